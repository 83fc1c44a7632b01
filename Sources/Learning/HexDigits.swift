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
