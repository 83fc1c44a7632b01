// The way to the ramp date: how many new cards, on which days.

import Glossary
import Learning
import Study
import Testing

@Suite struct RampPlanTests {
  let sample: Sample

  init() throws { sample = try Sample(terms: 12) }

  /// Every day a study day, the ramp date `days` after Monday.
  func options(_ days: Int, minutes: Int? = nil) -> PlanOptions {
    var options = PlanOptions()
    options.ramp = .date(sample.monday + days)
    options.minutes = minutes
    options.calendar = StudyCalendar(weekdays: Set(1...7))
    return options
  }

  /// First answers on Monday to every face of the first terms, all alike.
  func seen(_ letters: String, _ grade: Grade, faces: [Face] = [.expand, .name, .abbreviate, .define]) throws
    -> [JournaledEvent]
  {
    let cards = letters.flatMap { letter in faces.map { "\(letter)/\($0.rawValue)" } }
    return try cards.enumerated().map { try sample.answer($1, grade, number: $0) }
  }

  func count(_ plan: DayPlan, _ reason: Reason) -> Int { plan.cards.count { $0.reason == reason } }

  func delays(_ plan: DayPlan) -> [Delay: Int] {
    plan.delayed.reduce(into: [:]) { $0[$1.delay, default: 0] += 1 }
  }

  // MARK: New cards

  @Test func everyCardIsMetInThreeFifthsOfTheStudyDays() throws {
    // 44 cards in 18 of 30 days, one face of a term a day.
    #expect(count(sample.day(0, [], options(30)).plan, .new) == 3)
    #expect(delays(sample.day(0, [], options(30)).plan) == [.spread: 9, .sibling: 32])
  }

  @Test func everyTermIsMetInTheFirstFifth() throws {
    var history: [JournaledEvent] = []
    for day in 0..<6 {
      for (number, planned) in sample.day(day, history, options(30)).plan.cards.enumerated()
      where planned.reason == .new {
        history.append(
          try sample.answer("\(planned.card.term.id)/\(planned.card.face.rawValue)", .easy, day: day, number: number))
      }
    }
    let progress = sample.day(6, history).progress
    #expect(sample.deck.terms.allSatisfy { progress.hasHistory($0) })
  }

  @Test func whoIsLateIsNotAskedEverythingAtOnce() throws {
    // On the 25th of 30 days, long after all should have been met: 42 cards left, 6 study days. Usually 3 a day.
    let history = try seen("ab", .good, faces: [.expand])
    let late = sample.day(24, history, options(30))
    #expect(late.rampStatus?.newADay == 9)
    #expect(count(late.plan, .new) == 9)
    // On the last day but one there is no other way.
    #expect(sample.day(28, history, options(30)).rampStatus?.newADay == 42)
  }

  @Test func aMissedDayIsMadeUpByTheDaysLeft() throws {
    // On the fourth of six days ten terms were not met yet: 4 a day.
    let history = try seen("ab", .good, faces: [.expand])
    #expect(count(sample.day(3, history, options(30)).plan, .new) == 4)
  }

  @Test func afterTheIntroductionWhateverIsLeftIsNew() throws {
    let plan = sample.day(20, try seen("abcdefghij", .easy), options(30)).plan
    #expect(count(plan, .new) == 2)
    #expect(delays(plan)[.spread] == nil)
  }

  @Test func onlyWorkingDaysCount() throws {
    var weekdays = options(30)
    weekdays.calendar = StudyCalendar()
    // 22 study days, 14 of introduction.
    #expect(count(sample.day(0, [], weekdays).plan, .new) == 4)
    weekdays.calendar = StudyCalendar(daysOff: [sample.monday + 7...sample.monday + 18])
    // 12 study days, 8 of introduction.
    #expect(count(sample.day(0, [], weekdays).plan, .new) == 6)
  }

  @Test func aShortRampLeavesADayForEachFaceOfATerm() throws {
    // 44 cards in 4 days, of at most 12 terms.
    #expect(count(sample.day(0, [], options(4)).plan, .new) == 12)
    #expect(delays(sample.day(0, [], options(4)).plan) == [.sibling: 32])
  }

  @Test func whoComesOnADayOffFindsAPlan() throws {
    var options = options(30)
    options.calendar = StudyCalendar(daysOff: [sample.monday...sample.monday + 2])
    #expect(!sample.day(0, [], options).plan.cards.isEmpty)
  }

  @Test func theLearnersOwnLimitOfNewCardsWins() throws {
    var few = options(30)
    few.newCards = 2
    #expect(count(sample.day(0, [], few).plan, .new) == 2)
    #expect(delays(sample.day(0, [], few).plan)[.limit] == 10)
  }

  @Test func rampDaysAreCountedFromTheFirstReview() throws {
    var options = options(0)
    options.ramp = .days(30)
    let first = try seen("a", .good, faces: [.expand])
    let ramp = try #require(
      RampSchedule(options, sample.day(9, first).progress.attendance, sample.deck, on: sample.monday + 9))
    #expect((ramp.start, ramp.date) == (sample.monday, sample.monday + 30))
    #expect(
      RampSchedule(options, sample.day(30, first).progress.attendance, sample.deck, on: sample.monday + 30) == nil)
  }

  @Test func fromTheDateOnThePlanIsTheOneWithoutADate() throws {
    let history = try seen("abcdef", .good)
    for day in [30, 31, 90] {
      #expect(sample.day(day, history, options(30)).plan.cards == sample.day(day, history).plan.cards)
    }
  }

  // MARK: Minutes

  @Test func whatIsDueIsAskedAndTheMinutesItTakesAreSaid() throws {
    let history = try seen("abcdef", .good)
    let plan = sample.day(1, history, options(30, minutes: 1)).plan
    // 24 cards at 11 seconds, since none was asked a second time so far.
    #expect(count(plan, .due) == 24 && plan.cards.count == 24)
    #expect((plan.minutes, plan.allowedMinutes, plan.minutesOver) == (4, 1, 3))
  }

  @Test func aChosenPaceHoldsDueCardsBackAndAllElseBehindThem() throws {
    var slow = options(30)
    slow.catchUp = 10
    let plan = sample.day(1, try seen("abcdef", .good), slow).plan
    #expect(plan.cards.map(\.reason) == Array(repeating: .due, count: 10))
    #expect(delays(plan) == [.catchUp: 14 + 6, .sibling: 14])
    slow.catchUp = 24
    #expect(count(sample.day(1, try seen("abcdef", .good), slow).plan, .new) > 0)
  }
}
