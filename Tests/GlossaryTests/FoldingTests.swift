// What a person would call the same text folds to the same key; what nobody sees folds to nothing.

import Foundation
import Glossary
import Testing

@Suite struct FoldingTests {
  @Test(arguments: [
    ("Coût à servir", "cout a servir"), ("S.D.R.", "s d r"), ("l'ŒUVRE", "l oeuvre"), ("½ jour", "1 2 jour"),
    ("  «\u{A0}Disco/Démo\u{A0}» ", "disco demo"), ("", ""),
  ])
  func caseAccentsAndPunctuationDoNotMatter(_ text: String, _ key: String) { #expect(Folding.key(text) == key) }

  /// What is known beforehand is what Unicode would have said: a text taken apart folds like the text.
  @Test func everyScalarFoldsLikeItsParts() {
    for scalar in [0xC0...0x24F, 0x2000...0x206F].joined().compactMap({ Unicode.Scalar($0 as UInt32) }) {
      let text = "x\(scalar)y"
      #expect(
        Folding.key(text) == Folding.key(text.decomposedStringWithCompatibilityMapping),
        "\(scalar.escaped(asASCII: true))")
    }
    for quote in ["’", "«", "»", "\u{A0}"] { #expect(Folding.key("x\(quote)y") == "x y") }
  }

  @Test(arguments: ["½ jour", "1/2 jour", "1⁄2 JOUR"])
  func aFractionIsItsTwoNumbers(_ text: String) { #expect(Folding.key(text) == "1 2 jour") }

  @Test func aFractionKeepsApartFromTheNumberBeforeIt() { #expect(Folding.key("2½") == Folding.key("2 1/2")) }

  @Test(arguments: ["d'achat", "d’achat", "d‘achat", "d`achat", "d´achat", "dʼachat", "d′achat", "d\u{2BB}achat"])
  func everyApostropheIsOne(_ text: String) { #expect(Folding.key(text) == "d achat") }

  @Test(arguments: [
    "démo", "de\u{301}mo", "de\u{AD}\u{301}mo", "dé\u{200B}mo", "\u{FEFF}démo", "\u{202E}démo\u{202C}", "dém\u{200D}o",
    "démo\u{FE0F}", "ＤÉＭＯ", "𝐝𝐞𝐦𝐨", "d\u{20DD}emo",
  ])
  func marksAndWhatNobodySeesAreNothing(_ text: String) { #expect(Folding.key(text) == "demo") }

  @Test(arguments: [
    ("straße", "STRASSE"), ("STRAẞE", "strasse"), ("øre", "ORE"), ("Ðað", "dad"), ("ısı", "ISI"), ("İ", "i"),
    ("οδος", "ΟΔΟΣ"), ("ᾳ", "ΑΙ"), ("ﬁn", "FIN"), ("Łódź", "lodz"),
  ])
  func lettersThatDoNotDecomposeFoldAllTheSame(_ text: String, _ other: String) {
    #expect(Folding.key(text) == Folding.key(other))
  }

  @Test(arguments: [("שָׁלוֹם", "שלום"), ("عَقْد", "عقد")])
  func pointsAreMarksInHebrewAndArabic(_ text: String, _ key: String) { #expect(Folding.key(text) == key) }

  @Test func theVowelsOfIndicScriptsAreLetters() { #expect(Folding.key("कुल") != Folding.key("कल")) }

  @Test func aLongRunOfMarksIsReadInNoTime() {
    let text = "a" + String(repeating: "\u{301}\u{323}", count: 50_000)
    #expect(Folding.key(text) == "a")
  }
}
