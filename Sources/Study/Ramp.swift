// The way to the ramp date: every card is met early, and what would be too weak on the date is checked just before it.
// It chooses days only: what an answer does to a card is SM-2's business.

import Glossary
import Learning

package struct Ramp: Equatable, Sendable {
  /// The day of the deck's first review.
  package let start: Day
  package let date: Day
  private let calendar: StudyCalendar
  /// Study days that it takes at least to meet every card, one face of a term a day.
  private let mostFaces: Int

  let rules: RampRules

  /// `nil` without a target, and from the ramp date on: then the plan is plain SM-2.
  package init?(_ options: PlanOptions, _ attendance: Attendance, _ deck: Deck, on day: Day) {
    let start = min(attendance.first ?? day, day)
    switch options.ramp {
    case .date(let date): self.date = date
    case .days(let days): date = start + min(max(0, days), SM2.longestInterval)
    case nil: return nil
    }
    guard day < date else { return nil }
    self.start = start
    calendar = options.calendar
    rules = options.rules
    mostFaces = deck.terms.map(\.faces.count).max() ?? 1
  }

  /// Study days before the date, from a day on, which counts whatever day it is: the learner is there.
  package func studyDays(from day: Day) -> Int { 1 + calendar.count(from: day + 1, before: date) }

  /// The last study day before the date, `day` itself when no other is left.
  package func lastDay(from day: Day) -> Day { calendar.last(before: date, from: day + 1) ?? day }

  // MARK: New cards

  /// Study days in which every card is to be met.
  package var introductionDays: Int {
    max(mostFaces, (studyDays(from: start) * rules.introduction + 99) / 100)
  }

  /// Study days before `day` since the first review, itself one of them.
  private func studyDaysBefore(_ day: Day) -> Int {
    day > start ? 1 + calendar.count(from: start + 1, before: day) : 0
  }

  /// New cards of a day when `left` were never seen in the morning.
  package func newCards(left: Int, on day: Day) -> Int {
    let days = introductionDays - studyDaysBefore(day)
    return days > 1 ? (left + days - 1) / days : left
  }

  /// Study days by which the introduction is late in the morning of a day: `left` of `total` cards were never seen.
  package func daysLate(left: Int, of total: Int, on day: Day) -> Int {
    let before = studyDaysBefore(day)
    let met = (total - left) * introductionDays / max(1, total)
    return max(0, min(before, introductionDays) - met) + (left > 0 ? max(0, before - introductionDays) : 0)
  }

  // MARK: Final checks

  /// How many of `waiting` cards that need a check have to be checked today, so that the days left can take the rest.
  func checks(waiting: Int, on day: Day, mostADay: Int) -> Int {
    max(0, waiting - mostADay * (studyDays(from: day) - 1))
  }
}
