// The schedule up to the ramp date: every term and every card is introduced early. The schedule only chooses days; SM-2
// computes what an answer changes.

import Glossary
import Learning

package struct RampSchedule: Equatable, Sendable {
  /// The day of the learner's first answer on the deck; today if there is none.
  package let start: Day
  package let date: Day
  private let calendar: StudyCalendar
  /// The most faces that any term has. At least so many study days are needed, since a term gets one new face a day.
  private let mostFaces: Int
  /// The counts of all cards and terms of the deck.
  private let deck: Unseen

  private let rules: PlanRules

  /// `nil` without a ramp date, and from that date on.
  package init?(_ options: PlanOptions, _ attendance: Attendance, _ deck: Deck, on day: Day) {
    guard let date = Self.date(options, attendance, on: day), day < date else { return nil }
    self.date = date
    start = min(attendance.first ?? day, day)
    calendar = options.calendar
    rules = options.rules
    mostFaces = deck.terms.map(\.faces.count).max() ?? 1
    self.deck = Unseen(cards: deck.cards.count, terms: deck.terms.count)
  }

  /// The ramp date, future or past; `nil` when there is none.
  static func date(_ options: PlanOptions, _ attendance: Attendance, on day: Day) -> Day? {
    switch options.ramp {
    case .date(let date): date
    case .days(let days): min(attendance.first ?? day, day) + min(max(0, days), SM2.longestInterval)
    case nil: nil
    }
  }

  /// The number of study days from a day to the day before the date. The first day counts even if it is no study day.
  package func studyDays(from day: Day) -> Int { 1 + calendar.count(from: day + 1, before: date) }

  /// The last study day before the date; `day` itself when no later one is left.
  package func lastDay(from day: Day) -> Day { calendar.last(before: date, from: day + 1) ?? day }

  // MARK: New cards

  /// What is still to be introduced: the number of cards without an answer, and of terms none of whose cards has one.
  package struct Unseen: Equatable, Sendable {
    package let cards: Int
    package let terms: Int

    package init(cards: Int, terms: Int) {
      self.cards = cards
      self.terms = terms
    }
  }

  /// The number of study days, from the first one, within which every term is to be introduced.
  package var meetingDays: Int { share(rules.meeting) }

  /// The number of study days, from the first one, within which every card is to be introduced.
  package var introductionDays: Int { max(mostFaces, share(rules.introduction)) }

  private func share(_ percent: Int) -> Int { max(1, (studyDays(from: start) * percent + 99) / 100) }

  /// The number of study days from the first answer to the day before `day`. The day of the first answer counts in any
  /// case.
  private func studyDaysBefore(_ day: Day) -> Int {
    day > start ? 1 + calendar.count(from: start + 1, before: day) : 0
  }

  /// The number of new cards of a day: enough to introduce every term and every card in time. A learner who is late
  /// gets at most twice the number of the first day, or more if the days left require it. `unseen` is counted before
  /// the day's answers.
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

  /// The number of study days before `day` by which the introduction of new cards is late; 0 on time. `unseen` may
  /// include the day's answers; `total` is everything to introduce.
  package func daysLate(_ unseen: Unseen, of total: Unseen, on day: Day) -> Int {
    let before = studyDaysBefore(day)
    let days = (0...before).last { days in
      total.terms * min(days, meetingDays) / meetingDays <= total.terms - unseen.terms
        && total.cards * min(days, introductionDays) / introductionDays <= total.cards - unseen.cards
    }
    return before - (days ?? 0)
  }
}

// MARK: The status of the ramp

package struct RampStatus: Equatable, Sendable {
  package let date: Day
  /// Calendar days until the date.
  package let daysLeft: Int
  /// Study days before the date, today included.
  package let studyDaysLeft: Int
  /// Cards without an answer, suspended ones not counted.
  package let newLeft: Int
  /// The new cards of today by the schedule, so that every card is introduced in time.
  package let newADay: Int
  /// Study days by which the introduction of new cards is late; 0 on time.
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

  /// Everything to introduce: the cards that have an answer, and those that can still get one (not suspended).
  private var toMeet: RampSchedule.Unseen {
    let now = unseen(in: progress)
    let cards = deck.cards.count { progress[$0.id] != nil }
    let terms = deck.terms.count { progress.hasHistory($0) }
    return RampSchedule.Unseen(cards: now.cards + cards, terms: now.terms + terms)
  }
}
