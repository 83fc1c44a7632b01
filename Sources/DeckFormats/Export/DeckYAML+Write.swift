// A deck as our own deck file: what the reader makes of it is the same deck again. Written by hand, because a person will
// read and edit it: keys in the order of the documentation, empty ones left out, free texts always quoted.

import Glossary

extension DeckYAML {
  /// Stable: the same deck gives the same bytes. Ends with a line break.
  package static func write(_ deck: Deck) -> String {
    let head = head(of: deck).joined(separator: "\n")
    guard !deck.terms.isEmpty else { return head + "\n\nterms: []\n" }
    let terms = deck.terms.map { item($0).joined(separator: "\n") }.joined(separator: "\n\n")
    return head + "\n\nterms:\n" + terms + "\n" + gone(of: deck)
  }

  private static func head(of deck: Deck) -> [String] {
    [
      "deck: " + YAMLText.word(deck.id.text),
      identifiers("was", deck.was),
      "title: " + YAMLText.quoted(deck.title),
      "language: " + YAMLText.word(deck.language),
      deck.rampDays.map { "ramp-days: \($0)" },
      deck.exam.map { "exam: {questions: \($0.questions), pass: \($0.pass), minutes: \($0.minutes)}" },
    ].compactMap(\.self)
  }

  private static func gone(of deck: Deck) -> String {
    let items = deck.gone.map { gone in
      "  - {id: \(YAMLText.word(gone.id.text)), was: \(YAMLText.list(gone.was.map(\.text), YAMLText.word))}\n"
    }
    return items.isEmpty ? "" : "\n# Retirés · Removed:\ngone:\n" + items.joined()
  }

  /// The term as an item of the list: its first line with the hyphen, the others under it.
  private static func item(_ term: Term) -> [String] {
    let lines = lines(of: term)
    return zip(["  - "] + Array(repeating: "    ", count: lines.count), lines).map { $0 + $1 }
  }

  private static func lines(of term: Term) -> [String] {
    let lines: [String?] = [
      "id: " + YAMLText.word(term.id.text),
      identifiers("was", term.was),
      text("acronym", term.acronym),
      texts("names", term.names),
      "kind: " + YAMLText.word(term.kind.word),
      text("definition", term.definition),
    ]
    let facts = term.points.isEmpty ? [] : ["points:"] + term.points.map { "  - " + YAMLText.quoted($0) }
    let rest = [
      text("example", term.example),
      texts("aliases", term.aliases),
      identifiers("see-also", term.seeAlso),
      identifiers("confused-with", term.confusedWith),
      term.tags.isEmpty ? nil : "tags: " + YAMLText.list(term.tags, YAMLText.word),
    ]
    return lines.compactMap(\.self) + facts + rest.compactMap(\.self)
  }

  private static func text(_ key: String, _ value: String?) -> String? {
    value.map { "\(key): " + YAMLText.quoted($0) }
  }

  private static func texts(_ key: String, _ values: [String]) -> String? {
    values.isEmpty ? nil : "\(key): " + YAMLText.list(values, YAMLText.quoted)
  }

  private static func identifiers<Owner>(_ key: String, _ values: [Identifier<Owner>]) -> String? {
    values.isEmpty ? nil : "\(key): " + YAMLText.list(values.map(\.text), YAMLText.word)
  }
}
