// The reader of reStructuredText, as far as glossaries use it: sections, the glossary directive, definition lists,
// paragraphs, lists, list tables.

package enum RestructuredReader {
  package static func read(_ text: String) -> Document {
    var reader = RestructuredLines(NumberedLine.all(of: text))
    return Document(blocks: reader.blocks(indent: 0))
  }

  /// Whether the text is reStructuredText: a directive or a role, and no sign of Markdown.
  package static func looksLike(_ text: String) -> Bool {
    if text.holds(".. glossary::") || text.holds(".. list-table::") { return true }
    let isMarkdown = text.holds("\n## ") || text.hasPrefix("# ") || text.holds("\n# ") || text.holds("](")
    let signs = [".. toctree::", ".. contents::", ".. note::", ":term:`", ":ref:`", ":doc:`", "`_\n", "`__", ".. _"]
    return !isMarkdown && signs.contains { text.holds($0) }
  }
}

private struct RestructuredLines {
  private let lines: [NumberedLine]
  private var index = 0
  /// The signs under the headings, in the order in which they were met: the place is the level.
  private var levels: [Character] = []
  private var depth = 0
  private static let deepest = 20
  private static let underlines = Set("=-~^\"'`#*+:.<>_")

  init(_ lines: [NumberedLine]) { self.lines = lines }

  private var line: NumberedLine? { index < lines.count ? lines[index] : nil }

  /// The blocks that are indented by `indent` or more.
  mutating func blocks(indent: Int) -> [Block] {
    depth += 1
    defer { depth -= 1 }
    var blocks: [Block] = []
    while let line {
      if line.isBlank {
        index += 1
      } else if line.indent < indent {
        break
      } else {
        blocks += block(line)
      }
    }
    return blocks
  }

  private mutating func block(_ line: NumberedLine) -> [Block] {
    if line.text == ".." || line.text.hasPrefix(".. ") { return directive(line) }
    if let heading = heading(line) { return [heading] }
    if line.item != nil { return [list(indent: line.indent)] }
    if let next = lines.dropFirst(index + 1).first, !next.isBlank, next.indent > line.indent, depth < Self.deepest {
      return [definitions(indent: line.indent)]
    }
    return [paragraph(indent: line.indent)]
  }

  // MARK: Sections

  private static func isUnderline(_ text: Substring) -> Bool {
    guard let first = text.first, underlines.contains(first), text.count > 2 else { return false }
    return text.allSatisfy { $0 == first }
  }

  private mutating func heading(_ line: NumberedLine) -> Block? {
    if Self.isUnderline(line.text), let title = lines.dropFirst(index + 1).first, !title.isBlank,
      let under = lines.dropFirst(index + 2).first, under.text == line.text
    {
      index += 3
      return heading(title, sign: "^\(line.text.prefix(1))")
    }
    if let under = lines.dropFirst(index + 1).first, Self.isUnderline(under.text), under.indent == line.indent,
      under.text.count + 2 >= line.text.count
    {
      index += 2
      return heading(line, sign: String(under.text.prefix(1)))
    }
    if Self.isUnderline(line.text) {
      index += 1
      return Block(.paragraph(RichText()), line.place)
    }
    return nil
  }

  private mutating func heading(_ line: NumberedLine, sign: String) -> Block {
    let key = sign.last ?? "="
    if !levels.contains(key) { levels.append(key) }
    let level = (levels.firstIndex(of: key) ?? 0) + 1
    return Block(.heading(level: level, text([line])), line.place)
  }

  private func text(_ lines: [NumberedLine]) -> RichText {
    RichText(lines.map { LightMarkup.line($0.text, .restructured, at: $0.place) })
  }

  // MARK: Paragraphs and lists

  private mutating func paragraph(indent: Int) -> Block {
    var found: [NumberedLine] = []
    while let line, !line.isBlank, line.indent >= indent {
      if !found.isEmpty, Self.isUnderline(line.text) { break }
      found.append(line)
      index += 1
    }
    let place = found.first?.place ?? .line(index)
    return Block(.paragraph(text(found)), place)
  }

  private mutating func list(indent: Int) -> Block {
    var items: [ListItem] = []
    let place = line?.place ?? .line(1)
    while let line, line.indent == indent, let item = line.item {
      index += 1
      var first = [NumberedLine(number: line.number, text: item, indent: indent + 2, raw: line.raw)]
      while let next = self.line, !next.isBlank, next.indent > indent, next.item == nil {
        first.append(next)
        index += 1
      }
      let rest = depth < Self.deepest ? blocks(indent: indent + 1) : []
      items.append(ListItem([Block(.paragraph(text(first)), line.place)] + rest, line.place))
    }
    return Block(.list(items), place)
  }

  // MARK: Definitions

  /// Lines at the indent are terms, what is indented below them is what they mean.
  private mutating func definitions(indent: Int) -> Block {
    let place = line?.place ?? .line(1)
    var found: [Definition] = []
    while let start = line, !start.isBlank, start.indent == indent, !start.text.hasPrefix("..") {
      var terms: [NumberedLine] = []
      let mark = index
      while let line, !line.isBlank, line.indent == indent {
        terms.append(line)
        index += 1
      }
      skipBlanks()
      guard let body = line, body.indent > indent, !terms.isEmpty else {
        index = mark
        break
      }
      let named = terms.map { RichText([LightMarkup.line(Self.term($0.text), .restructured, at: $0.place)]) }
      found.append(Definition(named, blocks(indent: indent + 1), start.place))
      skipBlanks()
    }
    return found.isEmpty ? paragraph(indent: indent) : Block(.definitions(found), place)
  }

  /// A term without its sort key and its classifier: `Term : key`.
  private static func term(_ text: Substring) -> Substring {
    text.firstRange(of: " : ").map { text[..<$0.lowerBound] } ?? text
  }

  private mutating func skipBlanks() { while let line, line.isBlank { index += 1 } }

  // MARK: Directives

  private mutating func directive(_ start: NumberedLine) -> [Block] {
    index += 1
    let name = start.text.dropFirst(2).trimmingBlanks.prefix { !$0.isWhitespace }
    switch name {
    case "glossary::": return glossary(start)
    case "note::", "tip::", "warning::", "important::", "hint::", "seealso::", "admonition::", "rubric::":
      return body(of: start)
    case "list-table::": return listTable(start)
    default:
      skipBody(start)
      return [Block(.aside(String(start.text)), start.place)]
    }
  }

  private mutating func skipBody(_ start: NumberedLine) {
    while let line, line.isBlank || line.indent > start.indent { index += 1 }
  }

  private mutating func skipOptions() {
    while let line, line.text.hasPrefix(":"), line.text.dropFirst().holds(":") { index += 1 }
    skipBlanks()
  }

  private mutating func body(of start: NumberedLine) -> [Block] {
    skipOptions()
    return depth < Self.deepest ? blocks(indent: start.indent + 1) : []
  }

  private mutating func glossary(_ start: NumberedLine) -> [Block] {
    skipOptions()
    var blocks: [Block] = []
    while let line, line.indent > start.indent {
      blocks.append(definitions(indent: line.indent))
      skipBlanks()
    }
    return blocks
  }

  private mutating func listTable(_ start: NumberedLine) -> [Block] {
    skipOptions()
    guard let line, line.indent > start.indent, line.item != nil else { return [] }
    guard case .list(let items) = list(indent: line.indent).content else { return [] }
    let rows = items.map { item in
      // Each row is an item whose own items are its cells: `* - a`.
      let cells = item.blocks.flatMap { Self.cells(of: $0) }
      return TableRow(cells.map { TableCell($0) }, item.place)
    }
    return [Block(.table(Table(rows)), start.place)]
  }

  private static func cells(of block: Block) -> [RichText] {
    switch block.content {
    case .paragraph(let text):
      guard var first = text.lines.first, let span = first.spans.first, span.text.hasPrefix("-") else { return [text] }
      first.spans[0].text = String(span.text.dropFirst().drop { $0 == " " })
      return [RichText([first] + text.lines.dropFirst())]
    case .list(let items):
      return items.map { item in
        guard case .paragraph(let text)? = item.blocks.first?.content else { return RichText() }
        return text
      }
    case .heading, .table, .definitions, .quote, .code, .aside: return []
    }
  }
}
