// One sheet of an XLSX workbook, cell by cell.

struct ExcelSheet: XMLListener {
  private static let mostColumns = 256
  private static let mostRows = 1_048_576

  private let name: String
  private let strings: [String]
  private let dates: Set<Int>
  private let isFrom1904: Bool
  private(set) var budget: CellBudget
  private var rows: [(number: Int, cells: [Int: String])] = []
  private var merged: [(columns: ClosedRange<Int>, rows: ClosedRange<Int>)] = []
  private var hiddenRows = 0
  private var hiddenColumns: Set<Int> = []
  private var row: (number: Int, cells: [Int: String], isHidden: Bool)?
  private var column = 0
  private var type = ""
  private var format = 0
  private var value = ""
  private var isValue = false
  private var isReading = false

  init(_ name: String, _ strings: [String], _ dates: Set<Int>, isFrom1904: Bool, _ budget: CellBudget) {
    self.budget = budget
    self.name = name
    self.strings = strings
    self.dates = dates
    self.isFrom1904 = isFrom1904
  }

  mutating func start(_ name: String, _ attributes: XMLAttributes, line: Int) {
    switch name {
    case "row":
      let number = attributes["r"].flatMap { Int($0) } ?? 0
      let isNumber = (1...Self.mostRows).contains(number)
      row = (isNumber ? number : (rows.last?.number ?? 0) + 1, [:], ["1", "true"].contains(attributes["hidden"] ?? ""))
      column = 0
    case "c":
      column = attributes["r"].flatMap(Self.column) ?? column + 1
      type = attributes["t"] ?? "n"
      format = attributes["s"].flatMap { Int($0) } ?? 0
      value = ""
    case "v", "t": isValue = true
    case "rPh": isReading = true
    case "col": hideColumns(attributes)
    case "mergeCell": merge(attributes["ref"] ?? "")
    default: break
    }
  }

  mutating func end(_ name: String) {
    switch name {
    case "v", "t": isValue = false
    case "rPh": isReading = false
    case "c":
      let text = shown()
      if !text.isEmpty, column <= Self.mostColumns, budget.takes(0, text: text.utf8.count) { row?.cells[column] = text }
    case "row":
      guard let ended = row, !ended.cells.isEmpty, budget.takes(ended.cells.count, text: 0) else { return }
      if ended.isHidden { hiddenRows += 1 } else { rows.append((ended.number, ended.cells)) }
    default: break
    }
  }

  mutating func text(_ text: String) { if isValue, !isReading { value += text } }

  private mutating func hideColumns(_ attributes: XMLAttributes) {
    guard ["1", "true"].contains(attributes["hidden"] ?? ""), let first = attributes["min"].flatMap({ Int($0) }),
      let last = attributes["max"].flatMap({ Int($0) }), first <= last,
      (1...Self.mostColumns).contains(first)
    else { return }
    hiddenColumns.formUnion(first...min(last, Self.mostColumns))
  }

  /// The cell's value as the sheet shows it.
  private func shown() -> String {
    switch type {
    case "s": Int(value).flatMap { strings.indices.contains($0) ? strings[$0] : nil } ?? ""
    case "b": value == "1" ? "TRUE" : "FALSE"
    case "e": ""
    case "n" where dates.contains(format): Double(value).map(date) ?? value
    default: value
    }
  }

  /// The day of a serial number, as 2026-03-31.
  private func date(_ serial: Double) -> String {
    guard serial > 0, serial < 2_958_466 else { return "" }
    // Day 0 is 30 December 1899, or 1 January 1904; then the days of the civil calendar, from 1 March of the year 0.
    let days = Int(serial) + (isFrom1904 ? 695_422 - 1 : 693_960) - 1
    let era = days / 146_097
    let dayOfEra = days % 146_097
    let year = (dayOfEra - dayOfEra / 1_460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * year + year / 4 - year / 100)
    let month = (5 * dayOfYear + 2) / 153
    let day = dayOfYear - (153 * month + 2) / 5 + 1
    let number = month < 10 ? month + 3 : month - 9
    let pad = { (value: Int) in value < 10 ? "0\(value)" : "\(value)" }
    return "\(year + era * 400 + (number <= 2 ? 1 : 0))-\(pad(number))-\(pad(day))"
  }

  /// The column of a reference: `B7` is 2.
  private static func column(_ reference: String) -> Int? {
    var column = 0
    for byte in reference.utf8 {
      guard (65...90).contains(byte) else { break }
      column = column * 26 + Int(byte - 64)
      if column > 20_000 { return nil }
    }
    return column > 0 ? column : nil
  }

  private mutating func merge(_ reference: String) {
    let ends = reference.split(separator: ":").map(String.init)
    guard ends.count == 2, let left = Self.column(ends[0]), let right = Self.column(ends[1]),
      let top = Int(ends[0].drop(while: \.isLetter)), let bottom = Int(ends[1].drop(while: \.isLetter)),
      left <= right, 1 <= top, top <= bottom, bottom <= Self.mostRows
    else { return }
    merged.append((left...right, top...bottom))
  }

  // MARK: The table

  mutating func finish() -> (Table, [Document.Hidden]) {
    let width = rows.lazy.flatMap { $0.cells.keys }.max() ?? 0
    // Only merges down the rows matter: along a row, the first cell has the text already.
    let tall = merged.filter { $0.rows.count > 1 && $0.rows.count <= 1_000 && budget.takes($0.rows.count, text: 0) }
    var above: [Int: [Int: Int]] = [:]
    for area in tall {
      for number in area.rows.dropFirst() {
        above[number, default: [:]][area.columns.lowerBound] = area.rows.lowerBound
      }
    }
    let texts = tall.isEmpty ? [:] : Dictionary(rows.map { ($0.number, $0.cells) }, uniquingKeysWith: { one, _ in one })
    let shown = (1...max(1, width)).filter { !hiddenColumns.contains($0) }
    let table = rows.map { number, cells in
      // A row ends with its last cell: one stray cell far to the right must not widen all.
      let last = max(cells.keys.max() ?? 0, above[number]?.keys.max() ?? 0)
      let columns = shown.prefix { $0 <= last }
      guard budget.takes(columns.count - cells.count, text: 0) else { return TableRow([], .paragraph(1)) }
      return TableRow(
        columns.map { column in
          let place = Place.cell(sheet: name, column: column, row: number)
          if let top = above[number]?[column], let text = texts[top]?[column], budget.takes(0, text: text.utf8.count) {
            return TableCell(Self.text(text, place), isMerged: true)
          }
          return TableCell(Self.text(cells[column] ?? "", place))
        }, .cell(sheet: name, column: 1, row: number))
    }
    var hidden: [Document.Hidden] = hiddenRows > 0 ? [.rows(hiddenRows, sheet: name)] : []
    let columns = hiddenColumns.filter { $0 <= width }.count
    if columns > 0 { hidden.append(.columns(columns, sheet: name)) }
    return (Table(table, name: name), hidden)
  }

  static func text(_ text: String, _ place: Place) -> RichText {
    let lines = text.split(whereSeparator: { $0 == "\n" || $0 == "\r\n" || $0 == "\r" })
    return RichText(
      lines.enumerated().map { TextLine([Span(String($1))], place, isBroken: $0 > 0) }.filter { !$0.isEmpty })
  }
}
