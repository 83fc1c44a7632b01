// How a value is spelt in the deck files that we write: quoted and escaped, unless it is a word that every YAML reader
// takes for a text.

import Glossary

enum YAMLText {
  /// Between double quotes. What cannot be seen, and what a YAML reader refuses, is written as an escape: nothing is lost
  /// and nothing hostile reaches a terminal.
  static func quoted(_ text: String) -> String {
    var quoted = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"", "\\": quoted += "\\\(scalar)"
      case _ where mustBeEscaped(scalar): quoted += escape(scalar)
      default: quoted.unicodeScalars.append(scalar)
      }
    }
    return quoted + "\""
  }

  /// Bare when it is a plain lower-case word, else quoted.
  static func word(_ text: String) -> String { isPlain(text) ? text : quoted(text) }

  static func list(_ items: [String], _ spelling: (String) -> String) -> String {
    "[" + items.map(spelling).joined(separator: ", ") + "]"
  }

  /// Ours reads every value as the text that was typed; others would take `no` for false and `2026` for a number.
  private static func isPlain(_ text: String) -> Bool {
    guard let first = text.utf8.first, (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(first) else { return false }
    return Term.ID.isSpelt(text) && !meaningful.contains(text)
  }

  private static let meaningful: Set = ["y", "n", "yes", "no", "on", "off", "true", "false", "null"]

  /// YAML refuses byte order marks and the two noncharacters inside a text.
  private static func mustBeEscaped(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0xFEFF, 0xFFFE, 0xFFFF: true
    default: SafeText.isHostile(scalar)
    }
  }

  private static func escape(_ scalar: Unicode.Scalar) -> String {
    let digits = String(scalar.value, radix: 16, uppercase: true)
    let isByte = scalar.value <= 0xFF
    let zeros = String(repeating: "0", count: max(0, (isByte ? 2 : 4) - digits.count))
    return (isByte ? "\\x" : "\\u") + zeros + digits
  }
}
