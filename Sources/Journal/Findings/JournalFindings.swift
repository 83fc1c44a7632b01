// What a reading of journals finds besides the events: lines set aside, a count of lines, the latest moment.

import Learning

package struct JournalFindings: Equatable, Sendable {
  /// Lines set aside, in the order of files and lines.
  package internal(set) var problems: [Problem] = []
  /// The number of lines that are not blank, lines set aside included.
  package internal(set) var lines = 0
  /// The latest moment in this device's journal; `nil` when it has no event.
  package private(set) var latestOwn: Instant?

  package struct Problem: Equatable, Sendable {
    /// The file's name, without its folder.
    package let file: String
    /// From 1.
    package let line: Int
    package let why: LineProblem
    /// The id with which the line begins; `nil` when it begins otherwise.
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
