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

  /// Eight lower-case digits.
  package var hexadecimal: String {
    let digits = String(value, radix: 16)
    return String(repeating: "0", count: 8 - digits.count) + digits
  }
}
