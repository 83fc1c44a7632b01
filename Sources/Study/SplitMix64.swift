// Order that looks random and is the same on every machine, after every restart: nothing about it is stored.

import Glossary

/// G. Steele, D. Lea, C. Flood, "Fast splittable pseudorandom number generators" (OOPSLA 2014).
package struct SplitMix64: RandomNumberGenerator, Sendable {
  private var state: UInt64

  package init(seed: UInt64) { state = seed }

  /// Seeded by a text and a number: FNV-1a over both.
  package init(_ text: String, _ number: Int) {
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    for byte in text.utf8 { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3 }
    for shift in stride(from: 0, to: 64, by: 8) {
      hash = (hash ^ (UInt64(truncatingIfNeeded: number) >> UInt64(shift) & 0xFF)) &* 0x100_0000_01B3
    }
    state = hash
  }

  package mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    return Mixing.mix(state)
  }
}
