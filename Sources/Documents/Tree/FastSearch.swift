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
