// Decimal and hexadecimal digits of fixed width, as dates and ids have them.

/// The value of ASCII digits; `nil` if there are none, or if any byte is not a digit.
func decimal(_ bytes: ArraySlice<UInt8>) -> Int? {
  var value = 0
  for byte in bytes {
    guard byte >= UInt8(ascii: "0"), byte <= UInt8(ascii: "9") else { return nil }
    value = value * 10 + Int(byte - UInt8(ascii: "0"))
  }
  return bytes.isEmpty ? nil : value
}

/// The value of the digits in a range of a buffer, which must lie inside it. Inlined, so that the compiler can unroll
/// the loop over the few digits of a date.
@inline(__always)
func decimal(_ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) -> Int? {
  var value = 0
  for index in range {
    let digit = bytes[index] &- UInt8(ascii: "0")
    guard digit < 10 else { return nil }
    value = value * 10 + Int(digit)
  }
  return value
}

extension [UInt8] {
  /// Appends a number in decimal, padded with zeros on the left to `width` digits.
  mutating func append(_ value: Int, width: Int) {
    let digits = String(value).utf8
    if digits.count < width { append(contentsOf: repeatElement(UInt8(ascii: "0"), count: width - digits.count)) }
    append(contentsOf: digits)
  }

  /// Appends the lowest `digits` hexadecimal digits of a number, in lower case.
  package mutating func append(hexadecimal value: UInt64, digits: Int) {
    for index in (0..<digits).reversed() {
      let digit = UInt8(value >> UInt64(4 * index) & 0xF)
      append(digit < 10 ? UInt8(ascii: "0") + digit : UInt8(ascii: "a") + digit - 10)
    }
  }
}

/// A value with an ASCII form: moments, days and ids. `write(to:)` appends the bytes, as a journal line needs them;
/// `description` is the same text.
package protocol WrittenInASCII: CustomStringConvertible {
  func write(to bytes: inout [UInt8])
}

extension WrittenInASCII {
  package var description: String {
    var bytes: [UInt8] = []
    write(to: &bytes)
    return String(decoding: bytes, as: UTF8.self)
  }
}

// A parser of hexadecimal digits that handles eight bytes in one word. A journal holds many ids. Measured: this reads
// an id in a fifth of the time of a loop over the digits.

package enum HexDigits {
  private static var ones: UInt64 { 0x0101_0101_0101_0101 }

  /// The value of eight ASCII digits, upper or lower case; `nil` if any byte is not a digit. The first digit is in the
  /// lowest byte of `bytes`, as a little-endian load gives it.
  package static func value(_ bytes: UInt64) -> UInt64? { wrong(bytes) == 0 ? number(bytes) : nil }

  /// Zero if all eight bytes are hexadecimal digits; otherwise not zero.
  @inline(__always)
  static func wrong(_ bytes: UInt64) -> UInt64 {
    let isLetter = letters(bytes)
    let low = bytes & lowHalves
    // Digits are 0x30 to 0x39; letters, in lower case, are 0x61 to 0x66.
    let high = (bytes & ~lowHalves) | isLetter &<< 5
    let wrongKind = high ^ (0x30 &* ones &+ isLetter &* 0x30)
    let tooLarge = (low &+ 6 &* ones &+ isLetter &* 3) & (0x10 &* ones)
    let isZero = isLetter & ~((low &+ 0x0F &* ones) &>> 4)
    return wrongKind | tooLarge | isZero
  }

  /// The value of eight bytes that are known to be digits.
  @inline(__always)
  static func number(_ bytes: UInt64) -> UInt64 { packed(((bytes & lowHalves) &+ letters(bytes) &* 9).byteSwapped) }

  private static func letters(_ bytes: UInt64) -> UInt64 { (bytes &>> 6) & ones }

  private static var lowHalves: UInt64 { 0x0F0F_0F0F_0F0F_0F0F }

  /// Packs eight nibbles, one per byte, into 32 bits.
  private static func packed(_ nibbles: UInt64) -> UInt64 {
    let pairs = (nibbles | nibbles &>> 4) & 0x00FF_00FF_00FF_00FF
    let fours = (pairs | pairs &>> 8) & 0x0000_FFFF_0000_FFFF
    return (fours | fours &>> 16) & 0xFFFF_FFFF
  }
}
