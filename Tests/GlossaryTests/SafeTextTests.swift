// What a hostile text may still do once it is clean: nothing.

import Glossary
import Testing

@Suite struct SafeTextTests {
  @Test(arguments: [
    ("tab\tCR\rLF\nVT\u{B}FF\u{C}NEL\u{85}LS\u{2028}PS\u{2029}.", "tab CR LF VT FF NEL LS PS ."),
    ("\r\n", "  "), ("\u{1B}]0;owned\u{7}", "\u{FFFD}]0;owned\u{FFFD}"),
    ("\u{0}\u{7F}\u{9B}2J", "\u{FFFD}\u{FFFD}\u{FFFD}2J"),
    (
      "\u{61C}\u{200E}\u{200F}\u{202A}\u{202E}\u{2066}\u{2069}", "\u{FFFD}\u{FFFD}\u{FFFD}\u{FFFD}"
    ),
    ("L'été : 5 000 €, « œuvre » 👩‍💻 עברית", "L'été : 5 000 €, « œuvre » 👩‍💻 עברית"), ("", ""),
  ])
  func controlsAndBidirectionalOverridesAreReplaced(_ text: String, _ clean: String) {
    #expect(SafeText.clean(text) == clean)
  }

  @Test func aWholeFileKeepsItsOwnLineBreaks() {
    #expect(SafeText.clean("a\tb\r\nc\u{1B}\u{202E}", keeping: ["\t", "\r", "\n"]) == "a\tb\r\nc\u{FFFD}\u{FFFD}")
  }

  @Test(arguments: [
    ("=1+1", "'=1+1"), ("+33 1", "'+33 1"), ("-20 %", "'-20 %"), ("@SUM(A1)", "'@SUM(A1)"), ("|cmd", "'|cmd"),
    ("＝1", "'＝1"), ("＋1", "'＋1"), ("－1", "'－1"), ("＠x", "'＠x"), ("  =1", "  '=1"), ("\u{A0}=1", "\u{A0}'=1"),
    ("\u{FEFF}=1", "'=1"), ("a\u{FEFF}=1", "a=1"),
    ("\t=1", " '=1"), ("\"=1\"", "\"'=1\""), ("'=1", "''=1"), ("a,=1", "a,'=1"), ("a; \"=1", "a; \"'=1"),
    ("a, '+1", "a, ''+1"), ("=\u{301}1", "'=\u{301}1"), ("a = b - c", "a = b - c"),
    ("Sans rendez-vous", "Sans rendez-vous"),
    ("SDR | AE", "SDR | AE"), ("", ""),
  ])
  func noCellBeginsAFormula(_ text: String, _ cell: String) {
    #expect(Array(SafeText.cell(text).unicodeScalars) == Array(cell.unicodeScalars))
  }

  /// Every text of up to five of these: what the importer reads back is what there was.
  @Test func aCellTellsItsTextAgain() {
    var texts = [""]
    for _ in 0..<5 {
      texts += texts.flatMap { text in ["=", "'", "\"", ",", " ", "\u{FEFF}", "a"].map { text + $0 } }
      texts = Array(Set(texts))
    }
    for text in texts { #expect(SafeText.text(ofCell: SafeText.cell(text)) == SafeText.clean(text)) }
  }
}
