// The learner's settings for the plan: how much, on which days, by when. Each may be left open.

import Glossary
import Learning

package struct PlanOptions: Equatable, Sendable {
  /// New cards a day at most; `nil` for a steady number of them, or as many as the ramp date calls for.
  package var newCards: Int?
  /// Cards a day at most, of all kinds; `nil` for no limit.
  package var limit: Int?
  /// The only form in which the learner wants to be asked; `nil` for the form that the card's repetition gives.
  package var form: Form?
  /// The day by which everything is to be known; `nil` for plain SM-2.
  package var ramp: RampTarget?
  /// The minutes a day that the learner wants to spend; `nil` for no limit. Due cards are asked even beyond it, and the
  /// plan says by how much.
  package var minutes: Int?
  package var calendar = StudyCalendar()
  /// Due cards a day at most, chosen to catch up after an absence; `nil` for all of them.
  package var catchUp: Int?

  /// The parameters that the simulation found best; no setting.
  package var rules = RampRules()

  /// New cards a day without a ramp date.
  package static let steadyNewCards = 10

  package init(newCards: Int? = nil, limit: Int? = nil, form: Form? = nil) {
    self.newCards = newCards
    self.limit = limit
    self.form = form
  }
}

/// The parameters of the schedule up to a ramp date.
package struct RampRules: Hashable, Sendable {
  /// The share of the study days in which every term is introduced, in percent: a new hire who starts calling should
  /// have met all of them.
  package var meeting = 20
  /// The share in which every card is met. Cards that come later have fewer repetitions before the date, which saves
  /// minutes and, with the checks, costs nothing.
  package var introduction = 60
  /// A card is checked when its expected recall on the date is below this. It is above the 0.9 of a known card, so that
  /// a card weaker than the model expects is still known.
  package var checkedBelow = 0.97
  /// The most checks a day, so that the last days are no longer than others.
  package var mostChecks = 25

  package init() {}
}

/// The day on which everything is to be known.
package enum RampTarget: Hashable, Sendable {
  case date(Day)
  /// Days from the deck's first review.
  case days(Int)
}
