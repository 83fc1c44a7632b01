// The reader of CSV and TSV tables with a header, and of tables with two columns without one. It takes the separator
// that gives the most known headings in the first line, then the most columns.

import Glossary

enum SeparatedReader {
  static let separators = [UInt8(ascii: "\t"), UInt8(ascii: ";"), UInt8(ascii: ",")]

  /// The findings in a table, or the reason why it cannot be read.
  static func read(_ text: Substring) -> Result<Findings, DeckProblem> {
    let (body, declared) = withoutDeclaration(text)
    let candidates = (declared.map { [$0] } ?? separators).map { (separator: $0, columns: header(body, $0)) }
    let best = candidates.max { score($0.columns) < score($1.columns) }
    guard let best, var columns = best.columns else { return .failure(DeckProblem(.noEntries, line: 1)) }
    let firstLine = declared == nil ? 1 : 2
    let hasHeader = columns.tellsTerms
    if !hasHeader {
      guard columns.all.count == 2 else { return .failure(DeckProblem(.noHeader, line: firstLine)) }
      columns = Columns([.unknown("1"), .unknown("2")])
      columns.assumeTermAndDefinition()
    }
    var table = TableReader(columns)
    let told = TableColumns(columns)
    table.findings.tables = [told]
    return rows(of: body, best.separator, dropping: hasHeader ? 1 : 0, from: firstLine, into: &table).map { read in
      var findings = read
      for index in findings.drafts.indices { findings.drafts[index].stated = told.stated }
      return findings
    }
  }

  /// Whether the columns begin with those of Ramp's own CSV.
  static func isOurs(_ text: Substring) -> Bool { header(text, UInt8(ascii: ","))?.isOurs == true }

  /// Whether the first line has headings for a term and its definition.
  static func hasHeader(_ text: Substring) -> Bool {
    let (body, _) = withoutDeclaration(text)
    return separators.contains { header(body, $0)?.tellsTerms == true }
  }

  static func rows(
    of text: Substring, _ separator: UInt8, dropping headers: Int, from firstLine: Int, isComment: Bool = false,
    into table: inout some RowReader
  ) -> Result<Findings, DeckProblem> {
    var records = SeparatedRecords(text, separator: separator)
    var number = 0
    while let record = records.next() {
      number += 1
      guard number > headers else { continue }
      let line = record.line + firstLine - 1
      if isComment, record.text.hasPrefix("#") {
        table.findings.refuse(record.text, line: line, .notContent)
      } else if let fields = record.fields {
        table.row(fields.map { $0[...] }, line: line)
      } else {
        table.findings.refuse(record.text, line: line, .quotes)
      }
      guard table.findings.count <= DeckYAML.mostTerms else {
        return .failure(DeckProblem(.tooManyTerms(limit: DeckYAML.mostTerms), line: line))
      }
    }
    let all = table.end()
    guard all.count <= DeckYAML.mostTerms else {
      return .failure(DeckProblem(.tooManyTerms(limit: DeckYAML.mostTerms), line: all.drafts.last?.line))
    }
    return .success(all)
  }

  /// The text without Excel's first line `sep=;`, and the separator in that line; nil if there is no such line.
  static func withoutDeclaration(_ text: Substring) -> (Substring, separator: UInt8?) {
    guard text.utf8.prefix(4).elementsEqual("sep=".utf8), let end = text.utf8.prefix(8).firstIndex(of: 0x0A),
      let sign = text.utf8[..<end].dropFirst(4).first
    else { return (text, nil) }
    return (text[text.utf8.index(after: end)...], sign)
  }

  private static let longestHeader = 4_000

  private static func header(_ text: Substring, _ separator: UInt8) -> Columns? {
    let start = text.utf8.drop { $0 == 0x0A }
    let line = start.prefix(longestHeader).prefix { $0 != 0x0A }
    var records = SeparatedRecords(Substring(line), separator: separator)
    return records.next()?.fields.map { Columns(headings: $0) }
  }

  /// The score of a separator: known headings count most, then the number of columns.
  private static func score(_ columns: Columns?) -> Int {
    guard let columns else { return -1 }
    let known = columns.all.count { $0.isKnown }
    return known * 1_000 + min(columns.all.count, 999)
  }
}
