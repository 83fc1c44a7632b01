// The maker of a tree from the openings and closings that a parser tells. Its depth is bounded: what is nested deeper than
// any person nests becomes part of the block around it.

struct TreeBuilder {
  enum Container: Equatable {
    case root, main, quote, list, item, definitions, term, body, paragraph
    case table, row(isHeader: Bool), cell(rows: Int, columns: Int)
    case heading(Int)

    /// Whether only text stands in it: a block inside is a line of it.
    var isText: Bool {
      switch self {
      case .term, .paragraph, .cell, .heading: true
      case .root, .main, .quote, .list, .item, .definitions, .body, .table, .row: false
      }
    }
  }

  private struct Frame {
    let container: Container
    let place: Place
    var text = TextBuilder()
    var blocks: [Block] = []
    var items: [ListItem] = []
    var definitions: [Definition] = []
    var rows: [TableRow] = []
    var cells: [TableCell] = []
  }

  private static let deepest = 40

  private var frames: [Frame]
  /// How many openings were too deep to be kept.
  private var buried = 0
  /// The blocks of the part that the document calls its main one; nil without such a part.
  private(set) var main: [Block]?
  var title: String?

  init(at place: Place = .line(1)) { frames = [Frame(container: .root, place: place)] }

  private var top: Int { frames.count - 1 }

  var container: Container { frames[top].container }

  func isInside(_ container: Container) -> Bool { frames.contains { $0.container == container } }

  // MARK: Text

  mutating func text(_ text: some StringProtocol, _ style: Span.Style = [], at place: Place) {
    frames[top].text.add(text, style, at: place)
  }

  mutating func breakLine(hard: Bool) { frames[top].text.breakLine(hard: hard) }

  /// Ends a paragraph that no element marks, as the edge of a `div` does; in a text, the line.
  mutating func endParagraph() {
    if frames[top].container.isText { frames[top].text.breakLine(hard: true) } else { flush() }
  }

  // MARK: Blocks

  mutating func add(_ content: Block.Content, at place: Place) {
    flush()
    frames[top].blocks.append(Block(content, place))
  }

  mutating func add(_ blocks: [Block]) {
    flush()
    frames[top].blocks += blocks
  }

  mutating func open(_ container: Container, at place: Place) {
    if frames.count >= Self.deepest || (frames[top].container.isText && !nests(container)) {
      buried += 1
      frames[top].text.breakLine(hard: true)
      return
    }
    flush()
    frames.append(Frame(container: container, place: place))
  }

  private static let deepestTable = 6

  /// Whether a container stands in a text and yet is not flattened into it: a table in a cell, as pages are laid out with.
  private func nests(_ container: Container) -> Bool {
    guard container == .table, case .cell = frames[top].container else { return false }
    return frames.count { $0.container == .table } < Self.deepestTable
  }

  /// Closes the innermost container, which the parser opened last.
  mutating func close() {
    if buried > 0 {
      buried -= 1
      frames[top].text.breakLine(hard: true)
      return
    }
    guard frames.count > 1 else { return }
    let frame = finished()
    give(frame)
  }

  mutating func finish() -> Document {
    buried = 0
    while frames.count > 1 { close() }
    flush()
    var document = Document(blocks: main ?? frames[0].blocks, title: title)
    frames = [Frame(container: .root, place: .line(1))]
    document.title = document.title.flatMap { $0.isEmpty ? nil : $0 }
    return document
  }

  /// Text that stands in a container of blocks is a paragraph of it.
  private mutating func flush() {
    guard !frames[top].container.isText, !frames[top].text.isEmpty else { return }
    let text = frames[top].text.finish()
    guard let place = text.place else { return }
    frames[top].blocks.append(Block(.paragraph(text), place))
  }

  private mutating func finished() -> Frame {
    flush()
    return frames.removeLast()
  }

  private mutating func give(_ frame: Frame) {
    var frame = frame
    let place = frame.place
    switch frame.container {
    case .root: break
    case .main:
      // The main part of a main part is in it already.
      if !isInside(.main) { if main == nil { main = frame.blocks } else { main?.append(contentsOf: frame.blocks) } }
      frames[top].blocks += frame.blocks
    case .quote: append(.quote(frame.blocks), place, unless: frame.blocks.isEmpty)
    case .list:
      // A list directly in a list, as some programs write it, belongs to the item before it.
      if !frame.blocks.isEmpty { frame.items.append(ListItem(frame.blocks, frame.blocks[0].place)) }
      append(.list(frame.items), place, unless: frame.items.isEmpty)
    case .item: giveItem(ListItem(frame.blocks, place))
    case .definitions:
      append(.definitions(frame.definitions), place, unless: frame.definitions.isEmpty)
      frames[top].blocks += frame.blocks
    case .term: giveTerm(frame.text.finish(), place)
    case .body: giveBody(frame.blocks, place)
    case .paragraph:
      let text = frame.text.finish()
      append(.paragraph(text), text.place ?? place, unless: text.isEmpty)
    case .heading(let level):
      let text = frame.text.finish()
      append(.heading(level: level, text), text.place ?? place, unless: text.isEmpty)
    case .table:
      append(.table(Table(frame.rows)), place, unless: frame.rows.isEmpty)
      frames[top].blocks += frame.blocks
    case .row(let isHeader):
      giveRow(TableRow(frame.cells, place, isHeader: isHeader))
      frames[top].blocks += frame.blocks
    case .cell(let rows, let columns):
      // No rows: the cell goes on the one above it.
      frames[top].cells.append(
        TableCell(frame.text.finish(), isMerged: rows == 0, rows: max(1, rows), columns: columns))
      // The tables in it follow the one that it is in.
      frames[top].blocks += frame.blocks
    }
  }

  private mutating func append(_ content: Block.Content, _ place: Place, unless isEmpty: Bool) {
    if !isEmpty { frames[top].blocks.append(Block(content, place)) }
  }

  private mutating func giveItem(_ item: ListItem) {
    if case .list = container {
      if !frames[top].blocks.isEmpty, !frames[top].items.isEmpty {
        frames[top].items[frames[top].items.count - 1].blocks += frames[top].blocks
        frames[top].blocks = []
      }
      if !item.blocks.isEmpty { frames[top].items.append(item) }
    } else {
      append(.list([item]), item.place, unless: item.blocks.isEmpty)
    }
  }

  private mutating func giveTerm(_ text: RichText, _ place: Place) {
    guard !text.isEmpty else { return }
    guard container == .definitions else { return append(.paragraph(text), place, unless: false) }
    let last = frames[top].definitions.count - 1
    if last >= 0, frames[top].definitions[last].body.isEmpty {
      frames[top].definitions[last].terms.append(text)
    } else {
      frames[top].definitions.append(Definition([text], [], place))
    }
  }

  private mutating func giveBody(_ blocks: [Block], _ place: Place) {
    let last = frames[top].definitions.count - 1
    if container == .definitions, last >= 0 {
      frames[top].definitions[last].body += blocks
    } else {
      frames[top].blocks += blocks
    }
  }

  private mutating func giveRow(_ row: TableRow) {
    if container == .table {
      frames[top].rows.append(row)
    } else {
      for cell in row.cells { append(.paragraph(cell.text), row.place, unless: cell.text.isEmpty) }
    }
  }
}
