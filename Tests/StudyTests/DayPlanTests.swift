// What a day asks, and in which order.

import Glossary
import Learning
import Study
import Testing

@Suite struct DayPlanTests {
  let sample: Sample

  init() throws { sample = try Sample() }

  func names(_ plan: DayPlan) -> [String] { plan.cards.map { "\($0.card.term.id)/\($0.card.face.rawValue)" } }

  @Test func aNewLearnerMeetsEveryTermOnceInDeckOrder() {
    #expect(names(sample.day().plan) == ["a/expand", "b/expand", "c/expand", "d/expand", "e/name", "f/name"])
  }

  @Test func newCardsAreLimited() {
    #expect(names(sample.day(0, [], PlanOptions(newCards: 2)).plan) == ["a/expand", "b/expand"])
    #expect(sample.day(0, [], PlanOptions(newCards: 0)).plan.cards.isEmpty)
    #expect(sample.day(0, [], PlanOptions(newCards: -1)).plan.cards.isEmpty)
    #expect(sample.day(0, [], PlanOptions(newCards: 10, limit: 3)).plan.cards.count == 3)
  }

  @Test func aTermBringsOneNewFaceADay() throws {
    let history = try [sample.answer("a/expand", .good), sample.answer("b/expand", .good, number: 1)]
    let plan = sample.day(1, history, PlanOptions(newCards: 100)).plan
    let terms = plan.cards.filter { $0.reason == .new }.map(\.card.term.id)
    #expect(Set(terms).count == terms.count)
    #expect(names(plan).contains("a/name"))
  }

  @Test func termsNeverSeenComeBeforeASecondFace() throws {
    let history = try [sample.answer("a/expand", .easy)]
    let new = sample.day(1, history).plan.cards.filter { $0.reason == .new }
    #expect(new.map { "\($0.card.term.id)" } == ["b", "c", "d", "e", "f", "a"])
  }

  @Test func whatIsDueIsThereWithTheLongestOverdueFirst() throws {
    let history = try [
      sample.answer("a/expand", .good, day: 0), sample.answer("b/expand", .good, day: 1),
      sample.answer("c/expand", .good, day: 2),
    ]
    let plan = sample.day(3, history, PlanOptions(newCards: 0)).plan
    #expect(names(plan) == ["a/expand", "b/expand", "c/expand"])
    #expect(plan.cards.allSatisfy { $0.reason == .due })
  }

  @Test func aCardNotYetDueIsNotAsked() throws {
    let history = try [sample.answer("a/expand", .good, day: 0), sample.answer("a/expand", .good, day: 1)]
    #expect(sample.day(6, history, PlanOptions(newCards: 0)).plan.cards.isEmpty)
    #expect(names(sample.day(7, history, PlanOptions(newCards: 0)).plan) == ["a/expand"])
  }

  @Test func oneCardInFourIsNewWhileCardsAreDue() throws {
    let sample = try Sample(terms: 12)
    let history = try "abcdefgh".enumerated().map { try sample.answer("\($1)/expand", .good, number: $0) }
    let reasons = sample.day(1, history, PlanOptions(newCards: 3)).plan.cards.map(\.reason)
    let expected: [Reason] = [.due, .due, .due, .new, .due, .due, .due, .new, .due, .due, .new]
    #expect(reasons == expected)
  }

  @Test func theOrderOfADayIsTheSameEachTimeItIsAsked() throws {
    let sample = try Sample(terms: 20)
    let history = try "abcdefghijklmnopqr".enumerated().map { try sample.answer("\($1)/expand", .good, number: $0) }
    let once = names(sample.day(1, history).plan)
    #expect(once == names(sample.day(1, history).plan))
    let due = sample.day(1, history, PlanOptions(newCards: 0)).plan.cards.map(\.card.term.id.text)
    #expect(due != due.sorted())
  }
}

@Suite struct NextCardTests {
  let sample: Sample

  init() throws { sample = try Sample() }

  /// Answers what is asked until nothing is, with the grades given by `grade`; the cards asked, in order.
  func session(
    _ day: StudyDay, limit: Int = 100, grade: (Int, Card.ID) -> Grade
  ) throws -> (asked: [String], day: StudyDay) {
    var day = day
    var asked: [String] = []
    while let next = day.next, asked.count < limit {
      let name = "\(next.card.term.id)/\(next.card.face.rawValue)"
      let recorded = try sample.answer(
        name, grade(asked.count, next.card.id), day: day.day - sample.monday, number: 100 + asked.count)
      day.append(recorded.event)
      asked.append(name)
    }
    return (asked, day)
  }

  @Test func aSessionAsksThePlanAndEnds() throws {
    let result = try session(sample.day()) { _, _ in .good }
    #expect(result.asked == ["a/expand", "b/expand", "c/expand", "d/expand", "e/name", "f/name"])
    #expect(result.day.next == nil)
    #expect(result.day.left == 0)
    #expect(result.day.total == 6)
  }

  @Test func aForgottenCardComesBackAfterFourOthers() throws {
    let result = try session(sample.day()) { index, _ in index == 0 ? .again : .good }
    #expect(result.asked == ["a/expand", "b/expand", "c/expand", "d/expand", "e/name", "a/expand", "f/name"])
  }

  @Test func aForgottenCardComesBackSoonerWhenNothingElseIsLeft() throws {
    let day = sample.day(0, [], PlanOptions(newCards: 1))
    let result = try session(day) { index, _ in index < 2 ? .again : .good }
    #expect(result.asked == ["a/expand", "a/expand"])
  }

  @Test func siblingsNeverFollowEachOtherWhileAnotherCardIsLeft() throws {
    for seed in 0..<40 {
      var random = SplitMix64("siblings", seed)
      var history: [JournaledEvent] = []
      for (number, letter) in "abcd".enumerated() {
        history.append(try sample.answer("\(letter)/expand", .good, number: number))
        history.append(try sample.answer("\(letter)/name", .good, day: 1, number: number))
      }
      let day = sample.day(9, history)
      let result = try session(day) { _, _ in Bool.random(using: &random) ? .good : .again }
      try checkSiblings(result.asked, from: day, seed)
    }
  }

  /// Replays the session: whenever a sibling followed, no card of another term was left.
  private func checkSiblings(_ asked: [String], from day: StudyDay, _ seed: Int) throws {
    for (index, pair) in zip(asked, asked.dropFirst()).enumerated()
    where pair.0.split(separator: "/")[0] == pair.1.split(separator: "/")[0] {
      let term = pair.0.split(separator: "/")[0]
      let others = Set(asked[(index + 1)...].map { $0.split(separator: "/")[0] }).subtracting([term])
      #expect(others.isEmpty, "seed \(seed): \(pair)")
    }
  }

  @Test func anAnswerOutsideThePlanIsOwedWhenItFails() throws {
    let day = sample.day(0, [try sample.answer("f/define", .again)], PlanOptions(newCards: 1))
    #expect(day.total == 2)
    #expect(day.left == 2)
  }

  @Test func theSameAnswersLeadToTheSameCardAfterARestart() throws {
    var live = sample.day()
    var history: [JournaledEvent] = []
    for number in 0..<5 {
      let next = try #require(live.next)
      let recorded = try sample.answer(
        "\(next.card.term.id)/\(next.card.face.rawValue)", number % 2 == 0 ? .again : .good, number: number)
      live.append(recorded.event)
      history.append(recorded)
      #expect(sample.day(0, history).next == live.next)
    }
  }
}
