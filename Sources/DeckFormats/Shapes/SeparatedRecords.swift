// An iterator over the records of a CSV or TSV text (RFC 4180, with the extensions of spreadsheets), read byte by byte:
// each record has its first line and its fields. If the quotation marks of a record do not match, its first line is a
// record without fields, and reading continues on the next line.

struct SeparatedRecords {
  struct Record {
    /// The line from 1, counted in the text.
    let line: Int
    let text: String
    /// `nil` if the quotation marks do not match, or a field is not valid UTF-8.
    let fields: [String]?
  }

  private let bytes: [UInt8]
  private let separator: UInt8
  /// The index of the first byte after the last record.
  private var start = 0
  private var line = 1
  /// Before this index a quoted field must end on its line: an unclosed field has already been read up to there, and
  /// reading it again for every line would take quadratic time.
  private var singleLinesUntil = 0

  init(_ text: Substring, separator: UInt8) {
    bytes = Array(text.utf8)
    self.separator = separator
  }

  /// The next record; `nil` at the end. Empty lines are skipped; lines of blanks are not.
  mutating func next() -> Record? {
    while start < bytes.count, bytes[start] == UInt8(ascii: "\n") {
      start += 1
      line += 1
    }
    guard start < bytes.count else { return nil }
    return record() ?? unreadableLine()
  }

  /// The current line as a record without fields.
  private mutating func unreadableLine() -> Record {
    let end = bytes[start...].firstIndex(of: UInt8(ascii: "\n")) ?? bytes.count
    let record = Record(line: line, text: String(decoding: bytes[start..<end], as: UTF8.self), fields: nil)
    start = end
    return record
  }

  private mutating func record() -> Record? {
    let first = line
    var scan = Scan(separator: separator)
    var end = start
    while end < bytes.count, !scan.ends(before: bytes[end], mayBreak: end >= singleLinesUntil) {
      guard scan.read(bytes[end]) else { break }
      end += 1
    }
    guard !scan.isOpen, end == bytes.count || bytes[end] == UInt8(ascii: "\n") else {
      singleLinesUntil = max(singleLinesUntil, end)
      return nil
    }
    let source = bytes[start..<end]
    line += source.count { $0 == UInt8(ascii: "\n") }
    start = end
    return Record(line: first, text: String(decoding: source, as: UTF8.self), fields: scan.fields())
  }
}

/// The state machine that reads one record, byte by byte.
private struct Scan {
  private enum State {
    /// Before the first byte of a field; blanks are skipped.
    case start
    case plain, quoted
    /// After a quotation mark inside a quoted field: the mark ends the field, or is the first of a doubled mark.
    case quoteInQuoted
  }

  private let separator: UInt8
  private var state = State.start
  private var field: [UInt8] = []
  private var finished: [String] = []
  /// Whether a separator split a character: `sep=` may name a byte that is not ASCII.
  private var isInvalid = false

  init(separator: UInt8) { self.separator = separator }

  /// Whether a quoted field is not closed.
  var isOpen: Bool { state == .quoted }

  /// Whether the record ends before this byte.
  func ends(before byte: UInt8, mayBreak: Bool) -> Bool {
    byte == UInt8(ascii: "\n") && (state != .quoted || !mayBreak)
  }

  /// Returns false if text follows a closing quotation mark. A mark inside an unquoted field is an ordinary character.
  mutating func read(_ byte: UInt8) -> Bool {
    if byte == separator, state != .quoted {
      endField()
      return true
    }
    let isQuote = byte == UInt8(ascii: "\"")
    switch state {
    case .start:
      if isQuote {
        state = .quoted
      } else if !Self.isBlank(byte) {
        state = .plain
        field.append(byte)
      }
    case .plain: field.append(byte)
    case .quoted: if isQuote { state = .quoteInQuoted } else { field.append(byte) }
    case .quoteInQuoted:
      guard isQuote else { return Self.isBlank(byte) }
      state = .quoted
      field.append(byte)
    }
    return true
  }

  private static func isBlank(_ byte: UInt8) -> Bool { byte == UInt8(ascii: " ") || byte == UInt8(ascii: "\t") }

  private mutating func endField() {
    if let text = String(validating: field, as: UTF8.self) { finished.append(text) } else { isInvalid = true }
    field.removeAll(keepingCapacity: true)
    state = .start
  }

  /// Ends the last field and returns all fields; `nil` if one is not valid UTF-8.
  mutating func fields() -> [String]? {
    endField()
    return isInvalid ? nil : finished
  }
}

/// A table as a spreadsheet saves it, with any columns: separated by commas, semicolons or tabs, in any of the usual
/// encodings.
package struct SeparatedTable: Sendable {
  /// Each row with its first line, from 1; `cells` is `nil` if the quotation marks do not match.
  package let rows: [(line: Int, cells: [String]?)]

  /// Reads a table with the separator that occurs most often in the first line. `nil` if the bytes are not text.
  package init?(_ bytes: [UInt8]) {
    guard let text = try? SourceText(bytes).withoutControls.text else { return nil }
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
