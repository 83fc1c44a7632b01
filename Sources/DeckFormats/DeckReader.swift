// From YAML nodes to a deck. Problems are collected, not thrown: an author sees all of them at once.

import Glossary
import Yams

struct DeckReader {
  private let root: Node
  private let reserved: Set<String>
  private let dropsNulls: Bool
  private(set) var problems: [DeckProblem] = []
  private(set) var termLines: [Term.ID: Int] = [:]

  private static let deckKeys = ["deck", "was", "title", "language", "ramp-days", "exam", "terms"]
  private static let examKeys = ["questions", "pass", "minutes"]
  private static let termKeys = [
    "id", "was", "acronym", "names", "kind", "definition", "points", "example", "aliases", "see-also", "confused-with",
    "tags",
  ]

  init(_ root: Node, reserved: Set<String>, dropsNulls: Bool = false) {
    self.root = root
    self.reserved = reserved
    self.dropsNulls = dropsNulls
  }

  mutating func deck() -> Deck? {
    guard let mapping = mapping(root, expected: "deck, title, language, terms", keys: Self.deckKeys) else { return nil }
    let id: Deck.ID? = identifier(required("deck", in: mapping, of: nil), of: mapping)
    let title = required("title", in: mapping, of: nil)?.text ?? ""
    let language = required("language", in: mapping, of: nil)?.text ?? ""
    let terms = terms(in: mapping)
    guard let id else { return nil }
    if reserved.contains(id.text) { report(.reservedIdentifier(id.text), at: mapping["deck"]) }
    var deck = Deck(id: id, title: title, language: language, terms: terms)
    deck.was = identifiers("was", in: mapping)
    deck.rampDays = number("ramp-days", in: mapping, 1...3650)
    deck.exam = exam(in: mapping)
    checkReferences(of: deck)
    return deck
  }

  private mutating func exam(in deck: Node.Mapping) -> ExamRules? {
    guard let node = value("exam", in: deck),
      let exam = mapping(node, expected: "questions, pass, minutes", keys: Self.examKeys)
    else { return nil }
    return ExamRules(
      questions: number("questions", in: exam, 1...60) ?? 20, pass: number("pass", in: exam, 1...100) ?? 80,
      minutes: number("minutes", in: exam, 1...240) ?? 10)
  }

  // MARK: Terms

  private mutating func terms(in deck: Node.Mapping) -> [Term] {
    guard let node = deck["terms"], let list = node.sequence, !list.isEmpty else {
      if !isMisspelt("terms", in: deck) { report(.noTerms, at: deck["terms"] ?? root) }
      return []
    }
    guard list.count <= DeckYAML.mostTerms else {
      report(.tooManyTerms(limit: DeckYAML.mostTerms), at: node)
      return []
    }
    return list.compactMap { term($0) }
  }

  private mutating func term(_ node: Node) -> Term? {
    guard let mapping = mapping(node, expected: "id, definition", keys: Self.termKeys) else { return nil }
    let idText = required("id", in: mapping, of: nil)
    let id: Term.ID? = identifier(idText, of: mapping)
    let definition = required("definition", in: mapping, of: idText?.text)
    guard let id, let definition, isNew(id, at: node) else { return nil }
    let kind = text("kind", in: mapping)?.text ?? Kind.concept.word
    var term = Term(id: id, kind: Kind(kind), definition: definition.text)
    fill(&term, from: mapping)
    if term.acronym == nil, term.names.isEmpty, !isMisspelt("names", in: mapping) {
      report(.missing(key: "names", term: id.text), at: node)
    }
    return term
  }

  private mutating func fill(_ term: inout Term, from mapping: Node.Mapping) {
    term.was = identifiers("was", in: mapping)
    term.acronym = text("acronym", in: mapping)?.text
    term.names = texts("names", in: mapping)
    term.points = texts("points", in: mapping)
    term.example = text("example", in: mapping)?.text
    term.aliases = texts("aliases", in: mapping)
    term.seeAlso = identifiers("see-also", in: mapping)
    term.confusedWith = identifiers("confused-with", in: mapping)
    term.tags = texts("tags", in: mapping)
  }

  private mutating func isNew(_ id: Term.ID, at node: Node) -> Bool {
    if let first = termLines[id] {
      report(.duplicateIdentifier(id.text, firstLine: first), at: node)
      return false
    }
    termLines[id] = node.mark?.line ?? 0
    return true
  }

  /// Former ids are claimed once and by no living term; what a term points to exists.
  private mutating func checkReferences(of deck: Deck) {
    var claimed: Set<Term.ID> = []
    for term in deck.terms {
      let line = termLines[term.id]
      for former in term.was where deck[former] != nil || !claimed.insert(former).inserted {
        problems.append(DeckProblem(.claimedIdentifier(former.text), line: line))
      }
      let pointers = [("see-also", term.seeAlso), ("confused-with", term.confusedWith)]
      for (key, ids) in pointers {
        for id in ids where deck[id] == nil {
          problems.append(DeckProblem(.unknownTerm(id.text, key: key), line: line))
        }
      }
    }
  }

  // MARK: Values

  /// A text with the node it came from.
  private struct Text {
    let text: String
    let node: Node
  }

  private mutating func report(_ reason: DeckProblem.Reason, at node: Node?) {
    problems.append(DeckProblem(reason, line: node?.mark?.line, column: node?.mark?.column))
  }

  private mutating func mapping(_ node: Node, expected: String, keys: [String]) -> Node.Mapping? {
    guard let mapping = node.mapping else {
      report(.notAMapping(expected: expected), at: node)
      return nil
    }
    for (key, _) in mapping where !keys.contains(key.string ?? "") {
      let word = key.string ?? ""
      report(.unknownKey(word, suggestion: Suggestion.nearest(to: word, among: keys)), at: key)
    }
    return mapping
  }

  /// `nil` when the key is absent or its value empty.
  private mutating func text(_ key: String, in mapping: Node.Mapping) -> Text? {
    guard let node = value(key, in: mapping) else { return nil }
    return text(of: node, key)
  }

  private func value(_ key: String, in mapping: Node.Mapping) -> Node? {
    guard let node = mapping[key] else { return nil }
    return dropsNulls && node.scalar?.style == .plain && node.scalar?.string == "null" ? nil : node
  }

  private mutating func text(of node: Node, _ key: String) -> Text? {
    guard case .scalar(let scalar) = node else {
      report(.wrongValue(key: key, expected: .text), at: node)
      return nil
    }
    guard scalar.string.utf8.count <= DeckYAML.longestText else {
      report(.tooLong(key: key, limit: DeckYAML.longestText), at: node)
      return nil
    }
    let text = OneLine.of(scalar.string)
    return text.isEmpty ? nil : Text(text: text, node: node)
  }

  private mutating func required(_ key: String, in mapping: Node.Mapping, of term: String?) -> Text? {
    if let text = text(key, in: mapping) { return text }
    if isMisspelt(key, in: mapping) { return nil }
    let place = mapping[key] ?? mapping.first?.key
    report(.missing(key: key, term: term), at: place)
    return nil
  }

  /// A key that was told to be unknown is not told to be missing too.
  private func isMisspelt(_ key: String, in mapping: Node.Mapping) -> Bool {
    mapping.contains { Suggestion.nearest(to: $0.key.string ?? "", among: [key]) == key && $0.key.string != key }
  }

  /// A list of texts; a single text is a list of one.
  private mutating func texts(_ key: String, in mapping: Node.Mapping) -> [String] {
    list(key, in: mapping).map(\.text)
  }

  private mutating func list(_ key: String, in mapping: Node.Mapping) -> [Text] {
    guard let node = value(key, in: mapping) else { return [] }
    switch node {
    case .sequence(let items): return items.compactMap { text(of: $0, key) }
    case .scalar: return text(of: node, key).map { [$0] } ?? []
    default:
      report(.wrongValue(key: key, expected: .list), at: node)
      return []
    }
  }

  private mutating func number(_ key: String, in mapping: Node.Mapping, _ range: ClosedRange<Int>) -> Int? {
    guard let node = value(key, in: mapping) else { return nil }
    guard let number = node.scalar.flatMap({ Int($0.string) }), range.contains(number) else {
      report(.wrongValue(key: key, expected: .number(range)), at: node)
      return nil
    }
    return number
  }

  private mutating func identifier<Owner>(_ text: Text?, of mapping: Node.Mapping) -> Identifier<Owner>? {
    guard let text else { return nil }
    if let identifier = Identifier<Owner>(text.text) { return identifier }
    report(.badIdentifier(text.text, suggestion: Slug.of(text.text)), at: text.node)
    return nil
  }

  private mutating func identifiers<Owner>(_ key: String, in mapping: Node.Mapping) -> [Identifier<Owner>] {
    list(key, in: mapping).compactMap { identifier($0, of: mapping) }
  }
}
