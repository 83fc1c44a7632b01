// The size and last id of this device's journal at the end of its last session, and the alarm if they do not fit the
// journal now. A journal only grows: a shorter one was cut, emptied, replaced or deleted, and is never accepted as a
// new journal.

import Learning

/// The counters that a session writes to the state file at its end.
package struct JournalCounters: Codable, Equatable, Sendable {
  /// The journal's size in bytes.
  package let bytes: Int
  /// The id of the last line within that size; `nil` if the journal was empty or that line begins with no valid id.
  package let last: String?
  /// The number of rejected lines that the learner has seen; `nil` if the state file has no such number.
  package let aside: Int?
  /// Set if the learner has said that the clock is right, and lines ahead of it are not.
  package var trusted: TrustedClock?

  package init(bytes: Int, last: String?, aside: Int? = nil) {
    self.bytes = bytes
    self.last = last
    self.aside = aside
  }

  /// A range of bytes that contains the line with the id `last`.
  package var tail: Range<Int> { max(0, bytes - JournalLine.longest - 1)..<max(0, bytes) }

  /// Whether a journal of at least `bytes` bytes has the line with the id `last` at its place; `true` if `last` is nil.
  /// `found`: the journal's bytes in the range `tail`.
  package func agree(withTail found: [UInt8]) -> Bool { last.map { Self.lastID(in: found[...]) == $0 } ?? true }

  /// The unverified id of the last line in some bytes; `nil` if they do not end with a line break, or the line begins
  /// with no valid id.
  package static func lastID(in tail: ArraySlice<UInt8>) -> String? {
    let lineBreak = UInt8(ascii: "\n")
    guard tail.last == lineBreak else { return nil }
    let start = tail.dropLast().lastIndex(of: lineBreak).map { $0 + 1 } ?? tail.startIndex
    return JournalLine.claimedID(tail[start...].dropLast())?.description
  }
}

/// A clock that the learner trusts more than the journals.
package struct TrustedClock: Codable, Equatable, Sendable {
  /// What the clock said.
  package let at: String
  /// The id of the newest line ahead of it.
  package let ahead: String

  package init(_ doubt: ClockDoubt) {
    at = doubt.clock.instant.description
    ahead = doubt.newest.id.description
  }

  /// Whether the learner has answered this doubt: about the same line, and with a clock that is not behind the trusted
  /// one.
  package func settles(_ doubt: ClockDoubt) -> Bool {
    ahead == doubt.newest.id.description && Instant(at).map { $0 - doubt.clock.instant <= 26 * 3_600_000 } ?? false
  }
}

/// The error that this device's journal is shorter than at the end of its last session, or has other lines.
package struct JournalAlarm: Error, Equatable, Sendable {
  package let path: String
  /// The journal's size in bytes at the end of the last session.
  package let had: Int
  /// The journal's size in bytes now; 0 also if the file does not exist.
  package let has: Int

  package init(path: String, had: Int, has: Int) {
    self.path = path
    self.had = had
    self.has = has
  }
}
