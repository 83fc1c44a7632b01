// The options of the day's plan: how many cards, on which days, until when. Each may be `nil`.

import Glossary
import Learning

package struct PlanOptions: Equatable, Sendable {
  /// The most new cards a day; `nil`: as many as the ramp schedule asks for, or `steadyNewCards` without a ramp date.
  package var newCards: Int?
  /// The most cards a day, of all kinds; `nil` for no limit.
  package var limit: Int?
  /// The only form in which the learner wants to be asked; `nil` for the form that follows from the card's repetition.
  package var form: Form?
  /// The day on which every term must be known; `nil` for plain SM-2.
  package var ramp: RampTarget?
  /// The minutes a day that the learner wants to spend; `nil` for no limit. Due cards are planned even beyond this
  /// limit (`DayPlan.minutesOver`).
  package var minutes: Int?
  package var calendar = StudyCalendar()
  /// The most due cards a day while the learner catches up after an absence; `nil` for all due cards.
  package var catchUp: Int?

  /// Not a setting: the default values are the best ones that the simulation found.
  package var rules = RampRules()

  /// The new cards a day without a ramp date and without a setting.
  package static let steadyNewCards = 10

  package init(newCards: Int? = nil, limit: Int? = nil, form: Form? = nil) {
    self.newCards = newCards
    self.limit = limit
    self.form = form
  }
}

/// The parameters of the schedule up to a ramp date.
package struct RampRules: Hashable, Sendable {
  /// Percent of the study days before the date: within this share every term is introduced, so that a new hire who
  /// starts calling has seen each term.
  package var meeting = 20
  /// Percent of the study days before the date: within this share every card is introduced. Cards that come later have
  /// fewer repetitions before the date: that saves minutes and, because of the checks, costs no knowledge.
  package var introduction = 60
  /// A card is checked when its expected recall on the date, 0…1, is below this value. It is above 0.9 (the recall of a
  /// known card), so that a card that is weaker than the model expects is still known.
  package var checkedBelow = 0.97
  /// The most checks a day, so that the last days are no longer than others.
  package var mostChecks = 25

  package init() {}
}

/// The day on which every term must be known.
package enum RampTarget: Hashable, Sendable {
  case date(Day)
  /// This many days after the learner's first answer on the deck.
  case days(Int)
}
