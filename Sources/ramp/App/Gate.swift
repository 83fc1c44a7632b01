// What must be answered before a session can write: another session has the journal, or the journal holds less than it
// did.

import Journal
import Learning
import Storage

enum Gate: Equatable, Sendable {
  /// `nil` when nobody knows by whom.
  case occupied(Occupant?)
  /// `missing`: lines that the copies hold and the journal lacks.
  case shortened(JournalAlarm, missing: Int)

  /// What is said when the learner turns away.
  var problem: StorageProblem {
    switch self {
    case .occupied: .alreadyOpen
    case .shortened(let alarm, _): .shortened(alarm)
    }
  }

  /// `nil` for an obstacle that the first answer may try again.
  init?(_ problem: StorageProblem, in workspace: Workspace) {
    switch problem {
    case .alreadyOpen: self = .occupied(Occupant(LockHolder(in: workspace.folder), workspace.clock))
    case .shortened(let alarm):
      let missing = (try? MissingLines(workspace.device, in: workspace.folder).lines.count) ?? 0
      self = .shortened(alarm, missing: missing)
    default: return nil
    }
  }
}

/// The session that has the journal.
struct Occupant: Equatable, Sendable {
  let process: Int
  /// « pts/3 »
  let terminal: String?
  let day: Day
  /// « 09:05 », by the clock on the wall.
  let time: String
}

extension Occupant {
  init?(_ holder: LockHolder?, _ clock: Clock) {
    guard let holder else { return nil }
    process = holder.process
    terminal = holder.terminal.map { $0.hasPrefix("/dev/") ? String($0.dropFirst(5)) : $0 }
    day = clock.day(of: holder.since)
    time = clock.time(of: holder.since)
  }
}
