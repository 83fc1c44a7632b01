// What a card costs on its day: the estimate of a day's minutes.

import Glossary
import Learning
import Testing

@Suite struct PaceTests {
  let monday: Day

  init() throws { monday = try #require(Day("2026-11-23")) }

  func pace(_ answers: [(card: Int, day: Int, grade: Grade, milliseconds: Int)]) throws -> Pace {
    var progress = Progress()
    for answer in answers {
      let card = try #require(Card.ID("ventes-fr/t\(answer.card)/expand"))
      let review = Review(card: card, form: .recall, grade: answer.grade, duration: answer.milliseconds)
      progress.apply(review, on: monday + answer.day)
    }
    return progress.pace
  }

  @Test func nothingTakesNoMinuteAndSomethingAtLeastOne() {
    #expect(Pace.minutes(0) == 0)
    #expect(Pace.minutes(1) == 1)
    #expect(Pace.minutes(89_999) == 1)
    #expect(Pace.minutes(90_000) == 2)
  }

  @Test func anAnswerWithoutATimeChangesNothing() throws {
    #expect(try pace([(1, 0, .again, 0), (1, 0, .good, 0), (1, 1, .good, 0)]) == Pace())
  }

  @Test func newCardsAndCardsSeenBeforeHaveTheirOwnMeans() throws {
    let first = (0..<60).map { (card: $0, day: 0, grade: Grade.good, milliseconds: 30_000) }
    let later = (0..<60).map { (card: $0, day: 1, grade: Grade.good, milliseconds: 5_000) }
    let pace = try pace(first + later)
    #expect((28_500...30_000).contains(pace.newCard))
    #expect((5_000...6_000).contains(pace.seenCard))
  }

  /// A median would give 5 s: half of the time that the answers take would be missing.
  @Test func aMeanHoldsTheSlowAnswersToo() throws {
    let first = (0..<90).map { (card: $0, day: 0, grade: Grade.good, milliseconds: 1_000) }
    let later = (0..<90).map {
      (card: $0, day: 1, grade: Grade.good, milliseconds: $0 % 3 == 0 ? 20_000 : 5_000)
    }
    #expect((9_500...10_500).contains(try pace(first + later).seenCard))
  }

  @Test func aRepeatAfterAFailureIsPartOfItsCardsCost() throws {
    let first = (0..<60).flatMap { card in
      [(card, 0, Grade.again, 20_000), (card, 0, .good, 10_000)]
        as [(card: Int, day: Int, grade: Grade, milliseconds: Int)]
    }
    let pace = try pace(first)
    #expect((29_000...30_000).contains(pace.newCard))
    #expect((10_000...11_000).contains(pace.repeatAnswer))
  }

  @Test func aFurtherAnswerThatNoFailureAskedForCostsNothing() throws {
    let once = try pace([(1, 0, .good, 9_000)])
    #expect(try pace([(1, 0, .good, 9_000), (1, 0, .good, 9_000)]) == once)
  }

  @Test func practiceCostsNothing() throws {
    var progress = Progress()
    var review = Review(
      card: try #require(Card.ID("ventes-fr/sdr/expand")), form: .recall, grade: .good, duration: 9_000)
    review.isPractice = true
    progress.apply(review, on: monday)
    #expect(progress.pace == Pace())
  }

  @Test func aBreakCountsAsTwoMinutes() throws {
    let pace = try pace((0..<400).map { (card: $0, day: 0, grade: .good, milliseconds: .max) })
    #expect((118_000...120_000).contains(pace.newCard))
  }

  @Test func theMeanFollowsALearnerWhoGetsFaster() throws {
    let slow = (0..<200).map { (card: 1, day: $0, grade: Grade.good, milliseconds: 20_000) }
    let fast = (200..<500).map { (card: 1, day: $0, grade: Grade.good, milliseconds: 4_000) }
    #expect((4_000...5_500).contains(try pace(slow + fast).seenCard))
  }
}
