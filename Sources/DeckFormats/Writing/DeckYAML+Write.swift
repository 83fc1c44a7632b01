// The writer of deck files; reading the file gives an equal deck. Ramp formats the YAML itself, because people read and
// edit the file: keys in the order of the documentation, empty values left out, free texts always quoted.

import Glossary

extension DeckYAML {
  /// The same deck always gives the same bytes. The text ends with a line break.
  package static func write(_ deck: Deck) -> String {
    let head = head(of: deck).joined(separator: "\n")
    let own = deck.ownTerms
    guard !own.isEmpty else { return head + "\n\nterms: []\n" }
    let terms = own.map { item($0).joined(separator: "\n") }.joined(separator: "\n\n")
    return head + "\n\nterms:\n" + terms + "\n" + gone(of: deck)
  }

  private static func head(of deck: Deck) -> [String] {
    [
      "deck: " + YAMLText.word(deck.id.text),
      deck.revision == 0 ? nil : "revision: \(deck.revision)",
      identifiers("was", deck.was),
      texts("with", deck.with),
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

  /// The lines of a term as a list item: the first line has the hyphen, the others are indented under it.
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
      term.hasDefinition ? text("definition", term.definition) : nil,
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

/// The YAML form of a text: without quotes if every YAML reader reads it as a text, otherwise quoted and escaped.
enum YAMLText {
  /// The text in double quotes. Invisible characters and characters that YAML refuses are escaped: nothing is lost, and
  /// no control character reaches a terminal.
  static func quoted(_ text: String) -> String {
    var quoted = "\""
    SafeText.forEachScalar(of: text) { scalar, fate in
      switch scalar {
      case "\"", "\\": quoted += "\\\(scalar)"
      case _ where fate != .kept: quoted += escape(scalar)
      default: quoted.unicodeScalars.append(scalar)
      }
    }
    return quoted + "\""
  }

  /// The text without quotes if it is a plain lower-case word, otherwise quoted.
  static func word(_ text: String) -> String { isPlain(text) ? text : quoted(text) }

  static func list(_ items: [String], _ spelling: (String) -> String) -> String {
    "[" + items.map(spelling).joined(separator: ", ") + "]"
  }

  /// Whether the word needs no quotes. Ramp reads every value as text, but other readers read `no` as false and `2026`
  /// as a number.
  private static func isPlain(_ text: String) -> Bool {
    guard let first = text.utf8.first, (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(first) else { return false }
    return Term.ID.isValid(text) && !meaningful.contains(text)
  }

  private static let meaningful: Set = ["y", "n", "yes", "no", "on", "off", "true", "false", "null"]

  private static func escape(_ scalar: Unicode.Scalar) -> String {
    let digits = String(scalar.value, radix: 16, uppercase: true)
    let (sign, count) = scalar.value <= 0xFF ? ("\\x", 2) : scalar.value <= 0xFFFF ? ("\\u", 4) : ("\\U", 8)
    return sign + String(repeating: "0", count: max(0, count - digits.count)) + digits
  }
}
