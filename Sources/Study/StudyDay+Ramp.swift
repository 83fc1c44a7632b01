// Where the learner stands on the way to the ramp date.

import Glossary
import Learning

package struct RampStatus: Equatable, Sendable {
  package let date: Day
  /// Days of the calendar until the date.
  package let daysLeft: Int
  /// Study days before the date, today included.
  package let studyDaysLeft: Int
  /// Cards never seen.
  package let newLeft: Int
  /// New cards a day that meet every card in time.
  package let newADay: Int
  /// Study days by which the introduction of new cards is behind; 0 on time.
  package let daysLate: Int
}

extension StudyDay {
  /// `nil` without a ramp date ahead.
  package var ramp: Ramp? { Ramp(options, progress.attendance, deck, on: day) }

  package var rampStatus: RampStatus? {
    guard let ramp else { return nil }
    let left = unseen(in: progress)
    return RampStatus(
      date: ramp.date, daysLeft: ramp.date - day, studyDaysLeft: ramp.studyDays(from: day), newLeft: left,
      newADay: ramp.newCards(left: unseen(in: morning), on: day),
      daysLate: ramp.daysLate(left: left, of: left + met, on: day))
  }

  private func unseen(in progress: Progress) -> Int {
    deck.cards.count { progress[$0.id] == nil && !progress.marks.isSuspended($0.id) }
  }

  private var met: Int { deck.cards.count { progress[$0.id] != nil } }
}
