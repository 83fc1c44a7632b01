// Painting: canvas cells become the characters of ncurses. Only rows that differ from the last canvas are given to
// ncurses, which compares them with the terminal's content and sends only the differences.
import CNcurses
import Terminal

extension NcursesTerminal {
  /// A canvas larger than the terminal is cut; a smaller canvas leaves the rest blank.
  package func paint(_ canvas: Canvas) {
    guard isOpen, let window = cn_screen_window() else { return }
    wear(canvas.theme)
    hearMouse(canvas.wantsMouse)
    let former = former(like: canvas)
    if former == nil { werase(window) }
    for row in canvas.rows(unlike: former) where row < size.rows {
      paint(canvas.row(row).prefix(size.columns), row: row, in: window)
    }
    moveCursor(to: canvas.cursor, in: window)
    wrefresh(window)
    latest = (canvas, palette)
    askBackground()
  }

  /// The last canvas, if rows that equal its rows need not be painted again: same size, same palette. Otherwise nil.
  private func former(like canvas: Canvas) -> Canvas? {
    guard let latest, latest.palette == palette, latest.canvas.size == canvas.size else { return nil }
    return latest.canvas
  }

  private func paint(_ cells: ArraySlice<Cell>, row: Int, in window: UnsafeMutablePointer<WINDOW>) {
    var line: [cchar_t] = []
    line.reserveCapacity(cells.count)
    for (index, cell) in zip(cells.indices, cells) where !cell.glyph.isContinuation {
      let isWide = index + 1 < cells.endIndex && cells[index + 1].glyph.isContinuation
      let columns = isWide ? 2 : 1
      let look = palette.look(of: cell.style)
      if Self.takes(columns, cell.glyph) {
        line.append(Self.character(cell.glyph, look))
      } else {
        line += Array(repeating: Self.character(.replacement, look), count: columns)
      }
    }
    wmove(window, Int32(row), 0)
    wadd_wchnstr(window, line, Int32(line.count))
  }

  /// A glyph in ncurses' form.
  private static func character(_ glyph: Glyph, _ look: Look) -> cchar_t {
    var text = InlineArray<6, wchar_t>(repeating: 0)
    text[0] = wchar_t(glyph.base.value)
    for index in glyph.marks.indices { text[index + 1] = wchar_t(glyph.marks[index]) }
    var character = cchar_t()
    text.span.withUnsafeBufferPointer { _ = setcchar(&character, $0.baseAddress, look.attributes, look.pair, nil) }
    return character
  }

  /// Whether C's locale gives a glyph the same number of columns as the canvas. Any difference would shift the rest of
  /// the row, and half a wide glyph at the right edge would continue on the next line.
  private static func takes(_ columns: Int, _ glyph: Glyph) -> Bool {
    if glyph.base.isASCII, glyph.marks == .zero { return columns == 1 }
    var sum = Int(cn_columns(glyph.base.value))
    for index in glyph.marks.indices where glyph.marks[index] != 0 {
      let width = Int(cn_columns(glyph.marks[index]))
      if width < 0 { return false }
      sum += width
    }
    return sum == columns
  }

  /// The hardware cursor is invisible, but screen readers and input methods follow it.
  private func moveCursor(to cursor: CellPosition, in window: UnsafeMutablePointer<WINDOW>) {
    let row = min(max(0, cursor.row), size.rows - 1)
    let column = min(max(0, cursor.column), size.columns - 1)
    wmove(window, Int32(row), Int32(column))
  }
}
