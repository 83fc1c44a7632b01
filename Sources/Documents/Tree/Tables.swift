// Merged cells, laid out: each row of a table has a cell for every column, and the parts of a merged cell repeat its text
// down the rows, not along them.

extension Table {
  private static let mostColumns = 256
  private static let mostRows = 1_000

  /// As it is if it would have more cells, or more text, than any table.
  package var laidOut: Table {
    guard rows.contains(where: { $0.cells.contains { $0.rows > 1 || $0.columns > 1 } }) else { return self }
    var budget = CellBudget()
    var table = self
    var open: [Int: (cell: TableCell, rest: Int)] = [:]
    for index in table.rows.indices {
      var laid: [TableCell] = []
      var cells = table.rows[index].cells[...]
      let last = open.keys.max() ?? -1
      while laid.count < Self.mostColumns {
        let column = laid.count
        if let above = open[column] {
          guard budget.takes(1, text: above.cell.text.size) else { return self }
          laid.append(TableCell(above.cell.text, isMerged: true))
          open[column] = above.rest > 1 ? (above.cell, above.rest - 1) : nil
        } else if let cell = cells.popFirst() {
          let width = max(1, min(cell.columns, Self.mostColumns - column))
          guard budget.takes(width, text: 0) else { return self }
          for part in 0..<width {
            laid.append(part == 0 ? cell : TableCell(isMerged: true))
            if cell.rows > 1 {
              open[column + part] = (part == 0 ? cell : TableCell(), min(cell.rows, Self.mostRows) - 1)
            }
          }
        } else if column <= last {
          guard budget.takes(1, text: 0) else { return self }
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

/// A limit on the cells of a document's tables and on their text. Merged and repeated cells would make a small file as
/// large as it likes: each copy of a cell counts, and each copy of its text.
struct CellBudget {
  private(set) var isKept = true
  private var cells = 0
  private var text = 0

  /// Takes cells and the bytes of their texts; `false` once there are too many.
  mutating func takes(_ cells: Int, text: Int) -> Bool {
    self.cells += cells
    self.text += text
    isKept = isKept && self.cells <= OfficeFile.mostCells && self.text <= ZipArchive.largest
    return isKept
  }
}
