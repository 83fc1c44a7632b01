// The shape of a table: each table of the document with its own columns, row by row.

import Documents
import Glossary

struct TableShape {
  private(set) var findings = Findings()
  /// The pieces whose table was read.
  private(set) var pieces: [Int] = []
  /// Whether headings name what the columns of a table are.
  private(set) var areNamed = false
  /// Whether a table that no headings name has columns of numbers, dates or addresses, as lists of other things have.
  private(set) var hasData = false
  /// The words of the tables that were read, with those of columns that were left out.
  private(set) var words = 0

  /// `chosen` is for the tables that it means and that have its columns; the others are read as if nothing was chosen.
  init(_ all: [Piece], chosen: ColumnChoice?) {
    var isTaken = chosen == nil
    for (index, piece) in all.enumerated() {
      guard case .table(let table) = piece.kind else { continue }
      let laidOut = table.laidOut
      let isChosen = chosen.map { $0.isMeant(for: table.name) && read(laidOut, $0) } ?? false
      isTaken = isTaken || isChosen
      guard isChosen || read(laidOut, nil) else { continue }
      pieces.append(index)
      words += piece.words
    }
    if !isTaken { (findings, pieces, words) = (Findings(), [], 0) }
  }

  private mutating func read(_ table: Table, _ chosen: ColumnChoice?) -> Bool {
    let rows = table.rows.map { row in row.cells.map { $0.text.plain } }
    let marked = table.rows.prefix(while: \.isHeader).count
    let numbers = table.columnNumbers
    guard let guess = ColumnGuess(rows, chosen: chosen, numbers: numbers, marked: marked) else {
      return false
    }
    let found = read(table, guess)
    guard !found.drafts.isEmpty else { return false }
    areNamed = areNamed || guess.isNamed
    hasData = hasData || (!guess.isNamed && guess.dataColumns > 0)
    findings.title = findings.title ?? guess.title ?? found.title
    let columns = TableColumns(table, guess, numbers: numbers)
    findings.drafts += found.drafts.map { draft in
      var stated = draft
      stated.stated = columns.stated
      return stated
    }
    findings.unread += found.unread
    findings.remarks += found.remarks
    findings.tables.append(columns)
    return true
  }

  private func read(_ table: Table, _ guess: ColumnGuess) -> Findings {
    var reader = TableReader(guess.columns)
    let key = guess.columns.all.firstIndex { [.term, .acronym, .names].contains($0) } ?? 0
    for row in table.rows.dropFirst(guess.skipped) {
      let cells = row.cells.map { HeadText.withoutMarks($0.text.plain)[...] }
      let before = reader.findings.drafts.count
      // The parts of a term that is merged over several rows belong together.
      if row.cells.indices.contains(key), row.cells[key].isMerged, before > 0 {
        reader.goOn(with: cells, at: row.place)
      } else if isRepeatedHeader(row, table, guess) {
        continue
      } else {
        reader.row(cells, at: place(of: row, key))
      }
    }
    return reader.end()
  }

  /// In a sheet the cell of the term, elsewhere the row.
  private func place(of row: TableRow, _ key: Int) -> Place {
    guard row.cells.indices.contains(key), case .cell(let sheet, let column, _) = row.cells[key].text.place else {
      return row.place
    }
    return .cell(sheet: sheet, column: column, row: row.place.number)
  }

  /// Whether the row says the headings again, as tables over several pages do.
  private func isRepeatedHeader(_ row: TableRow, _ table: Table, _ guess: ColumnGuess) -> Bool {
    guard guess.skipped > 0, table.rows.indices.contains(guess.skipped - 1) else { return false }
    return row.cells.map(\.text.plain) == table.rows[guess.skipped - 1].cells.map(\.text.plain)
  }
}
