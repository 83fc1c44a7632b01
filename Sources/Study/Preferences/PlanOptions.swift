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
  /// The day on which every term must be known; `nil` for none.
  package var ramp: RampTarget?
  /// The minutes a day that the learner wants to spend; `nil` for no limit. Due cards are planned even beyond this
  /// limit (`DayPlan.minutesOver`); cards that are weak and not due fill `assumedMinutes` without a limit.
  package var minutes: Int?
  package var calendar = StudyCalendar()
  /// The most due cards a day while the learner catches up after an absence; `nil` for all due cards.
  package var catchUp: Int?

  /// Not a setting.
  package var rules = PlanRules()

  /// The new cards a day without a ramp date and without a setting.
  package static let steadyNewCards = 10

  /// The minutes of a usual day, where the learner sets none.
  static let assumedMinutes = 12

  /// The minutes of a whole day.
  static let longestDay = 24 * 60

  package init(newCards: Int? = nil, limit: Int? = nil, form: Form? = nil) {
    self.newCards = newCards
    self.limit = limit
    self.form = form
  }
}

/// The parameters of the plan. The values are the best ones that the simulation found.
package struct PlanRules: Hashable, Sendable {
  /// Percent of the study days before the date: within this share every term is introduced, so that a new hire who
  /// starts calling has seen each term.
  package var meeting = 20
  /// Percent of the study days before the date: within this share every card is introduced. Cards that come later have
  /// fewer repetitions before the date: that saves minutes and costs no knowledge.
  package var introduction = 60
  /// Before the ramp date, a card whose expected recall today is below this is asked before any new card.
  package var floor = RecallLimit(0.90)
  /// Before the ramp date, minutes that are left go to the cards whose expected recall today is below this.
  package var target = RecallLimit(0.94)
  /// The same on the last `finalDays` study days before the date. It is high, so that what is weaker than the model
  /// expects is still known on the date, also after two days of absence.
  package var finalTarget = RecallLimit(0.98)
  package var finalDays = 5
  /// After the ramp date, or without one, a card whose expected recall today is below this is asked.
  package var lastingFloor = RecallLimit(0.92)
  /// How often a card that fails is asked on one day.
  package var plannedAttempts = 2

  /// The most times that a card is asked on one day.
  package static let mostAttempts = 3

  package init() {}
}

/// The day on which every term must be known.
package enum RampTarget: Hashable, Sendable {
  case date(Day)
  /// This many days after the learner's first answer on the deck.
  case days(Int)
}
