// The reader of OpenDocument spreadsheets: every visible sheet is a table.

enum CalcReader {
  static func read(_ archive: ZipArchive) throws(OfficeFile.Problem) -> Document {
    var sheets = CalcSheets()
    try archive.read("content.xml", &sheets)
    guard sheets.budget.isKept else { throw .tooManyCells(limit: OfficeFile.mostCells) }
    return sheets.document
  }
}

private struct CalcSheets: XMLListener {
  private static let mostColumns = 256
  private static let mostRows = 1_048_576

  private(set) var document = Document()
  private(set) var budget = CellBudget()
  private var hiddenStyles: Set<String> = []
  private var style: (name: String, isTable: Bool)?
  private var table = ""
  private var isHidden = false
  private var rows: [TableRow] = []
  private var hiddenRows = 0
  private var hiddenColumns: Set<Int> = []
  private var columns = 0
  private var row: (number: Int, repeated: Int, isHidden: Bool)?
  private var number = 0
  private var cells: [TableCell] = []
  private var cell: (text: String, repeated: Int, rows: Int, columns: Int, paragraphs: Int)?
  private var isNote = 0

  mutating func start(_ name: String, _ attributes: XMLAttributes, line: Int) {
    switch name {
    case "style": style = (attributes["name"] ?? "", attributes["family"] == "table")
    case "table-properties":
      if let style, style.isTable, attributes["display"] == "false" { hiddenStyles.insert(style.name) }
    case "table" where attributes["name"] != nil || table.isEmpty: startTable(attributes)
    case "table-column":
      let count = min(
        repeated(attributes, "number-columns-repeated"), Self.mostColumns - min(columns, Self.mostColumns))
      if attributes["visibility"] == "collapse", count > 0 { hiddenColumns.formUnion(columns..<(columns + count)) }
      columns += count
    case "table-row":
      let count = repeated(attributes, "number-rows-repeated")
      let isHidden = ["collapse", "filter"].contains(attributes["visibility"] ?? "")
      row = (number + 1, count, isHidden)
      cells = []
    case "table-cell", "covered-table-cell":
      cell = (
        "", repeated(attributes, "number-columns-repeated"), repeated(attributes, "number-rows-spanned"),
        repeated(attributes, "number-columns-spanned"), 0
      )
    case "annotation": isNote += 1
    case "p":
      if isNote == 0, let count = cell?.paragraphs {
        if count > 0 { cell?.text += "\n" }
        cell?.paragraphs = count + 1
      }
    case "line-break": cell?.text += "\n"
    case "s":
      let blanks = String(repeating: " ", count: min(20, repeated(attributes, "c")))
      cell?.text += blanks
    case "tab": cell?.text += " "
    default: break
    }
  }

  private func repeated(_ attributes: XMLAttributes, _ name: String) -> Int {
    min(max(1, attributes[name].flatMap { Int($0) } ?? 1), Self.mostRows)
  }

  private mutating func startTable(_ attributes: XMLAttributes) {
    table = attributes["name"] ?? ""
    isHidden = attributes["style-name"].map(hiddenStyles.contains) ?? false
    (rows, hiddenRows, hiddenColumns, columns, number) = ([], 0, [], 0, 0)
  }

  mutating func end(_ name: String) {
    switch name {
    case "annotation": isNote -= 1
    case "table-cell": endCell(isMerged: false)
    case "covered-table-cell": endCell(isMerged: true)
    case "table-row": endRow()
    case "table": endTable()
    default: break
    }
  }

  private mutating func endCell(isMerged: Bool) {
    guard let ended = cell else { return }
    cell = nil
    let copies = min(ended.repeated, Self.mostColumns - min(cells.count, Self.mostColumns))
    for _ in 0..<copies where budget.takes(0, text: ended.text.utf8.count) {
      let place = Place.cell(sheet: table, column: cells.count + 1, row: number + 1)
      cells.append(TableCell(ExcelSheet.text(ended.text, place), isMerged: isMerged, rows: isMerged ? 1 : ended.rows))
    }
  }

  private mutating func endRow() {
    guard let ended = row else { return }
    row = nil
    number += ended.repeated
    guard cells.contains(where: { !$0.text.isEmpty }) else { return }
    if ended.isHidden {
      hiddenRows += ended.repeated
    } else {
      let text = cells.reduce(0) { $0 + $1.text.size }
      for copy in 0..<min(ended.repeated, 100) where budget.takes(cells.count, text: copy == 0 ? 0 : text) {
        rows.append(TableRow(cells, .cell(sheet: table, column: 1, row: ended.number)))
      }
    }
  }

  private mutating func endTable() {
    if isHidden {
      document.hidden.append(.sheet(table))
    } else if !rows.isEmpty {
      let content = Block.Content.table(Table(visible(repeatingMerged(rows)), name: table))
      document.blocks.append(Block(content, .cell(sheet: table, column: 1, row: 1)))
      if hiddenRows > 0 { document.hidden.append(.rows(hiddenRows, sheet: table)) }
      if !hiddenColumns.isEmpty { document.hidden.append(.columns(hiddenColumns.count, sheet: table)) }
    }
    rows = []
  }

  /// A covered cell below a merged one has its text.
  private mutating func repeatingMerged(_ rows: [TableRow]) -> [TableRow] {
    var rows = rows
    var open: [Int: (text: RichText, rest: Int)] = [:]
    for index in rows.indices {
      for column in rows[index].cells.indices {
        let cell = rows[index].cells[column]
        if cell.isMerged, let above = open[column], budget.takes(0, text: above.text.size) {
          rows[index].cells[column].text = above.text
          open[column] = above.rest > 1 ? (above.text, above.rest - 1) : nil
        } else if cell.rows > 1 {
          open[column] = (cell.text, min(cell.rows, 1_000) - 1)
        }
        rows[index].cells[column].rows = 1
      }
    }
    return rows
  }

  private func visible(_ rows: [TableRow]) -> [TableRow] {
    guard !hiddenColumns.isEmpty else { return rows }
    return rows.map { row in
      let cells = row.cells.enumerated().filter { !hiddenColumns.contains($0.offset) }.map(\.element)
      return TableRow(cells, row.place, isHeader: row.isHeader)
    }
  }

  mutating func text(_ text: String) {
    if isNote == 0, let count = cell?.paragraphs, count > 0 { cell?.text += text }
  }
}
