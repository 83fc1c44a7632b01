// What the learner must answer before a session can write: another session has the journal, or the journal holds less
// than it did.

import Journal
import Learning

package enum StartBlocker: Equatable, Sendable {
  /// `nil` when the holder is unknown.
  case occupied(Holder?)
  /// `missing`: lines that the copies hold and the journal lacks.
  case shortened(JournalAlarm, missing: Int)

  /// The session that has the journal.
  package struct Holder: Equatable, Sendable {
    let process: Int
    /// « pts/3 »
    let terminal: String?
    let day: Day
    /// « 09:05 », by the clock on the wall.
    let time: String

    package init(process: Int, terminal: String?, day: Day, time: String) {
      self.process = process
      self.terminal = terminal
      self.day = day
      self.time = time
    }
  }

  /// What is said when the learner turns away.
  var problem: StorageProblem {
    switch self {
    case .occupied: .alreadyOpen
    case .shortened(let alarm, _): .shortened(alarm)
    }
  }
}
