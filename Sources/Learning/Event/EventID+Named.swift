// Ids that are computed from a name: UUIDs of version 5 (RFC 9562). The same name gives the same id on every machine.
// Records that are derived from an event (shared copies, xAPI statements) get such ids.

extension Event.ID {
  /// The id of a name within a namespace. The namespace is itself an id.
  package init(version5 name: String, namespace: Event.ID) {
    var bytes = Array(SHA1.digest(of: namespace.bytes + Array(name.utf8)).prefix(16))
    bytes[6] = bytes[6] & 0x0F | 0x50
    bytes[8] = bytes[8] & 0x3F | 0x80
    let halves = [bytes[..<8], bytes[8...]].map { $0.reduce(UInt64(0)) { $0 << 8 | UInt64($1) } }
    self.init(high: halves[0], low: halves[1])
  }

  /// The namespace of names that are URLs (RFC 9562, 6.6).
  package static let urls = Event.ID(high: 0x6BA7_B811_9DAD_11D1, low: 0x80B4_00C0_4FD4_30C8)

  /// The sixteen bytes of the UUID, in its order (big-endian).
  private var bytes: [UInt8] {
    [high, low].flatMap { half in stride(from: 56, through: 0, by: -8).map { UInt8(truncatingIfNeeded: half >> $0) } }
  }
}

// The hash function SHA-1 (FIPS 180-4), from which ids of version 5 are made. No security depends on it here, so it is
// not worth a dependency on a cryptographic library.

struct SHA1 {
  private var state: [UInt32] = [0x6745_2301, 0xEFCD_AB89, 0x98BA_DCFE, 0x1032_5476, 0xC3D2_E1F0]
  /// The schedule of the current block: its 16 words and the 64 computed from them (FIPS 180-4).
  private var words = [UInt32](repeating: 0, count: 80)

  /// The twenty bytes of the digest.
  static func digest(of message: some Sequence<UInt8>) -> [UInt8] {
    var hash = SHA1()
    let padded = padded(Array(message))
    for start in stride(from: 0, to: padded.count, by: 64) {
      hash.spread(padded, from: start)
      hash.mix()
    }
    return hash.state.flatMap { bytes(of: $0) }
  }

  /// The message, a bit 1, zeros, and the message's length in bits; the result is a multiple of 64 bytes long.
  private static func padded(_ message: [UInt8]) -> [UInt8] {
    let zeros = (119 - message.count % 64) % 64
    return message + [0x80] + [UInt8](repeating: 0, count: zeros) + bytes(of: UInt64(message.count) * 8)
  }

  private static func bytes<Word: FixedWidthInteger>(of word: Word) -> [UInt8] {
    stride(from: Word.bitWidth - 8, through: 0, by: -8).map { UInt8(truncatingIfNeeded: word >> Word($0)) }
  }

  private mutating func spread(_ bytes: [UInt8], from start: Int) {
    for index in 0..<16 {
      let first = start + 4 * index
      let high = UInt32(bytes[first]) << 24 | UInt32(bytes[first + 1]) << 16
      words[index] = high | UInt32(bytes[first + 2]) << 8 | UInt32(bytes[first + 3])
    }
    for index in 16..<80 {
      let mixed = words[index - 3] ^ words[index - 8] ^ words[index - 14] ^ words[index - 16]
      words[index] = Self.rotated(mixed, by: 1)
    }
  }

  private mutating func mix() {
    var (a, b, c, d, e) = (state[0], state[1], state[2], state[3], state[4])
    for round in 0..<80 {
      let (mixed, constant): (UInt32, UInt32) =
        switch round {
        case 0..<20: (b & c | ~b & d, 0x5A82_7999)
        case 20..<40: (b ^ c ^ d, 0x6ED9_EBA1)
        case 40..<60: (b & c | b & d | c & d, 0x8F1B_BCDC)
        default: (b ^ c ^ d, 0xCA62_C1D6)
        }
      let next = Self.rotated(a, by: 5) &+ mixed &+ e &+ constant &+ words[round]
      (a, b, c, d, e) = (next, a, Self.rotated(b, by: 30), c, d)
    }
    state[0] &+= a
    state[1] &+= b
    state[2] &+= c
    state[3] &+= d
    state[4] &+= e
  }

  private static func rotated(_ word: UInt32, by bits: UInt32) -> UInt32 { word &<< bits | word &>> (32 &- bits) }
}
