// Merged cells, laid out: each row of a table has a cell for every column, and the parts of a merged cell repeat its text
// down the rows, not along them.

extension Table {
  private static let mostColumns = 256
  private static let mostRows = 1_000

  package var laidOut: Table {
    guard rows.contains(where: { $0.cells.contains { $0.rows > 1 || $0.columns > 1 } }) else { return self }
    var table = self
    var open: [Int: (cell: TableCell, rest: Int)] = [:]
    for index in table.rows.indices {
      var laid: [TableCell] = []
      var cells = table.rows[index].cells[...]
      while laid.count < Self.mostColumns {
        let column = laid.count
        if let above = open[column] {
          laid.append(TableCell(above.cell.text, isMerged: true))
          open[column] = above.rest > 1 ? (above.cell, above.rest - 1) : nil
        } else if let cell = cells.popFirst() {
          for part in 0..<max(1, min(cell.columns, Self.mostColumns - column)) {
            laid.append(part == 0 ? cell : TableCell(isMerged: true))
            if cell.rows > 1 {
              open[column + part] = (part == 0 ? cell : TableCell(), min(cell.rows, Self.mostRows) - 1)
            }
          }
        } else if open.keys.contains(where: { $0 > column }) {
          laid.append(TableCell())
        } else {
          break
        }
      }
      table.rows[index].cells = laid
    }
    return table
  }
}
