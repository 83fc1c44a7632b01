// Office files that somebody made to hurt: each is refused as what it is, or costs no more than its size.

import Documents
import Harness
import Testing

@Suite struct HostileZipTests {
  static let sound = Zip.archive([("word/document.xml", "<d><p><r><t>Un</t></r></p></d>"), ("b.xml", "<b/>")])

  /// The places of a signature.
  static func places(_ signature: UInt8, in bytes: [UInt8]) -> [Int] {
    bytes.indices.dropLast(4).filter {
      bytes[$0] == 0x50 && bytes[$0 + 1] == 0x4B && bytes[$0 + 2] == signature && bytes[$0 + 3] == signature + 1
    }
  }

  /// The file with some bytes of one entry of its directory changed.
  static func changed(_ entry: Int, _ field: Int, _ value: [UInt8]) -> [UInt8] {
    var bytes = sound
    let start = places(1, in: bytes)[entry] + field
    bytes.replaceSubrange(start..<(start + value.count), with: value)
    return bytes
  }

  static func problem(_ bytes: [UInt8]) -> OfficeFile.Problem? {
    do throws(OfficeFile.Problem) {
      _ = try OfficeFile.read(bytes)
      return nil
    } catch { return error }
  }

  @Test func theSoundFileIsRead() throws {
    #expect(try OfficeFile.read(Self.sound).document.outline == ["p Un"])
  }

  @Test(arguments: [
    ("a wrong checksum", changed(0, 16, [1, 2, 3, 4]), OfficeFile.Problem.zip(.damaged)),
    ("a wrong size", changed(0, 24, [31, 0, 0, 0]), .zip(.damaged)),
    ("a file over another", changed(1, 42, [0, 0, 0, 0]), .zip(.damaged)),
    ("a file that is not there", changed(1, 42, [9, 9, 0, 0]), .zip(.damaged)),
    ("60 MB of text", changed(1, 24, [0, 0, 0, 4]), .zip(.tooLarge(limit: ZipArchive.largest))),
    ("many times its size", changed(1, 24, [0, 0, 0x20, 0]), .zip(.tooLarge(limit: ZipArchive.largest))),
    ("a size of Zip64", changed(0, 24, [0xFF, 0xFF, 0xFF, 0xFF]), .zip(.zip64)),
    ("a place of Zip64", changed(0, 42, [0xFF, 0xFF, 0xFF, 0xFF]), .zip(.zip64)),
    ("an unknown method", changed(0, 10, [14, 0]), .zip(.unknownMethod)),
    ("a password", changed(0, 8, [1, 0]), .zip(.encrypted)),
  ])
  func aFileWithALieInItIsRefused(_ what: String, _ bytes: [UInt8], _ problem: OfficeFile.Problem) {
    #expect(Self.problem(bytes) == problem, "\(what)")
  }

  @Test func aCutFileIsDamaged() {
    for count in 4..<Self.sound.count {
      #expect(Self.problem(Array(Self.sound.prefix(count))) == .zip(.damaged), "\(count) bytes")
    }
    let directory = Self.places(1, in: Self.sound)[0]
    var bytes = Self.sound
    bytes.removeSubrange(directory..<(directory + 10))
    #expect(Self.problem(bytes) == .zip(.damaged))
  }

  @Test func aLockedOpenDocumentIsToldAsSuch() {
    let file = Zip.archive([
      ("mimetype", "application/vnd.oasis.opendocument.text"), ("content.xml", "\u{1}\u{2}"),
      ("META-INF/manifest.xml", "<m><file-entry><encryption-data/></file-entry></m>"),
    ])
    #expect(Self.problem(file) == .zip(.encrypted))
  }
}

@Suite struct HostileXMLTests {
  static func text(_ xml: String) -> [UInt8] { Zip.archive([("word/document.xml", xml)]) }

  @Test(arguments: [
    ("entities of its own", "<!DOCTYPE d [<!ENTITY a 'xxxxxxxxxx'>]><d><p><r><t>Un&a;</t></r></p></d>"),
    (
      "entities of entities",
      "<!DOCTYPE d [<!ENTITY a 'xxxxx'><!ENTITY b '&a;&a;&a;'><!ENTITY c '&b;&b;&b;'>]><d><p><r><t>&c;</t></r></p></d>"
    ),
    (
      "another file",
      "<!DOCTYPE d [<!ENTITY f SYSTEM 'file:///etc/hostname'>]><d><p><r><t>Un&f;</t></r></p></d>"
    ),
    ("entities in an attribute", "<!DOCTYPE d [<!ENTITY a 'x'>]><d a='&a;'><p><r><t>Un</t></r></p></d>"),
    ("a text that breaks off", "<d><p><r><t>Un</t></r></p><p><r><t>Deux"),
    ("elements without end", String(repeating: "<d>", count: 50_000)),
    (
      "attributes without end",
      "<d \((0..<50_000).map { "a\($0)='' " }.joined())><p><r><t>Un</t></r></p></d>"
    ),
  ])
  func xmlThatNoOfficeProgramWritesIsRefusedAsDamaged(_ what: String, _ xml: String) {
    #expect(HostileZipTests.problem(Self.text(xml)) == .zip(.damaged), "\(what)")
  }

  @Test(arguments: [1, 2, 5, 60]) func theTextOfTablesInTablesIsRead(_ depth: Int) throws {
    let nested = String(repeating: "<tbl><tr><tc>", count: depth) + "<p><r><t>Un</t></r></p>"
    let xml = "<d>\(nested)\(String(repeating: "</tc></tr></tbl>", count: depth))</d>"
    #expect(try OfficeFile.read(Self.text(xml)).document.outline.joined().contains("Un"))
  }

  /// The parser gives up on ten megabytes in one piece.
  @Test func aLongTextIsReadToItsEnd() throws {
    let comment = "<!--\(String(repeating: "x", count: 1 << 20))-->"
    let xml = "<d>\(String(repeating: comment, count: 12))<p><r><t>Un</t></r></p></d>"
    #expect(try OfficeFile.read(Self.text(xml)).document.outline == ["p Un"])
  }

  @Test func noWordIsLostWhereTheTextIsParted() throws {
    let paragraphs = (0..<4_000).map { "<p><r><t>été \($0) &amp; <![CDATA[<c>]]></t></r></p>" }
    let outline = try OfficeFile.read(Self.text("<d>\(paragraphs.joined())</d>")).document.outline
    #expect(outline == (0..<4_000).map { "p été \($0) & <c>" })
  }
}

@Suite struct HostileSheetTests {
  static let most = OfficeFile.Problem.tooManyCells(limit: OfficeFile.mostCells)

  static func book(_ sheet: String) -> OfficeFile.Problem? {
    HostileZipTests.problem(OfficeFileTests.workbook(sheet))
  }

  static func calc(_ rows: String) -> OfficeFile.Problem? {
    let content = "<d><spreadsheet><table table:name='T'>\(rows)</table></spreadsheet></d>"
    let type = "application/vnd.oasis.opendocument.spreadsheet"
    return HostileZipTests.problem(Zip.archive([("mimetype", type), ("content.xml", content)]))
  }

  @Test func moreCellsThanAnyGlossaryHasAreRefused() {
    let wide = String(repeating: "<row><c r='IV1'><v>1</v></c></row>", count: 4_000)
    #expect(Self.book("<sheetData>\(wide)</sheetData>") == Self.most)
    let row =
      "<table-row table:number-rows-repeated='100'><table-cell table:number-columns-repeated='256'><p>a</p></table-cell></table-row>"
    #expect(Self.calc(String(repeating: row, count: 40)) == Self.most)
  }

  @Test func oneTextInManyCellsIsRefused() {
    let text = String(repeating: "x", count: 64_000)
    let merged = "<mergeCells><mergeCell ref='A1:A900'/></mergeCells>"
    let rows = (2...900).map { "<row r='\($0)'><c r='B\($0)'><v>1</v></c></row>" }.joined()
    let first = "<row r='1'><c r='A1' t='str'><v>\(text)</v></c></row>"
    #expect(Self.book("<sheetData>\(first)\(rows)</sheetData>\(merged)") == Self.most)
    let row =
      "<table-row table:number-rows-repeated='100'><table-cell table:number-columns-repeated='256'><p>\(text.prefix(4_000))</p></table-cell></table-row>"
    #expect(Self.calc(row) == Self.most)
  }

  @Test(arguments: [
    "<sheetData><row r='9223372036854775807'><c><v>1</v></c></row><row><c><v>2</v></c></row></sheetData>",
    "<sheetData><row><c><v>1</v></c></row></sheetData><mergeCells><mergeCell ref='A0:A9223372036854775807'/></mergeCells>",
    "<sheetData><row><c><v>1</v></c></row></sheetData><mergeCells><mergeCell ref='A-9223372036854775808:A9'/></mergeCells>",
    "<cols><col min='-9223372036854775808' max='9223372036854775807' hidden='1'/></cols><sheetData><row><c><v>1</v></c></row></sheetData>",
    "<sheetData><row><c r='ZZZZZZZZZZZZ1' s='9223372036854775807'><v>1e999</v></c></row></sheetData>",
  ])
  func numbersPastEveryEndAreBounded(_ sheet: String) {
    #expect(Self.book(sheet) == nil)
  }

  @Test func repetitionsPastEveryEndAreBounded() {
    let most = "9223372036854775807"
    let row =
      "<table-column table:number-columns-repeated='\(most)' table:visibility='collapse'/><table-row table:number-rows-repeated='\(most)'><table-cell table:number-rows-spanned='\(most)' table:number-columns-spanned='\(most)' table:number-columns-repeated='\(most)'><p>a<s c='\(most)'/></p></table-cell></table-row>"
    #expect(Self.calc(row + row) == nil)
  }

  @Test(arguments: ["9223372036854775807", "-9223372036854775808", "256"])
  func aCellOverEverythingIsBounded(_ count: String) throws {
    let row = "<tr><td colspan=\(count) rowspan=\(count)>a</td></tr>"
    let page = try #require(HTMLReader.read("<table>\(String(repeating: row, count: 5_000))</table>"))
    let table = try #require(page.firstTable)
    #expect(table.laidOut.rows.reduce(0) { $0 + $1.cells.count } <= OfficeFile.mostCells)
  }
}
