// What this device's journal held at the end of its last session, and the alarm when it holds less now, or something else.
// A journal only grows: one that got shorter was cut, emptied, replaced or deleted, and is never taken for a fresh start.

import Learning

/// Kept in the state file.
package struct JournalCounters: Codable, Equatable, Sendable {
  /// The journal's size in bytes.
  package let bytes: Int
  /// The id of the last line within that size; `nil` when the journal was empty.
  package let last: String?
  /// The number of lines set aside that the learner was told of.
  package let aside: Int?

  package init(bytes: Int, last: String?, aside: Int? = nil) {
    self.bytes = bytes
    self.last = last
    self.aside = aside
  }

  /// The range of bytes in which the line with the id `last` lies.
  package var tail: Range<Int> { max(0, bytes - JournalLine.longest - 1)..<max(0, bytes) }

  /// Whether a journal of at least this size is the one that was counted. `found`: its bytes in the range `tail`.
  package func agree(withTail found: [UInt8]) -> Bool { last.map { Self.lastID(in: found[...]) == $0 } ?? true }

  /// The id of the last of some whole lines; `nil` when the bytes do not end with a line break.
  package static func lastID(in tail: ArraySlice<UInt8>) -> String? {
    let lineBreak = UInt8(ascii: "\n")
    guard tail.last == lineBreak else { return nil }
    let start = tail.dropLast().lastIndex(of: lineBreak).map { $0 + 1 } ?? tail.startIndex
    return JournalLine.claimedID(tail[start...].dropLast())?.description
  }
}

/// This device's journal is shorter than its last session left it, or has other lines.
package struct JournalAlarm: Error, Equatable, Sendable {
  /// The journal.
  package let path: String
  /// Its size in bytes at the end of the last session.
  package let had: Int
  /// Its size in bytes now; 0 also when the file is gone.
  package let has: Int

  package init(path: String, had: Int, has: Int) {
    self.path = path
    self.had = had
    self.has = has
  }
}
