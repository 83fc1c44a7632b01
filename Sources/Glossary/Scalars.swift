// Whether a scalar is a letter or a blank, without Unicode's tables for ASCII: most of a glossary is ASCII, and the tables
// took a quarter of the time of an import.

extension Unicode.Scalar {
  @inlinable package var isAlphabetic: Bool {
    isASCII ? (0x61...0x7A).contains(value | 0x20) : properties.isAlphabetic
  }

  @inlinable package var isWhitespace: Bool {
    isASCII ? value == 0x20 || (0x09...0x0D).contains(value) : properties.isWhitespace
  }

  @inlinable package var isNumeric: Bool {
    isASCII ? (0x30...0x39).contains(value) : properties.numericType != nil
  }
}
