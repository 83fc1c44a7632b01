// The search for a text in a text, byte by byte: the libraries' own compares characters, and takes minutes for a file.

extension StringProtocol {
  /// Whether the bytes of the other text are in this one.
  package func holds(_ needle: String) -> Bool {
    let wanted = Array(needle.utf8)
    guard let first = wanted.first else { return true }
    let found: Bool? = utf8.withContiguousStorageIfAvailable { bytes in
      guard bytes.count >= wanted.count else { return false }
      var index = 0
      let last = bytes.count - wanted.count
      while index <= last {
        if bytes[index] == first, wanted.indices.allSatisfy({ bytes[index + $0] == wanted[$0] }) { return true }
        index += 1
      }
      return false
    }
    // A text that is not stored in one piece is copied into one.
    return found ?? String(decoding: Array(utf8), as: UTF8.self).holds(needle)
  }
}

extension String {
  /// The text without the marks of where a word may be parted.
  var withoutSoftHyphens: String { holds("\u{AD}") ? replacing("\u{AD}", with: "") : self }

  /// The text with each part from `open` to the next `close`, both included, replaced by what `replacement` makes of the
  /// text between them. An `open` without a `close` stays.
  package func replacingParts(
    from open: String, to close: String, with replacement: (Substring) -> String
  ) -> String {
    guard holds(open) else { return self }
    var result = ""
    var rest = self[...]
    while let start = rest.firstRange(of: open), let end = rest[start.upperBound...].firstRange(of: close) {
      result += rest[..<start.lowerBound] + replacement(rest[start.upperBound..<end.lowerBound])
      rest = rest[end.upperBound...]
    }
    return result + rest
  }
}

extension Unicode.Scalar {
  /// Without Unicode's table for ASCII, which is most of a text.
  var isWhitespace: Bool { isASCII ? value == 0x20 || (0x09...0x0D).contains(value) : properties.isWhitespace }
}
