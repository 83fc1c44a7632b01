// The parts of the file beside its sheets: what types its parts have, how they belong together, and the styles of cells.

enum PackageParts {
  /// `names`: those of the sheets.
  static func all(_ names: [String]) -> [(path: String, text: String)] {
    [
      ("[Content_Types].xml", contentTypes(names.count)), ("_rels/.rels", root),
      ("xl/workbook.xml", workbook(names)), ("xl/_rels/workbook.xml.rels", relations(names.count)),
      ("xl/styles.xml", styles),
    ]
  }

  private static let types = "application/vnd.openxmlformats-officedocument.spreadsheetml"
  private static let packageRelations = "http://schemas.openxmlformats.org/package/2006/relationships"

  private static func contentTypes(_ sheets: Int) -> String {
    let parts = (1...max(1, sheets)).map { override("/xl/worksheets/sheet\($0).xml", "worksheet") }.joined()
    return XML.declaration
      + "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">"
      + "<Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
      + "<Default Extension=\"xml\" ContentType=\"application/xml\"/>"
      + override("/xl/workbook.xml", "sheet.main") + parts + override("/xl/styles.xml", "styles") + "</Types>"
  }

  private static func override(_ path: String, _ type: String) -> String {
    "<Override PartName=\"\(path)\" ContentType=\"\(types).\(type)+xml\"/>"
  }

  private static let root =
    XML.declaration + "<Relationships xmlns=\"\(packageRelations)\">"
    + "<Relationship Id=\"rId1\" Type=\"\(XML.relations)/officeDocument\" Target=\"xl/workbook.xml\"/></Relationships>"

  private static func workbook(_ names: [String]) -> String {
    let sheets = names.enumerated().map { index, name in
      "<sheet name=\"\(XML.escaped(name))\" sheetId=\"\(index + 1)\" r:id=\"rId\(index + 1)\"/>"
    }.joined()
    return XML.declaration + "<workbook xmlns=\"\(XML.spreadsheet)\" xmlns:r=\"\(XML.relations)\"><sheets>" + sheets
      + "</sheets></workbook>"
  }

  private static func relations(_ sheets: Int) -> String {
    let sheet = (1...max(1, sheets)).map { relation($0, "worksheet", "worksheets/sheet\($0).xml") }.joined()
    return XML.declaration + "<Relationships xmlns=\"\(packageRelations)\">" + sheet
      + relation(sheets + 1, "styles", "styles.xml") + "</Relationships>"
  }

  private static func relation(_ number: Int, _ type: String, _ target: String) -> String {
    "<Relationship Id=\"rId\(number)\" Type=\"\(XML.relations)/\(type)\" Target=\"\(target)\"/>"
  }

  /// The formats of numbers that Excel knows by their number, and two of our own.
  private static func format(of style: CellStyle) -> Int {
    switch style {
    case .text, .title: 0
    case .whole: 1
    case .one: 164
    case .two: 2
    case .three: 165
    case .date: 14
    }
  }

  private static let styles: String = {
    let cells = CellStyle.allCases.map { style in
      let font = style == .title ? 1 : 0
      let alignment = style == .text || style == .title ? "<alignment vertical=\"top\" wrapText=\"1\"/>" : ""
      return "<xf numFmtId=\"\(format(of: style))\" fontId=\"\(font)\" fillId=\"0\" borderId=\"0\" xfId=\"0\" "
        + "applyNumberFormat=\"1\" applyFont=\"1\" applyAlignment=\"1\">\(alignment)</xf>"
    }
    return XML.declaration + "<styleSheet xmlns=\"\(XML.spreadsheet)\">"
      + "<numFmts count=\"2\"><numFmt numFmtId=\"164\" formatCode=\"0.0\"/><numFmt numFmtId=\"165\" formatCode=\"0.000\"/>"
      + "</numFmts><fonts count=\"2\"><font><sz val=\"11\"/><name val=\"Calibri\"/></font>"
      + "<font><b/><sz val=\"11\"/><name val=\"Calibri\"/></font></fonts>"
      + "<fills count=\"2\"><fill><patternFill patternType=\"none\"/></fill><fill><patternFill patternType=\"gray125\"/>"
      + "</fill></fills><borders count=\"1\"><border><left/><right/><top/><bottom/><diagonal/></border></borders>"
      + "<cellStyleXfs count=\"1\"><xf numFmtId=\"0\" fontId=\"0\" fillId=\"0\" borderId=\"0\"/></cellStyleXfs>"
      + "<cellXfs count=\"\(cells.count)\">\(cells.joined())</cellXfs>"
      + "<cellStyles count=\"1\"><cellStyle name=\"Normal\" xfId=\"0\" builtinId=\"0\"/></cellStyles></styleSheet>"
  }()
}
