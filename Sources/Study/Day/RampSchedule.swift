// The schedule up to the ramp date: every card is introduced early, and cards that would be too weak on the date are
// checked just before it. It only chooses days; what an answer does to a card is computed by SM-2.

import Glossary
import Learning

package struct RampSchedule: Equatable, Sendable {
  /// The day of the deck's first review.
  package let start: Day
  package let date: Day
  private let calendar: StudyCalendar
  /// The most faces that any term has: as many study days are needed at least, since a term gets one new face a day.
  private let mostFaces: Int
  /// All cards and terms of the deck.
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

  /// Study days before the date from a day on. The day itself counts, even if it is no study day.
  package func studyDays(from day: Day) -> Int { 1 + calendar.count(from: day + 1, before: date) }

  /// The last study day before the date, `day` itself when no other is left.
  package func lastDay(from day: Day) -> Day { calendar.last(before: date, from: day + 1) ?? day }

  // MARK: New cards

  /// Cards never seen before a day's answers, and terms of which no card was.
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

  /// The new cards of a day: enough to introduce every term and every card in time. A learner who is late gets at most
  /// twice the usual number, or more if the days left require it.
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

  /// The study days by which the introduction of new cards is late, before a day's answers. `total` is all there is to
  /// introduce.
  package func daysLate(_ unseen: Unseen, of total: Unseen, on day: Day) -> Int {
    let before = studyDaysBefore(day)
    let days = (0...before).last { days in
      total.terms * min(days, meetingDays) / meetingDays <= total.terms - unseen.terms
        && total.cards * min(days, introductionDays) / introductionDays <= total.cards - unseen.cards
    }
    return before - (days ?? 0)
  }

  // MARK: Final checks

  /// How many of the `waiting` cards have to be checked today, so that the rest fits into the days left.
  func checks(waiting: Int, on day: Day, mostADay: Int) -> Int {
    max(0, waiting - mostADay * (studyDays(from: day) - 1))
  }
}

// MARK: Where the learner stands

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
  package var ramp: RampSchedule? { RampSchedule(options, progress.attendance, deck, on: day) }

  /// The ramp date, if it is today or past; `nil` when it is ahead or when there is none.
  package var pastRamp: Day? {
    RampSchedule.date(options, progress.attendance, on: day).flatMap { $0 <= day ? $0 : nil }
  }

  /// The forecast for the ramp date; `nil` without a date ahead, and for a deck of more than `Forecast.mostCards`
  /// cards, where it would take too long.
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

  private func unseen(in progress: Progress) -> RampSchedule.Unseen { Candidates(progress, deck, day).new.unseen }

  /// All there is to introduce: what was introduced already, and what can still be (suspended cards cannot).
  private var toMeet: RampSchedule.Unseen {
    let now = unseen(in: progress)
    let cards = deck.cards.count { progress[$0.id] != nil }
    let terms = deck.terms.count { progress.hasHistory($0, in: deck.id) }
    return RampSchedule.Unseen(cards: now.cards + cards, terms: now.terms + terms)
  }
}
