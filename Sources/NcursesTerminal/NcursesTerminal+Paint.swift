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
      waddnstr(window, Self.text(of: run), -1)
      rest = rest[run.endIndex...]
    }
    cn_set_attributes(window, cn_normal, 0)
  }

  /// A run's text, exactly as wide as its cells.
  private static func text(of run: ArraySlice<Cell>) -> String {
    var text = ""
    var index = run.startIndex
    while index < run.endIndex {
      let isWide = index + 1 < run.endIndex && run[index + 1].character == Cell.continuation.character
      let columns = isWide ? 2 : 1
      text += glyph(run[index].character, columns: columns)
      index += columns
    }
    return text
  }

  /// The character, or a replacement where C's locale would not give it these columns: everything to its right would
  /// be shifted, and half a wide character at the edge would spill onto the next line.
  private static func glyph(_ character: Character, columns: Int) -> String {
    if let ascii = character.asciiValue, (0x20..<0x7F).contains(ascii), columns == 1 { return String(character) }
    let widths = character.unicodeScalars.map { cn_columns($0.value) }
    let fits = !widths.contains(-1) && widths.reduce(0, +) == columns
    return fits ? String(character) : String(repeating: "\u{FFFD}", count: columns)
  }

  /// Unseen, but followed by screen readers and input methods.
  private func place(_ attention: Place, in window: UnsafeMutablePointer<WINDOW>) {
    let row = min(max(0, attention.row), size.rows - 1)
    let column = min(max(0, attention.column), size.columns - 1)
    wmove(window, Int32(row), Int32(column))
  }
}
