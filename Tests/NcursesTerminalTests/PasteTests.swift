// What is pasted: one text, whatever is in it, and never a key.

import CNcurses
import Terminal
import Testing

@testable import NcursesTerminal

@Suite struct PasteTests {
  static let end = "\(escape)[201~"

  /// The text of a paste of these bytes.
  static func pasted(_ bytes: [UInt8]) -> String {
    var paste = Paste()
    for byte in bytes { paste.append(byte) }
    return paste.text
  }

  static func pasted(_ text: String) -> String { pasted(Array(text.utf8)) }

  @Test func aTextIsKeptAsItIs() {
    let text = "« L’été » à 日本\t😀 \u{202F}; e\u{301}"
    #expect(Array(Self.pasted(text).unicodeScalars) == Array(text.unicodeScalars))
  }

  static let lineEnds: [(Sent, Sent)] = [
    ("a\nb", "a\nb"), ("a\rb", "a\nb"), ("a\r\nb", "a\nb"), ("a\r\r\nb\r", "a\n\nb\n"), ("a\n\nb", "a\n\nb"),
    ("a\n\rb", "a\n\nb"), ("\r\n\r\n", "\n\n"),
  ]

  @Test(arguments: lineEnds) func lineEndsBecomeLineFeeds(text: Sent, expected: Sent) {
    #expect(Self.pasted(text.text) == expected.text)
  }

  @Test func controlCharactersOfASCIIAreLeftOut() {
    for byte in Array(UInt8(0)..<0x20) + [0x7F] where ![0x09, 0x0A, 0x0D].contains(byte) {
      #expect(Self.pasted([0x61, byte, 0x62]) == "ab", "byte \(byte)")
    }
  }

  @Test(arguments: ["\u{80}", "\u{85}", "\u{9B}", "\u{9F}"] as [Sent])
  func controlCharactersBeyondASCIIAreLeftOut(control: Sent) {
    #expect(Self.pasted("a\(control.text)b") == "ab")
  }

  @Test func bytesThatAreNoUTF8BecomeReplacements() {
    #expect(Self.pasted([0x61, 0xFF, 0x62, 0xE9]) == "a\u{FFFD}b\u{FFFD}")
  }

  @Test func theEndMarkIsNotPartOfTheText() {
    var paste = Paste()
    let ends = "ab\(Self.end)".utf8.map { paste.append($0) }
    #expect(ends == Array(repeating: false, count: 7) + [true])
    #expect(paste.text == "ab")
  }

  static let nearEnds: [(Sent, String)] = [
    ("a\(escape)[Ab\(end)", "a[Ab"), ("\(escape)[201\(end)", "[201"), ("\(escape)\(end)", ""), ("[201~\(end)", "[201~"),
    ("\(escape)[20\(escape)[2\(end)", "[20[2"), ("\(escape)[200~\(end)", "[200~"), ("\(escape)[2é\(end)", "[2é"),
  ]

  @Test(arguments: nearEnds) func whatOnlyLooksLikeTheEndIsText(text: Sent, expected: String) {
    #expect(read("\(escape)[200~\(text.text)") == [.paste(expected)])
  }

  @Test func whatFitsTheLimitIsKeptWhole() {
    let text = String(repeating: "a", count: Paste.limit)
    #expect(Self.pasted(text) == text)
  }

  @Test func whatExceedsTheLimitIsDropped() {
    #expect(Self.pasted(String(repeating: "a", count: Paste.limit + 1)).utf8.count == Paste.limit)
  }

  @Test(arguments: ["é", "日", "😀"], ["", "a", "ab", "abc"])
  func theLimitNeverLeavesHalfACharacter(character: String, start: String) {
    let text = Self.pasted(start + String(repeating: character, count: Paste.limit))
    let fitting = (Paste.limit - start.utf8.count) / character.utf8.count
    #expect(text == start + String(repeating: character, count: fitting))
  }

  @Test func aReplacementWithinTheLimitIsKept() {
    #expect(Self.pasted("a\u{FFFD}") == "a\u{FFFD}")
  }

  @Test func theEndIsSeenBeyondTheLimit() {
    let text = String(repeating: "a", count: Paste.limit + 100)
    let expected = Input.paste(String(repeating: "a", count: Paste.limit))
    #expect(read("\(escape)[200~\(text)\(Self.end)q") == [expected] + keys(.character("q")))
  }
}

@Suite struct PastedInputTests {
  @Test func aPasteIsOneInputAndItsKeysAreNone() {
    #expect(read("\(escape)[200~1234q\r\(escape)[201~") == [.paste("1234q\n")])
  }

  @Test func keysBeforeAndAfterAPasteAreKeys() {
    let inputs = read("1\(escape)[200~ab\(escape)[201~2")
    #expect(inputs == keys(.character("1")) + [.paste("ab")] + keys(.character("2")))
  }

  @Test func nothingPastedIsAnEmptyPaste() {
    #expect(read("\(escape)[200~\(escape)[201~") == [.paste("")])
  }

  @Test func pastesInARowAreSeparate() {
    let one = "\(escape)[200~a\(escape)[201~"
    #expect(read(one + one) == [.paste("a"), .paste("a")])
  }

  @Test func aPasteThatComesInPiecesIsOne() {
    var decoder = InputDecoder()
    var inputs = decoder.read("\(escape)[")
    for byte in Array("200~é\r\nb\(escape)[201~".utf8) { inputs += decoder.readPause() + decoder.read([byte]) }
    #expect(inputs == [.paste("é\nb")])
  }

  @Test func aLineEndThatNcursesTakesForEnterIsALineEnd() {
    var decoder = InputDecoder()
    #expect(decoder.read("\(escape)[200~a") + decoder.read(code: KEY_ENTER) == [])
    #expect(decoder.read("b\(escape)[201~") == [.paste("a\nb")])
  }

  @Test func anyOtherKeyThatNcursesSeesInATextIsDropped() {
    var decoder = InputDecoder()
    #expect(decoder.read("\(escape)[200~a") + decoder.read(code: KEY_UP) == [])
    #expect(decoder.read("b\(escape)[201~") == [.paste("ab")])
  }

  @Test(arguments: [("lost", "lost"), ("", ""), ("cut\(escape)[20", "cut"), ("é\r", "é\n")] as [(Sent, Sent)])
  func aPasteWhoseEndIsLostIsGivenUp(text: Sent, expected: Sent) {
    var decoder = InputDecoder()
    #expect(decoder.read("\(escape)[200~\(text.text)") == [])
    #expect(decoder.readSilence() == [.paste(expected.text)])
    #expect(decoder.read("q") == keys(.character("q")))
  }

  @Test(arguments: ["\u{61C}", "\u{200E}", "\u{202E}", "\u{2066}", "\u{2028}", "\u{9B}"])
  func whatWouldTurnOrBreakALineIsLeftOut(hidden: String) {
    #expect(read("\(escape)[200~a\(hidden)b\(escape)[201~") == [.paste("ab")])
  }

  @Test func aFamilyKeepsItsJoiners() {
    #expect(read("\(escape)[200~👨‍👩‍👧\(escape)[201~") == [.paste("👨‍👩‍👧")])
  }

  @Test func anEndWithoutAPasteIsUnknown() {
    #expect(read("\(escape)[201~q") == keys(.unknown, .character("q")))
  }
}
