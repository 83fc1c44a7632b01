// Eight digits at once, against the plain way of reading them.

import Testing

@testable import Learning

@Suite struct HexDigitsTests {
  func value(_ text: [UInt8]) -> UInt64? {
    text.withUnsafeBytes { HexDigits.value(UInt64(littleEndian: $0.loadUnaligned(as: UInt64.self))) }
  }

  func plain(_ text: [UInt8]) -> UInt64? {
    let digits = text.map { byte in
      Character(Unicode.Scalar(byte)).isASCII ? Character(Unicode.Scalar(byte)).hexDigitValue : nil
    }
    return digits.contains(nil) ? nil : digits.reduce(0) { $0 << 4 | UInt64($1 ?? 0) }
  }

  @Test func everyByteAtEveryPlaceIsReadAsThePlainWayReadsIt() {
    for index in 0..<8 {
      for byte in UInt8.min...UInt8.max {
        var text = Array("09afAF5c".utf8)
        text[index] = byte
        #expect(value(text) == plain(text), "\(byte) at \(index)")
      }
    }
  }

  @Test func theFirstDigitWeighsMost() {
    #expect(value(Array("12345678".utf8)) == 0x1234_5678)
    #expect(value(Array("fFfFfFfF".utf8)) == 0xFFFF_FFFF)
    #expect(value(Array("00000000".utf8)) == 0)
  }
}
