// YAML that its parser refuses, or takes for something else than was meant: the line where the mistake was made, not the
// one where the parser gave up, and a cure that can be copied.

import DeckFormats
import Glossary
import Testing

@Suite struct DeckDiagnosisTests {
  static let head = "deck: mine\ntitle: \"T\"\nlanguage: fr\nterms:\n"
  static let sdr = "  - id: sdr\n    names: [\"Rep\"]\n    kind: role\n    definition: \"Prospecte.\"\n"
  static let ae = "  - id: ae\n    names: [\"Executive\"]\n    kind: role\n    definition: \"Conclut.\"\n"

  struct Case: Sendable, CustomTestStringConvertible {
    let text: String
    let reason: DeckProblem.Reason
    let position: [Int]

    init(_ text: String, _ reason: DeckProblem.Reason, _ position: Int...) {
      self.text = text
      self.reason = reason
      self.position = position
    }

    var testDescription: String { "\(reason)" }

    static func definition(_ value: String, _ reason: DeckProblem.Reason, _ column: Int) -> Case {
      let text = head + sdr.replacing("\"Prospecte.\"", with: value) + ae
      return Case(text, reason, 8, column)
    }
  }

  @Test(arguments: [
    Case(head + sdr.replacing("    kind", with: "\tkind"), .badIndent, 7, 1),
    Case(head + sdr.replacing("    kind", with: "\u{A0}   kind"), .badIndent, 7, 1),
    Case(head + sdr.replacing("    kind", with: "   kind") + ae, .misaligned, 7, 4),
    Case(head + sdr.replacing("te.\"", with: "te.") + ae, .openQuote, 8, 17),
    Case(head + sdr + ae.replacing("ut.\"", with: "ut."), .openQuote, 12, 17),
    Case(head + sdr.replacing("\"]", with: "\"") + ae, .openBracket, 6, 12),
    Case(head + "  - {id: sdr, names: [A], definition: \"D\"\n" + ae, .openBracket, 5, 5),
    Case.definition(
      "'L'équipe qui appelle.'", .innerQuote(corrected: "definition: \"L'équipe qui appelle.\""), 17),
    Case.definition("\"Le \"bon\" client.\"", .innerQuote(corrected: #"definition: "Le \"bon\" client.""#), 17),
    Case.definition("% de clients.", .mustBeQuoted(sign: "%", corrected: "definition: \"% de clients.\""), 17),
    Case.definition("@work", .mustBeQuoted(sign: "@", corrected: "definition: \"@work\""), 17),
    Case.definition(
      "*Prospecte* à froid", .mustBeQuoted(sign: "*", corrected: "definition: \"*Prospecte* à froid\""), 17),
    Case.definition("- un", .mustBeQuoted(sign: "-", corrected: "definition: \"- un\""), 17),
    Case.definition("Un coût : le tien", .unquotedColon(corrected: "definition: \"Un coût : le tien\""), 25),
    Case(
      head + sdr + "    points:\n      - Un point : deux.\n" + ae,
      .unquotedColon(corrected: "- \"Un point : deux.\""), 10, 9),
    Case(
      head + sdr.replacing("\"Rep\"", with: "Coût : total"), .unquotedColon(corrected: "\"Coût : total\""), 6, 13),
    Case("deck mine\ntitle: T\n", .missingColon, 1, 1),
    Case(head + sdr + ae.replacing("  - id", with: "    id"), .missingHyphen(corrected: "- id: ae"), 9, 5),
    Case(head + sdr + "    kind: metric\n" + ae, .duplicateKey("kind", firstLine: 7), 9, 5),
    Case("SDR - Sales Development Rep. Prospecte.\n", .notADeck, 1, 1),
    Case(head + sdr + "    confused-with: [sdr, mdr]\n", .unknownTerm("mdr", key: "confused-with"), 9, 26),
    Case(
      head + sdr + ae.replacing("[\"Ex", with: "[\"Un\", \"rep\", \"Ex"),
      .duplicateName("rep", term: "sdr", line: 6), 10, 19),
  ])
  func theMistakeIsFoundWhereItWasMade(_ example: Case) throws {
    for text in [example.text, example.text.replacing("\n", with: "\r\n")] {
      let result = DeckYAML.read(Array(text.utf8), reserved: [])
      let problem = try #require(throws: DeckProblems.self) { try result.get() }.first
      #expect(problem.reason == example.reason)
      #expect([problem.line, problem.column] == example.position)
    }
  }

  @Test func aControlCharacterIsToldOnItsLine() throws {
    let text = Self.head.replacing("\"T\"", with: "\"été été\"") + Self.sdr.replacing("Rep", with: "Re\u{7}p")
    let problem = try #require(throws: DeckProblems.self) { try DeckYAML.read(Array(text.utf8), reserved: []).get() }
    #expect(problem.first.line == 6)
  }

  @Test func theLinesOfAFileAreThoseOfItsParser() {
    let text = "a\r\nb\rc\u{85}d\u{2028}e\n\nf"
    #expect(YAMLLines.of(text) == ["a", "b", "c", "d", "e", "", "f"])
    #expect(YAMLLines.of("a\n") == ["a", ""])
  }

  @Test func whatACommentCutsOffIsAdvised() {
    let text =
      Self.head + Self.sdr.replacing("\"Prospecte.\"", with: "Le client fidèle revient #1 du marché # note")
      + "    example: \"Un #2\" # à revoir\n    tags: [a] # b\n"
    #expect(
      DeckYAML.advice(Array(text.utf8)).listed == [DeckAdvice(.comment("#1 du marché # note"), line: 8, column: 42)])
  }
}
