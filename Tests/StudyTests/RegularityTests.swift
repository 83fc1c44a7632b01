// The weeks behind the learner. The first day is Monday 23 November 2026.

import Glossary
import Learning
import Testing

@testable import Study

@Suite struct RegularityTests {
  let sample: Sample
  init() throws { sample = try Sample() }

  func regularity(_ days: [Int], today: Int, _ options: PlanOptions = PlanOptions()) throws -> Regularity {
    let history = try days.enumerated().map { try sample.answer("a/expand", .good, day: $1, number: $0) }
    return Regularity(sample.day(today, history, options), weeks: 2)
  }

  @Test func aWeekIsFromMondayToSunday() throws {
    let regularity = try regularity([0, 0, 3, 8], today: 9)
    #expect(regularity.weeks.map(\.monday) == [sample.monday, sample.monday + 7])
    #expect(regularity.weeks[0].answers == [2, 0, 0, 1, 0, nil, nil])
    #expect(regularity.weeks[1].answers == [0, 1, 0, nil, nil, nil, nil])
  }

  @Test func daysBeforeTheFirstAnswerAreNotMissed() throws {
    #expect(try regularity([3], today: 4).weeks[1].answers == [nil, nil, nil, 1, 0, nil, nil])
    #expect(try regularity([], today: 1).weeks[1].answers == [nil, 0, nil, nil, nil, nil, nil])
  }

  @Test func aRowForEachWorkingDayAndEachDayThatWasUsed() throws {
    #expect(try regularity([0], today: 1).weekdays == [1, 2, 3, 4, 5])
    #expect(try regularity([0, 5], today: 7).weekdays == [1, 2, 3, 4, 5, 6])
  }

  @Test func aDayOffIsNotMissed() throws {
    var options = PlanOptions()
    options.calendar = StudyCalendar(daysOff: [sample.monday + 1...sample.monday + 2])
    #expect(try regularity([0, 3], today: 4, options).weeks[1].answers == [1, nil, nil, 1, 0, nil, nil])
    // One Saturday was used, the next was not.
    #expect(try regularity([0, 5], today: 13).weeks.map { $0.answers[5] } == [1, nil])
  }

  @Test func todayCountsOnceItIsUsed() throws {
    #expect(try regularity([0], today: 1).studyDays == 1)
    let used = try regularity([0, 1], today: 1)
    #expect((used.usedDays, used.studyDays) == (2, 2))
    let missed = try regularity([0, 3], today: 4)
    #expect((missed.usedDays, missed.studyDays) == (2, 4))
  }

  @Test func retentionIsOfWhatHadBeenSeenBefore() throws {
    let history = [
      try sample.answer("a/expand", .good), try sample.answer("a/expand", .again, day: 1),
      try sample.answer("a/expand", .good, day: 1, number: 1), try sample.answer("b/expand", .good, day: 1),
      try sample.answer("a/expand", .good, day: 2),
    ]
    let day = sample.day(2, history, PlanOptions())
    let recalled = Regularity(day, weeks: 1).weeks[0].recalled
    #expect((recalled.answers, recalled.passed) == (2, 1))
    #expect(recalled.share == 0.5)
    #expect(day.progress.tallies[sample.monday + 1].answers == 3)
    #expect(day.progress.tallies[sample.monday + 1].duration == 15_000)
    #expect(day.progress.tallies.answers == 5)
  }
}
