// A pseudorandom number generator whose numbers are the same on every machine and after every restart: its seed is
// computed from the card, quiz or exam that needs the numbers, so no state is stored.

import Glossary

/// G. Steele, D. Lea, C. Flood, "Fast splittable pseudorandom number generators" (OOPSLA 2014).
package struct SplitMix64: RandomNumberGenerator, Sendable {
  private var state: UInt64

  package init(seed: UInt64) { state = seed }

  /// Seeded by the FNV-1a hash of a text and a number.
  package init(_ text: String, _ number: Int) {
    var seed = Seed()
    seed.add(text)
    self.init(seed, number)
  }

  /// The same seed as for the text of the card's id, without building that text.
  package init(_ card: Card.ID, _ number: Int) {
    var seed = Seed()
    card.deck.forEachByte { seed.add($0) }
    seed.add("/")
    card.term.forEachByte { seed.add($0) }
    seed.add("/")
    seed.add(card.face.rawValue)
    self.init(seed, number)
  }

  private init(_ seed: Seed, _ number: Int) {
    var seed = seed
    for shift in stride(from: 0, to: 64, by: 8) {
      seed.add(UInt8(truncatingIfNeeded: UInt64(truncatingIfNeeded: number) >> UInt64(shift)))
    }
    state = seed.hash
  }

  /// The 64-bit FNV-1a hash, byte by byte.
  private struct Seed {
    private(set) var hash: UInt64 = 0xCBF2_9CE4_8422_2325

    mutating func add(_ byte: UInt8) { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3 }

    mutating func add(_ text: String) {
      for byte in text.utf8 { add(byte) }
    }
  }

  package mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    return HashMixer.mix(state)
  }
}
