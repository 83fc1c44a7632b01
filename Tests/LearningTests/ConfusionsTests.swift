// When two terms are taken for one another, and when they no longer are.

import Glossary
import Learning
import Testing

@Suite struct ConfusionsTests {
  let monday: Day
  let sdr: TermAddress
  let mdr: TermAddress
  let pair: Confusions.Pair

  init() throws {
    monday = try #require(Day("2026-11-23"))
    sdr = try #require(TermAddress("ventes-fr/sdr"))
    mdr = try #require(TermAddress("ventes-fr/mdr"))
    pair = Confusions.Pair(sdr, mdr)
  }

  func card(_ term: TermAddress) -> Card.ID {
    Card.ID(term, .name)
  }

  func wrong(_ asked: TermAddress, _ got: TermAddress) throws -> Review {
    var review = Review(card: card(asked), form: .typed, grade: .again, duration: 1)
    review.got = got
    return review
  }

  func duel(_ asked: TermAddress, against other: TermAddress, _ grade: Grade = .good) throws -> Review {
    var review = Review(card: card(asked), form: .duel, grade: grade, duration: 1)
    review.against = other
    return review
  }

  func confusions(_ reviews: [(day: Int, review: Review)]) -> Confusions {
    reviews.reduce(into: Confusions()) { $0.apply($1.review, on: monday + $1.day) }
  }

  @Test func twoConfusionsOfAPairInEitherDirectionCallForADuel() throws {
    #expect(confusions([(0, try wrong(sdr, mdr))]).duels.isEmpty)
    #expect(confusions([(0, try wrong(sdr, mdr)), (0, try wrong(mdr, sdr))]).duels == [pair])
  }

  @Test func twoDuelsWonInARowOnDifferentDaysSettleIt() throws {
    let confused = [(day: 0, review: try wrong(sdr, mdr)), (day: 0, review: try wrong(sdr, mdr))]
    let once = confused + [(day: 1, review: try duel(sdr, against: mdr))]
    #expect(confusions(once).duels == [pair])
    #expect(confusions(once + [(day: 1, review: try duel(mdr, against: sdr))]).duels == [pair])
    #expect(confusions(once + [(day: 2, review: try duel(mdr, against: sdr))]).duels.isEmpty)
  }

  @Test func aDuelLostStartsTheRowAnew() throws {
    var lost = try duel(sdr, against: mdr, .again)
    lost.got = mdr
    let history = [
      (day: 0, review: try wrong(sdr, mdr)), (day: 0, review: try wrong(sdr, mdr)),
      (day: 1, review: try duel(sdr, against: mdr)), (day: 2, review: lost),
      (day: 3, review: try duel(sdr, against: mdr)),
    ]
    #expect(confusions(history).duels == [pair])
    #expect(confusions(history + [(day: 4, review: try duel(sdr, against: mdr))]).duels.isEmpty)
  }

  @Test func aSettledPairNeedsTwoNewConfusions() throws {
    let settled = [
      (day: 0, review: try wrong(sdr, mdr)), (day: 0, review: try wrong(sdr, mdr)),
      (day: 1, review: try duel(sdr, against: mdr)), (day: 2, review: try duel(sdr, against: mdr)),
      (day: 3, review: try wrong(mdr, sdr)),
    ]
    #expect(confusions(settled).duels.isEmpty)
    #expect(confusions(settled + [(day: 4, review: try wrong(sdr, mdr))]).duels == [pair])
  }

  @Test func whatATermWasTakenForIsCountedInBothDirections() throws {
    let all = confusions([(0, try wrong(sdr, mdr)), (1, try wrong(mdr, sdr))])
    #expect(all.counts(for: sdr) == [mdr: 2])
    #expect(all.counts(for: mdr) == [sdr: 2])
    #expect(all.pairs.map(\.count) == [2])
  }
}
