// The result of reading journals, besides the events: the rejected lines, the number of lines, the latest moment.

import Learning

package struct JournalFindings: Equatable, Sendable {
  /// The rejected lines, in the order of files and lines.
  package internal(set) var problems: [Problem] = []
  /// The number of lines that are not blank, with the rejected ones.
  package internal(set) var lines = 0
  /// The latest moment of a valid event in this device's journal; `nil` if there is none.
  package private(set) var latestOwn: Instant?

  package struct Problem: Equatable, Sendable {
    /// The file's name, without its folder.
    package let file: String
    /// The number of the line, from 1.
    package let line: Int
    package let why: LineProblem
    /// The unverified id at the start of the line; `nil` if there is no valid id.
    let claimed: Event.ID?
  }

  package init() {}

  mutating func addOwn(_ at: Instant) { latestOwn = max(latestOwn ?? at, at) }

  mutating func add(_ other: JournalFindings) {
    problems += other.problems
    lines += other.lines
    if let at = other.latestOwn { addOwn(at) }
  }
}
