// The id of an event: a UUID. New ids have version 7 (RFC 9562), which begins with the time: later ids sort later.

import Glossary

extension Event {
  package struct ID: Hashable, Comparable, Sendable, WrittenInASCII {
    let high: UInt64
    /// The lower 64 bits; in an id of version 7, all but two of them are random.
    package let low: UInt64

    package init(high: UInt64, low: UInt64) {
      self.high = high
      self.low = low
    }

    /// A new id of version 7: 48 bits of time and 74 random bits.
    package init(at instant: Instant, random: inout some RandomNumberGenerator) {
      let time = UInt64(clamping: instant.milliseconds) & 0xFFFF_FFFF_FFFF
      high = time << 16 | 0x7000 | random.next() & 0x0FFF
      low = 0x8000_0000_0000_0000 | random.next() & 0x3FFF_FFFF_FFFF_FFFF
    }

    /// Compares the random half first, because ids that are close in time differ there.
    package static func == (left: Self, right: Self) -> Bool { left.low == right.low && left.high == right.high }

    /// Parses any UUID in its usual form of 36 characters.
    package init?(_ text: some StringProtocol) {
      let bytes = Array(text.utf8)
      guard let id = bytes.withUnsafeBufferPointer({ Self(utf8: $0) }) else { return nil }
      self = id
    }

    /// Parses the same form from bytes, because a journal is read as bytes.
    package init?(utf8 bytes: UnsafeBufferPointer<UInt8>) {
      guard bytes.count == 36, bytes[8] == Self.hyphen, bytes[13] == Self.hyphen, bytes[18] == Self.hyphen,
        bytes[23] == Self.hyphen
      else { return nil }
      let first = Self.eight(bytes, 0, 4), second = Self.eight(bytes, 9, 14)
      let third = Self.eight(bytes, 19, 24), fourth = Self.eight(bytes, 28, 32)
      let wrong =
        HexDigits.wrong(first) | HexDigits.wrong(second) | HexDigits.wrong(third) | HexDigits.wrong(fourth)
      guard wrong == 0 else { return nil }
      high = HexDigits.number(first) << 32 | HexDigits.number(second)
      low = HexDigits.number(third) << 32 | HexDigits.number(fourth)
    }

    private static let hyphen = UInt8(ascii: "-")

    /// Loads four bytes at each of two offsets into one word, the first bytes lowest.
    private static func eight(_ bytes: UnsafeBufferPointer<UInt8>, _ one: Int, _ other: Int) -> UInt64 {
      let raw = UnsafeRawBufferPointer(bytes)
      let first = UInt64(UInt32(littleEndian: raw.loadUnaligned(fromByteOffset: one, as: UInt32.self)))
      let second = UInt64(UInt32(littleEndian: raw.loadUnaligned(fromByteOffset: other, as: UInt32.self)))
      return first | second << 32
    }

    /// The id that sorts before every other id.
    package static let lowest = ID(high: 0, low: 0)

    /// Appends the usual form of 36 characters, in lower case.
    package func write(to bytes: inout [UInt8]) {
      bytes.append(hexadecimal: high >> 32, digits: 8)
      bytes.append(Self.hyphen)
      bytes.append(hexadecimal: high >> 16, digits: 4)
      bytes.append(Self.hyphen)
      bytes.append(hexadecimal: high, digits: 4)
      bytes.append(Self.hyphen)
      bytes.append(hexadecimal: low >> 48, digits: 4)
      bytes.append(Self.hyphen)
      bytes.append(hexadecimal: low, digits: 12)
    }

    /// The requirement of `Hashable` that the standard library's tables call. An id is random already, so little mixing
    /// is needed. The seed is mixed in first, so that a hostile file cannot hold ids that all collide in a hash table.
    package func _rawHashValue(seed: Int) -> Int {
      let seeded = HashMixer.mix(high ^ UInt64(truncatingIfNeeded: seed))
      return Int(truncatingIfNeeded: HashMixer.mix(low ^ seeded))
    }

    package static func < (left: ID, right: ID) -> Bool {
      left.high == right.high ? left.low < right.low : left.high < right.high
    }
  }
}
