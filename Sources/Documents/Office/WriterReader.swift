// The reader of OpenDocument texts.

enum WriterReader {
  static func read(_ archive: ZipArchive) throws(OfficeFile.Problem) -> Document {
    var styles = WriterStyles()
    try archive.read("styles.xml", &styles)
    try archive.read("content.xml", &styles)
    var body = WriterBody(styles)
    try archive.read("content.xml", &body)
    return body.document()
  }
}

struct WriterStyles: XMLListener {
  private var parents: [String: String] = [:]
  private var bold: [String: Bool] = [:]
  private var levels: [String: Int] = [:]
  private var names: [String: String] = [:]
  private var id: String?

  mutating func start(_ name: String, _ attributes: XMLAttributes, line: Int) {
    switch name {
    case "style":
      id = attributes["name"]
      guard let id else { return }
      parents[id] = attributes["parent-style-name"]
      levels[id] = attributes["default-outline-level"].flatMap { Int($0) }
      names[id] = attributes["display-name"] ?? id
    case "text-properties":
      if let id, let weight = attributes["font-weight"] { bold[id] = weight == "bold" || (Int(weight) ?? 0) >= 600 }
    default: break
    }
  }

  mutating func end(_ name: String) { if name == "style" { id = nil } }

  mutating func text(_ text: String) {}

  private func first<Value>(_ id: String?, _ value: (String) -> Value?) -> Value? {
    var next = id
    for _ in 0..<16 {
      guard let name = next else { return nil }
      if let found = value(name) { return found }
      next = parents[name]
    }
    return nil
  }

  func isBold(_ id: String?) -> Bool {
    first(id) { bold[$0] ?? ($0 == "Strong_20_Emphasis" ? true : nil) } ?? false
  }

  func level(of id: String?) -> Int? {
    first(id) { style in
      if style == "Title" || style == "Subtitle" { return 0 }
      if let level = levels[style] { return level }
      guard style.hasPrefix("Heading_20_") else { return nil }
      return Int(style.dropFirst(11))
    }
  }
}

struct WriterBody: XMLListener {
  private let styles: WriterStyles
  private var builder = TreeBuilder(at: .paragraph(1))
  private var number = 0
  private var open: [(name: String, style: Span.Style?, isContainer: Bool)] = []
  private var skipped = 0
  private var isInBody = false

  init(_ styles: WriterStyles) { self.styles = styles }

  mutating func document() -> Document {
    var document = builder.finish()
    document.blocks = document.blocks.map { block in
      guard case .table(let table) = block.content else { return block }
      return Block(.table(table.laidOut), block.place)
    }
    return document
  }

  private static let unread: Set = [
    "note", "annotation", "tracked-changes", "table-of-content", "alphabetical-index", "sequence-decls", "frame",
    "bibliography", "ruby-text",
  ]

  private var place: Place { .paragraph(max(1, number)) }

  private var style: Span.Style { open.reduce([]) { $0.union($1.style ?? []) } }

  mutating func start(_ name: String, _ attributes: XMLAttributes, line: Int) {
    if skipped > 0 || Self.unread.contains(name) {
      skipped += 1
      open.append((name, nil, false))
      return
    }
    if name == "text" { isInBody = true }
    let style = attributes["style-name"]
    var opened: (Span.Style?, Bool) = (nil, false)
    if isInBody { opened = startBody(name, style, attributes) }
    open.append((name, opened.0, opened.1))
  }

  private mutating func startBody(
    _ name: String, _ style: String?, _ attributes: XMLAttributes
  ) -> (Span.Style?, Bool) {
    let bold: Span.Style? = styles.isBold(style) ? .bold : nil
    switch name {
    case "h", "p":
      number += 1
      let level = name == "h" ? attributes["outline-level"].flatMap { Int($0) } ?? 1 : styles.level(of: style)
      builder.open(level.map { .heading($0) } ?? .paragraph, at: place)
      return (bold, true)
    case "list": return container(.list)
    case "list-item", "list-header": return container(.item)
    case "table": return container(.table)
    case "table-row": return container(.row(isHeader: open.contains { $0.name == "table-header-rows" }))
    case "table-cell":
      let rows = attributes["number-rows-spanned"].flatMap { Int($0) } ?? 1
      return container(
        .cell(rows: rows, columns: attributes["number-columns-spanned"].flatMap { Int($0) } ?? 1))
    case "span": return (bold, false)
    case "a": return (.link, false)
    case "line-break": builder.breakLine(hard: true)
    case "s", "tab": builder.text(" ", self.style, at: place)
    default: break
    }
    return (nil, false)
  }

  private mutating func container(_ container: TreeBuilder.Container) -> (Span.Style?, Bool) {
    builder.open(container, at: .paragraph(number + 1))
    return (nil, true)
  }

  mutating func end(_ name: String) {
    guard let (_, _, isContainer) = open.popLast() else { return }
    if skipped > 0 {
      skipped -= 1
      return
    }
    if isContainer { builder.close() }
  }

  mutating func text(_ text: String) {
    guard skipped == 0, isInBody, open.contains(where: { $0.name == "p" || $0.name == "h" }) else { return }
    builder.text(text.withoutSoftHyphens, style, at: place)
  }
}
