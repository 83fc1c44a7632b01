// What must hold for any document: places in the file, no more cells than any table has, a depth that a walk can take; and
// for the deck that comes of it, that it reads back from its own YAML.

import DeckFormats
import Documents
import Harness

extension Oracle {
  /// A reader of texts alone, and the whole import of such a file.
  static func text(_ bytes: [UInt8], _ name: String, _ read: (String) -> Document?) -> String? {
    // Readers get lines that end as Ramp's decoder ends them.
    let text = String(decoding: bytes, as: UTF8.self).replacing("\r\n", with: "\n").replacing("\r", with: "\n")
    let lines = text.utf8.count { $0 == UInt8(ascii: "\n") } + 1
    if let document = read(text), let wrong = complaint(about: document, lines: lines) { return wrong }
    return whole(bytes, name)
  }

  static func pages(_ bytes: [UInt8]) -> String? {
    let text = String(decoding: bytes, as: UTF8.self)
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false).count
    let cleaned = TextReader.cleaned(text)
    if cleaned.split(separator: "\n", omittingEmptySubsequences: false).count != lines { return "other lines" }
    return Self.text(bytes, "a.txt") { TextReader.columns($0) ?? TextReader.read($0) }
  }

  /// The first line is what the user says of the columns.
  static func columns(_ bytes: [UInt8]) -> String? {
    let end = bytes.firstIndex(of: UInt8(ascii: "\n")) ?? bytes.endIndex
    guard let choice = ColumnChoice(String(decoding: bytes[..<end], as: UTF8.self)) else { return nil }
    let table = Array(bytes[end...].dropFirst())
    return whole(table, "a.csv", choice) ?? whole(table, "a.md", choice)
  }

  static func office(_ bytes: [UInt8], _ name: String) -> String? {
    if let (_, document) = try? OfficeFile.read(bytes), let wrong = complaint(about: document, lines: .max) {
      return wrong
    }
    return whole(bytes, name)
  }

  private static func whole(_ bytes: [UInt8], _ name: String, _ columns: ColumnChoice? = nil) -> String? {
    guard case .success(let found) = DeckImport.read(bytes, fileName: name, ImportChoice(columns: columns)) else {
      return nil
    }
    if found.terms.map(\.term) != found.deck.terms { return "other terms than the deck's" }
    if !OfficeFile.isZip(bytes) {
      // A line has a byte at least.
      let last = max(1, bytes.count)
      if let term = found.terms.first(where: { !(1...last).contains($0.line) }) { return "a term on line \(term.line)" }
      if let part = found.unread.first(where: { !(1...last + 1).contains($0.line) }) {
        return "a part on line \(part.line)"
      }
    }
    return sameAgain(found.deck)
  }

  private static func complaint(about document: Document, lines: Int) -> String? {
    var census = Census(lines: lines)
    census.count(document.blocks, depth: 0)
    if census.cells > 2 * OfficeFile.mostCells { return "\(census.cells) cells" }
    return census.wrong
  }
}

private struct Census {
  let lines: Int
  var cells = 0
  var wrong: String?

  mutating func count(_ blocks: [Block], depth: Int) {
    if depth > 100 { wrong = "nested too deep" }
    for block in blocks where wrong == nil {
      check(block.place)
      switch block.content {
      case .heading(_, let text), .paragraph(let text): check(text)
      case .list(let items):
        for item in items {
          check(item.place)
          count(item.blocks, depth: depth + 1)
        }
      case .table(let table): count(table)
      case .definitions(let definitions):
        for definition in definitions {
          check(definition.place)
          for term in definition.terms { check(term) }
          count(definition.body, depth: depth + 1)
        }
      case .quote(let blocks): count(blocks, depth: depth + 1)
      case .code, .aside: break
      }
    }
  }

  private mutating func count(_ table: Table) {
    for row in table.rows {
      check(row.place)
      cells += row.cells.count
      for cell in row.cells { check(cell.text) }
    }
    cells += table.laidOut.rows.reduce(0) { $0 + $1.cells.count }
  }

  private mutating func check(_ text: RichText) { for line in text.lines { check(line.place) } }

  private mutating func check(_ place: Place) {
    switch place {
    case .line(let number): if !(1...lines).contains(number) { wrong = "line \(number) of \(lines)" }
    case .cell(_, let column, let row):
      if column < 1 || column > 256 || row < 1 { wrong = "column \(column), row \(row)" }
    case .paragraph(let number): if number < 1 { wrong = "paragraph \(number)" }
    }
  }
}

/// Sound office files around XML that is not: what comes before a line of `%%` is the main part, the rest the next one.
enum OfficeParts {
  private static func parts(_ bytes: [UInt8]) -> (main: String, other: String) {
    let text = String(decoding: bytes, as: UTF8.self)
    guard let mark = text.firstRange(of: "\n%%\n") else { return (text, "<x/>") }
    return (String(text[..<mark.lowerBound]), String(text[mark.upperBound...]))
  }

  static func workbook(_ bytes: [UInt8]) -> [UInt8] {
    let (main, other) = parts(bytes)
    let book = "<workbook xmlns:r='r'><sheets><sheet name='Mots' r:id='a'/></sheets></workbook>"
    let relations = "<Relationships><Relationship Id='a' Target='worksheets/sheet1.xml'/></Relationships>"
    return Zip.archive([
      ("xl/workbook.xml", book), ("xl/_rels/workbook.xml.rels", relations), ("xl/sharedStrings.xml", other),
      ("xl/worksheets/sheet1.xml", main),
    ])
  }

  static func text(_ bytes: [UInt8]) -> [UInt8] {
    let (main, other) = parts(bytes)
    return Zip.archive([("word/document.xml", main), ("word/styles.xml", other)])
  }

  static func openDocument(_ type: String, _ bytes: [UInt8]) -> [UInt8] {
    let (main, other) = parts(bytes)
    return Zip.archive([
      ("mimetype", "application/vnd.oasis.opendocument." + type), ("content.xml", main), ("styles.xml", other),
    ])
  }
}
