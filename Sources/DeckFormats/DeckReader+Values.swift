// Values of a deck file, each read as the text that was typed, with its place at hand when it will not do.

import Glossary
import Yams

extension DeckReader {
  /// A text with the node it came from.
  struct Text {
    let text: String
    let node: Node
  }

  mutating func report(_ reason: DeckProblem.Reason, at node: Node?) {
    add(DeckProblem(reason, line: node?.mark?.line, column: node?.mark?.column))
  }

  mutating func mapping(_ node: Node, expected: String, keys: [String]) -> Node.Mapping? {
    guard let mapping = node.mapping else {
      report(.notAMapping(expected: expected), at: node)
      return nil
    }
    for (key, _) in mapping.prefix(1000) where !keys.contains(key.string ?? "") {
      let word = key.string ?? ""
      report(.unknownKey(word, suggestion: Suggestion.nearest(to: word, among: keys)), at: key)
    }
    return mapping
  }

  /// `nil` when the key is absent or its value empty.
  mutating func text(_ key: String, in mapping: Node.Mapping) -> Text? {
    guard let node = value(key, in: mapping) else { return nil }
    return text(of: node, key)
  }

  mutating func text(of node: Node, _ key: String) -> Text? {
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

  /// `~` and `null`, typed without quotes, are YAML's and JSON's words for nothing.
  func value(_ key: String, in mapping: Node.Mapping) -> Node? {
    guard let node = mapping[key] else { return nil }
    let isNull = node.scalar.map { $0.style == .plain && ["~", "null", "Null", "NULL"].contains($0.string) }
    return isNull == true ? nil : node
  }

  mutating func required(_ key: String, in mapping: Node.Mapping, of term: String?) -> Text? {
    if let text = text(key, in: mapping) { return text }
    if isMisspelt(key, in: mapping) { return nil }
    let place = mapping[key] ?? mapping.first?.key
    report(.missing(key: key, term: term), at: place)
    return nil
  }

  /// A key that was told to be unknown is not told to be missing too.
  func isMisspelt(_ key: String, in mapping: Node.Mapping) -> Bool {
    mapping.contains { Suggestion.nearest(to: $0.key.string ?? "", among: [key]) == key && $0.key.string != key }
  }

  /// A list of texts; a single text is a list of one.
  mutating func texts(_ key: String, in mapping: Node.Mapping) -> [String] {
    list(key, in: mapping).map(\.text)
  }

  mutating func list(_ key: String, in mapping: Node.Mapping) -> [Text] {
    guard let node = value(key, in: mapping) else { return [] }
    switch node {
    case .sequence(let items): return items.compactMap { text(of: $0, key) }
    case .scalar: return text(of: node, key).map { [$0] } ?? []
    default:
      report(.wrongValue(key: key, expected: .list), at: node)
      return []
    }
  }

  mutating func number(_ key: String, in mapping: Node.Mapping, _ range: ClosedRange<Int>) -> Int? {
    guard let node = value(key, in: mapping) else { return nil }
    guard let number = node.scalar.flatMap({ Int($0.string) }), range.contains(number) else {
      report(.wrongValue(key: key, expected: .number(range)), at: node)
      return nil
    }
    return number
  }

  mutating func identifier<Owner>(_ text: Text?, of mapping: Node.Mapping) -> Identifier<Owner>? {
    guard let text else { return nil }
    if let identifier = Identifier<Owner>(text.text) { return identifier }
    report(.badIdentifier(text.text, suggestion: Slug.of(text.text)), at: text.node)
    return nil
  }

  mutating func identifiers<Owner>(_ key: String, in mapping: Node.Mapping) -> [Identifier<Owner>] {
    list(key, in: mapping).compactMap { identifier($0, of: mapping) }
  }
}
