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

  /// A ramp date that has come; `nil` when it is ahead or when there is none.
  package var pastRamp: Day? {
    Ramp.date(options, progress.attendance, on: day).flatMap { $0 <= day ? $0 : nil }
  }

  /// The forecast for the ramp date; `nil` without a date ahead, and for a deck so large that it would be waited for.
  package var outlook: Forecast? {
    ramp == nil || deck.cards.count > Forecast.mostCards ? nil : Forecast(self)
  }

  package var rampStatus: RampStatus? {
    guard let ramp else { return nil }
    let now = unseen(in: progress)
    return RampStatus(
      date: ramp.date, daysLeft: ramp.date - day, studyDaysLeft: ramp.studyDays(from: day), newLeft: now.cards,
      newADay: ramp.newCards(unseen(in: morning), on: day), daysLate: ramp.daysLate(now, of: toMeet, on: day))
  }

  private func unseen(in progress: Progress) -> Ramp.Unseen { Candidates(progress, deck, day).new.unseen }

  /// All that there is to meet, and what was met.
  private var toMeet: Ramp.Unseen {
    let now = unseen(in: progress)
    let cards = deck.cards.count { progress[$0.id] != nil }
    let terms = deck.terms.count { progress.hasHistory($0, in: deck.id) }
    return Ramp.Unseen(cards: now.cards + cards, terms: now.terms + terms)
  }
}
