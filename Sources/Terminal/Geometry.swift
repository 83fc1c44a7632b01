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
