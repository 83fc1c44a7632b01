// From a verdict, a time and hints to a grade: time lowers a pass to hard and no further.

import Glossary
import Learning
import Study
import Testing

@Suite struct ProposedGradeTests {
  let deck: JudgedDeck

  init() throws { deck = try JudgedDeck("Onboarding", "Churn") }

  func grade(_ typed: String, _ firstKey: Int?, usual: Int = 4000, hints: Int = 0) -> Int {
    deck.judge.judge(typed, for: deck.card(0, .name), firstKey: firstKey, usual: usual, hints: hints).grade.rawValue
  }

  @Test(arguments: [
    (0, 5, 4), (6000, 5, 4), (6001, 4, 3), (12_000, 4, 3), (12_001, 3, 3), (60_000, 3, 3), (Int.max, 3, 3), (-1, 5, 4),
    (Int.min, 5, 4),
  ])
  func timeLowersAPassAndNoMore(_ firstKey: Int, _ right: Int, _ typo: Int) {
    #expect(grade("Onboarding", firstKey) == right)
    #expect(grade("onboarding", firstKey) == right)
    #expect(grade("onbording", firstKey) == typo)
  }

  @Test func anUnknownTimeSaysNothing() {
    #expect(grade("Onboarding", nil) == 5)
    #expect(grade("onbording", nil) == 4)
  }

  @Test func theFirstKeyCountsForAMinuteAtMost() {
    #expect(grade("Onboarding", 3_600_000, usual: 20_000) == 4)
    #expect(grade("Onboarding", 3_600_000, usual: 40_000) == 5)
    #expect(grade("Onboarding", 3_600_000, usual: .max) == 5)
  }

  @Test func whatLowersTheGradeIsSaid() throws {
    let deck = try JudgedDeck("Onboarding")
    func lowered(_ typed: String, firstKey: Int?, hints: Int) -> Judgement.Lowered? {
      deck.judge.judge(typed, for: deck.card(0, .name), firstKey: firstKey, usual: 4000, hints: hints).lowered
    }
    #expect(lowered("Onboarding", firstKey: 1000, hints: 0) == nil)
    #expect(lowered("Onbording", firstKey: 1000, hints: 0) == nil)
    #expect(lowered("Onboarding", firstKey: 7000, hints: 0) == .slow)
    #expect(lowered("Onbording", firstKey: 7000, hints: 0) == .slow)
    #expect(lowered("Onboarding", firstKey: 1000, hints: 1) == .hints(1))
    #expect(lowered("Onboarding", firstKey: 60_000, hints: 2) == .hints(2))
    #expect(lowered("nothing", firstKey: 60_000, hints: 2) == nil)
  }

  @Test(arguments: [0, -1, Int.min])
  func withoutAUsualTimeItIsFourSeconds(_ usual: Int) {
    #expect(grade("Onboarding", 6000, usual: usual) == 5)
    #expect(grade("Onboarding", 6001, usual: usual) == 4)
  }

  @Test(arguments: [(-1, 5), (0, 5), (1, 3), (2, 2), (3, 2), (Int.max, 2)])
  func hintsCapTheGrade(_ hints: Int, _ grade: Int) { #expect(self.grade("Onboarding", 1000, hints: hints) == grade) }

  @Test(arguments: [("onboard", 2), ("nothing", 1), ("Churn", 1), ("", 0)])
  func neitherTimeNorHintsChangeAFailure(_ typed: String, _ grade: Int) {
    for (firstKey, hints) in [(0, 0), (60_000, 0), (0, 1), (60_000, 9)] {
      #expect(self.grade(typed, firstKey, hints: hints) == grade)
    }
  }
}
