// A workbook's file: the archive, its parts and its cells, read back by the format's own rules.

import CDeflate
import Testing

@testable import Workbooks

@Suite struct WorkbookTests {
  private func workbook(_ values: [Workbook.Value], title: String = "Titre") throws -> [UInt8] {
    try Workbook([.init("Feuille", columns: [.init(title, width: 20)], rows: values.map { [$0] })]).file()
  }

  /// The parts of an archive by name: each local header is found through the directory, and its checksum agrees.
  private func parts(_ file: [UInt8]) throws -> [String: String] {
    func number(_ start: Int, _ count: Int) -> Int { (0..<count).reduce(0) { $0 | Int(file[start + $1]) << (8 * $1) } }
    let end = file.count - 22
    #expect(number(end, 4) == 0x0605_4B50 && number(end + 16, 4) + number(end + 12, 4) == end)
    let decompressor = try #require(libdeflate_alloc_decompressor())
    defer { libdeflate_free_decompressor(decompressor) }
    var parts: [String: String] = [:]
    var entry = number(end + 16, 4)
    for _ in 0..<number(end + 10, 2) {
      #expect(number(entry, 4) == 0x0201_4B50)
      let (crc, packed, size, length) = (
        number(entry + 16, 4), number(entry + 20, 4), number(entry + 24, 4), number(entry + 28, 2)
      )
      let local = number(entry + 42, 4)
      #expect(number(local, 4) == 0x0403_4B50 && number(local + 18, 4) == packed)
      let start = local + 30 + length
      var bytes = [UInt8](repeating: 0, count: size)
      let result = libdeflate_deflate_decompress(
        decompressor, Array(file[start..<start + packed]), packed, &bytes, size, nil)
      #expect(result == LIBDEFLATE_SUCCESS && Int(libdeflate_crc32(0, bytes, size)) == crc)
      parts[String(decoding: file[entry + 46..<entry + 46 + length], as: UTF8.self)] = String(
        decoding: bytes, as: UTF8.self)
      entry += 46 + length
    }
    return parts
  }

  private func sheet(_ values: [Workbook.Value]) throws -> String {
    try #require(try parts(try workbook(values))["xl/worksheets/sheet1.xml"])
  }

  @Test func theArchiveHasThePartsThatExcelAsksFor() throws {
    let names = try parts(try workbook([])).keys.sorted()
    #expect(
      names == [
        "[Content_Types].xml", "_rels/.rels", "xl/_rels/workbook.xml.rels", "xl/styles.xml", "xl/workbook.xml",
        "xl/worksheets/sheet1.xml",
      ])
  }

  @Test func theSameWorkbookHasTheSameBytes() throws {
    let values: [Workbook.Value] = [.text("a"), .number(1.5, decimals: 1)]
    #expect(try workbook(values) == workbook(values))
  }

  @Test func aTextIsATextWhateverItSays() throws {
    let xml = try sheet([.text("=1+1"), .text("12"), .text("<b> & \"c\""), .text("_x000D_\u{7}")])
    for cell in [
      #"<c r="A2" s="0" t="inlineStr"><is><t xml:space="preserve">=1+1</t></is></c>"#, ">12</t>",
      "&lt;b&gt; &amp; &quot;c&quot;", "_x005F_x000D_\u{FFFD}",
    ] { #expect(xml.contains(cell), "\(cell)") }
  }

  @Test func numbersAndDatesAreValues() throws {
    let xml = try sheet([
      .number(0.925, decimals: 3), .number(3, decimals: 0), .date(20_784), .none, .number(.nan, decimals: 1),
    ])
    #expect(xml.contains(#"<c r="A2" s="5"><v>0.925</v></c>"#))
    #expect(xml.contains(#"<c r="A3" s="2"><v>3.0</v></c>"#))
    // 2026-11-27
    #expect(xml.contains(#"<c r="A4" s="6"><v>46353</v></c>"#))
    #expect(xml.contains(#"<row r="5"></row><row r="6"></row>"#))
  }

  @Test(arguments: [(0, "A1"), (25, "Z1"), (26, "AA1"), (701, "ZZ1"), (702, "AAA1")])
  func columnsHaveLetters(_ column: Int, _ reference: String) {
    #expect(SheetXML.reference(column: column, row: 1) == reference)
  }

  @Test func sheetsHaveNamesThatExcelTakes() {
    #expect(
      SheetNames.unique(["a/b[c]", "AB", "abc", "", "'x'", String(repeating: "z", count: 40)])
        == ["abc", "AB", "abc 2", "1", "x", String(repeating: "z", count: 31)])
  }

  @Test func aTextThatNoCellHoldsIsToldWithItsPlace() throws {
    #expect(throws: Workbook.Limit.text(sheet: "Feuille", cell: "A3")) {
      try workbook([.text("a"), .text(String(repeating: "é", count: 32_768))])
    }
    #expect(throws: Never.self) { try workbook([.text(String(repeating: "é", count: 32_767))]) }
  }
}
