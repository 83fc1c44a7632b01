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
    guard (1...Self.longest).contains(bytes.count), bytes.allSatisfy(Self.isAllowed) else { return nil }
    words = Self.packed(bytes)
  }

  /// For what has no name of which anything can be kept.
  package static var unnamed: Self {
    Self(words: Array("unnamed".utf8).withUnsafeBufferPointer { packed($0) })
  }

  private init(words: InlineArray<6, UInt64>) { self.words = words }

  private static func packed(_ bytes: UnsafeBufferPointer<UInt8>) -> InlineArray<6, UInt64> {
    var words = InlineArray<6, UInt64>(repeating: 0)
    for place in bytes.indices { words[place / 8] |= UInt64(bytes[place]) << UInt64(56 - place % 8 * 8) }
    return words
  }

  private static func isAllowed(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"): true
    default: false
    }
  }

  package var text: String {
    String(unsafeUninitializedCapacity: Self.longest) { buffer in
      var length = 0
      for place in 0..<Self.longest {
        let byte = UInt8(truncatingIfNeeded: words[place / 8] >> UInt64(56 - place % 8 * 8))
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

  /// FNV-1a (G. Fowler, L. C. Noll, K.-P. Vo), a word at a time.
  var hash: UInt64 {
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    for place in words.indices where words[place] != 0 {
      hash = (hash ^ words[place]) &* 0x100_0000_01B3
      hash ^= hash >> 32
    }
    return hash
  }

  package func hash(into hasher: inout Hasher) { hasher.combine(hash) }
}
