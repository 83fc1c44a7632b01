// A grid of styled cells that can be read back as text: screens draw on it, tests compare it with a drawing, and the
// driver paints it. Nothing can be written outside it, and no control character gets in.

/// One cell. A glyph two columns wide fills its cell and leaves a continuation to its right.
package struct Cell: Equatable, Sendable {
  package var glyph: Glyph
  package var style: Style

  package static let blank = Cell(glyph: .blank, style: .plain)
}

package struct Canvas: Equatable, Sendable {
  package let size: Size
  package private(set) var cells: [Cell]
  /// The position of the invisible hardware cursor, which screen readers follow.
  package var cursor = CellPosition(row: 0, column: 0)

  /// The background that the colours must contrast with.
  package var theme = Theme.auto

  /// Whether the program wants to hear of the mouse. The terminal then no longer selects text by it.
  package var wantsMouse = false

  /// The character set that the terminal can show.
  package let symbols: Symbols

  package init(_ size: Size, _ symbols: Symbols = .unicode) {
    self.symbols = symbols
    self.size = Size(rows: max(0, size.rows), columns: max(0, size.columns))
    cells = Array(repeating: .blank, count: self.size.rows * self.size.columns)
  }

  package subscript(row: Int, column: Int) -> Cell { cells[row * size.columns + column] }

  package func row(_ row: Int) -> ArraySlice<Cell> { cells[row * size.columns..<(row + 1) * size.columns] }

  /// Indices of the rows that differ from the rows of `other`; all rows if `other` is nil or has another size.
  package func rows(unlike other: Canvas?) -> [Int] {
    let rows = Array(0..<size.rows)
    guard let other, other.size == size else { return rows }
    return rows.filter { row($0) != other.row($0) }
  }

  /// Writes `text` from a cell on, cut at the right edge or before column `limit`, and returns the column after it.
  /// Characters that would move the cursor or disturb the terminal are replaced.
  @discardableResult
  package mutating func put(_ text: String, row: Int, column: Int, style: Style = .plain, limit: Int = .max) -> Int {
    let edge = min(limit, size.columns)
    guard row >= 0, row < size.rows else { return column }
    var column = column
    for glyph in Glyphs(symbols.text(text, columns: edge - column)) {
      let width = glyph.columns
      if column + width > edge { break }
      if column >= 0 { set(glyph, width: width, row: row, column: column, style: style) }
      column += width
    }
    return column
  }

  /// Writes `text` so that it ends before column `end`.
  package mutating func put(_ text: String, row: Int, endingAt end: Int, style: Style = .plain) {
    let columns = TextWidth.columns(of: symbols.text(text))
    put(text, row: row, column: max(0, end - columns), style: style, limit: end)
  }

  /// Fills the columns with one narrow character; does nothing if the character is wide.
  package mutating func fill(row: Int, columns: Range<Int>, with character: Character = " ", style: Style = .plain) {
    var glyphs = Glyphs(symbols.text(String(character)))
    guard row >= 0, row < size.rows, let glyph = glyphs.next(), glyph.columns == 1 else { return }
    for column in columns.clamped(to: 0..<size.columns) { set(glyph, width: 1, row: row, column: column, style: style) }
  }

  private mutating func set(_ glyph: Glyph, width: Int, row: Int, column: Int, style: Style) {
    let index = row * size.columns + column
    releaseWideHalves(row: row, columns: column..<column + width)
    cells[index] = Cell(glyph: glyph, style: style)
    if width == 2 { cells[index + 1] = Cell(glyph: .continuation, style: style) }
  }

  /// Blanks the other half of a wide glyph that is overwritten by half: half a glyph cannot be painted.
  private mutating func releaseWideHalves(row: Int, columns: Range<Int>) {
    let start = row * size.columns
    if cells[start + columns.lowerBound].glyph.isContinuation, columns.lowerBound > 0 {
      cells[start + columns.lowerBound - 1] = .blank
    }
    if columns.upperBound < size.columns, cells[start + columns.upperBound].glyph.isContinuation {
      cells[start + columns.upperBound] = .blank
    }
  }

  /// A row as text, without the blanks at its end. It uses plain loops, because tests read millions of rows in a build
  /// without optimization.
  package func line(_ row: Int) -> String {
    var end = (row + 1) * size.columns
    while end > row * size.columns, cells[end - 1].glyph == .blank { end -= 1 }
    var scalars = String.UnicodeScalarView()
    var index = row * size.columns
    while index < end {
      if !cells[index].glyph.isContinuation { cells[index].glyph.append(to: &scalars) }
      index += 1
    }
    return String(scalars)
  }

  package var lines: [String] { (0..<size.rows).map(line) }

  package var text: String { lines.joined(separator: "\n") }
}

// The size of the screen's grid, and the position of a cell in it.

/// The number of rows and columns of a terminal.
package struct Size: Equatable, Sendable {
  package var rows: Int
  package var columns: Int

  package init(rows: Int, columns: Int) {
    self.rows = rows
    self.columns = columns
  }
}

/// The position of a cell: row and column from 0, from the top left.
package struct CellPosition: Equatable, Sendable {
  package var row: Int
  package var column: Int

  package init(row: Int, column: Int) {
    self.row = row
    self.column = column
  }
}
