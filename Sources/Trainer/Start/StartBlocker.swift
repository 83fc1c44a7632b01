// A reason why a session cannot write until the learner answers: another session has the journal, or the journal holds
// less than it did.

import Journal
import Learning

package enum StartBlocker: Equatable, Sendable {
  /// Another session has the lock. `nil` when the holder is unknown.
  case occupied(Holder?)
  /// The journal got shorter. `missing`: the number of lines that only the copies hold.
  case shortened(JournalAlarm, missing: Int)

  /// The process that has the lock, and when it took it.
  package struct Holder: Equatable, Sendable {
    let process: Int
    /// The terminal of the process, such as « pts/3 »; `nil` when it is unknown.
    let terminal: String?
    let day: Day
    /// The local time: « 09:05 ».
    let time: String

    package init(process: Int, terminal: String?, day: Day, time: String) {
      self.process = process
      self.terminal = terminal
      self.day = day
      self.time = time
    }
  }

  /// The error that the program reports when the learner quits instead of answering.
  var problem: StorageProblem {
    switch self {
    case .occupied: .alreadyOpen
    case .shortened(let alarm, _): .shortened(alarm)
    }
  }
}
