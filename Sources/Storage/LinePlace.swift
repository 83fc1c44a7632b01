// Where a line stands in the order of the fold, told from its text alone: dates and moments as Ramp writes them are in order as
// texts too.

import Glibc
import Learning

struct LinePlace: Comparable {
  /// Bytes of text, eight a word, the first one highest. The ten of a day are in two words that overlap.
  private let day: (UInt64, UInt64)
  private let at: (UInt64, UInt64, UInt64)
  private let id: Event.ID

  /// `{"id":"…","at":"…","day":"…",`, each of one length.
  private enum Offset {
    static let id = 7
    static let at = 51
    static let day = 84
  }

  /// Before every line.
  static let first = LinePlace(day: (0, 0), at: (0, 0, 0), id: .lowest)

  /// Of a line that begins as Ramp's do; `nil` for any other.
  init?(_ line: UnsafeBufferPointer<UInt8>) {
    let raw = UnsafeRawBufferPointer(line)
    guard Self.begins(raw, "{\"id\":\"", at: 0), Self.begins(raw, "\",\"at\":\"", at: Offset.id + 36),
      Self.begins(raw, "\",\"day\":\"", at: Offset.at + 24), Self.begins(raw, "\",\"", at: Offset.day + 10),
      let id = Event.ID(utf8: UnsafeBufferPointer(rebasing: line[Offset.id..<Offset.id + 36]))
    else { return nil }
    self.init(day: Self.day(raw, at: Offset.day), at: Self.moment(raw, at: Offset.at), id: id)
  }

  /// Whether a line that has a place says nothing but an answer or a mark.
  static func isOfCard(_ line: UnsafeBufferPointer<UInt8>) -> Bool {
    begins(UnsafeRawBufferPointer(line), "\",\"card\":\"", at: Offset.day + 10)
  }

  init(_ event: Event) {
    let day = Array(event.day.description.utf8)
    let at = Array(event.at.description.utf8)
    self.init(
      day: day.withUnsafeBytes { Self.day($0, at: 0) }, at: at.withUnsafeBytes { Self.moment($0, at: 0) }, id: event.id)
  }

  private init(day: (UInt64, UInt64), at: (UInt64, UInt64, UInt64), id: Event.ID) {
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

  private static func word(_ text: UnsafeRawBufferPointer, _ offset: Int) -> UInt64 {
    UInt64(bigEndian: text.loadUnaligned(fromByteOffset: offset, as: UInt64.self))
  }

  private static func begins(_ line: UnsafeRawBufferPointer, _ text: StaticString, at offset: Int) -> Bool {
    let length = text.utf8CodeUnitCount
    guard line.count >= offset + length, let base = line.baseAddress else { return false }
    return memcmp(base + offset, text.utf8Start, length) == 0
  }

  /// Whether it is on a later day.
  func isLater(than other: LinePlace) -> Bool { day > other.day }

  static func == (left: LinePlace, right: LinePlace) -> Bool {
    left.day == right.day && left.at == right.at && left.id == right.id
  }

  static func < (left: LinePlace, right: LinePlace) -> Bool {
    if left.day != right.day { return left.day < right.day }
    if left.at != right.at { return left.at < right.at }
    return left.id < right.id
  }
}
