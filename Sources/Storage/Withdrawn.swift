// What was taken back, and what did it. Every event of a history is asked for among them, and hardly any is there: one bit
// says so of most. Measured: a twentieth of a team's report.

import Learning

struct Withdrawn: Sendable {
  let ids: Set<Event.ID>
  /// A bit set for each id, where its low half points; at least sixteen bits an id, in a power of two of words.
  private let bits: [UInt64]

  init(_ ids: Set<Event.ID>) {
    self.ids = ids
    var words = 1
    while words * 64 < ids.count * 16 { words *= 2 }
    var bits = Array(repeating: UInt64(0), count: words)
    for id in ids { bits[Self.word(id, of: words)] |= Self.bit(id) }
    self.bits = bits
  }

  func contains(_ id: Event.ID) -> Bool { bits[Self.word(id, of: bits.count)] & Self.bit(id) != 0 && ids.contains(id) }

  private static func word(_ id: Event.ID, of words: Int) -> Int {
    Int(truncatingIfNeeded: id.low >> 6) & (words - 1)
  }

  private static func bit(_ id: Event.ID) -> UInt64 { 1 << (id.low & 63) }
}
