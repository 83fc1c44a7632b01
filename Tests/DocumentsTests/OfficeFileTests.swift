// Office files: their tables, headings and lists; what they hide; and files that no reader may trust.

import Documents
import Harness
import Testing

@Suite struct OfficeFileTests {
  static let book =
    "<workbook xmlns:r='r'><sheets><sheet name='Mots' r:id='a'/><sheet name='Listes' state='hidden' r:id='b'/></sheets></workbook>"
  static let relations =
    "<Relationships><Relationship Id='a' Target='worksheets/sheet1.xml'/><Relationship Id='b' Target='worksheets/sheet2.xml'/></Relationships>"
  static let strings = "<sst><si><t>Terme</t></si><si><r><t>Défi</t></r><r><t>nition</t></r></si></sst>"

  static func workbook(_ sheet: String) -> [UInt8] {
    Zip.archive([
      ("xl/workbook.xml", book), ("xl/_rels/workbook.xml.rels", relations), ("xl/sharedStrings.xml", strings),
      ("xl/worksheets/sheet1.xml", "<worksheet>\(sheet)</worksheet>"), ("xl/worksheets/sheet2.xml", "<worksheet/>"),
    ])
  }

  @Test func aWorkbookIsATableForEachVisibleSheet() throws {
    let sheet =
      "<sheetData><row r='2'><c r='A2' t='s'><v>0</v></c><c r='B2' t='s'><v>1</v></c></row><row r='3' hidden='1'><c r='A3' t='s'><v>0</v></c></row><row r='4'><c r='A4' t='inlineStr'><is><t>Un</t></is></c><c r='B4'><v>3.5</v></c></row></sheetData>"
    let (kind, document) = try OfficeFile.read(Self.workbook(sheet))
    #expect(kind == .xlsx)
    #expect(document.outline == ["| Terme | Définition |", "| Un | 3.5 |"])
    #expect(document.hidden == [.rows(1, sheet: "Mots"), .sheet("Listes")])
    let table = try #require(document.firstTable)
    #expect(table.rows[1].cells[1].text.place == .cell(sheet: "Mots", column: 2, row: 4))
  }

  @Test func aCellMergedOverTwoRowsIsRepeated() throws {
    let sheet =
      "<sheetData><row r='1'><c r='A1' t='str'><v>a</v></c><c r='B1' t='str'><v>b</v></c></row><row r='2'><c r='B2' t='str'><v>c</v></c></row></sheetData><mergeCells><mergeCell ref='A1:A2'/></mergeCells>"
    #expect(try OfficeFile.read(Self.workbook(sheet)).document.outline == ["| a | b |", "| a | c |"])
  }

  static func text(_ body: String) -> [UInt8] {
    let styles =
      "<w:styles><w:style w:styleId='Titre2'><w:name w:val='heading 2'/></w:style><w:style w:styleId='Mien'><w:name w:val='Mien'/><w:basedOn w:val='Titre2'/></w:style></w:styles>"
    return Zip.archive([
      ("word/document.xml", "<w:document><w:body>\(body)</w:body></w:document>"), ("word/styles.xml", styles),
    ])
  }

  @Test(arguments: [
    ("<w:p><w:pPr><w:pStyle w:val='Mien'/></w:pPr><w:r><w:t>Un</w:t></w:r></w:p>", ["h2 Un"]),
    (
      "<w:p><w:r><w:rPr><w:b/></w:rPr><w:t>U</w:t></w:r><w:r><w:rPr><w:b/></w:rPr><w:t>n</w:t></w:r><w:r><w:t> : x</w:t></w:r></w:p>",
      ["p *Un* : x"]
    ),
    (
      "<w:p><w:pPr><w:numPr><w:ilvl w:val='0'/><w:numId w:val='1'/></w:numPr></w:pPr><w:r><w:t>Un</w:t></w:r></w:p>",
      ["- p Un"]
    ),
    ("<w:p><w:del><w:r><w:delText>non</w:delText></w:r></w:del><w:r><w:t>Un</w:t></w:r></w:p>", ["p Un"]),
    (
      "<w:tbl><w:tr><w:tc><w:p><w:r><w:t>a</w:t></w:r></w:p></w:tc><w:tc><w:p><w:r><w:t>b</w:t></w:r></w:p></w:tc></w:tr></w:tbl>",
      ["| a | b |"]
    ),
    ("<w:p><w:r><w:t>a</w:t><w:tab/><w:t>b</w:t></w:r></w:p>", ["p a\tb"]),
  ])
  func aTextHasHeadingsListsAndTables(_ body: String, _ outline: [String]) throws {
    #expect(try OfficeFile.read(Self.text(body)).document.outline == outline)
  }

  @Test func aParagraphIsNamedByItsNumber() throws {
    let paragraph = "<w:p><w:r><w:t>Un</w:t></w:r></w:p>"
    let document = try OfficeFile.read(Self.text("<w:p/>" + paragraph)).document
    #expect(document.blocks.map(\.place) == [.paragraph(2)])
  }

  @Test func openDocumentFilesAreRead() throws {
    let sheet =
      "<d><spreadsheet><table table:name='T'><table-row><table-cell><p>a</p></table-cell><table-cell table:number-columns-repeated='2'><p>b</p></table-cell></table-row></table></spreadsheet></d>"
    let text = "<d><text><h text:outline-level='2'>Un</h><p>Texte<s/>long.</p></text></d>"
    let file = { (type: String, content: String) in
      Zip.archive([("mimetype", "application/vnd.oasis.opendocument." + type), ("content.xml", content)])
    }
    #expect(try OfficeFile.read(file("spreadsheet", sheet)).document.outline == ["| a | b | b |"])
    #expect(try OfficeFile.read(file("text", text)).document.outline == ["h2 Un", "p Texte long."])
  }

  // MARK: Files that nobody may trust

  @Test func whatCannotBeReadIsToldByItsKind() {
    let locked = Zip.archive([("word/document.xml", "<w:document/>")], flags: 1)
    #expect(throws: OfficeFile.Problem.zip(.encrypted)) { try OfficeFile.read(locked) }
    #expect(throws: OfficeFile.Problem.unknown) { try OfficeFile.read(Zip.archive([("a.txt", "a")])) }
    #expect(throws: OfficeFile.Problem.anki) { try OfficeFile.read(Zip.archive([("collection.anki2", "a")])) }
    #expect(throws: OfficeFile.Problem.zip(.damaged)) { try OfficeFile.read([0x50, 0x4B, 3, 4]) }
    var broken = Self.text("<w:p/>")
    broken[60] ^= 0xFF
    #expect(throws: OfficeFile.Problem.self) { try OfficeFile.read(broken) }
  }

  @Test(arguments: [1, 2, UInt64.random(in: 3 ... .max)])
  func mutilatedFilesNeverTrap(seed: UInt64) {
    print("Mutilating office files with seed \(seed)")
    var state = seed
    func next(_ limit: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int(state >> 33) % limit
    }
    let files = [
      Self.text("<w:p><w:r><w:t>Un</w:t></w:r></w:p>"),
      Self.workbook("<sheetData><row><c><v>1</v></c></row></sheetData>"),
    ]
    for _ in 0..<300 {
      var bytes = files[next(2)]
      for _ in 0...next(6) { bytes[next(bytes.count)] = UInt8(next(256)) }
      _ = try? OfficeFile.read(bytes)
      _ = try? OfficeFile.read(Array(bytes.prefix(next(bytes.count))))
    }
  }
}
