// The names that outlive everything: a term's id and a deck's id, chosen once. Texts may be corrected freely; a
// learner's history hangs on these alone.

/// 1 to 48 characters of a-z, 0-9 and hyphen. They lie in the value itself: histories are looked up by ids, and nobody has to
/// count who still holds them.
package struct Identifier<Owner>: Hashable, Comparable, Sendable, CustomStringConvertible {
  /// Eight characters a word, the first one highest, so that words are in the order of their texts; zeros after the last.
  private let words: InlineArray<6, UInt64>

  package static var longest: Int { 48 }

  /// `nil` when the text is no identifier.
  package init?(_ text: some StringProtocol) {
    let bytes = Array(text.utf8)
    guard let identifier = bytes.withUnsafeBufferPointer({ Self(utf8: $0) }) else { return nil }
    self = identifier
  }

  /// The same from bytes: journals are made of them.
  package init?(utf8 bytes: UnsafeBufferPointer<UInt8>) {
    guard (1...Self.longest).contains(bytes.count) else { return nil }
    var words = InlineArray<6, UInt64>(repeating: 0)
    for place in bytes.indices {
      guard Self.isAllowed(bytes[place]) else { return nil }
      words[place >> 3] |= UInt64(bytes[place]) &<< Self.shift(place)
    }
    self.words = words
  }

  /// For what has no name of which anything can be kept.
  package static var unnamed: Self { Self(word: 0x756E_6E61_6D65_6400) }  // "unnamed"

  private init(word: UInt64) {
    words = [word, 0, 0, 0, 0, 0]
  }

  private static func isAllowed(_ byte: UInt8) -> Bool {
    byte &- UInt8(ascii: "a") < 26 || byte &- UInt8(ascii: "0") < 10 || byte == UInt8(ascii: "-")
  }

  /// How far up in its word a character lies.
  private static func shift(_ place: Int) -> UInt64 { UInt64(56 &- (place & 7) &* 8) }

  package var text: String {
    String(unsafeUninitializedCapacity: Self.longest) { buffer in
      var length = 0
      for place in 0..<Self.longest {
        let byte = UInt8(truncatingIfNeeded: words[place >> 3] &>> Self.shift(place))
        if byte == 0 { break }
        buffer[place] = byte
        length += 1
      }
      return length
    }
  }

  package var description: String { text }

  package static func == (left: Self, right: Self) -> Bool {
    for place in left.words.indices where left.words[place] != right.words[place] { return false }
    return true
  }

  package static func < (left: Self, right: Self) -> Bool {
    for place in left.words.indices where left.words[place] != right.words[place] {
      return left.words[place] < right.words[place]
    }
    return false
  }

  package var hash: UInt64 {
    var hash: UInt64 = 0
    for place in words.indices where words[place] != 0 { hash = Mixing.mix(hash ^ words[place]) }
    return hash
  }

  package func hash(into hasher: inout Hasher) { hasher.combine(hash) }

  /// The standard library's hook for what needs no more than that.
  package func _rawHashValue(seed: Int) -> Int { Int(truncatingIfNeeded: hash) ^ seed }
}
