// Tables for spreadsheets, in two dialects: the standard one (UTF-8, comma, dot, ISO dates, CRLF, RFC 4180), and the
// one that a French Excel or LibreOffice opens as numbers and dates (a byte order mark, semicolons, decimal commas,
// dates of the form 23/11/2026).

import Glossary
import Learning

package enum Dialect: String, CaseIterable, Sendable {
  case standard, french = "fr"
}

/// The value of a cell, written in the form of the dialect.
package enum Cell: Equatable, Sendable {
  /// A text from a deck or a person; it is written so that no spreadsheet reads it as a formula.
  case text(String)
  case count(Int?)
  /// A number, rounded to `decimals` decimals.
  case number(Double?, decimals: Int)
  case day(Day?)
}

package struct Spreadsheet: Equatable, Sendable {
  package let columns: [String]
  package internal(set) var rows: [[Cell]]

  package init(columns: [String], rows: [[Cell]]) {
    self.columns = columns
    self.rows = rows
  }

  package func text(_ dialect: Dialect) -> String {
    let separator: Unicode.Scalar = dialect == .french ? ";" : ","
    let lines = ([columns] + rows.map { $0.map { Self.text($0, dialect) } }).map {
      DelimitedText.row($0, separator: separator) + "\r\n"
    }
    return (dialect == .french ? "\u{FEFF}" : "") + lines.joined()
  }

  private static func text(_ cell: Cell, _ dialect: Dialect) -> String {
    switch cell {
    case .text(let text): SafeText.cell(text)
    case .count(let count): count.map { "\($0)" } ?? ""
    case .number(let value, let decimals): value.map { number($0, decimals, dialect) } ?? ""
    case .day(let day): day.map { date($0, dialect) } ?? ""
    }
  }

  /// Rounds to the nearest value; never writes an exponent.
  private static func number(_ value: Double, _ decimals: Int, _ dialect: Dialect) -> String {
    let scale = (0..<decimals).reduce(1) { scale, _ in scale * 10 }
    let scaled = Int((value * Double(scale)).rounded())
    let sign = scaled < 0 ? "-" : ""
    let fraction = String(String(scaled.magnitude % UInt(scale) + UInt(scale)).dropFirst())
    let point = decimals == 0 ? "" : (dialect == .french ? "," : ".") + fraction
    return "\(sign)\(scaled.magnitude / UInt(scale))\(point)"
  }

  private static func date(_ day: Day, _ dialect: Dialect) -> String {
    guard dialect == .french else { return day.description }
    let parts = day.description.split(separator: "-")
    return "\(parts[2])/\(parts[1])/\(parts[0])"
  }
}
