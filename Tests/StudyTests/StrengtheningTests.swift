// After the day's plan: the terms that are not known yet, the hardest first, as ordinary answers.

import Glossary
import Learning
import Study
import Testing

@Suite struct StrengtheningTests {
  let sample: Sample

  init() throws { sample = try Sample() }

  func names(_ quiz: Quiz?) -> [String] {
    (quiz?.plan.cards ?? []).map { "\($0.card.term.id)/\($0.card.face.rawValue)" }
  }

  /// The date is in three days: all of it is to be known.
  var lastDays: PlanOptions {
    var options = PlanOptions(newCards: 0)
    options.ramp = .date(sample.monday + 3)
    return options
  }

  @Test func whatFailedComesFirstThenWhatIsWeakThenWhatWasNeverMet() throws {
    let weak = try [(0, 0), (1, 1), (7, 2)].map { try sample.answer("a/expand", .hard, day: $0.0, number: $0.1) }
    let today = try [
      sample.answer("b/expand", .good, day: 20), sample.answer("c/expand", .again, day: 20, number: 1),
      sample.answer("c/expand", .again, day: 20, number: 2),
    ]
    var options = lastDays
    options.ramp = .date(sample.monday + 23)
    let day = sample.day(20, weak + today, options)
    #expect(day.missingTerms.map(\.id.text) == ["c", "a", "b", "d", "e", "f"])
    // One card a term first, then the further ones; b and c had a new card today.
    #expect(names(day.strengthening) == ["c/expand", "a/expand", "d/expand", "e/name", "f/name", "a/name"])
  }

  @Test func whatThePlanWillIntroduceIsNotMissingYet() throws {
    var options = PlanOptions(newCards: 0)
    let met = [try sample.answer("b/expand", .good)]
    #expect(sample.day(0, met, options).missingTerms.map(\.id.text) == ["b"])
    options.ramp = .date(sample.monday + 30)
    #expect(sample.day(0, met, options).missingTerms.map(\.id.text) == ["b"])
    #expect(sample.day(0, [], options).strengthening == nil)
  }

  @Test func theAnswersAreOrdinaryAndEachCardComesOnce() throws {
    var day = sample.day(0, [], lastDays)
    let quiz = try #require(day.strengthening)
    var asked: [String] = []
    while let next = day.next(in: quiz), asked.count < 30 {
      #expect(next.reason == .new && !next.isPractice)
      asked.append(next.card.id.description)
      let name = "\(next.card.term.id)/\(next.card.face.rawValue)"
      day.append(try sample.answer(name, asked.count == 1 ? .again : .good, number: asked.count).event)
    }
    #expect(asked.count == 6 && Set(asked).count == 6)
    #expect(day.left(in: quiz) == 0)
    #expect(day.progress.cards.count == 6)
    // What failed is owed to the day's plan, once.
    #expect(day.next?.reason == .again)
  }

  @Test func aCardIsNotOfferedAFourthTime() throws {
    let thrice = try (0..<3).map { try sample.answer("a/expand", .again, number: $0) }
    let day = sample.day(0, thrice, PlanOptions(newCards: 0))
    #expect(!names(day.strengthening).contains("a/expand"))
  }

  @Test func aTermBringsNoSecondNewCardOnADay() throws {
    let today = [try sample.answer("a/expand", .good)]
    #expect(sample.day(0, today, PlanOptions(newCards: 0)).strengthening == nil)
    #expect(names(sample.day(1, today, PlanOptions(newCards: 0)).strengthening).last == "a/name")
  }

  @Test func whatIsSparedIsNotOffered() throws {
    let history = try [
      sample.mark(.known, "a"), sample.answer("a/name", .good, day: 1), sample.answer("b/name", .good, day: 1),
    ]
    // So late that both are weak.
    let day = sample.day(40, history, PlanOptions(newCards: 0))
    #expect(names(day.strengthening) == ["a/name", "b/name", "b/expand"])
  }

  @Test func whatIsKnownClaimedOrSuspendedIsNotOffered() throws {
    let known = try ["name", "define"].enumerated().map { try sample.answer("e/\($1)", .good, number: $0) }
    let marks = try [sample.mark(.known, "a", number: 8), sample.mark(.suspend, "b", number: 9)]
    let day = sample.day(0, known + marks, lastDays)
    #expect(day.missingTerms.map(\.id.text) == ["c", "d", "f"])
  }

  @Test func anEarlyAnswerFollowsTheRuleOfEarlyAnswers() throws {
    let history = try [(0, 0), (1, 1), (7, 2)].map { try sample.answer("a/expand", .hard, day: $0.0, number: $0.1) }
    var day = sample.day(20, history, PlanOptions(newCards: 0))
    #expect(names(day.strengthening).contains("a/expand"))
    let before = try #require(day.progress[try sample.card("a/expand")]).schedule
    day.append(try sample.answer("a/expand", .good, day: 20).event)
    let after = try #require(day.progress[try sample.card("a/expand")]).schedule
    #expect(
      after.repetition == before.repetition + 1
        && after.interval == max(before.interval, 13 * before.ease.hundredths / 100 + 1))
  }

  @Test func nothingIsOfferedWhenAllIsKnown() throws {
    let history = try sample.deck.cards.enumerated().map {
      try sample.answer("\($1.term.id)/\($1.face.rawValue)", .good, number: $0)
    }
    #expect(sample.day(0, history, PlanOptions(newCards: 0)).strengthening == nil)
  }
}
