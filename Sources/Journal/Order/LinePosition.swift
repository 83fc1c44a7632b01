// The sort key of a line, (day, at, id), taken from its bytes without parsing. Days and moments in Ramp's own form
// (UTC, to the millisecond) sort as texts; for a line in any other form there is no LinePosition.

import CBytes
import Learning

struct LinePosition: Equatable {
  // The bytes of each text in words of eight, the first byte highest, so that comparing words compares texts. Where a
  // length is no multiple of eight, the last two words overlap.
  private let day: (UInt64, UInt64)
  private let at: (UInt64, UInt64, UInt64)
  private let id: (UInt64, UInt64, UInt64, UInt64, UInt64)

  /// The offsets in bytes of the values in `{"id":"…","at":"…","day":"…",`. Each value has a fixed length.
  private enum Offset {
    static let id = 7
    static let at = 51
    static let day = 84
    static let next = 94
  }

  /// The position before every line.
  static let first = LinePosition(day: (0, 0), at: (0, 0, 0), id: (0, 0, 0, 0, 0))

  /// `nil` for a line that does not begin in Ramp's own form. The values are not validated.
  init?(_ line: UnsafeBufferPointer<UInt8>) {
    let text = UnsafeRawBufferPointer(line)
    guard Self.begins(text, "{\"id\":\"", at: 0), Self.begins(text, "\",\"at\":\"", at: Offset.id + 36),
      Self.begins(text, "\",\"day\":\"", at: Offset.at + 24), Self.begins(text, "\",\"", at: Offset.next),
      Self.isInUTC(text)
    else { return nil }
    day = Self.day(text, at: Offset.day)
    at = Self.moment(text, at: Offset.at)
    id = Self.id(text, at: Offset.id)
  }

  /// Whether the moment has the form `2026-11-23T09:14:05.120Z`. Seconds from 60 on are excluded: second 60 is the
  /// first of the next minute, so its text does not sort like its value.
  private static func isInUTC(_ text: UnsafeRawBufferPointer) -> Bool {
    text[Offset.at + 10] == UInt8(ascii: "T") && text[Offset.at + 17] != UInt8(ascii: "6")
      && text[Offset.at + 19] == UInt8(ascii: ".") && text[Offset.at + 23] == UInt8(ascii: "Z")
  }

  /// Whether a line that has a position is an answer or a mark.
  static func isOfCard(_ line: UnsafeBufferPointer<UInt8>) -> Bool {
    begins(UnsafeRawBufferPointer(line), "\",\"card\":\"", at: Offset.next)
  }

  /// A position of which only the moment is compared (`isAfter`).
  init(at moment: Instant) {
    let at = Array(moment.description.utf8)
    self.init(day: (0, 0), at: at.withUnsafeBytes { Self.moment($0, at: 0) }, id: (0, 0, 0, 0, 0))
  }

  /// Whether the moment of this position is later than that of the other.
  func isAfter(_ other: LinePosition) -> Bool { other.at < at }

  init(_ event: Event) {
    let day = Array(event.day.description.utf8)
    let at = Array(event.at.description.utf8)
    let id = Array(event.id.description.utf8)
    self.init(
      day: day.withUnsafeBytes { Self.day($0, at: 0) }, at: at.withUnsafeBytes { Self.moment($0, at: 0) },
      id: id.withUnsafeBytes { Self.id($0, at: 0) })
  }

  private init(
    day: (UInt64, UInt64), at: (UInt64, UInt64, UInt64), id: (UInt64, UInt64, UInt64, UInt64, UInt64)
  ) {
    self.day = day
    self.at = at
    self.id = id
  }

  private static func day(_ text: UnsafeRawBufferPointer, at offset: Int) -> (UInt64, UInt64) {
    (word(text, offset), word(text, offset + 2))
  }

  private static func moment(_ text: UnsafeRawBufferPointer, at offset: Int) -> (UInt64, UInt64, UInt64) {
    (word(text, offset), word(text, offset + 8), word(text, offset + 16))
  }

  private static func id(
    _ text: UnsafeRawBufferPointer, at offset: Int
  ) -> (UInt64, UInt64, UInt64, UInt64, UInt64) {
    (
      word(text, offset), word(text, offset + 8), word(text, offset + 16), word(text, offset + 24),
      word(text, offset + 28)
    )
  }

  private static func word(_ text: UnsafeRawBufferPointer, _ offset: Int) -> UInt64 {
    UInt64(bigEndian: text.loadUnaligned(fromByteOffset: offset, as: UInt64.self))
  }

  private static func begins(_ line: UnsafeRawBufferPointer, _ text: StaticString, at offset: Int) -> Bool {
    let length = text.utf8CodeUnitCount
    guard line.count >= offset + length, let base = line.bindMemory(to: UInt8.self).baseAddress else { return false }
    return bytes_are_equal(base + offset, text.utf8Start, length)
  }

  static func == (left: Self, right: Self) -> Bool {
    left.day == right.day && left.at == right.at && left.id == right.id
  }

  /// Whether the day of this position is later than that of the other.
  func isLater(than other: LinePosition) -> Bool { other.day < day }

  /// Whether a line at this position may follow a line at the other: it is later, or is the same line again. `false`
  /// for lines with different ids at the same moment: their ids must be compared as numbers, because a text may be
  /// upper or lower case.
  func follows(_ other: LinePosition) -> Bool {
    if day != other.day { return other.day < day }
    return at == other.at ? id == other.id : other.at < at
  }
}
