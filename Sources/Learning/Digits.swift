// Functions that read and write the fixed-width numbers of dates and ids.

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
