// A checksum: CRC-32 as in zlib, of journal lines, files and decks. It detects every single flipped bit.

import CDeflate

package struct Checksum: Equatable, Sendable {
  package let value: UInt32

  package static func of(_ bytes: some Sequence<UInt8>) -> Checksum {
    let contiguous = Array(bytes)
    return contiguous.withUnsafeBufferPointer { of($0) }
  }

  package static func of(_ bytes: UnsafeBufferPointer<UInt8>) -> Checksum {
    Checksum(value: libdeflate_crc32(0, bytes.baseAddress, bytes.count))
  }

  package init(value: UInt32) { self.value = value }

  /// Parses exactly eight hexadecimal digits in lower case.
  package init?(hexadecimal digits: UnsafeBufferPointer<UInt8>) {
    guard digits.count == 8 else { return nil }
    let bytes = UInt64(littleEndian: UnsafeRawBufferPointer(digits).loadUnaligned(as: UInt64.self))
    // Bit 5 is set in digits and in lower-case letters, but not in upper-case letters.
    guard bytes & 0x2020_2020_2020_2020 == 0x2020_2020_2020_2020, let value = HexDigits.value(bytes) else { return nil }
    self.value = UInt32(truncatingIfNeeded: value)
  }

  package init?(hexadecimal text: String) {
    let bytes = Array(text.utf8)
    guard let checksum = bytes.withUnsafeBufferPointer({ Checksum(hexadecimal: $0) }) else { return nil }
    self = checksum
  }

  /// Eight hexadecimal digits in lower case.
  package var hexadecimal: String {
    var digits: [UInt8] = []
    digits.append(hexadecimal: UInt64(value), digits: 8)
    return String(decoding: digits, as: UTF8.self)
  }
}
