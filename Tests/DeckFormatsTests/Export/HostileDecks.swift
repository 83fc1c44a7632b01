// Decks made of everything that has ever broken a file format, the same for the same seed.

import Glossary
import Study
import Testing

@testable import DeckFormats

struct HostileDecks {
  private var random: SplitMix64

  init(seed: UInt64) { random = SplitMix64(seed: seed) }

  static let pieces: [String] = [
    "a", "é", "e\u{301}", "\u{301}", "œ", "作", "👩‍💻", "🇫🇷", "ﬁ", " ", "  ", "\t", "\n", "\r\n", "\r", "\u{85}", "\u{2028}",
    "\u{A0}", "\u{202F}", "\u{3000}", "\"", "'", "\\", "\\n", "\\x41", ": ", " : ", " #", "- ", "---", "...", "? ",
    "| ",
    " | ", "|", "> ", "&a", "*a", "!t", "%YAML", "@", "`", "{", "}", "[", "]", "[sound:x]", ",", ";", "=1+1", "+1",
    "-1",
    "＝1", "<b>", "</b>", "&amp;", "{{c1::x}}", "~", "null", "no", "1.10", "#", "#html:false", "\u{0}", "\u{7}",
    "\u{1B}[2J",
    "\u{7F}", "\u{9B}", "\u{200B}", "\u{200D}", "\u{202E}", "\u{2066}", "\u{61C}", "\u{FEFF}", "\u{FFFE}", "\u{FFFF}",
    "\u{FFFD}", "\u{E000}", "\u{10FFFF}", "\u{1FFFE}",
  ]

  /// A valid deck: ids and names are unique, what it points to exists, what must be there is. Its texts are anything at all.
  mutating func deck() throws -> Deck {
    let ids = try Set((0..<Int.random(in: 1...6, using: &random)).map { _ in identifier() }).sorted().map {
      try #require(Term.ID($0))
    }
    let terms = ids.enumerated().map { term($1, others: ids, number: $0) }
    var deck = Deck(
      id: try #require(Deck.ID(identifier())), title: word(), language: pick(["fr", "en", "no", word()]), terms: terms)
    deck.was = list { _ in Deck.ID("other") }.compactMap(\.self)
    deck.gone = list { _ in Term.ID("gone") }.compactMap { $0.map { Deck.Gone(id: $0, was: [ids[0], $0]) } }
    deck.rampDays = pick([nil, 1, 3650])
    deck.exam = pick([nil, ExamRules(questions: 60, pass: 100, minutes: 240)])
    return deck
  }

  private mutating func term(_ id: Term.ID, others: [Term.ID], number: Int) -> Term {
    // No two terms of a deck may be called the same.
    let own = " k\(number)"
    var term = Term(id: id, kind: Kind(pick(["role", "no", word()])), definition: word())
    term.was = list { _ in Term.ID("former-\(number)") }.prefix(1).compactMap(\.self)
    term.acronym = pick([nil, word() + own])
    term.names = list { $0.word() + own }
    if term.acronym == nil { term.names.append(word() + own) }
    term.points = list { $0.word() }
    term.example = pick([nil, word()])
    term.aliases = list { $0.word() }
    term.seeAlso = list { $0.pick(others) }
    term.confusedWith = list { $0.pick(others) }
    term.tags = list { $0.pick(["prospection", "true", $0.word()]) }
    return term
  }

  private mutating func identifier() -> String {
    let letters = Array("abz-09-no")
    let text = String(
      (0..<Int.random(in: 1...5, using: &random)).map { _ in letters.randomElement(using: &random) ?? "a" })
    return pick([text, "no", "null", "-", "---", "1", String(repeating: "-", count: 48)])
  }

  /// Any text that has something in it besides blanks.
  private mutating func word() -> String {
    let text = (0..<Int.random(in: 0...8, using: &random)).map { _ in pick(Self.pieces) }.joined()
    return NormalizedText.of(text).isEmpty ? text + "x" : text
  }

  private mutating func pick<Value>(_ values: [Value]) -> Value {
    values[Int.random(in: 0..<values.count, using: &random)]
  }

  private mutating func list<Value>(_ item: (inout HostileDecks) -> Value) -> [Value] {
    (0..<Int.random(in: 0...3, using: &random)).map { _ in item(&self) }
  }
}

extension Deck {
  /// The deck with its texts as a reader keeps them: on one line, accents composed.
  var asRead: Deck {
    var deck = Deck(
      id: id, title: NormalizedText.of(title), language: NormalizedText.of(language), terms: terms.map(\.asRead))
    deck.was = was
    deck.gone = gone
    deck.rampDays = rampDays
    deck.exam = exam
    return deck
  }
}

extension Term {
  fileprivate var asRead: Term {
    var term = self
    term.kind = Kind(NormalizedText.of(kind.word))
    term.definition = NormalizedText.of(definition)
    term.acronym = acronym.map(NormalizedText.of)
    term.names = names.map(NormalizedText.of)
    term.points = points.map(NormalizedText.of)
    term.example = example.map(NormalizedText.of)
    term.aliases = aliases.map(NormalizedText.of)
    term.tags = tags.map(NormalizedText.of)
    return term
  }
}
