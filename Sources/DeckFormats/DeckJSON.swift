// A deck as JSON: the same keys as in the YAML file, for whoever wants to read decks by program.

import FoundationEssentials
import Glossary

package enum DeckJSON {
  /// Stable: the same deck gives the same bytes. Ends with a line break.
  package static func write(_ deck: Deck) throws -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
    return String(decoding: try encoder.encode(DeckRow(deck)), as: UTF8.self) + "\n"
  }
}

private struct DeckRow: Encodable {
  let deck: String
  let was: [String]
  let title: String
  let language: String
  let rampDays: Int?
  let exam: ExamRow?
  let terms: [TermRow]

  init(_ deck: Deck) {
    self.deck = deck.id.text
    was = deck.was.map(\.text)
    title = deck.title
    language = deck.language
    rampDays = deck.rampDays
    exam = deck.exam.map(ExamRow.init)
    terms = deck.terms.map(TermRow.init)
  }

  enum CodingKeys: String, CodingKey {
    case deck, was, title, language, exam, terms
    case rampDays = "ramp-days"
  }
}

private struct ExamRow: Encodable {
  let questions: Int
  let pass: Int
  let minutes: Int

  init(_ rules: ExamRules) {
    questions = rules.questions
    pass = rules.pass
    minutes = rules.minutes
  }
}

private struct TermRow: Encodable {
  let id: String
  let was: [String]
  let acronym: String?
  let names: [String]
  let kind: String
  let definition: String
  let points: [String]
  let example: String?
  let aliases: [String]
  let seeAlso: [String]
  let confusedWith: [String]
  let tags: [String]

  init(_ term: Term) {
    id = term.id.text
    was = term.was.map(\.text)
    acronym = term.acronym
    names = term.names
    kind = term.kind.word
    definition = term.definition
    points = term.points
    example = term.example
    aliases = term.aliases
    seeAlso = term.seeAlso.map(\.text)
    confusedWith = term.confusedWith.map(\.text)
    tags = term.tags
  }

  enum CodingKeys: String, CodingKey {
    case id, was, acronym, names, kind, definition, points, example, aliases, tags
    case seeAlso = "see-also"
    case confusedWith = "confused-with"
  }
}
