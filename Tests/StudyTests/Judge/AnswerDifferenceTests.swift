// The difference as it is seen: three rows, one under the other.

import Glossary
import Study
import Testing

@Suite struct AnswerDifferenceTests {
  static func difference(_ typed: String, _ name: String) throws -> AnswerDifference {
    let term = Term(id: try #require(Term.ID("t")), names: [name], kind: .concept, definition: "")
    return try JudgedDeck([term]).judged(typed, .name).difference
  }

  static func rows(_ difference: AnswerDifference) -> [String] {
    [difference.typed, difference.marks, difference.expected]
  }

  @Test(arguments: [
    ("CAD", 1, "CAD", "  ^", "CAC", "CAC"),
    ("chur", 1, "chur·", "    ^", "Churn", "Churn"),
    ("cchurn", 1, "cchurn", " ^    ", "C·hurn", "Churn"),
    ("chrun", 1, "chrun", "  ^^ ", "Churn", "Churn"),
    ("revenus nets", 2, "revenus nets", "      ^    ^", "Revenu· net·", "Revenu net"),
    ("ventedistance", 3, "vente···distance", "     ^^^        ", "Vente à distance", "Vente à distance"),
    ("turn", 2, "t·urn", "^^   ", "Churn", "Churn"),
    ("", 5, "·····", "^^^^^", "Churn", "Churn"),
    ("🎯", 5, "🎯····", "^^^^^", "Churn", "Churn"),
  ])
  func whatDiffersIsMarked(
    _ typed: String, _ edits: Int, _ first: String, _ marks: String, _ last: String, _ name: String
  ) throws {
    let difference = try Self.difference(typed, name)
    #expect(Self.rows(difference) == [first, marks, last])
    #expect(difference.edits == edits)
  }

  @Test(arguments: [
    ("  la vente\tA   DISTANCE. ", "la vente A DISTANCE.", "···Vente à distance·", "Vente à distance"),
    ("S.D.R.", "S.D.R.", "S·D·R·", "SDR"),
    ("cout d’acquisition", "cout d’acquisition", "Coût d'acquisition", "Coût d'acquisition"),
    ("coeur de cible", "coeur de cible", "Cœ·ur de cible", "Cœur de cible"),
    ("CŒUR DE CIBLE", "CŒUR DE CIBLE", "Cœur de cible", "Cœur de cible"),
    ("taux brut", "taux ·brut·", "Taux (brut)", "Taux (brut)"),
    ("disco-demo", "disco-demo", "Disco/Démo", "Disco/Démo"),
    ("sales and marketing", "sales and marketing", "Sales &·· Marketing", "Sales & Marketing"),
    ("RD", "R·D", "R&D", "R&D"),
    ("2½", "2½···", "2 1/2", "2 1/2"),
  ])
  func whatFoldingIgnoresIsShownAndNotMarked(
    _ typed: String, _ first: String, _ last: String, _ name: String
  ) throws {
    let difference = try Self.difference(typed, name)
    #expect(difference.typed == first)
    #expect(difference.expected == last)
    #expect(difference.marks.allSatisfy { $0 == " " })
    #expect(difference.edits == 0)
  }

  @Test(arguments: ["a\u{1B}[31mb", "a\u{202E}b", "\u{301}a", "a\r\nb", "\u{600}", "\u{7F}\u{9B}x", "👩‍👩‍👧‍👦x", "🇫🇷🇫"])
  func noControlCharacterReachesARow(_ typed: String) throws {
    let difference = try Self.difference(typed, "Churn")
    for scalar in difference.typed.unicodeScalars {
      #expect(!SafeText.isHostile(scalar), "\(scalar.escaped(asASCII: true))")
    }
    #expect(difference.typed.count == difference.expected.count)
  }

  @Test func aLongAnswerIsComparedAtItsBeginning() throws {
    let difference = try Self.difference(String(repeating: "churn ", count: 10_000), "Churn")
    #expect(difference.typed.count == 200)
    #expect(difference.expected.hasPrefix("Churn·"))
  }
}
