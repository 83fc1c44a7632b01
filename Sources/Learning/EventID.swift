// The id of an event: a UUID, when it is drawn one of version 7 (RFC 9562), so that ids made later sort later.

extension Event {
  package struct ID: Hashable, Comparable, Sendable, CustomStringConvertible {
    let high: UInt64
    let low: UInt64

    package init(high: UInt64, low: UInt64) {
      self.high = high
      self.low = low
    }

    /// A fresh id: 48 bits of time, then 74 random ones.
    package init(at instant: Instant, random: inout some RandomNumberGenerator) {
      let time = UInt64(clamping: instant.milliseconds) & 0xFFFF_FFFF_FFFF
      high = time << 16 | 0x7000 | random.next() & 0x0FFF
      low = 0x8000_0000_0000_0000 | random.next() & 0x3FFF_FFFF_FFFF_FFFF
    }

    /// Reads any UUID in its usual form of 36 characters.
    package init?(_ text: some StringProtocol) {
      let bytes = Array(text.utf8)
      guard let id = bytes.withUnsafeBufferPointer({ Self(utf8: $0) }) else { return nil }
      self = id
    }

    /// The same from bytes: journals are made of them.
    package init?(utf8 bytes: UnsafeBufferPointer<UInt8>) {
      guard bytes.count == 36, bytes[8] == Self.hyphen, bytes[13] == Self.hyphen, bytes[18] == Self.hyphen,
        bytes[23] == Self.hyphen, let first = Self.number(bytes, 0, 8), let second = Self.number(bytes, 9, 4),
        let third = Self.number(bytes, 14, 4), let fourth = Self.number(bytes, 19, 4),
        let fifth = Self.number(bytes, 24, 12)
      else { return nil }
      high = first << 32 | second << 16 | third
      low = fourth << 48 | fifth
    }

    private static let hyphen = UInt8(ascii: "-")

    /// `nil` when one of them is no hexadecimal digit.
    private static func number(_ bytes: UnsafeBufferPointer<UInt8>, _ start: Int, _ count: Int) -> UInt64? {
      var value: UInt64 = 0
      for position in start..<start + count {
        guard let digit = hexadecimal(bytes[position]) else { return nil }
        value = value << 4 | digit
      }
      return value
    }

    /// Before every other.
    package static let lowest = ID(high: 0, low: 0)

    private static func hexadecimal(_ byte: UInt8) -> UInt64? {
      switch byte {
      case UInt8(ascii: "0")...UInt8(ascii: "9"): UInt64(byte - UInt8(ascii: "0"))
      case UInt8(ascii: "a")...UInt8(ascii: "f"): UInt64(byte - UInt8(ascii: "a")) + 10
      case UInt8(ascii: "A")...UInt8(ascii: "F"): UInt64(byte - UInt8(ascii: "A")) + 10
      default: nil
      }
    }

    package var description: String {
      let digits = Array(Self.sixteen(high) + Self.sixteen(low))
      let groups = [0..<8, 8..<12, 12..<16, 16..<20, 20..<32]
      return groups.map { String(digits[$0]) }.joined(separator: "-")
    }

    private static func sixteen(_ value: UInt64) -> String {
      let digits = String(value, radix: 16)
      return String(repeating: "0", count: 16 - digits.count) + digits
    }

    package static func < (left: ID, right: ID) -> Bool { (left.high, left.low) < (right.high, right.low) }
  }
}
