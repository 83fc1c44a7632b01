// The grades to expect: those of most people at first, the learner's own after a while.

import Glossary
import Learning
import Testing

@Suite struct HabitsTests {
  let monday: Day
  let deck: Deck.ID

  init() throws {
    monday = try #require(Day("2026-11-23"))
    deck = try #require(Deck.ID("ventes-fr"))
  }

  func habits(_ answers: [(day: Int, term: Int, grade: Grade)]) throws -> Habits {
    var history = History(monday)
    return history.fold(
      try answers.map { answer in
        let term = try #require(Term.ID("t\(answer.term)"))
        return (answer.day, history.review(Card.ID(deck: deck, term: term, face: .name), answer.grade))
      }
    ).habits
  }

  func isNear(_ value: Double, _ expected: Double) -> Bool { abs(value - expected) < 1e-12 }

  @Test func theSharesOfANewcomerAreThoseOfMost() throws {
    #expect(isNear(try habits([]).firstShares[.again], 0.24))
    #expect(isNear(try habits([]).shares(expecting: 0.8)[.again], 0.2))
    #expect(isNear(try habits([]).shares(expecting: 0.8)[.good], 0.8 * 0.631))
  }

  @Test func allFailuresAreOne() {
    var shares = GradeShares()
    for grade in Grade.allCases { shares[grade] += 1 }
    #expect(GradeShares.grades.map { shares[$0] } == [3, 1, 1, 1])
  }

  @Test func firstAnswersAndLaterOnesAreCountedApart() throws {
    let all = try habits((0..<10).flatMap { [(0, $0, Grade.nearMiss), (1, $0, .easy)] })
    #expect(isNear(all.firstShares[.again], (10 + 2.4) / 20))
    #expect(isNear(all.shares(expecting: 1)[.easy], (10 + 1.45) / 20))
  }

  @Test func repeatsOfADayAreNoHabit() throws {
    let once = try habits([(0, 1, .again)])
    #expect(once == (try habits([(0, 1, .again), (0, 1, .again), (0, 1, .good)])))
  }

  @Test func sharesAddUpToOne() throws {
    let all = try habits((0..<30).map { ($0 / 3, $0 % 5, Grade.allCases[$0 % 6]) })
    #expect(isNear(all.firstShares.sum, 1))
    #expect(isNear(all.shares(expecting: 0.37).sum, 1))
  }
}
