// What the tests of documents share: a tree in lines that a test can hold.

import Documents

extension Document {
  /// A line for each block: `h2 Term`, `p Text`, `- item`, `dt Term = Text`, `| a | b |`; bold text in asterisks.
  var outline: [String] { blocks.flatMap(\.outline) }

  /// `nil` if the first block is no table.
  var firstTable: Table? {
    if case .table(let table) = blocks.first?.content { table } else { nil }
  }
}

extension Block {
  var outline: [String] {
    switch content {
    case .heading(let level, let text): ["h\(level) \(text.marked)"]
    case .paragraph(let text): ["p \(text.marked)"]
    case .list(let items): items.flatMap { item in item.blocks.flatMap(\.outline).map { "- " + $0 } }
    case .table(let table):
      table.rows.map { row in "|" + row.cells.map { " \($0.text.marked) |" }.joined() }
    case .definitions(let definitions):
      definitions.map { definition in
        let terms = definition.terms.map(\.marked).joined(separator: " + ")
        return "dt \(terms) = \(definition.body.flatMap(\.outline).joined(separator: "; "))"
      }
    case .quote(let blocks): blocks.flatMap(\.outline).map { "> " + $0 }
    case .code(let text): ["code \(text)"]
    case .aside: ["aside"]
    }
  }
}

extension RichText {
  var marked: String {
    var text = ""
    for (index, line) in lines.enumerated() {
      if index > 0 { text += line.isBroken ? "/" : " " }
      for span in line.spans { text += span.style.contains(.bold) ? "*\(span.text)*" : span.text }
    }
    return text
  }
}
