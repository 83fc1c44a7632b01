// Names that two terms share, and advice on a deck that is sound: each at its line.

import DeckFormats
import Foundation
import Glossary
import Testing

@Suite struct DeckAdviceTests {
  static let head = "deck: mine\ntitle: \"Mine\"\nlanguage: fr\nterms:\n"

  func advice(_ terms: String) -> [DeckAdvice] { DeckYAML.advice(Array((Self.head + terms).utf8)).listed }

  @Test func aNameOfTwoTermsIsAnError() throws {
    let text =
      Self.head + """
          - {id: a, acronym: CS, names: [Customer Success], definition: "Un."}
          - id: b
            names:
              - "Autre"
              - "customer  success"
            definition: "Deux."
        """
    let problems = try #require(throws: DeckProblems.self) { try DeckYAML.read(Array(text.utf8), reserved: []).get() }
    #expect(problems.first.reason == .duplicateName("customer success", term: "a", line: 5))
    #expect(problems.first.line == 9)
  }

  @Test func aTermThatIsBrokenIsStillATermToPointTo() throws {
    let text =
      Self.head + """
          - {id: a, names: [A]}
          - {id: b, names: [B], definition: "Deux.", see-also: [a]}
        """
    let problems = try #require(throws: DeckProblems.self) { try DeckYAML.read(Array(text.utf8), reserved: []).get() }
    #expect(problems.others.isEmpty)
    #expect(problems.first.reason == .missing(key: "definition", term: "a"))
  }

  @Test func aSoundDeckGetsNoAdvice() {
    #expect(advice("  - {id: a, acronym: A, names: [Alpha], definition: \"Le premier pas vers un accord.\"}\n").isEmpty)
  }

  @Test func aLongDefinitionIsSaidWithItsLength() {
    let long = String(repeating: "mot ", count: 42) + "cap net fin ."
    let found = advice("  - id: a\n    names: [Alpha]\n    definition: \"\(long)\"\n")
    #expect(found == [DeckAdvice(.longDefinition(characters: 181, limit: 160), line: 7, column: 17)])
  }

  @Test(arguments: [
    ("acronym: TAM, names: [Technical Account Manager]", "Le TAM aide à chaque panne.", "TAM"),
    ("names: [Coût à servir]", "Le cout a servir du client.", "Coût à servir"),
    ("names: [Churn], aliases: [attrition]", "Taux d'attrition des abonnés en un mois.", "attrition"),
  ])
  func aDefinitionThatTellsItsTermIsFound(_ keys: String, _ definition: String, _ word: String) {
    let found = advice("  - {id: a, \(keys), definition: \"\(definition)\"}\n")
    #expect(found.map(\.reason) == [.tellingDefinition(word: word)])
  }

  @Test func aWordThatMerelyContainsTheAcronymTellsNothing() {
    #expect(
      advice(
        "  - {id: a, acronym: AE, names: [Account Executive], definition: \"Le maestro de tout orchestre parisien.\"}\n"
      ).isEmpty)
  }

  @Test func twoCardsWithOneQuestionAndAnAliasOfTwoTermsAreFound() {
    let found = advice(
      """
        - {id: a, names: [Alpha], definition: "Le même sens pour deux lignes.", aliases: [x]}
        - {id: b, names: [Bêta], definition: "Le même sens pour deux lignes", aliases: [X]}
      """)
    #expect(found.map(\.reason) == [.sameQuestion(as: "a"), .sharedAnswer("X", with: "a")])
    #expect(found.map(\.line) == [6, 6])
  }

  @Test func anAcronymWithoutANameIsFound() {
    #expect(
      advice("  - {id: a, acronym: PME, definition: \"De 20 à 999 salariés.\"}\n").map(\.reason) == [
        .acronymWithoutName("PME")
      ])
  }

  @Test func theExampleOfTheManualIsASoundDeck() throws {
    let page = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../../docs/DECKS.md")
    let text = try String(contentsOf: page, encoding: .utf8)
    let example = try #require(text.components(separatedBy: "```yaml\n").last?.components(separatedBy: "```").first)
    #expect(try DeckYAML.read(Array(example.utf8), reserved: []).get().terms.count == 2)
    #expect(DeckYAML.advice(Array(example.utf8)).listed.isEmpty)
  }
}
