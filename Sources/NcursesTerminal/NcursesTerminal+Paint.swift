// From cells to the screen. ncurses is given the whole frame each time: it compares it with the last one and sends only
// what differs.
import CNcurses
import Terminal

extension NcursesTerminal {
  /// A canvas of another size than the terminal's is cut, or leaves the rest blank.
  package func paint(_ canvas: Canvas) {
    guard isOpen, let window = cn_screen_window() else { return }
    wear(canvas.theme)
    werase(window)
    for row in 0..<min(canvas.size.rows, size.rows) {
      paint(canvas.row(row).prefix(size.columns), row: row, in: window)
    }
    place(canvas.attention, in: window)
    wrefresh(window)
    latest = canvas
    askBackground()
  }

  private func paint(_ cells: ArraySlice<Cell>, row: Int, in window: UnsafeMutablePointer<WINDOW>) {
    var rest = cells
    while let style = rest.first?.style {
      let run = rest.prefix { $0.style == style }
      let look = palette.look(of: style)
      wmove(window, Int32(row), Int32(rest.startIndex - cells.startIndex))
      cn_set_attributes(window, look.attributes, look.pair)
      let text = Self.text(of: run)
      waddstr(window, text)
      rest = rest[run.endIndex...]
    }
    cn_set_attributes(window, cn_normal, 0)
  }

  /// A run's text in UTF-8, exactly as wide as its cells; ends as C's texts do.
  private static func text(of run: ArraySlice<Cell>) -> [CChar] {
    var text: [CChar] = []
    text.reserveCapacity(run.count)
    var index = run.startIndex
    while index < run.endIndex {
      let isWide = index + 1 < run.endIndex && run[index + 1].character == Cell.continuation.character
      let columns = isWide ? 2 : 1
      append(run[index].character, columns: columns, to: &text)
      index += columns
    }
    return text + [0]
  }

  /// The character, or a replacement where C's locale would not give it these columns: everything to its right would
  /// be shifted, and half a wide character at the edge would spill onto the next line.
  private static func append(_ character: Character, columns: Int, to text: inout [CChar]) {
    if let ascii = character.asciiValue, (0x20..<0x7F).contains(ascii), columns == 1 {
      return text.append(CChar(ascii))
    }
    let shown = takes(columns, character) ? String(character) : String(repeating: "\u{FFFD}", count: columns)
    text.append(contentsOf: shown.utf8.lazy.map { CChar(bitPattern: $0) })
  }

  private static func takes(_ columns: Int, _ character: Character) -> Bool {
    var sum = 0
    for scalar in character.unicodeScalars {
      let width = Int(cn_columns(scalar.value))
      if width < 0 { return false }
      sum += width
    }
    return sum == columns
  }

  /// Unseen, but followed by screen readers and input methods.
  private func place(_ attention: Place, in window: UnsafeMutablePointer<WINDOW>) {
    let row = min(max(0, attention.row), size.rows - 1)
    let column = min(max(0, attention.column), size.columns - 1)
    wmove(window, Int32(row), Int32(column))
  }
}
