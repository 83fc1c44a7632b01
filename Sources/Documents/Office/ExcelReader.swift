// The reader of XLSX workbooks: every visible sheet is a table. Hidden sheets, rows and columns are left out, and told.

enum ExcelReader {
  static func read(_ archive: ZipArchive) throws(OfficeFile.Problem) -> Document {
    var book = WorkbookParts()
    try archive.read("xl/workbook.xml", &book)
    try archive.read("xl/_rels/workbook.xml.rels", &book)
    var strings = SharedStrings()
    try archive.read(book.path(ofType: "sharedStrings") ?? "xl/sharedStrings.xml", &strings)
    var formats = NumberFormats()
    try archive.read(book.path(ofType: "styles") ?? "xl/styles.xml", &formats)
    var document = Document()
    var budget = CellBudget()
    for sheet in book.sheets {
      guard let path = book.path(of: sheet.relation) else { continue }
      if sheet.isHidden {
        if archive.names.contains(path) { document.hidden.append(.sheet(sheet.name)) }
        continue
      }
      var reader = ExcelSheet(sheet.name, strings.texts, formats.dates, isFrom1904: book.isFrom1904, budget)
      guard try archive.read(path, &reader) else { continue }
      let (table, hidden) = reader.finish()
      budget = reader.budget
      guard budget.isKept else { throw .tooManyCells(limit: OfficeFile.mostCells) }
      document.hidden += hidden
      if !table.rows.isEmpty {
        document.blocks.append(Block(.table(table), .cell(sheet: sheet.name, column: 1, row: 1)))
      }
    }
    return document
  }
}

/// The workbook's list of sheets, and where each part is.
private struct WorkbookParts: XMLListener {
  struct Sheet {
    let name: String
    let relation: String
    let isHidden: Bool
  }

  var sheets: [Sheet] = []
  var isFrom1904 = false
  private var targets: [String: String] = [:]
  private var types: [String: String] = [:]

  mutating func start(_ name: String, _ attributes: XMLAttributes, line: Int) {
    switch name {
    case "workbookPr": isFrom1904 = ["1", "true"].contains(attributes["date1904"] ?? "")
    case "sheet":
      let relation = attributes.exact("r:id") ?? attributes["id"] ?? ""
      let isHidden = ["hidden", "veryHidden"].contains(attributes["state"] ?? "")
      sheets.append(Sheet(name: attributes["name"] ?? "", relation: relation, isHidden: isHidden))
    case "Relationship":
      guard let id = attributes["Id"], let target = attributes["Target"] else { return }
      let path = target.hasPrefix("/") ? String(target.dropFirst()) : "xl/" + target
      targets[id] = path
      if let type = attributes["Type"]?.split(separator: "/").last { types[String(type)] = path }
    default: break
    }
  }

  func path(of relation: String) -> String? { targets[relation] }

  func path(ofType type: String) -> String? { types[type] }

  mutating func end(_ name: String) {}
  mutating func text(_ text: String) {}
}

/// The texts that cells refer to by number. Readings above Japanese words (`rPh`) are no part of them.
private struct SharedStrings: XMLListener {
  var texts: [String] = []
  private var current = ""
  private var isText = false
  private var isReading = false

  mutating func start(_ name: String, _ attributes: XMLAttributes, line: Int) {
    switch name {
    case "si": current = ""
    case "t": isText = true
    case "rPh": isReading = true
    default: break
    }
  }

  mutating func end(_ name: String) {
    switch name {
    case "si": texts.append(current)
    case "t": isText = false
    case "rPh": isReading = false
    default: break
    }
  }

  mutating func text(_ text: String) { if isText, !isReading { current += text } }
}

/// Which cell formats show a number as a date.
private struct NumberFormats: XMLListener {
  private(set) var dates: Set<Int> = []
  private var dateFormats = Set(14...22).union(45...47).union(27...36).union(50...58)
  private var index = 0
  private var isInCells = false

  mutating func start(_ name: String, _ attributes: XMLAttributes, line: Int) {
    switch name {
    case "numFmt":
      guard let id = attributes["numFmtId"].flatMap({ Int($0) }), let code = attributes["formatCode"] else { return }
      if Self.isDate(code) { dateFormats.insert(id) }
    case "cellXfs": isInCells = true
    case "xf":
      guard isInCells else { return }
      if let id = attributes["numFmtId"].flatMap({ Int($0) }), dateFormats.contains(id) { dates.insert(index) }
      index += 1
    default: break
    }
  }

  mutating func end(_ name: String) { if name == "cellXfs" { isInCells = false } }

  mutating func text(_ text: String) {}

  private static func isDate(_ code: String) -> Bool {
    var isQuoted = false
    for sign in code.lowercased() {
      if sign == "\"" || sign == "[" || sign == "]" { isQuoted.toggle() }
      if !isQuoted, "dmyh".contains(sign) { return !code.lowercased().holds("general") }
    }
    return false
  }
}
