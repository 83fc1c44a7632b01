// The fold of one card, and what the days say.

import Glossary
import Learning
import Testing

@Suite struct ProgressTests {
  let card: Card.ID
  let monday: Day

  init() throws {
    card = try #require(Card.ID("ventes-fr/sdr/expand"))
    monday = try #require(Day("2026-11-23"))
  }

  func progress(_ answers: [(day: Int, grade: Grade)]) -> Progress {
    var history = History(monday)
    return history.fold(answers.map { (day: $0.day, what: history.review(card, $0.grade)) })
  }

  @Test func onlyTheFirstAnswerOfADayCounts() throws {
    let one = try #require(progress([(0, .again)])[card])
    let three = try #require(progress([(0, .again), (0, .good), (0, .easy)])[card])
    #expect(three.schedule == one.schedule)
    #expect(three.reviews == 3)
  }

  @Test func aFailureOnACardWithAnIntervalIsALapse() throws {
    #expect(progress([(0, .again)])[card]?.lapses == 0)
    #expect(progress([(0, .again), (1, .again)])[card]?.lapses == 1)
    #expect(progress([(0, .good), (1, .nearMiss), (1, .again)])[card]?.lapses == 1)
  }

  @Test func practiceNeverCounts() {
    var history = History(monday)
    var review = Review(card: card, form: .recall, grade: .easy, duration: 4000)
    review.isPractice = true
    #expect(history.fold([(0, .review(review))])[card] == nil)
  }

  @Test func whatEachGradeWouldGiveIsWhatItGives() throws {
    let before = progress([(0, .good), (1, .good)])
    for grade in Grade.allCases {
      let after = progress([(0, .good), (1, .good), (7, grade)])
      #expect(before.answering(card, grade, on: monday + 7) == after[card])
    }
  }

  @Test func aCardIsDueItsIntervalAfterTheAnswer() {
    #expect(progress([(0, .good), (1, .good)])[card]?.due == monday + 7)
  }

  @Test func aStreakIsOfWorkingDaysAndAWeekendDoesNotBreakIt() {
    let answered = progress([(-4, .good), (-3, .good), (0, .good)])
    #expect(answered.attendance.streak(upTo: monday) == 3)
    #expect(progress([(-4, .good), (-3, .good)]).attendance.streak(upTo: monday) == 2)
    #expect(progress([(-4, .good)]).attendance.streak(upTo: monday) == 0)
    #expect(progress([]).attendance.streak(upTo: monday) == 0)
  }

  @Test func theWorkingDaysShownEndToday() {
    let days = Attendance.studyDays(upTo: monday, count: 3)
    #expect(days == [monday + -4, monday + -3, monday])
  }
}
