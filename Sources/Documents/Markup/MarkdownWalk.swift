// The walk over cmark's nodes: each entering and leaving becomes an opening, a closing or a text of the tree.

import CCmark

struct MarkdownWalk {
  var builder = TreeBuilder()
  private var styles: [Span.Style] = []
  private var line = 1
  /// Whether the last bold or other tag in the text is still open: `<b>`.
  private var tagged: Span.Style = []
  private var isInImage = false

  mutating func read(_ root: OpaquePointer) {
    guard let iterator = cmark_iter_new(root) else { return }
    defer { cmark_iter_free(iterator) }
    while true {
      let event = cmark_iter_next(iterator)
      guard event != CMARK_EVENT_DONE, let node = cmark_iter_get_node(iterator) else { return }
      if event == CMARK_EVENT_ENTER { enter(node) } else { leave(node) }
    }
  }

  private static func name(of node: OpaquePointer) -> String { String(cString: cmark_node_get_type_string(node)) }

  private static func literal(_ node: OpaquePointer) -> String {
    cmark_node_get_literal(node).map { String(cString: $0) } ?? ""
  }

  private var style: Span.Style { (styles.last ?? []).union(tagged) }

  private var place: Place { .line(line) }

  private mutating func enter(_ node: OpaquePointer) {
    let start = Int(cmark_node_get_start_line(node))
    let name = Self.name(of: node)
    if let container = container(name, node) {
      if start > 0 { line = start }
      tagged = []
      return builder.open(container, at: place)
    }
    switch name {
    case "text": if !isInImage { builder.text(Self.literal(node), style, at: place) }
    case "code": builder.text(Self.literal(node), style.union(.code), at: place)
    case "softbreak", "linebreak":
      builder.breakLine(hard: name == "linebreak")
      line += 1
    case "strong": styles.append((styles.last ?? []).union(.bold))
    case "emph": styles.append((styles.last ?? []).union(.italic))
    case "link": styles.append((styles.last ?? []).union(.link))
    case "image": isInImage = true
    case "html_inline": tag(Self.literal(node))
    case "html_block": html(Self.literal(node), at: start)
    case "code_block": code(node, at: start)
    default: break
    }
  }

  private func container(_ name: String, _ node: OpaquePointer) -> TreeBuilder.Container? {
    switch name {
    case "paragraph": .paragraph
    case "heading": .heading(Int(cmark_node_get_heading_level(node)))
    case "list": .list
    case "item", "tasklist": .item
    case "block_quote": .quote
    case "table": .table
    case "table_header": .row(isHeader: true)
    case "table_row": .row(isHeader: cmark_gfm_extensions_get_table_row_is_header(node) != 0)
    case "table_cell": .cell(rows: 1, columns: 1)
    default: nil
    }
  }

  private mutating func leave(_ node: OpaquePointer) {
    switch Self.name(of: node) {
    case "strong", "emph", "link": _ = styles.popLast()
    case "image": isInImage = false
    case "paragraph", "heading", "list", "item", "tasklist", "block_quote", "table", "table_header", "table_row",
      "table_cell":
      tagged = []
      builder.close()
    default: break
    }
  }

  /// A block of code; MyST writes its glossaries as one.
  private mutating func code(_ node: OpaquePointer, at start: Int) {
    let literal = Self.literal(node)
    let info = cmark_node_get_fence_info(node).map { String(cString: $0) } ?? ""
    guard info.hasPrefix("{glossary}") else { return builder.add(.code(literal), at: .line(start)) }
    let lines = literal.split(separator: "\n", omittingEmptySubsequences: false).map { "  " + $0 }
    let text = String(repeating: "\n", count: max(0, start - 1)) + ".. glossary::\n" + lines.joined(separator: "\n")
    builder.add(RestructuredReader.read(text).blocks)
  }

  // MARK: HTML

  private mutating func tag(_ tag: String) {
    let name = tag.dropFirst().drop { $0 == "/" }.prefix { $0.isLetter }.lowercased()
    let isEnd = tag.hasPrefix("</")
    switch name {
    case "br": builder.breakLine(hard: true)
    case "b", "strong", "dfn": tagged = isEnd ? tagged.subtracting(.bold) : tagged.union(.bold)
    case "i", "em": tagged = isEnd ? tagged.subtracting(.italic) : tagged.union(.italic)
    default: break
    }
  }

  private mutating func html(_ html: String, at start: Int) {
    guard !html.hasPrefix("<!--"), let page = HTMLReader.read(html, firstLine: start) else {
      return builder.add(.aside(html), at: .line(start))
    }
    builder.add(page.blocks)
  }
}
