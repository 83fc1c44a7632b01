// What this device's journal held at the end of its last session. A journal only grows, so one that holds less now, or
// other lines, was cut, emptied, replaced or deleted: an alarm, never a fresh start.

import Glibc
import Learning

package struct JournalCounters: Codable, Equatable, Sendable {
  /// Bytes.
  package let bytes: Int
  /// The id in the line that ends there.
  package let last: String?
  /// Lines that were set aside then, and have been told.
  package let aside: Int?

  package init(bytes: Int, last: String?, aside: Int? = nil) {
    self.bytes = bytes
    self.last = last
    self.aside = aside
  }

  /// Where the line with the id `last` ends, and where it begins at the earliest.
  var tail: Range<Int> { max(0, bytes - JournalLine.longest - 1)..<max(0, bytes) }

  /// Whether a journal that is long enough still is the one that was counted. `found` is what it has at `tail`.
  func agree(withTail found: [UInt8]) -> Bool { last.map { Self.lastID(in: found[...]) == $0 } ?? true }

  /// The id with which the last of some whole lines begins.
  static func lastID(in tail: ArraySlice<UInt8>) -> String? {
    let lineBreak = UInt8(ascii: "\n")
    guard tail.last == lineBreak else { return nil }
    let start = tail.dropLast().lastIndex(of: lineBreak).map { $0 + 1 } ?? tail.startIndex
    return JournalLine.claimedID(tail[start...].dropLast())?.description
  }
}
