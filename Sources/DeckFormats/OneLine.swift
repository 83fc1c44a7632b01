// A deck's text as one line: line breaks and runs of blanks become one space, accents are composed, stray byte order
// marks go. Scalar by scalar, so that doing it twice changes nothing: an accent on a blank is one character with it.

enum OneLine {
  static func of(_ text: String) -> String {
    let unmarked = String(String.UnicodeScalarView(text.unicodeScalars.filter { $0 != "\u{FEFF}" }))
    return Composed.of(unmarked).unicodeScalars.split(whereSeparator: isBlank).map(String.init).joined(separator: " ")
  }

  /// French typography's own spaces are part of the text.
  private static func isBlank(_ scalar: Unicode.Scalar) -> Bool {
    scalar.properties.isWhitespace && scalar != "\u{00A0}" && scalar != "\u{202F}"
  }
}
