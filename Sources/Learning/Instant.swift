// A moment, to the millisecond. It is an integer, because a formatter that truncates a Double is off by a millisecond
// half of the time.

/// Milliseconds since 1970-01-01T00:00:00Z.
package struct Instant: Hashable, Comparable, Sendable, WrittenInASCII {
  package let milliseconds: Int

  package init(milliseconds: Int) { self.milliseconds = milliseconds }

  package static func < (left: Instant, right: Instant) -> Bool { left.milliseconds < right.milliseconds }

  package static func + (instant: Instant, milliseconds: Int) -> Instant {
    Instant(milliseconds: instant.milliseconds + milliseconds)
  }

  /// The number of milliseconds from `right` to `left`.
  package static func - (left: Instant, right: Instant) -> Int { left.milliseconds - right.milliseconds }

  /// The date in UTC.
  package var date: Day { Day(number: floorDivide(milliseconds, 86_400_000)) }

  /// "2026-11-23T09:14:05.120Z", always in UTC with three decimals.
  package func write(to bytes: inout [UInt8]) {
    let date = date
    let inDay = milliseconds - date.number * 86_400_000
    date.write(to: &bytes)
    bytes.append(UInt8(ascii: "T"))
    bytes.append(inDay / 3_600_000, width: 2)
    bytes.append(UInt8(ascii: ":"))
    bytes.append(inDay / 60_000 % 60, width: 2)
    bytes.append(UInt8(ascii: ":"))
    bytes.append(inDay / 1000 % 60, width: 2)
    bytes.append(UInt8(ascii: "."))
    bytes.append(inDay % 1000, width: 3)
    bytes.append(UInt8(ascii: "Z"))
  }

  /// Parses an ISO 8601 moment with an offset from UTC ("Z" or "+01:00"); `nil` for anything else.
  package init?(_ text: some StringProtocol) {
    guard let time = WallTime(text), let offset = time.offset else { return nil }
    self = time.instant(offset: offset)
  }
}

extension Instant {
  /// Parses the 24 bytes that `write(to:)` writes, and no other form. `known` is the date in the first ten bytes, if
  /// the caller has parsed it already.
  package init?(utf8 bytes: UnsafeBufferPointer<UInt8>, date known: Day? = nil) {
    guard bytes.count == 24, bytes[10] == UInt8(ascii: "T"), bytes[13] == UInt8(ascii: ":"),
      bytes[16] == UInt8(ascii: ":"), bytes[19] == UInt8(ascii: "."), bytes[23] == UInt8(ascii: "Z"),
      let date = known ?? Day(utf8: UnsafeBufferPointer(rebasing: bytes[..<10])),
      let hour = decimal(bytes, 11..<13), hour < 24, let minute = decimal(bytes, 14..<16), minute < 60,
      let second = decimal(bytes, 17..<19), second <= 60, let millisecond = decimal(bytes, 20..<23)
    else { return nil }
    let seconds = (hour * 60 + minute) * 60 + second
    self.init(milliseconds: date.number * 86_400_000 + seconds * 1000 + millisecond)
  }
}

/// A local date and time, with the offset from UTC if the text has one.
package struct WallTime: Equatable, Sendable {
  package let date: Day
  package let hour: Int
  package let minute: Int
  package let second: Int
  package let millisecond: Int
  /// Minutes east of UTC; `nil` if the text has no offset.
  package let offset: Int?

  package func instant(offset minutesEast: Int) -> Instant {
    let seconds = ((hour * 60) + minute - minutesEast) * 60 + second
    return Instant(milliseconds: date.number * 86_400_000 + seconds * 1000 + millisecond)
  }

  /// Parses "2026-11-23" or "2026-11-23T09:14", with optional seconds, fraction of a second and offset ("Z", "+01:00",
  /// "+0100").
  package init?(_ text: some StringProtocol) {
    let parts = text.split(maxSplits: 1, omittingEmptySubsequences: false) { $0 == "T" || $0 == " " }
    guard let date = Day(parts[0]) else { return nil }
    var clock = ClockReader(parts.count == 2 ? Array(parts[1].utf8) : Array("00:00".utf8))
    guard let hour = clock.two(upTo: 23), clock.skip(":"), let minute = clock.two(upTo: 59) else { return nil }
    let second = clock.skip(":") ? clock.two(upTo: 60) : 0
    let millisecond = clock.skip(".") ? clock.fraction() : 0
    guard let second, let millisecond, let offset = clock.offset() else { return nil }
    self.date = date
    self.hour = hour
    self.minute = minute
    self.second = second
    self.millisecond = millisecond
    self.offset = offset.minutes
  }
}

/// A parser of the part of an ISO 8601 text after the date.
private struct ClockReader {
  private var rest: ArraySlice<UInt8>

  init(_ bytes: [UInt8]) { rest = bytes[...] }

  mutating func skip(_ character: Unicode.Scalar) -> Bool {
    guard rest.first == UInt8(ascii: character) else { return false }
    rest.removeFirst()
    return true
  }

  mutating func two(upTo limit: Int) -> Int? {
    guard rest.count >= 2, let value = decimal(rest.prefix(2)), value <= limit else { return nil }
    rest.removeFirst(2)
    return value
  }

  /// Milliseconds from 1 to 9 digits; digits after the third are ignored.
  mutating func fraction() -> Int? {
    let digits = rest.prefix { $0 >= UInt8(ascii: "0") && $0 <= UInt8(ascii: "9") }
    guard !digits.isEmpty, digits.count <= 9 else { return nil }
    rest.removeFirst(digits.count)
    let three = Array((Array(digits) + Array("00".utf8)).prefix(3))
    return decimal(three[...])
  }

  /// Reads the offset, which must end the text. `minutes` is nil if there is no offset; the result is nil on a syntax
  /// error.
  mutating func offset() -> (minutes: Int?, Void)? {
    if rest.isEmpty { return (nil, ()) }
    if skip("Z") { return rest.isEmpty ? (0, ()) : nil }
    let sign = skip("+") ? 1 : skip("-") ? -1 : 0
    guard sign != 0, let hours = two(upTo: 23) else { return nil }
    _ = skip(":")
    let minutes = rest.isEmpty ? 0 : two(upTo: 59)
    guard let minutes, rest.isEmpty else { return nil }
    return (sign * (hours * 60 + minutes), ())
  }
}

private func floorDivide(_ value: Int, _ divisor: Int) -> Int {
  value >= 0 ? value / divisor : (value - divisor + 1) / divisor
}
