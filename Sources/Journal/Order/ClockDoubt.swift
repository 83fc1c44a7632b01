// The clock against the journals. A clock that is far behind their newest line is wrong, or that line is: an answer of
// a wrong day would change the history, so nothing is recorded before the learner says which of the two it is.

import Learning

/// A valid line that is dated more than 26 hours ahead of the clock.
package struct LineAhead: Equatable, Sendable {
  package let id: Event.ID
  package let at: Instant
  package let day: Day

  init(_ event: Event) {
    id = event.id
    at = event.at
    day = event.day
  }
}

/// What is right where they disagree by more than 26 hours.
package enum ClockTrust: Equatable, Sendable {
  /// Not known: nothing is recorded.
  case neither
  /// The journals: answers are dated after their newest plausible line.
  case journals
  /// The clock: the lines ahead of it are rejected until their day comes.
  case clock
}

package struct ClockDoubt: Equatable, Sendable {
  /// What the clock says.
  package let clock: ClockReading
  /// The newest plausible line.
  package let newest: LineAhead
  /// The number of plausible lines ahead of the clock, at least 1.
  package let lines: Int

  /// Days. Nobody comes back after a longer break to lines that are fewer than those before it: they were written by a
  /// clock that was ahead.
  static let longestBreak = 366

  /// `nil` if no line ahead is plausible. `latestDay` and `admitted`: the latest day, and the number, of the lines that
  /// are not ahead.
  init?(_ clock: ClockReading, ahead: [LineAhead], latestDay: Day?, admitted: Int) {
    let lines = ahead.sorted { ($0.at, $0.id) < ($1.at, $1.id) }
    var plausible = 0
    var day = latestDay
    for (index, line) in lines.enumerated() {
      let isFar = day.map { line.day - $0 > Self.longestBreak } ?? false
      if isFar, lines.count - index < admitted + index { break }
      plausible = index + 1
      day = line.day
    }
    guard plausible > 0 else { return nil }
    self.clock = clock
    newest = lines[plausible - 1]
    self.lines = plausible
  }
}
