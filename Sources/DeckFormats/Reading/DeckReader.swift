// The reader that turns YAML nodes into a deck. It collects problems instead of throwing, so that an author sees all of
// them.

import Glossary
import Yams

struct DeckReader {
  private let root: Node
  /// The lines of the file, because nodes do not keep how they were written.
  let lines: [Substring]
  private let reserved: Set<String>
  private(set) var problems = Listing<DeckProblem>()
  /// Advice on how texts are written: on comments behind them, and on characters that no screen shows.
  var remarks = Listing<DeckAdvice>()
  /// The node of each term with a valid id, also of terms that could not be read otherwise.
  private var nodes: [Term.ID: Node] = [:]
  private let items = ItemMarks()

  private static let deckKeys = [
    "deck", "revision", "was", "with", "title", "language", "ramp-days", "exam", "terms", "gone",
  ]
  /// The highest number of a revision.
  private static let highestRevision = 999_999
  private static let examKeys = ["questions", "pass", "minutes"]
  private static let termKeys = [
    "id", "was", "acronym", "names", "kind", "definition", "points", "example", "aliases", "see-also", "confused-with",
    "tags",
  ]

  init(_ root: Node, of text: String, reserved: Set<String>) {
    self.root = root
    lines = YAMLLines.of(text)
    self.reserved = reserved
  }

  /// Adds a problem; after a hundred it is only counted, and not even made.
  mutating func add(_ problem: @autoclosure () -> DeckProblem) { problems.add(problem()) }

  /// Whether one more problem is listed; otherwise counts it. Asked before the work that a problem needs.
  mutating func hasRoom() -> Bool { problems.hasRoom() }

  mutating func deck() -> Deck? {
    guard root.mapping != nil else {
      report(.notADeck, at: root)
      return nil
    }
    guard let mapping = mapping(root, expected: "", keys: Self.deckKeys, isOpen: true) else { return nil }
    let id: Deck.ID? = identifier(required("deck", in: mapping, of: nil), of: mapping)
    let title = required("title", in: mapping, of: nil)?.text ?? ""
    let language = required("language", in: mapping, of: nil)?.text ?? ""
    let terms = terms(in: mapping)
    guard let id else { return nil }
    if reserved.contains(id.text) { report(.reservedIdentifier(id.text), at: mapping["deck"]) }
    var deck = Deck(id: id, title: title, language: language, terms: terms)
    deck.was = identifiers("was", in: mapping)
    deck.revision = number("revision", in: mapping, 0...Self.highestRevision) ?? 0
    deck.with = texts("with", in: mapping)
    deck.rampDays = number("ramp-days", in: mapping, 1...3650)
    deck.exam = exam(in: mapping)
    deck.gone = gone(in: mapping)
    checkReferences(of: deck)
    checkNames(of: deck)
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

  /// The removed terms. Only `ramp deck update` writes this list.
  private mutating func gone(in deck: Node.Mapping) -> [Deck.Gone] {
    guard let node = value("gone", in: deck) else { return [] }
    guard let list = node.sequence else {
      report(.wrongValue(key: "gone", expected: .list), at: node)
      return []
    }
    guard list.count <= DeckYAML.mostTerms else {
      report(.tooManyTerms(limit: DeckYAML.mostTerms), at: node)
      return []
    }
    return list.compactMap { item in
      guard let mapping = mapping(item, expected: "id, was", keys: ["id", "was"]) else { return nil }
      let id: Term.ID? = identifier(required("id", in: mapping, of: nil), of: mapping)
      let was: [Term.ID] = identifiers("was", in: mapping)
      return id.map { Deck.Gone(id: $0, was: was) }
    }
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
    // An acronym with its name needs no definition.
    let isExpanded = isFilled("acronym", in: mapping) && isFilled("names", in: mapping)
    let definition =
      isExpanded ? text("definition", in: mapping)?.text : required("definition", in: mapping, of: idText?.text)?.text
    guard let id, isNew(id, at: node), isExpanded || definition != nil else { return nil }
    let kind = text("kind", in: mapping)?.text ?? Kind.concept.word
    let known = problems.count
    let term = self.term(id, kind, definition ?? "", mapping)
    // If a name could not be read, that was already reported.
    if term.acronym == nil, term.names.isEmpty, problems.count == known, !isMisspelt("names", in: mapping) {
      report(.missing(key: "names", term: id.text), at: node)
    }
    return term
  }

  /// Reads the fields in the order of the documentation, so that their problems come in this order.
  private mutating func term(_ id: Term.ID, _ kind: String, _ definition: String, _ mapping: Node.Mapping) -> Term {
    Term(
      id: id, was: identifiers("was", in: mapping), acronym: text("acronym", in: mapping)?.text,
      names: texts("names", in: mapping), kind: Kind(kind), definition: definition,
      points: texts("points", in: mapping), example: text("example", in: mapping)?.text,
      aliases: texts("aliases", in: mapping), seeAlso: identifiers("see-also", in: mapping),
      confusedWith: identifiers("confused-with", in: mapping), tags: texts("tags", in: mapping))
  }

  private mutating func isNew(_ id: Term.ID, at node: Node) -> Bool {
    if let first = nodes[id] {
      report(.duplicateIdentifier(id.text, firstLine: first.mark?.line), at: node)
      return false
    }
    nodes[id] = node
    return true
  }

  /// The line and column of a term's value or of an item in it, from 1; the term's own position if it has no such
  /// value.
  func position(of term: Term.ID, _ key: String, item: String? = nil) -> (line: Int?, column: Int?) {
    let value = nodes[term]?.mapping?[key]
    let found = item.flatMap { items.mark(of: $0, in: value, of: term, key) }
    let mark = found ?? value?.mark ?? nodes[term]?.mark
    return (mark?.line, mark?.column)
  }

  /// The line of each term.
  var termLines: [Term.ID: Int] { nodes.compactMapValues { $0.mark?.line } }

  // MARK: Relations between terms

  private mutating func report(
    _ reason: @autoclosure () -> DeckProblem.Reason, at term: Term.ID, _ key: String, _ item: String
  ) {
    guard hasRoom() else { return }
    let position = position(of: term, key, item: item)
    add(DeckProblem(reason(), line: position.line, column: position.column))
  }

  /// Checks that no former id is a current id or stands twice in one term, and that referenced terms exist. Two terms may
  /// have the same former id: then the former term was split.
  private mutating func checkReferences(of deck: Deck) {
    for term in deck.terms {
      var met: Set<Term.ID> = []
      for former in term.was where nodes[former] != nil || !met.insert(former).inserted {
        report(.claimedIdentifier(former.text), at: term.id, "was", former.text)
      }
      for (key, ids) in [("see-also", term.seeAlso), ("confused-with", term.confusedWith)] {
        for id in ids where nodes[id] == nil { report(.unknownTerm(id.text, key: key), at: term.id, key, id.text) }
      }
    }
  }

  /// Checks that no two terms have the same acronym or name: an answer would be ambiguous.
  private mutating func checkNames(of deck: Deck) {
    var owners: [String: Term] = [:]
    for term in deck.terms {
      let names = [(term.acronym, "acronym")].compactMap { text, key in text.map { ($0, key) } }
      for (name, key) in names + term.names.map({ ($0, "names") }) {
        let folded = Folding.key(name).isEmpty ? name : Folding.key(name)
        if let owner = owners[folded], owner.id != term.id {
          guard hasRoom() else { continue }
          let line = position(of: owner.id, key).line
          report(.duplicateName(name, term: owner.id.text, line: line), at: term.id, key, name)
        }
        owners[folded] = owners[folded] ?? term
      }
    }
  }
}

/// The marks of the items of one list, each item as the deck has it. They are kept until another list is asked for, so
/// that a hundred problems in one long list read it once.
private final class ItemMarks {
  private var list: (term: Term.ID, key: String)?
  private var marks: [String: Mark] = [:]

  /// The mark of the first such item in the list `value`, the value of `key` in a term.
  func mark(of item: String, in value: Node?, of term: Term.ID, _ key: String) -> Mark? {
    if list?.term != term || list?.key != key {
      list = (term, key)
      let found = (value?.sequence ?? []).compactMap { node in
        node.scalar.flatMap { scalar in node.mark.map { (NormalizedText.of(scalar.string), $0) } }
      }
      marks = Dictionary(found, uniquingKeysWith: { first, _ in first })
    }
    return marks[item]
  }
}
