// The records of a CSV or TSV text (RFC 4180, with what spreadsheets add to it), read byte by byte: each record with
// the line it begins on and its fields. A record whose quotation marks do not pair is one line without fields; what
// follows it is read all the same.

struct SeparatedRecords {
  struct Record {
    /// 1-based, within the text.
    let line: Int
    let text: String
    /// `nil` when the quotation marks do not pair.
    let fields: [String]?
  }

  private let bytes: [UInt8]
  private let separator: UInt8
  /// The index of the first byte that belongs to no record yet.
  private var start = 0
  private var line = 1
  /// Before this index a quoted field may not go over lines: an earlier one that was never closed went as far.
  private var singleLinesUntil = 0

  init(_ text: Substring, separator: UInt8) {
    bytes = Array(text.utf8)
    self.separator = separator
  }

  /// `nil` at the end. Blank lines are passed over.
  mutating func next() -> Record? {
    while start < bytes.count, bytes[start] == UInt8(ascii: "\n") {
      start += 1
      line += 1
    }
    guard start < bytes.count else { return nil }
    return record() ?? unreadableLine()
  }

  /// A line by itself, whose quotation marks do not pair.
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

/// One record, byte by byte: a finite-state machine.
private struct Scan {
  private enum State {
    /// Before the first byte of a field; blanks are passed over.
    case start
    case plain, quoted
    /// Behind a quotation mark inside a quoted field: its end, or the first half of a doubled mark.
    case quoteInQuoted
  }

  private let separator: UInt8
  private var state = State.start
  private var field: [UInt8] = []
  private var finished: [String] = []
  /// Whether a separator cut a character in two: one that is not ASCII was declared.
  private var isInvalid = false

  init(separator: UInt8) { self.separator = separator }

  /// Whether a quoted field was not closed.
  var isOpen: Bool { state == .quoted }

  /// Whether the record ends before this byte.
  func ends(before byte: UInt8, mayBreak: Bool) -> Bool {
    byte == UInt8(ascii: "\n") && (state != .quoted || !mayBreak)
  }

  /// `false` when text follows a closing quotation mark. A mark inside an unquoted field is an ordinary character.
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

  /// The fields of the record, the last one ended; `nil` when they are no text.
  mutating func fields() -> [String]? {
    endField()
    return isInvalid ? nil : finished
  }
}

/// A table as a spreadsheet saves it, whatever its columns mean: commas, semicolons or tabs, in any of the usual
/// encodings.
package struct SeparatedTable: Sendable {
  /// Each row with the line that it begins on, from 1; `cells` is `nil` where the quotation marks do not pair.
  package let rows: [(line: Int, cells: [String]?)]

  /// The separator is the one that occurs most often in the first line. `nil` when the bytes are no text.
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
