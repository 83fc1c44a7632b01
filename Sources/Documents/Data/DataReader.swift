// The reader of data in JSON or YAML that somebody else's program wrote: lists of records become tables, pairs definition
// lists. JSON is read as YAML, which contains it.

import Yams

package enum DataReader {
  /// `nil` if the text is not data, or is nested deeper than anything that people write.
  package static func read(_ text: String) -> Document? {
    guard isShallow(text), YAMLReferences.areBounded(in: text, by: mostRepeated),
      let node = (try? Yams.compose(yaml: text)) ?? (try? Yams.compose(yaml: asList(text)))
    else {
      return nil
    }
    if node.scalar != nil { return nil }
    var walk = DataWalk()
    walk.read(node, key: nil, depth: 0)
    guard !walk.blocks.isEmpty else { return nil }
    var document = Document(blocks: walk.blocks, title: walk.title)
    document.language = walk.language
    return document
  }

  /// A text with a record in braces on each line, as one list.
  private static func asList(_ text: String) -> String {
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    guard lines.allSatisfy({ $0.isEmpty || ($0.hasPrefix("{") && $0.trimmingBlanks.hasSuffix("}")) }) else { return "" }
    return "[" + lines.map { $0.isEmpty ? "" : $0 + "," }.joined(separator: "\n") + "]"
  }

  private static let deepest = 60
  /// The bytes that aliases may stand for.
  private static let mostRepeated = 1 << 20

  /// Whether brackets, and the hyphens that open lists in one line, are nested within reason.
  private static func isShallow(_ text: String) -> Bool {
    var (depth, hyphens, isStart, isQuoted, isEscaped) = (0, 0, true, false, false)
    for byte in text.utf8 {
      if isEscaped {
        isEscaped = false
        continue
      }
      switch byte {
      case UInt8(ascii: "\\"): isEscaped = isQuoted
      case UInt8(ascii: "\""): isQuoted.toggle()
      case UInt8(ascii: "["), UInt8(ascii: "{"): if !isQuoted { depth += 1 }
      case UInt8(ascii: "]"), UInt8(ascii: "}"): if !isQuoted { depth -= 1 }
      case UInt8(ascii: "\n"): (hyphens, isStart) = (0, true)
      case UInt8(ascii: "-"), UInt8(ascii: "?"), UInt8(ascii: ":"): if isStart { hyphens += 1 }
      case UInt8(ascii: " "): break
      default: isStart = false
      }
      if depth > deepest || hyphens > deepest { return depth <= deepest && !isStart }
    }
    return true
  }
}

private struct DataWalk {
  private(set) var blocks: [Block] = []
  private(set) var title: String?
  private(set) var language: String?
  private static let deepest = 12
  private static let mostColumns = 64

  private func place(_ node: Node) -> Place { .line(node.mark?.line ?? 1) }

  mutating func read(_ node: Node, key: String?, depth: Int) {
    guard depth < Self.deepest else { return }
    if let list = node.sequence {
      readList(Array(list), key, depth)
    } else if let mapping = node.mapping {
      readMapping(mapping.map { ($0.key, $0.value) }, key, depth)
    }
  }

  private mutating func readList(_ items: [Node], _ key: String?, _ depth: Int) {
    guard let first = items.first else { return }
    let mappings = items.count { $0.mapping != nil }
    if mappings * 2 > items.count {
      let records = items.compactMap { item in item.mapping.map { (item, pairs($0)) } }
      // A list of groups, each with its own list, is no list of records.
      let groups = records.count { $0.1.contains { $0.value.sequence?.first?.mapping != nil } }
      if groups * 2 > records.count {
        for item in items { read(item, key: nil, depth: depth + 1) }
      } else {
        addTable(records, named: key)
      }
    } else if items.allSatisfy({ ($0.sequence?.count ?? 0) >= 2 }) {
      let rows = items.map { item in
        TableRow(
          (item.sequence ?? []).prefix(Self.mostColumns).map { TableCell(RichText(shown($0), place($0))) }, place(item))
      }
      blocks.append(Block(.table(Table(rows)), place(first)))
    } else {
      let paragraphs = items.filter { $0.scalar != nil }.map { item in
        ListItem([Block(.paragraph(RichText(shown(item), place(item))), place(item))], place(item))
      }
      if !paragraphs.isEmpty { blocks.append(Block(.list(paragraphs), place(first))) }
    }
  }

  private func pairs(_ mapping: Node.Mapping) -> [(key: String, value: Node)] {
    mapping.prefix(Self.mostColumns).compactMap { pair in pair.key.scalar.map { ($0.string, pair.value) } }
  }

  private mutating func readMapping(_ pairs: [(Node, Node)], _ key: String?, _ depth: Int) {
    let scalars = pairs.filter { $0.1.scalar != nil || isTexts($0.1) }
    let mappings = pairs.filter { $0.1.mapping != nil }
    if depth == 0 { readHeader(scalars) }
    if mappings.count >= 2, mappings.count * 2 > pairs.count, haveCommonKey(mappings.map(\.1)) {
      let records = mappings.map { key, value in
        (value, [(key: "key", value: key)] + self.pairs(value.mapping ?? [:]))
      }
      return addTable(records, named: key)
    }
    let others = pairs.filter { $0.1.mapping != nil || ($0.1.sequence != nil && !isTexts($0.1)) }
    let before = blocks.count
    for (key, value) in others { read(value, key: key.scalar?.string, depth: depth + 1) }
    guard blocks.count == before || (depth > 0 && scalars.count > 2), !scalars.isEmpty else { return }
    let found = scalars.map { key, value in
      let body = Block(.paragraph(RichText(shown(value), place(value))), place(value))
      return Definition([RichText(shown(key), place(key))], shown(value).isEmpty ? [] : [body], place(key))
    }
    blocks.append(Block(.definitions(found), found[0].place))
  }

  private mutating func readHeader(_ scalars: [(Node, Node)]) {
    for (key, value) in scalars {
      switch key.scalar?.string.lowercased() {
      case "title", "titre", "titel", "titulo": title = value.scalar?.string
      case "language", "lang", "langue", "locale": language = value.scalar?.string
      default: break
      }
    }
  }

  private func isTexts(_ node: Node) -> Bool {
    guard let list = node.sequence, !list.isEmpty else { return false }
    return list.allSatisfy { $0.scalar != nil }
  }

  /// Whether most of the mappings have one key in common.
  private func haveCommonKey(_ nodes: [Node]) -> Bool {
    var counts: [String: Int] = [:]
    for pair in nodes.flatMap({ pairs($0.mapping ?? [:]) }) { counts[pair.key, default: 0] += 1 }
    return (counts.values.max() ?? 0) * 10 >= nodes.count * 6
  }

  /// `name`: the key under which the records stand.
  private mutating func addTable(_ records: [(node: Node, pairs: [(key: String, value: Node)])], named name: String?) {
    var columns: [String: Int] = [:]
    var names: [String] = []
    let flat = records.map { record in (record.node, record.pairs.flatMap { flattened($0.key, $0.value) }) }
    for (key, _) in flat.flatMap(\.1) where columns[key] == nil && names.count < Self.mostColumns {
      columns[key] = names.count
      names.append(key)
    }
    guard let first = records.first?.node, records.count * names.count <= OfficeFile.mostCells else { return }
    let header = TableRow(names.map { TableCell(RichText($0, place(first))) }, place(first), isHeader: true)
    let rows = flat.map { node, pairs in
      var cells = [TableCell](repeating: TableCell(), count: names.count)
      for (key, value) in pairs {
        if let column = columns[key] { cells[column] = TableCell(RichText(shown(value), place(value))) }
      }
      return TableRow(cells, place(node))
    }
    blocks.append(Block(.table(Table([header] + rows, name: name)), place(first)))
  }

  /// The values of a record; of a record in it, `fr.term` and so on.
  private func flattened(_ key: String, _ value: Node) -> [(String, Node)] {
    guard let inner = value.mapping else { return [(key, value)] }
    return pairs(inner).filter { $0.value.scalar != nil || isTexts($0.value) }.map { ("\(key).\($0.key)", $0.value) }
  }

  private func shown(_ node: Node) -> String {
    if let scalar = node.scalar {
      let isNull = scalar.style == .plain && ["null", "~", ""].contains(scalar.string)
      return isNull ? "" : scalar.string
    }
    return (node.sequence ?? []).compactMap { $0.scalar?.string }.joined(separator: "; ")
  }
}
