// How a card is asked: what is not known yet is read, then recognised, then typed.

import Glossary
import Learning
import Study
import Testing

@Suite struct FormPolicyTests {
  let sample: Sample

  init() throws { sample = try Sample() }

  func mode(_ card: String, _ history: [JournaledEvent] = [], day: Int = 10, form: Form? = nil) throws -> QuestionMode {
    let id = try sample.card(card)
    let planned = PlannedCard(try #require(sample.deck[id]), .due)
    return sample.day(day, history, PlanOptions(form: form)).mode(of: planned)
  }

  func passes(_ card: String, _ count: Int) throws -> [JournaledEvent] {
    try (0..<count).map { try sample.answer(card, .good, day: $0) }
  }

  @Test func aTermThatWasNeverMetIsShown() throws { #expect(try mode("a/expand") == .shown) }

  @Test func onceItWasShownItIsAChoice() throws {
    #expect(try mode("a/expand", [try sample.mark(.shown, "a")]) == .choice)
  }

  @Test func aTermWithAHistoryIsNeverShown() throws {
    #expect(try mode("a/name", passes("a/expand", 1)) == .choice)
  }

  @Test(arguments: [(0, QuestionMode.shown), (1, .choice), (2, .typed), (5, .typed)])
  func itFollowsTheRepetition(_ count: Int, _ expected: QuestionMode) throws {
    #expect(try mode("a/expand", passes("a/expand", count)) == expected)
  }

  @Test func aFailureGoesDownToTheChoiceAgain() throws {
    let failed = try passes("a/expand", 3) + [try sample.answer("a/expand", .again, day: 9)]
    #expect(try mode("a/expand", failed) == .choice)
  }

  @Test func aDefinitionIsSaidNotTyped() throws {
    #expect(try mode("a/define", passes("a/define", 2)) == .recall)
  }

  @Test func anAcronymIsTypedFromTheFirstQuestionOn() throws {
    let shown = [try sample.mark(.shown, "a")]
    #expect(try mode("a/abbreviate", shown) == .typed)
    #expect(try mode("a/abbreviate", shown, form: .choice) == .typed)
    #expect(try mode("a/abbreviate", shown, form: .recall) == .recall)
  }

  @Test func whatWasSaidToBeKnownIsTypedAtOnce() throws {
    let known = [try sample.mark(.known, "a")]
    #expect(try mode("a/expand", known) == .typed)
    #expect(try mode("a/define", known) == .recall)
  }

  @Test func theLearnerMayWantOneFormOnly() throws {
    #expect(try mode("a/expand", form: .recall) == .recall)
    #expect(try mode("a/expand", form: .typed) == .shown)
    #expect(try mode("a/expand", [try sample.mark(.shown, "a")], form: .typed) == .typed)
    #expect(try mode("a/define", passes("a/define", 1), form: .typed) == .recall)
    #expect(try mode("a/expand", passes("a/expand", 4), form: .choice) == .choice)
  }
}
