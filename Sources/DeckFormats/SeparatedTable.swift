// A table as a spreadsheet saves it, whatever its columns mean: commas, semicolons or tabs, in any of the usual encodings.

package struct SeparatedTable: Sendable {
  /// With the line that each begins on, from 1; `cells` is `nil` where the quotation marks do not pair.
  package let rows: [(line: Int, cells: [String]?)]

  /// The separator is the one that parts the first line most often. `nil` when the bytes are no text.
  package init?(_ bytes: [UInt8]) {
    guard let text = SourceText(bytes)?.withoutControls.text else { return nil }
    let first = text.prefix { $0 != "\n" }.utf8
    let separator = SeparatedReader.separators.max { one, other in
      first.count { $0 == one } < first.count { $0 == other }
    }
    var records = SeparatedRecords(text[...], separator: separator ?? UInt8(ascii: ","))
    var rows: [(line: Int, cells: [String]?)] = []
    while let record = records.next() { rows.append((record.line, record.fields)) }
    self.rows = rows
  }
}
