// A deck's text as one line: line breaks and runs of blanks become one space, accents are composed.

import Foundation

enum OneLine {
  static func of(_ text: String) -> String {
    text.precomposedStringWithCanonicalMapping
      .split { $0.isWhitespace && $0 != "\u{00A0}" && $0 != "\u{202F}" }
      .joined(separator: " ")
  }
}
