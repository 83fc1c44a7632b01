// A text of cells between separators, as a table of the document tree: CSV and TSV with the separator that gives the most
// even rows.

import Documents

struct DelimitedTable {
  let table: Table
  /// Records whose quotation marks do not pair.
  private(set) var unread: [Unread] = []
  let separator: UInt8

  static let separators = [UInt8(ascii: "\t"), UInt8(ascii: ";"), UInt8(ascii: ","), UInt8(ascii: "|")]
  private static let mostRecords = 60_000

  /// One for each separator that parts most lines, the declared one alone if the text declares it.
  static func all(in text: Substring, isTable: Bool) -> [DelimitedTable] {
    let (body, declared) = SeparatedReader.withoutDeclaration(text)
    let first = declared == nil ? 1 : 2
    let candidates = declared.map { [$0] } ?? separators.filter { isFrequent($0, in: body) }
    let all = candidates.compactMap { separator -> DelimitedTable? in
      guard isTable || declared != nil || !isPunctuation(separator, in: body) else { return nil }
      guard let found = DelimitedTable(body, separator, from: first) else { return nil }
      return isTable || declared != nil || found.isEven ? found : nil
    }
    // A sign that parts all rows alike is the separator; one that parts some of them stands in their texts.
    let even = all.filter(\.isEven)
    return even.isEmpty ? all : even
  }

  /// Whether most lines of the beginning have the separator.
  private static func isFrequent(_ separator: UInt8, in text: Substring) -> Bool {
    let lines = text.utf8.prefix(20_000).split(separator: UInt8(ascii: "\n")).prefix(60)
    // A line of dashes between bars is Markdown's.
    let isMarkdown = lines.contains { line in line.count > 2 && line.allSatisfy { "|-: ".utf8.contains($0) } }
    guard !lines.isEmpty, separator != UInt8(ascii: "|") || !isMarkdown else { return false }
    return lines.count { $0.contains(separator) } * 2 >= lines.count
  }

  /// Whether a blank follows most of the signs, as in sentences.
  private static func isPunctuation(_ separator: UInt8, in text: Substring) -> Bool {
    guard separator == UInt8(ascii: ",") || separator == UInt8(ascii: ";") else { return false }
    let bytes = Array(text.utf8.prefix(20_000))
    let places = bytes.indices.dropLast().filter { bytes[$0] == separator }
    return places.count { bytes[$0 + 1] == UInt8(ascii: " ") } * 10 > places.count * 6
  }

  /// Whether most rows have as many cells.
  private var isEven: Bool {
    let counts = Dictionary(grouping: table.rows.filter { $0.cells.count > 1 }) { $0.cells.count }.mapValues(\.count)
    return (counts.values.max() ?? 0) * 10 >= table.rows.count * 7
  }

  private init?(_ text: Substring, _ separator: UInt8, from firstLine: Int) {
    self.separator = separator
    var records = SeparatedRecords(text, separator: separator)
    var rows: [TableRow] = []
    while let record = records.next(), rows.count < Self.mostRecords {
      let line = record.line + firstLine - 1
      guard let fields = record.fields else {
        unread.append(Unread(line: line, text: record.text, reason: .quotes))
        continue
      }
      let place = Place.line(line)
      rows.append(TableRow(fields.map { TableCell(RichText(lines: $0, place)) }, place))
    }
    let width = rows.map { Self.width($0) }.max() ?? 0
    guard width > 1 else { return nil }
    table = Table(rows.map { row in TableRow(Array(row.cells.prefix(max(width, 1))), row.place) })
  }

  private static func width(_ row: TableRow) -> Int {
    (row.cells.lastIndex { !$0.text.isEmpty } ?? -1) + 1
  }
}

extension RichText {
  /// A text whose line feeds are the author's.
  init(lines text: String, _ place: Place) {
    self.init(
      text.split(separator: "\n").enumerated().map {
        TextLine([Span(String($1[...].trimmed))], place, isBroken: $0 > 0)
      })
  }
}
