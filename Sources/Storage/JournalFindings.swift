// What was found besides the events when journals were read.

import Learning

package struct JournalFindings: Equatable, Sendable {
  /// Lines that were set aside, in the order of files and lines.
  package internal(set) var problems: [Problem] = []
  /// Lines that are not blank, those set aside among them.
  package internal(set) var lines = 0
  /// The latest moment in this device's journal.
  package private(set) var latestOwn: Instant?

  package struct Problem: Equatable, Sendable {
    /// The file's name, without its folder.
    package let file: String
    /// From 1.
    package let line: Int
    package let why: LineProblem
    /// The id that the line begins with, if it does.
    let claimed: Event.ID?
  }

  package init() {}

  mutating func note(own at: Instant) { latestOwn = max(latestOwn ?? at, at) }

  mutating func add(_ other: JournalFindings) {
    problems += other.problems
    lines += other.lines
    if let at = other.latestOwn { note(own: at) }
  }
}
