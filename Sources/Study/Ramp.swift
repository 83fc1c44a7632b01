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
  /// All that there is to meet.
  private let deck: Unseen

  let rules: RampRules

  /// `nil` without a target, and from the ramp date on: then the plan is plain SM-2.
  package init?(_ options: PlanOptions, _ attendance: Attendance, _ deck: Deck, on day: Day) {
    guard let date = Self.date(options, attendance, on: day), day < date else { return nil }
    self.date = date
    start = min(attendance.first ?? day, day)
    calendar = options.calendar
    rules = options.rules
    mostFaces = deck.terms.map(\.faces.count).max() ?? 1
    self.deck = Unseen(cards: deck.cards.count, terms: deck.terms.count)
  }

  /// The ramp date, ahead or behind; `nil` when there is none.
  static func date(_ options: PlanOptions, _ attendance: Attendance, on day: Day) -> Day? {
    switch options.ramp {
    case .date(let date): date
    case .days(let days): min(attendance.first ?? day, day) + min(max(0, days), SM2.longestInterval)
    case nil: nil
    }
  }

  /// Study days before the date, from a day on, which counts whatever day it is: the learner is there.
  package func studyDays(from day: Day) -> Int { 1 + calendar.count(from: day + 1, before: date) }

  /// The last study day before the date, `day` itself when no other is left.
  package func lastDay(from day: Day) -> Day { calendar.last(before: date, from: day + 1) ?? day }

  // MARK: New cards

  /// What has never been seen in the morning: cards, and terms of which no card was.
  package struct Unseen: Equatable, Sendable {
    package let cards: Int
    package let terms: Int

    package init(cards: Int, terms: Int) {
      self.cards = cards
      self.terms = terms
    }
  }

  /// Study days in which every term is to be met.
  package var meetingDays: Int { share(rules.meeting) }

  /// Study days in which every card is to be met.
  package var introductionDays: Int { max(mostFaces, share(rules.introduction)) }

  private func share(_ percent: Int) -> Int { max(1, (studyDays(from: start) * percent + 99) / 100) }

  /// Study days before `day` since the first review, itself one of them.
  private func studyDaysBefore(_ day: Day) -> Int {
    day > start ? 1 + calendar.count(from: start + 1, before: day) : 0
  }

  /// New cards of a day: enough to meet every term and every card in time. Whoever is late is not asked everything at
  /// once: twice the usual day, or more where the date leaves no other way.
  package func newCards(_ unseen: Unseen, on day: Day) -> Int {
    let wanted = newCards(unseen, daysGone: studyDaysBefore(day))
    let pressing = Self.portion(unseen.cards, over: studyDays(from: day) - 1)
    return min(wanted, max(2 * newCards(deck, daysGone: 0), pressing))
  }

  private func newCards(_ unseen: Unseen, daysGone: Int) -> Int {
    max(
      Self.portion(unseen.terms, over: meetingDays - daysGone),
      Self.portion(unseen.cards, over: introductionDays - daysGone))
  }

  private static func portion(_ count: Int, over days: Int) -> Int { days > 1 ? (count + days - 1) / days : count }

  /// Study days by which the introduction is late in the morning of a day, `total` being all that there is to meet.
  package func daysLate(_ unseen: Unseen, of total: Unseen, on day: Day) -> Int {
    let before = studyDaysBefore(day)
    let days = (0...before).last { days in
      total.terms * min(days, meetingDays) / meetingDays <= total.terms - unseen.terms
        && total.cards * min(days, introductionDays) / introductionDays <= total.cards - unseen.cards
    }
    return before - (days ?? 0)
  }

  // MARK: Final checks

  /// How many of `waiting` cards that need a check have to be checked today, so that the days left can take the rest.
  func checks(waiting: Int, on day: Day, mostADay: Int) -> Int {
    max(0, waiting - mostADay * (studyDays(from: day) - 1))
  }
}
