// A deck's text as one line: line breaks and runs of blanks become one space, accents are composed.

enum OneLine {
  static func of(_ text: String) -> String {
    // By scalars: a stray accent behind a blank would go with it, and the text would change at every reading.
    Composed.of(text).unicodeScalars
      .split { $0.properties.isWhitespace && $0 != "\u{00A0}" && $0 != "\u{202F}" }
      .map(String.init).joined(separator: " ")
  }
}
