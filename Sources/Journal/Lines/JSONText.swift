// An encoder of JSON strings. It does not use the library's encoder, because a journal line must have the same bytes on
// every machine and in every version.

import Foundation

enum JSONText {
  /// The text in composed form (NFC), between quotes. Only quotes, backslashes and ASCII control characters are
  /// escaped, so that a person can read the file.
  static func quoted(_ text: String) -> String {
    var result = "\""
    for scalar in text.precomposedStringWithCanonicalMapping.unicodeScalars {
      switch scalar {
      case "\"": result += "\\\""
      case "\\": result += "\\\\"
      case "\n": result += "\\n"
      case "\t": result += "\\t"
      case _ where scalar.value < 0x20 || scalar.value == 0x7F: result += escape(scalar)
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result + "\""
  }

  private static func escape(_ scalar: Unicode.Scalar) -> String {
    let digits = String(scalar.value, radix: 16)
    return "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
  }
}
