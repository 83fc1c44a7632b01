// The checksum of a journal line: CRC-32 as in zlib. It detects every single flipped bit.

import CDeflate
import Learning

package struct Checksum: Equatable, Sendable {
  package let value: UInt32

  package static func of(_ bytes: some Sequence<UInt8>) -> Checksum {
    let contiguous = Array(bytes)
    return contiguous.withUnsafeBufferPointer { of($0) }
  }

  package static func of(_ bytes: UnsafeBufferPointer<UInt8>) -> Checksum {
    Checksum(value: libdeflate_crc32(0, bytes.baseAddress, bytes.count))
  }

  init(value: UInt32) { self.value = value }

  /// Parses exactly eight hexadecimal digits in lower case.
  init?(hexadecimal digits: UnsafeBufferPointer<UInt8>) {
    guard digits.count == 8 else { return nil }
    let bytes = UInt64(littleEndian: UnsafeRawBufferPointer(digits).loadUnaligned(as: UInt64.self))
    // Bit 5 is set in digits and in lower-case letters, but not in upper-case letters.
    guard bytes & 0x2020_2020_2020_2020 == 0x2020_2020_2020_2020, let value = HexDigits.value(bytes) else { return nil }
    self.value = UInt32(truncatingIfNeeded: value)
  }

  /// Eight hexadecimal digits in lower case.
  package var hexadecimal: String {
    var digits: [UInt8] = []
    digits.append(hexadecimal: UInt64(value), digits: 8)
    return String(decoding: digits, as: UTF8.self)
  }
}
