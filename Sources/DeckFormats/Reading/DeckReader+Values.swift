// The reading of single values of a deck file. Values are read as text, as they were typed, and each problem has its
// line and column.

import Glossary
import Yams

extension DeckReader {
  /// A text with its YAML node.
  struct Text {
    let text: String
    let node: Node
  }

  mutating func report(_ reason: @autoclosure () -> DeckProblem.Reason, at node: Node?) {
    add(DeckProblem(reason(), line: node?.mark?.line, column: node?.mark?.column))
  }

  /// `isOpen`: a key that resembles none of `keys` may be one of a later version, and is only advice.
  mutating func mapping(_ node: Node, expected: String, keys: [String], isOpen: Bool = false) -> Node.Mapping? {
    guard let mapping = node.mapping else {
      report(.notAMapping(expected: expected), at: node)
      return nil
    }
    for (key, _) in mapping {
      let word = key.string ?? ""
      if keys.contains(word) { continue }
      let suggestion = Suggestion.nearest(to: word, among: keys)
      if isOpen, suggestion == nil {
        remarks.add(DeckAdvice(.unknownKey(word), line: key.mark?.line, column: key.mark?.column))
      } else {
        report(.unknownKey(word, suggestion: suggestion), at: key)
      }
    }
    return mapping
  }

  /// `nil` if the key is absent or its value is empty.
  mutating func text(_ key: String, in mapping: Node.Mapping) -> Text? {
    guard let node = value(key, in: mapping) else { return nil }
    return text(of: node, key)
  }

  mutating func text(of node: Node, _ key: String, isInBrackets: Bool = false) -> Text? {
    guard case .scalar(let scalar) = node else {
      guard hasRoom() else { return nil }
      let reason = unquoted(node) ?? .wrongValue(key: key, expected: .text)
      report(reason, at: node)
      return nil
    }
    // In a list in brackets a comment would hide the closing bracket, and the file would not be valid YAML.
    if !isInBrackets { findComment(after: scalar, key) }
    guard scalar.string.utf8.count <= DeckYAML.longestText else {
      report(.tooLong(key: key, limit: DeckYAML.longestText), at: node)
      return nil
    }
    findUnshown(in: scalar, key)
    let text = NormalizedText.of(scalar.string)
    return text.isEmpty ? nil : Text(text: text, node: node)
  }

  /// A text with an unquoted colon: `- Un point : deux.` is a mapping in YAML, but its author meant a text.
  private func unquoted(_ node: Node) -> DeckProblem.Reason? {
    guard let pairs = node.mapping, pairs.count == 1, let pair = pairs.first, pair.key.scalar?.style == .plain,
      let value = pair.value.scalar?.string
    else { return nil }
    let line = pairs.style == .flow ? nil : YAMLLine(line(of: node))
    guard let line, line.hasHyphen else {
      return .unquotedColon(corrected: YAMLText.quoted("\(pair.key.string ?? "") : \(value)"))
    }
    return .unquotedColon(corrected: "- " + YAMLText.quoted(String(line.text.dropFirst(2))))
  }

  private func line(of node: Node) -> Substring {
    guard let number = node.mark?.line, lines.indices.contains(number - 1) else { return "" }
    return lines[number - 1]
  }

  /// In bytes. Longer lines are not searched for comments, to bound the time.
  private static let longestLine = 2_000
  private static let sentences: Set = ["title", "acronym", "names", "definition", "points", "example", "aliases"]

  /// Finds a comment after an unquoted text, because its author may have meant it as a part of the text.
  private mutating func findComment(after scalar: Node.Scalar, _ key: String) {
    guard scalar.style == .plain, Self.sentences.contains(key), let mark = scalar.mark,
      lines.indices.contains(mark.line - 1), lines[mark.line - 1].utf8.count <= Self.longestLine
    else { return }
    let line = lines[mark.line - 1].unicodeScalars.dropFirst(mark.column - 1)
    let written = scalar.string.unicodeScalars
    guard line.starts(with: written) else { return }
    let rest = line.dropFirst(written.count).drop { $0 == " " }
    guard rest.first == "#" else { return }
    let column = mark.column + line.distance(from: line.startIndex, to: rest.startIndex)
    remarks.add(DeckAdvice(.comment(String(Substring(rest).trimmed)), line: mark.line, column: column))
  }

  /// Finds the first character of a text that no screen shows. What is in the file by mistake came with pasted text.
  private mutating func findUnshown(in scalar: Node.Scalar, _ key: String) {
    var found: DeckAdvice.Reason?
    SafeText.forEachScalar(of: scalar.string) { character, fate in
      guard found == nil else { return }
      switch fate {
      case .kept, .blank: break
      case .dropped: found = .invisible(character, key: key)
      case .replaced: found = .unshown(character, key: key)
      }
    }
    if let found { remarks.add(DeckAdvice(found, line: scalar.mark?.line, column: scalar.mark?.column)) }
  }

  /// The value of a key; `nil` if it is absent or null (`~` or `null` without quotes).
  func value(_ key: String, in mapping: Node.Mapping) -> Node? {
    guard let node = mapping[key] else { return nil }
    let isNull = node.scalar.map { $0.style == .plain && ["~", "null", "Null", "NULL"].contains($0.string) }
    return isNull == true ? nil : node
  }

  /// Whether the key has a text, or a list that is not empty.
  func isFilled(_ key: String, in mapping: Node.Mapping) -> Bool {
    switch value(key, in: mapping) {
    case .scalar(let scalar)?: !NormalizedText.of(scalar.string).isEmpty
    case .sequence(let items)?: !items.isEmpty
    default: false
    }
  }

  mutating func required(_ key: String, in mapping: Node.Mapping, of term: String?) -> Text? {
    if let text = text(key, in: mapping) { return text }
    if isMisspelt(key, in: mapping) { return nil }
    report(.missing(key: key, term: term), at: mapping[key] ?? mapping.first?.key)
    return nil
  }

  /// Whether the mapping has a misspelling of the key. It is reported as an unknown key, so it must not be reported as
  /// missing too. Only the first keys are compared: no term has more.
  func isMisspelt(_ key: String, in mapping: Node.Mapping) -> Bool {
    mapping.prefix(1000).contains {
      Suggestion.nearest(to: $0.key.string ?? "", among: [key]) == key && $0.key.string != key
    }
  }

  /// A list of texts; a single text counts as a list with one item.
  mutating func texts(_ key: String, in mapping: Node.Mapping) -> [String] {
    list(key, in: mapping).map(\.text)
  }

  mutating func list(_ key: String, in mapping: Node.Mapping) -> [Text] {
    guard let node = value(key, in: mapping) else { return [] }
    switch node {
    case .sequence(let items): return items.compactMap { text(of: $0, key, isInBrackets: items.style == .flow) }
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
