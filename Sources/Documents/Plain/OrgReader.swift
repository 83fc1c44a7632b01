// The reader of Org files, as far as glossaries use them: headlines, `- Term :: what it means`, tables, paragraphs.

package enum OrgReader {
  package static func looksLike(_ text: String) -> Bool {
    let lines = text.split(separator: "\n").prefix(300)
    if lines.contains(where: { $0.lowercased().hasPrefix("#+title:") || $0.lowercased().hasPrefix("#+begin_") }) {
      return true
    }
    return lines.count { $0.drop { $0 == " " }.hasPrefix("- ") && $0.holds(" :: ") } > 2
  }

  package static func read(_ text: String) -> Document {
    var reader = OrgLines()
    for line in NumberedLine.all(of: text) { reader.read(line) }
    reader.endBlock()
    return Document(blocks: reader.blocks, title: reader.title)
  }
}

private struct OrgLines {
  private(set) var blocks: [Block] = []
  private(set) var title: String?
  private var paragraph: [TextLine] = []
  private var items: [ListItem] = []
  private var definitions: [Definition] = []
  private var rows: [TableRow] = []
  private var isInDrawer = false
  private var isInBlock = false
  private var itemIndent = 0

  mutating func read(_ line: NumberedLine) {
    let text = line.text
    let lower = text.prefix(12).lowercased()
    if isInDrawer {
      isInDrawer = lower != ":end:"
    } else if isInBlock {
      isInBlock = !lower.hasPrefix("#+end_")
    } else if lower.hasPrefix("#+title:") {
      title = String(text.dropFirst(8).trimmingBlanks)
    } else if lower.hasPrefix("#+begin_src") || lower.hasPrefix("#+begin_exa") || lower.hasPrefix("#+begin_com") {
      endBlock()
      isInBlock = true
    } else if text.hasPrefix("#+") || text.hasPrefix("# ") {
      return
    } else if lower == ":properties:" || lower == ":logbook:" {
      isInDrawer = true
    } else if line.isBlank {
      if paragraph.isEmpty, rows.isEmpty { return }
      endParagraph()
      endTable()
    } else {
      content(line)
    }
  }

  private mutating func content(_ line: NumberedLine) {
    if line.indent == 0, let heading = heading(line) {
      endBlock()
      blocks.append(heading)
    } else if line.text.hasPrefix("|") {
      row(line)
    } else if let item = line.item, !line.raw.hasPrefix("* ") {
      endParagraph()
      readItem(item, line)
    } else if line.indent > itemIndent, !items.isEmpty || !definitions.isEmpty {
      continueItem(line)
    } else {
      if paragraph.isEmpty { endBlock() }
      paragraph.append(rich(line.text, line))
    }
  }

  private func rich(_ text: Substring, _ line: NumberedLine) -> TextLine {
    LightMarkup.line(text, .org, at: line.place)
  }

  /// A headline without its tags: `** Term :tag:`.
  private func heading(_ line: NumberedLine) -> Block? {
    let stars = line.text.prefix { $0 == "*" }
    guard !stars.isEmpty, line.text[stars.endIndex...].first == " " else { return nil }
    var words = line.text[stars.endIndex...].trimmingBlanks
    if words.hasSuffix(":"), let tags = words.lastIndex(of: " "), words[tags...].dropFirst().hasPrefix(":") {
      words = words[..<tags].trimmingBlanks
    }
    return Block(.heading(level: stars.count, RichText([rich(words, line)])), line.place)
  }

  private mutating func readItem(_ item: Substring, _ line: NumberedLine) {
    if let mark = item.firstRange(of: " ::") {
      endItems()
      let term = RichText([rich(item[..<mark.lowerBound], line)])
      let rest = item[mark.upperBound...].trimmingBlanks
      let body = rest.isEmpty ? [] : [Block(.paragraph(RichText([rich(rest, line)])), line.place)]
      if definitions.isEmpty || line.indent <= itemIndent { itemIndent = line.indent }
      definitions.append(Definition([term], body, line.place))
    } else if !definitions.isEmpty, line.indent > itemIndent {
      definitions[definitions.count - 1].body.append(Block(.paragraph(RichText([rich(item, line)])), line.place))
    } else {
      endDefinitions()
      itemIndent = line.indent
      items.append(ListItem([Block(.paragraph(RichText([rich(item, line)])), line.place)], line.place))
    }
  }

  private mutating func continueItem(_ line: NumberedLine) {
    let text = rich(line.text, line)
    if let last = definitions.indices.last {
      Self.append(text, to: &definitions[last].body)
    } else if let last = items.indices.last {
      Self.append(text, to: &items[last].blocks)
    }
  }

  private static func append(_ line: TextLine, to blocks: inout [Block]) {
    if !blocks.continueParagraph(with: line) { blocks.append(Block(.paragraph(RichText([line])), line.place)) }
  }

  private mutating func row(_ line: NumberedLine) {
    endParagraph()
    endItems()
    endDefinitions()
    if line.text.hasPrefix("|-") { return }
    let pieces = line.text.dropFirst().split(separator: "|", omittingEmptySubsequences: false)
    let cells = (line.text.hasSuffix("|") ? pieces.dropLast() : pieces[...]).map {
      TableCell(RichText([rich($0.trimmingBlanks, line)]))
    }
    rows.append(TableRow(cells, line.place))
  }

  mutating func endBlock() {
    endParagraph()
    endTable()
    endItems()
    endDefinitions()
  }

  private mutating func endParagraph() {
    if let place = paragraph.first?.place { blocks.append(Block(.paragraph(RichText(paragraph)), place)) }
    paragraph = []
  }

  private mutating func endTable() {
    if let place = rows.first?.place { blocks.append(Block(.table(Table(rows)), place)) }
    rows = []
  }

  private mutating func endItems() {
    if let place = items.first?.place { blocks.append(Block(.list(items), place)) }
    items = []
  }

  private mutating func endDefinitions() {
    if let place = definitions.first?.place { blocks.append(Block(.definitions(definitions), place)) }
    definitions = []
  }
}
