// A deck file read whole, and everything that can be wrong with one, with its line and its reason.

import DeckFormats
import Glossary
import Testing

@Suite struct DeckYAMLTests {
  static let head = """
    deck: mine
    title: "Mine"
    language: fr

    """

  func read(_ text: String) throws -> Deck { try DeckYAML.read(Array(text.utf8), reserved: ["ventes-fr"]).get() }

  @Test func everyKeyIsRead() throws {
    let deck = try read(
      """
      deck: mine
      was: [former]
      title: "Mine"
      language: fr
      ramp-days: 21
      exam: {questions: 10, pass: 90, minutes: 5}
      terms:
        - id: sdr
          was: [bdr]
          acronym: SDR
          names: ["Sales Development Rep", "Autre nom"]
          kind: role
          definition: "Prospecte."
          points: ["Un.", "Deux."]
          example: "Le SDR a appelé."
          aliases: BDR
          see-also: [ae]
          confused-with: [ae]
          tags: [prospection]
        - id: ae
          names: ["Account Executive"]
          definition: "Conclut."
      """)
    #expect(deck.id.text == "mine")
    #expect(deck.was.map(\.text) == ["former"])
    #expect(deck.rampDays == 21)
    #expect(deck.exam == ExamRules(questions: 10, pass: 90, minutes: 5))
    let sdr = try #require(deck.terms.first)
    #expect(sdr.was.map(\.text) == ["bdr"])
    #expect(sdr.names == ["Sales Development Rep", "Autre nom"])
    #expect(sdr.kind == .role)
    #expect(sdr.points == ["Un.", "Deux."])
    #expect(sdr.example == "Le SDR a appelé.")
    #expect(sdr.aliases == ["BDR"])
    #expect(sdr.seeAlso.map(\.text) == ["ae"])
    #expect(sdr.confusedWith.map(\.text) == ["ae"])
    #expect(sdr.tags == ["prospection"])
    #expect(sdr.faces == [.expand, .name, .abbreviate, .define])
    #expect(deck.terms[1].faces == [.name, .define])
    #expect(deck.terms[1].kind == .concept)
  }

  @Test func valuesAreTheTextThatWasTyped() throws {
    let deck = try read(Self.head + "terms:\n  - {id: n, acronym: NO, names: [1.10], definition: yes}\n")
    #expect(deck.terms[0].acronym == "NO")
    #expect(deck.terms[0].names == ["1.10"])
    #expect(deck.terms[0].definition == "yes")
  }

  @Test func yamlsWordsForNothingAreNothing() throws {
    let deck = try read(Self.head + "terms:\n  - {id: n, acronym: ~, example: null, names: [N], definition: D}\n")
    #expect(deck.terms[0].acronym == nil)
    #expect(deck.terms[0].example == nil)
  }

  @Test func accentsAreComposedAndBlanksAreOne() throws {
    let deck = try read(
      Self.head + "terms:\n  - id: n\n    names: [\"Cou\u{302}t\"]\n    definition: >\n      Un\n      deux.\n")
    #expect(deck.terms[0].names[0].unicodeScalars.count == 4)
    #expect(deck.terms[0].definition == "Un deux.")
  }

  @Test func aStrayAccentIsKeptAndAStrayByteOrderMarkIsNot() throws {
    let deck = try read(Self.head + "terms:\n  - {id: n, names: [\"\\uFEFF\\uFEFFa\\n\\u0301b\"], definition: D}\n")
    #expect(Array(deck.terms[0].names[0].unicodeScalars) == ["a", " ", "\u{301}", "b"])
  }

  @Test func aByteOrderMarkAndWindowsLinesAreNoObstacle() throws {
    let text = Self.head + "terms:\n  - {id: n, names: [N], definition: D}\n"
    #expect(try read("\u{FEFF}" + text.replacing("\n", with: "\r\n")).terms.count == 1)
  }

  struct Case: Sendable, CustomTestStringConvertible {
    let text: String
    let reason: DeckProblem.Reason
    let line: Int?

    var testDescription: String { "\(reason)" }
  }

  static let term = "  - id: n\n    names: [N]\n    definition: \"D\"\n"

  @Test(arguments: [
    Case(text: "deck: mine\nterms: [", reason: .notYAML(parser: "did not find expected node content"), line: 2),
    Case(
      text: head + "terms:\n  - id: n\n    definition: Un coût : celui de tout\n",
      reason: .unquotedColon(corrected: "definition: \"Un coût : celui de tout\""), line: 6),
    Case(text: "- a\n- b\n", reason: .notADeck, line: 1),
    Case(text: head + "termes:\n" + term, reason: .unknownKey("termes", suggestion: "terms"), line: 4),
    Case(
      text: head + "terms:\n" + term.replacing("names", with: "name"),
      reason: .unknownKey("name", suggestion: "names"), line: 6),
    Case(text: head + "terms:\n  - id: n\n    names: [N]\n", reason: .missing(key: "definition", term: "n"), line: 5),
    Case(text: "title: T\nlanguage: fr\nterms:\n" + term, reason: .missing(key: "deck", term: nil), line: 1),
    Case(text: head + "terms:\n  - id: n\n    definition: D\n", reason: .missing(key: "names", term: "n"), line: 5),
    Case(
      text: head + "terms:\n" + term + "  - id: n\n    names: [M]\n    definition: \"E\"\n",
      reason: .duplicateIdentifier("n", firstLine: 5), line: 8),
    Case(
      text: head + "terms:\n" + term.replacing("id: n", with: "id: Coût à servir"),
      reason: .badIdentifier("Coût à servir", suggestion: "cout-a-servir"), line: 5),
    Case(text: head + "terms:\n" + term + "    see-also: [x]\n", reason: .unknownTerm("x", key: "see-also"), line: 8),
    Case(text: head + "terms:\n" + term + "    was: [n]\n", reason: .claimedIdentifier("n"), line: 8),
    Case(text: head + "terms:\n" + term + "    was: [o, o]\n", reason: .claimedIdentifier("o"), line: 8),
    Case(
      text: head + "revison: 3\nterms:\n" + term, reason: .unknownKey("revison", suggestion: "revision"), line: 4),
    Case(
      text: head + "ramp-days: soon\nterms:\n" + term,
      reason: .wrongValue(key: "ramp-days", expected: .number(1...3650)), line: 4),
    Case(
      text: head + "terms:\n" + term + "    tags: {a: b}\n", reason: .wrongValue(key: "tags", expected: .list), line: 8),
    Case(
      text: head + "terms:\n" + term + "    kind: [a]\n", reason: .wrongValue(key: "kind", expected: .text), line: 8),
    Case(text: head + "terms: []\n", reason: .noTerms, line: 4),
    Case(text: head, reason: .noTerms, line: 1),
    Case(text: "", reason: .noTerms, line: nil),
    Case(
      text: head.replacing("mine", with: "ventes-fr") + "terms:\n" + term, reason: .reservedIdentifier("ventes-fr"),
      line: 1),
    Case(text: head + "title: again\nterms:\n" + term, reason: .duplicateKey("title", firstLine: 2), line: 4),
  ])
  func everyMistakeIsFoundAtItsLine(_ example: Case) throws {
    let problems = try #require(throws: DeckProblems.self) { try read(example.text) }
    #expect(problems.first.reason == example.reason)
    #expect(problems.first.line == example.line)
  }

  @Test func allMistakesAreToldInTheOrderOfTheirLines() throws {
    let text = Self.head + "terms:\n  - id: n\n    nams: [N]\n  - id: M\n    names: [M]\n    definition: D\n"
    let problems = try #require(throws: DeckProblems.self) { try read(text) }
    #expect(problems.first.reason == .missing(key: "definition", term: "n"))
    #expect(problems.others.map(\.line) == [6, 7])
  }

  @Test func limitsKeepABadFileFromHurting() throws {
    func reason(_ bytes: [UInt8]) throws -> DeckProblem.Reason {
      try #require(throws: DeckProblems.self) { try DeckYAML.read(bytes, reserved: []).get() }.first.reason
    }
    let long = Self.head + "terms:\n  - {id: n, names: [N], definition: \"\(String(repeating: "a", count: 8193))\"}\n"
    #expect(try reason(Array(long.utf8)) == .tooLong(key: "definition", limit: 8192))
    #expect(try reason([UInt8](repeating: 0x20, count: DeckYAML.largest + 1)) == .tooLarge(limit: DeckYAML.largest))
    #expect(try reason([0xFF, 0xFE, 0x00]) == .notText)
    let many = Self.head + "terms:\n" + String(repeating: "  - {}\n", count: 10_001)
    #expect(try reason(Array(many.utf8)) == .tooManyTerms(limit: 10_000))
  }

  @Test func deepNestingIsRefusedAndNothingTraps() {
    let text = String(repeating: "[", count: 200_000)
    #expect(throws: DeckProblems.self) { try read(text) }
  }

  /// A key of a later version stops nobody; one that resembles a known key is a slip.
  @Test func aKeyOfTheDeckThatIsNotKnownIsAdvice() throws {
    let text = Self.head + "colour: blue\nterms:\n" + Self.term
    #expect(throws: Never.self) { try DeckYAML.read(Array(text.utf8), reserved: []).get() }
    #expect(DeckYAML.advice(Array(text.utf8)).listed.contains { $0.reason == .unknownKey("colour") && $0.line == 4 })
  }

  @Test func twoTermsMayHaveTheSameFormerId() throws {
    let other = "  - id: m\n    names: [M]\n    definition: \"Another one\"\n    was: [o]\n"
    let text = Self.head + "terms:\n" + Self.term + "    was: [o]\n" + other
    let deck = try DeckYAML.read(Array(text.utf8), reserved: []).get()
    #expect(deck.terms.map { $0.was.map(\.text) } == [["o"], ["o"]])
    #expect(DeckYAML.advice(Array(text.utf8)).listed.contains { $0.reason == .split(former: "o", other: "n") })
  }

  @Test func theRevisionAndTheIncludedDecksAreReadAndWritten() throws {
    let text = Self.head + "revision: 7\nwith: [ventes-fr, \"../common/legal.yaml\"]\nterms:\n" + Self.term
    let deck = try DeckYAML.read(Array(text.utf8), reserved: []).get()
    #expect(deck.revision == 7 && deck.with == ["ventes-fr", "../common/legal.yaml"])
    #expect(try DeckYAML.read(Array(DeckYAML.write(deck).utf8), reserved: []).get() == deck)
    #expect(DeckJSON.read(Array(try DeckJSON.write(deck).utf8)) == deck)
  }
}

@Suite struct SlugTests {
  @Test(arguments: [
    ("Coût à servir", "cout-a-servir"), ("Disco/Démo", "disco-demo"), ("  L'œuvre — n° 2 ", "l-oeuvre-n-2"),
    ("SaaS", "saas"), ("Responsable de l'intégration", "responsable-de-l-integration"),
  ])
  func aNameBecomesAnId(_ name: String, _ slug: String) {
    #expect(Slug.of(name) == slug)
    #expect(Identifier<Term>(slug) != nil)
  }

  @Test func aNameOfNothingKeptHasNone() {
    #expect(Slug.of("…") == nil)
    #expect(Slug.of(String(repeating: "a-", count: 40))?.utf8.count == 47)
  }
}
