// The records of a CSV or TSV text. SwiftCSV reads the fields of a record; the records are cut here, because it gives no
// line numbers, loses the whole file to one bad quotation mark, and pads all rows to the longest (a row of a million
// commas would fill the memory). A quotation mark inside an unquoted text is an ordinary sign: we double it first.

import SwiftCSV

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
  private var place = 0
  private var line = 1
  /// Up to here a quoted text may not go over lines: one that was never closed went as far.
  private var singleLinesUntil = 0

  init(_ text: Substring, separator: UInt8) {
    bytes = Array(text.utf8)
    self.separator = separator
  }

  /// `nil` at the end. Blank lines are passed over.
  mutating func next() -> Record? {
    while place < bytes.count, bytes[place] == UInt8(ascii: "\n") {
      place += 1
      line += 1
    }
    guard place < bytes.count else { return nil }
    return cut(from: place, line) ?? bad()
  }

  /// A line by itself, whose quotation marks make no sense.
  private mutating func bad() -> Record {
    let end = bytes[place...].firstIndex(of: UInt8(ascii: "\n")) ?? bytes.count
    let record = Record(line: line, text: String(decoding: bytes[place..<end], as: UTF8.self), fields: nil)
    place = end
    return record
  }

  private mutating func cut(from start: Int, _ first: Int) -> Record? {
    var scan = Scan(separator: separator)
    var end = start
    while end < bytes.count, !scan.isOver(bytes[end], mayBreak: end >= singleLinesUntil) {
      guard scan.take(bytes[end]) else { break }
      end += 1
    }
    guard !scan.isBroken, end == bytes.count || bytes[end] == UInt8(ascii: "\n") else {
      singleLinesUntil = max(singleLinesUntil, end)
      return nil
    }
    let source = bytes[start..<end]
    line += source.count { $0 == UInt8(ascii: "\n") }
    place = end
    return Record(line: first, text: String(decoding: source, as: UTF8.self), fields: scan.fields)
  }
}

/// One record, sign by sign.
private struct Scan {
  private enum State { case start, plain, quoted, quoteInQuoted }

  private let separator: UInt8
  private var state = State.start
  private var normal: [UInt8] = []
  private var count = 1

  init(separator: UInt8) { self.separator = separator }

  /// A quoted text was not closed.
  var isBroken: Bool { state == .quoted }

  func isOver(_ byte: UInt8, mayBreak: Bool) -> Bool {
    byte == UInt8(ascii: "\n") && (state != .quoted || !mayBreak)
  }

  /// `false` when a text goes on behind its closing quotation mark.
  mutating func take(_ byte: UInt8) -> Bool {
    let isQuote = byte == UInt8(ascii: "\"")
    if byte == separator, state != .quoted {
      state = .start
      count += 1
    } else {
      switch state {
      case .start: if isQuote { state = .quoted } else if byte != UInt8(ascii: " ") { state = .plain }
      case .plain: if isQuote { normal.append(byte) }
      case .quoted: if isQuote { state = .quoteInQuoted }
      case .quoteInQuoted:
        if isQuote { state = .quoted } else if byte != UInt8(ascii: " ") { return false }
      }
    }
    normal.append(byte)
    return true
  }

  /// `nil` when SwiftCSV sees other fields than we do.
  var fields: [String]? {
    let text = String(decoding: normal, as: UTF8.self) + "\n"
    let delimiter = CSVDelimiter.character(Character(Unicode.Scalar(separator)))
    guard let csv = try? EnumeratedCSV(string: text, delimiter: delimiter, loadColumns: false),
      csv.header.count == count, csv.rows.isEmpty
    else { return nil }
    return csv.header
  }
}
