// The set of events that are not applied: events that an undo took back, and the undos themselves.

import Learning

struct UndoneEvents: Sendable {
  let ids: Set<Event.ID>
  /// Checked before the set, because each event of a history is looked up and almost none is undone.
  private let filter: BloomFilter

  init(_ ids: Set<Event.ID>) {
    self.ids = ids
    filter = BloomFilter(ids)
  }

  func contains(_ id: Event.ID) -> Bool { filter.mayContain(id) && ids.contains(id) }
}

// A Bloom filter over event ids with one hash function: the lower half of the id, which is random in Ramp's ids.

struct BloomFilter: Sendable {
  /// The number of words is a power of two, with at least 16 bits for each id: of the ids that are not in the set, at
  /// most one in 16 gives `true`, on average.
  private let bits: [UInt64]

  init(_ ids: Set<Event.ID>) {
    var words = 1
    while words * 64 < ids.count * 16 { words *= 2 }
    var bits = Array(repeating: UInt64(0), count: words)
    for id in ids { bits[Self.word(id, of: words)] |= Self.bit(id) }
    self.bits = bits
  }

  /// `true` for every id of the set, and for a few others.
  func mayContain(_ id: Event.ID) -> Bool { bits[Self.word(id, of: bits.count)] & Self.bit(id) != 0 }

  private static func word(_ id: Event.ID, of words: Int) -> Int {
    Int(truncatingIfNeeded: id.low >> 6) & (words - 1)
  }

  private static func bit(_ id: Event.ID) -> UInt64 { 1 << (id.low & 63) }
}
