// A Bloom filter over event ids, with one hash function: the random half of the id is its own hash.

import Learning

struct BloomFilter: Sendable {
  /// A power of two of words, at least 16 bits for each id: at most one id in 16 that is not in the set needs a second
  /// look.
  private let bits: [UInt64]

  init(_ ids: Set<Event.ID>) {
    var words = 1
    while words * 64 < ids.count * 16 { words *= 2 }
    var bits = Array(repeating: UInt64(0), count: words)
    for id in ids { bits[Self.word(id, of: words)] |= Self.bit(id) }
    self.bits = bits
  }

  /// `false` when the id is not in the set; `true` when it is, and for a few others.
  func mayContain(_ id: Event.ID) -> Bool { bits[Self.word(id, of: bits.count)] & Self.bit(id) != 0 }

  private static func word(_ id: Event.ID, of words: Int) -> Int {
    Int(truncatingIfNeeded: id.low >> 6) & (words - 1)
  }

  private static func bit(_ id: Event.ID) -> UInt64 { 1 << (id.low & 63) }
}
