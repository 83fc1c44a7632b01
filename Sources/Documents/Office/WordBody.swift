// The body of a DOCX file, paragraph by paragraph.

struct WordBody: XMLListener {
  private struct Paragraph {
    var style: String?
    var level: Int?
    /// The depth in a list, from 0; nil outside of one.
    var depth: Int?
    var isUnlisted = false
  }

  private let styles: WordStyles
  private var builder = TreeBuilder(at: .paragraph(1))
  private var number = 0
  private var paragraph: Paragraph?
  private var text = TextBuilder()
  private var runStyle: Span.Style = []
  private var runBold: Bool?
  private var isText = false
  private var isInParagraphProperties = false
  private var links = 0
  /// How deep the listener is in something that is not read; 0 outside.
  private var skipped = 0
  private var openLists = 0
  private var cell: (columns: Int, isContinued: Bool)?
  private var tables = 0
  private var isInContents = false
  private var contents = 0

  init(_ styles: WordStyles) { self.styles = styles }

  mutating func document() -> Document {
    closeLists()
    var document = builder.finish()
    document.blocks = document.blocks.map { block in
      guard case .table(let table) = block.content else { return block }
      return Block(.table(table.laidOut), block.place)
    }
    return document
  }

  private static let unread: Set = [
    "del", "moveFrom", "instrText", "delText", "Fallback", "pict", "drawing", "commentReference", "rPrChange",
    "pPrChange", "sectPr", "object",
  ]

  mutating func start(_ name: String, _ attributes: XMLAttributes, line: Int) {
    if skipped > 0 || Self.unread.contains(name) {
      skipped += 1
      return
    }
    switch name {
    case "sdt": contents += isInContents ? 1 : 0
    case "docPartGallery": if attributes["val"] == "Table of Contents" { (isInContents, contents) = (true, 1) }
    case "p":
      number += 1
      paragraph = Paragraph()
    case "pPr": isInParagraphProperties = true
    case "pStyle": paragraph?.style = attributes["val"]
    case "outlineLvl": if isInParagraphProperties { paragraph?.level = attributes["val"].flatMap { Int($0) } }
    case "ilvl": paragraph?.depth = attributes["val"].flatMap { Int($0) }
    case "numId":
      if attributes["val"] == "0" {
        paragraph?.isUnlisted = true
      } else if paragraph?.depth == nil {
        paragraph?.depth = 0
      }
    case "r": (runStyle, runBold) = ([], nil)
    case "b": if !isInParagraphProperties { runBold = WordStyles.isOn(attributes) }
    case "i": if !isInParagraphProperties, WordStyles.isOn(attributes) { runStyle.insert(.italic) }
    case "rStyle": if styles.isBold(attributes["val"]) { runBold = runBold ?? true }
    case "hyperlink": links += 1
    case "t": isText = true
    case "tab": if !isInParagraphProperties { text.addTab() }
    case "br", "cr": if attributes["type"] == nil { text.breakLine(hard: true) }
    case "noBreakHyphen": text.add("-", style, at: place)
    case "tbl": startTable()
    case "tr": builder.open(.row(isHeader: false), at: place)
    case "tc": cell = (1, false)
    case "gridSpan": cell?.columns = attributes["val"].flatMap { Int($0) } ?? 1
    case "vMerge": if (attributes["val"] ?? "continue") == "continue" { cell?.isContinued = true }
    default: break
    }
  }

  private var place: Place { .paragraph(max(1, number)) }

  private var style: Span.Style {
    var style = runStyle
    if runBold ?? styles.isBold(paragraph?.style) { style.insert(.bold) }
    if links > 0 { style.insert(.link) }
    return style
  }

  private mutating func startTable() {
    if tables == 0 { closeLists() } else { openCell() }
    tables += 1
    builder.open(.table, at: .paragraph(number + 1))
  }

  mutating func end(_ name: String) {
    if skipped > 0 {
      skipped -= 1
      return
    }
    switch name {
    case "sdt":
      if isInContents {
        contents -= 1
        isInContents = contents > 0
      }
    case "pPr": isInParagraphProperties = false
    case "t": isText = false
    case "hyperlink": links -= 1
    case "p": endParagraph()
    case "tc":
      openCell()
      builder.close()
      cell = nil
    case "tr": builder.close()
    case "tbl":
      builder.close()
      tables -= 1
    default: break
    }
  }

  mutating func text(_ string: String) {
    if isText { text.add(string.withoutSoftHyphens, style, at: place) }
  }

  /// Opens the cell at its first paragraph, when its properties are known.
  private mutating func openCell() {
    guard let open = cell, open.columns > 0 else { return }
    builder.open(.cell(rows: open.isContinued ? 0 : 1, columns: open.columns), at: place)
    cell?.columns = 0
  }

  private mutating func endParagraph() {
    let content = text.finish()
    guard let ended = paragraph else { return }
    paragraph = nil
    let name = styles.name(of: ended.style)
    if tables > 0 {
      openCell()
      for line in content.lines {
        for span in line.spans { builder.text(span.text, span.style, at: place) }
        builder.breakLine(hard: true)
      }
      return
    }
    guard !isInContents, !name.hasPrefix("toc "), !content.isEmpty else { return }
    let level = ended.level.flatMap { $0 < 9 ? $0 + 1 : nil } ?? styles.level(of: ended.style)
    if let level {
      closeLists()
      builder.add(.heading(level: level, content), at: place)
    } else if !ended.isUnlisted, let depth = ended.depth ?? (styles.isList(ended.style) ? 0 : nil) {
      addItem(content, depth: depth)
    } else {
      closeLists()
      builder.add(name == "subtitle" ? .heading(level: 0, content) : .paragraph(content), at: place)
    }
  }

  private mutating func addItem(_ content: RichText, depth: Int) {
    let depth = min(max(0, depth), 8)
    while openLists > depth + 1 { closeList() }
    if openLists == depth + 1 { builder.close() }
    while openLists < depth + 1 {
      builder.open(.list, at: place)
      openLists += 1
      if openLists <= depth { builder.open(.item, at: place) }
    }
    builder.open(.item, at: place)
    builder.add(.paragraph(content), at: place)
  }

  /// Closes the innermost list with its open item.
  private mutating func closeList() {
    builder.close()
    builder.close()
    openLists -= 1
  }

  private mutating func closeLists() { while openLists > 0 { closeList() } }
}
