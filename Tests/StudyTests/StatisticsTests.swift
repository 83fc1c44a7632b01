// The learner's figures, on a small history.

import Glossary
import Learning
import Testing

@testable import Study

@Suite struct StatisticsTests {
  let sample: Sample
  init() throws { sample = try Sample() }

  @Test func aStreakIsOfTheLearnersOwnStudyDays() throws {
    // Thursday, Friday, and Monday of the next week.
    let history = try [3, 4, 7].map { try sample.answer("a/expand", .good, day: $0) }
    var options = PlanOptions()
    #expect(Statistics(sample.day(7, history, options)).streak == 3)
    options.calendar = StudyCalendar(weekdays: [1, 2, 3, 4, 5, 6, 7])
    #expect(Statistics(sample.day(7, history, options)).streak == 1)
  }

  @Test func figuresAreThoseOfTheAnswers() throws {
    let history = try [("a/expand", Grade.good, 0), ("a/expand", .again, 1), ("b/name", .good, 1)].map {
      try sample.answer($0.0, $0.1, day: $0.2)
    }
    let statistics = Statistics(sample.day(1, history, PlanOptions()))
    #expect(statistics.answers == 3)
    #expect(statistics.days == 2)
    #expect(statistics.lapses == 1)
    #expect(statistics.retention == 0)
    #expect(statistics.families.map(\.terms).reduce(0, +) == sample.deck.terms.count)
  }
}
