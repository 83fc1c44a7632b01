// The XML of one sheet: a bold row of titles that stays in sight, then a row for each of the sheet's.

enum SheetXML {
  static func text(of sheet: Workbook.Sheet, named name: String) throws(Workbook.Limit) -> String {
    guard sheet.rows.count < Workbook.mostRows else { throw .rows(sheet: name) }
    let last = reference(column: max(0, sheet.columns.count - 1), row: sheet.rows.count + 1)
    var xml = XML.declaration + "<worksheet xmlns=\"\(XML.spreadsheet)\"><dimension ref=\"A1:\(last)\"/>"
    xml +=
      "<sheetViews><sheetView workbookViewId=\"0\"><pane ySplit=\"1\" topLeftCell=\"A2\" activePane=\"bottomLeft\" "
    xml += "state=\"frozen\"/></sheetView></sheetViews><cols>"
    for (index, column) in sheet.columns.enumerated() {
      xml += "<col min=\"\(index + 1)\" max=\"\(index + 1)\" width=\"\(max(1, column.width))\" customWidth=\"1\"/>"
    }
    xml += "</cols><sheetData>"
    try add(sheet.columns.map { .text($0.title) }, style: .title, row: 1, of: name, to: &xml)
    for (index, row) in sheet.rows.enumerated() { try add(row, style: .text, row: index + 2, of: name, to: &xml) }
    return xml + "</sheetData><autoFilter ref=\"A1:\(last)\"/></worksheet>"
  }

  private static func add(
    _ values: [Workbook.Value], style: CellStyle, row: Int, of name: String, to xml: inout String
  ) throws(Workbook.Limit) {
    xml += "<row r=\"\(row)\">"
    for (column, value) in values.enumerated() {
      let cell = reference(column: column, row: row)
      switch value {
      case .none: continue
      case .text(let text):
        guard text.utf16.count <= Workbook.longestText else { throw .text(sheet: name, cell: cell) }
        xml += "<c r=\"\(cell)\" s=\"\(style.rawValue)\" t=\"inlineStr\"><is><t xml:space=\"preserve\">"
        xml += XML.escaped(text) + "</t></is></c>"
      case .number(let number, let decimals):
        guard number.isFinite else { continue }
        xml += "<c r=\"\(cell)\" s=\"\(CellStyle.number(decimals).rawValue)\"><v>\(number)</v></c>"
      case .date(let day):
        xml += "<c r=\"\(cell)\" s=\"\(CellStyle.date.rawValue)\"><v>\(day + daysBefore1970)</v></c>"
      }
    }
    xml += "</row>"
  }

  /// Day 1 of a workbook is 1900-01-01, and it counts a 1900-02-29, which was none.
  private static let daysBefore1970 = 25_569

  /// « B7 »; both numbers count as in the sheet: the column from 0, the row from 1.
  static func reference(column: Int, row: Int) -> String {
    var letters = ""
    var rest = column + 1
    while rest > 0 {
      letters = String(UnicodeScalar(UInt8(ascii: "A") + UInt8((rest - 1) % 26))) + letters
      rest = (rest - 1) / 26
    }
    return "\(letters)\(row)"
  }
}

/// The styles of cells, by their index in the part `styles.xml`.
enum CellStyle: Int, CaseIterable {
  case text, title, whole, one, two, three, date

  static func number(_ decimals: Int) -> CellStyle {
    switch decimals {
    case ...0: .whole
    case 1: .one
    case 2: .two
    default: .three
    }
  }
}

enum XML {
  static let declaration = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n"
  static let spreadsheet = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
  static let relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"

  /// The text in an element or an attribute. A character that XML has not becomes �. An underscore that would begin an
  /// escape of Excel (`_x000D_`) is escaped itself.
  static func escaped(_ text: String) -> String {
    var escaped = ""
    let scalars = Array(text.unicodeScalars)
    for (index, scalar) in scalars.enumerated() {
      switch scalar {
      case "&": escaped += "&amp;"
      case "<": escaped += "&lt;"
      case ">": escaped += "&gt;"
      case "\"": escaped += "&quot;"
      case "\r": escaped += "_x000D_"
      case "_" where isEscape(scalars[index...]): escaped += "_x005F_"
      case "\t", "\n": escaped.unicodeScalars.append(scalar)
      case _ where scalar.value < 0x20 || scalar.value == 0xFFFE || scalar.value == 0xFFFF: escaped += "\u{FFFD}"
      default: escaped.unicodeScalars.append(scalar)
      }
    }
    return escaped
  }

  private static func isEscape(_ rest: ArraySlice<Unicode.Scalar>) -> Bool {
    let next = Array(rest.prefix(7))
    return next.count == 7 && next[1] == "x" && next[6] == "_"
      && next[2...5].allSatisfy { $0.properties.isASCIIHexDigit }
  }
}
