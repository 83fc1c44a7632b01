// The forecast: the load of the coming days, and how much is known on the ramp date if practice goes on, within the
// learner's minutes, and if it stops. Screens and reports must call these values a forecast.

import Glossary
import Learning

package struct Forecast: Equatable, Sendable {
  /// The load of a coming day, by a simulation of the plan.
  package struct Load: Equatable, Sendable {
    package let day: Day
    /// All cards that are neither new nor weak: due cards, duels, claims to confirm, failed cards of today.
    package let due: Int
    package let new: Int
    /// The cards that are asked before they are due, because they are weak.
    package let weak: Int
    /// Minutes for all cards and their repeats, at the mean times of the learner's answers.
    package let minutes: Int
    /// Minutes of the day's whole plan beyond the learner's limit.
    package let minutesOver: Int
    /// Terms known on the next morning.
    package let known: Int

    package var cards: Int { due + new + weak }
  }

  /// The knowledge of a deck that is expected on a day.
  package struct Outcome: Equatable, Sendable {
    package let known: Int
    package let terms: Int
    /// The mean expected recall over all cards, 0 to 1.
    package let readiness: Double

    package init(_ progress: Progress, of deck: Deck, on day: Day) {
      known = deck.terms.count { progress.knows($0, on: day) }
      terms = deck.terms.count
      readiness = progress.readiness(of: deck, on: day)
    }

    /// The share of terms known, 0 to 1.
    package var share: Double { terms == 0 ? 0 : Double(known) / Double(terms) }
  }

  /// The rest of today, if today is before `date`, then the coming study days before `date`.
  package let days: [Load]
  package let date: Day
  package let ifGoesOn: Outcome
  package let ifStops: Outcome

  /// The most cards of a deck for which screens and reports make a forecast: for larger decks it takes a noticeable
  /// time.
  package static let mostCards = 3000

  /// Days to look ahead without a ramp date.
  private static let usual = 30
  /// The most days to look ahead.
  private static let most = 365

  /// A forecast up to `wanted`, else up to the ramp date; bounded to today … a year ahead.
  package init(_ studyDay: StudyDay, until wanted: Day? = nil) {
    let today = studyDay.day
    date = min(max(today, wanted ?? studyDay.ramp?.date ?? today + Self.usual), today + Self.most)
    ifStops = Outcome(studyDay.progress, of: studyDay.deck, on: date)
    var simulation = PlanSimulation(studyDay.progress, of: studyDay.deck, studyDay.options)
    var loads: [Load] = []
    if today < date {
      simulation.finish(studyDay)
      let left = studyDay.planLeft + studyDay.owedCards.map { PlannedCard($0, .again) }
      loads.append(Load(left, simulation, studyDay, on: today, over: studyDay.plan.minutesOver))
    }
    for day in studyDay.options.calendar.days(after: today, before: date) {
      let plan = simulation.practise(on: day)
      loads.append(Load(plan.cards, simulation, studyDay, on: day, over: plan.minutesOver))
    }
    self.days = loads
    ifGoesOn = Outcome(simulation.progress, of: studyDay.deck, on: date)
    unmet = studyDay.deck.cards.count { simulation.progress[$0.id] == nil && !simulation.progress.isSpared($0) }
  }

  /// Cards that are still to be introduced on the date if practice goes on.
  package let unmet: Int

  /// The day on which the last new card is seen; `nil` when all cards were seen already, or some are not by the date.
  package var allMet: Day? { unmet > 0 ? nil : days.last { $0.new > 0 }?.day }
}

extension Forecast.Load {
  fileprivate init(_ cards: [PlannedCard], _ simulation: PlanSimulation, _ studyDay: StudyDay, on day: Day, over: Int) {
    self.day = day
    new = cards.count { $0.reason == .new }
    weak = cards.count { $0.reason == .weak }
    due = cards.count - new - weak
    minutes = Pace.minutes(studyDay.progress.pace.milliseconds(cards))
    minutesOver = over
    known = studyDay.deck.terms.count { simulation.progress.knows($0, on: day + 1) }
  }
}
