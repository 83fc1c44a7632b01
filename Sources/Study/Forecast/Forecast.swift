// The forecast: the coming days, and how much is known on the ramp date if practice goes on, and if it stops. Screens
// and reports call it a forecast.

import Glossary
import Learning

package struct Forecast: Equatable, Sendable {
  /// A coming day, as the plan would have it.
  package struct Load: Equatable, Sendable {
    package let day: Day
    /// Cards due, duels among them.
    package let due: Int
    package let new: Int
    package let checks: Int
    /// Minutes at the learner's median.
    package let minutes: Int
    /// Minutes beyond those that the learner means to give.
    package let minutesOver: Int
    /// Terms known the morning after.
    package let known: Int

    package var cards: Int { due + new + checks }
  }

  /// What is known on a day.
  package struct Outcome: Equatable, Sendable {
    package let known: Int
    package let terms: Int
    /// The mean expected recall over all cards, 0 to 1.
    package let readiness: Double

    package init(_ progress: Progress, of deck: Deck, on day: Day) {
      known = deck.terms.count { progress.knows($0, in: deck.id, on: day) }
      terms = deck.terms.count
      readiness = progress.readiness(of: deck, on: day)
    }

    /// The share of terms known, 0 to 1.
    package var share: Double { terms == 0 ? 0 : Double(known) / Double(terms) }
  }

  /// Today, as far as it is still to be done, then the coming study days before `date`.
  package let days: [Load]
  package let date: Day
  package let ifGoesOn: Outcome
  package let ifStops: Outcome

  /// The most cards of a deck for which a forecast is made: beyond, it takes a noticeable time.
  package static let mostCards = 3000

  /// Days to look ahead without a ramp date, and at most.
  private static let usual = 30
  private static let most = 365

  /// Up to a date, the ramp date unless another is asked for: today to a year ahead.
  package init(_ studyDay: StudyDay, until wanted: Day? = nil) {
    let today = studyDay.day
    date = min(max(today, wanted ?? studyDay.ramp?.date ?? today + Self.usual), today + Self.most)
    ifStops = Outcome(studyDay.progress, of: studyDay.deck, on: date)
    var rehearsal = PlanSimulation(studyDay.progress, of: studyDay.deck, studyDay.options)
    var loads: [Load] = []
    if today < date {
      rehearsal.finish(studyDay)
      let left = studyDay.planLeft + studyDay.owedCards.map { PlannedCard($0, .again) }
      loads.append(Load(left, rehearsal, studyDay, on: today, over: studyDay.plan.minutesOver))
    }
    for day in studyDay.options.calendar.days(after: today, before: date) {
      let plan = rehearsal.practise(on: day)
      loads.append(Load(plan.cards, rehearsal, studyDay, on: day, over: plan.minutesOver))
    }
    self.days = loads
    ifGoesOn = Outcome(rehearsal.progress, of: studyDay.deck, on: date)
    unmet = studyDay.deck.cards.count { rehearsal.progress[$0.id] == nil }
  }

  /// Cards never seen by then, if practice goes on.
  package let unmet: Int

  /// The day on which the last card is met; `nil` when all were before, or some are not by the date.
  package var allMet: Day? { unmet > 0 ? nil : days.last { $0.new > 0 }?.day }
}

extension Forecast.Load {
  fileprivate init(_ cards: [PlannedCard], _ rehearsal: PlanSimulation, _ studyDay: StudyDay, on day: Day, over: Int) {
    self.day = day
    new = cards.count { $0.reason == .new }
    checks = cards.count { $0.reason == .check }
    due = cards.count - new - checks
    minutes = studyDay.progress.pace.minutes(for: cards.count)
    minutesOver = over
    known = studyDay.deck.terms.count { rehearsal.progress.knows($0, in: studyDay.deck.id, on: day + 1) }
  }
}
