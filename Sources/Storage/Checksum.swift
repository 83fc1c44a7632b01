// CRC-32, zlib's: one flipped bit in a line is always seen.

import CZlib

package struct Checksum: Equatable, Sendable {
  package let value: UInt32

  package static func of(_ bytes: some Sequence<UInt8>) -> Checksum {
    let contiguous = Array(bytes)
    return contiguous.withUnsafeBufferPointer { of($0) }
  }

  package static func of(_ bytes: UnsafeBufferPointer<UInt8>) -> Checksum {
    Checksum(value: UInt32(truncatingIfNeeded: crc32(0, bytes.baseAddress, uInt(bytes.count))))
  }

  init(value: UInt32) { self.value = value }

  /// Reads eight lower-case digits, exactly.
  init?(hexadecimal digits: UnsafeBufferPointer<UInt8>) {
    guard digits.count == 8 else { return nil }
    var value: UInt32 = 0
    for digit in digits {
      switch digit {
      case UInt8(ascii: "0")...UInt8(ascii: "9"): value = value << 4 | UInt32(digit - UInt8(ascii: "0"))
      case UInt8(ascii: "a")...UInt8(ascii: "f"): value = value << 4 | UInt32(digit - UInt8(ascii: "a") + 10)
      default: return nil
      }
    }
    self.value = value
  }

  /// Eight lower-case digits.
  package var hexadecimal: String {
    let digits = String(value, radix: 16)
    return String(repeating: "0", count: 8 - digits.count) + digits
  }
}
