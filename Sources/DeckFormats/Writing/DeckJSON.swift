// The writer and reader of a deck as JSON, with the keys of the YAML file: for other programs, and for Ramp's cache,
// because JSON is read many times faster.

import FoundationEssentials
import Glossary

package enum DeckJSON {
  /// The same deck always gives the same text, which ends with a line break.
  package static func write(_ deck: Deck) throws -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
    return SafeText.json(String(decoding: try encoder.encode(DeckRow(deck)), as: UTF8.self)) + "\n"
  }

  /// The form for the cache: one line, in which the order of keys may vary. `nil` if encoding fails.
  package static func compiled(_ deck: Deck) -> [UInt8]? {
    (try? JSONEncoder().encode(DeckRow(deck))).map { Array($0) }
  }

  /// Reads a deck that `write` or `compiled` wrote; `nil` for JSON of another form and for invalid ids.
  package static func read(_ bytes: [UInt8]) -> Deck? {
    (try? JSONDecoder().decode(DeckRow.self, from: Data(bytes)))?.deck
  }
}

private struct DeckRow: Codable {
  let id: String
  let revision: Int?
  let was: [String]
  let with: [String]?
  let title: String
  let language: String
  let rampDays: Int?
  let exam: ExamRow?
  let gone: [GoneRow]?
  let terms: [TermRow]

  init(_ deck: Deck) {
    id = deck.id.text
    revision = deck.revision == 0 ? nil : deck.revision
    with = deck.with.isEmpty ? nil : deck.with
    was = deck.was.map(\.text)
    title = deck.title
    language = deck.language
    rampDays = deck.rampDays
    exam = deck.exam.map(ExamRow.init)
    gone = deck.gone.isEmpty ? nil : deck.gone.map { GoneRow(id: $0.id.text, was: $0.was.map(\.text)) }
    terms = deck.ownTerms.map(TermRow.init)
  }

  var deck: Deck? {
    let terms = terms.compactMap(\.term)
    guard let id = Deck.ID(id), terms.count == self.terms.count else { return nil }
    var deck = Deck(id: id, title: title, language: language, terms: terms)
    deck.was = was.compactMap { Deck.ID($0) }
    deck.revision = revision ?? 0
    deck.with = with ?? []
    deck.rampDays = rampDays
    deck.exam = exam.map { ExamRules(questions: $0.questions, pass: $0.pass, minutes: $0.minutes) }
    deck.gone = (gone ?? []).compactMap { gone in
      Term.ID(gone.id).map { Deck.Gone(id: $0, was: gone.was.compactMap { Term.ID($0) }) }
    }
    return deck
  }

  enum CodingKeys: String, CodingKey {
    case revision, was, with, title, language, exam, gone, terms
    case id = "deck"
    case rampDays = "ramp-days"
  }
}

private struct GoneRow: Codable {
  let id: String
  let was: [String]
}

private struct ExamRow: Codable {
  let questions: Int
  let pass: Int
  let minutes: Int

  init(_ rules: ExamRules) {
    questions = rules.questions
    pass = rules.pass
    minutes = rules.minutes
  }
}

private struct TermRow: Codable {
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

  var term: Term? {
    guard let id = Term.ID(id) else { return nil }
    return Term(
      id: id, was: Self.ids(was), acronym: acronym, names: names, kind: Kind(kind), definition: definition,
      points: points, example: example, aliases: aliases, seeAlso: Self.ids(seeAlso),
      confusedWith: Self.ids(confusedWith), tags: tags)
  }

  private static func ids(_ texts: [String]) -> [Term.ID] { texts.compactMap { Term.ID($0) } }

  enum CodingKeys: String, CodingKey {
    case id, was, acronym, names, kind, definition, points, example, aliases, tags
    case seeAlso = "see-also"
    case confusedWith = "confused-with"
  }
}
