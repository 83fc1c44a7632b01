// A quiz on a part of the deck: what is due counts, the rest leaves the schedule alone.

import Glossary
import Learning
import Study
import Testing

@Suite struct QuizTests {
  let sample: Sample

  init() throws { sample = try Sample() }

  @Test func aFocusIsFoundByItsWord() throws {
    #expect(Focus("acronyms", in: sample.deck) == .acronyms)
    #expect(Focus("Sigles", in: sample.deck) == .acronyms)
    #expect(Focus("concepts", in: sample.deck) == .kind(.concept))
    #expect(Focus("concept", in: sample.deck) == .kind(.concept))
    #expect(Focus("roles", in: sample.deck) == nil)
    #expect(Focus.all(of: sample.deck) == [.acronyms, .kind(.concept)])
  }

  @Test func aTagThatIsAKindOfTermIsNoPartOfItsOwn() throws {
    func term(_ id: String, _ kind: Kind, _ tags: [String]) throws -> Term {
      var term = Term(id: try #require(Term.ID(id)), names: [id], kind: kind, definition: "It is \(id).")
      term.tags = tags
      return term
    }
    let terms = [
      try term("churn", .metric, ["metrics"]), try term("arr", .metric, ["metrics", "money"]),
      try term("lead", .concept, ["money"]),
    ]
    let deck = Deck(id: try #require(Deck.ID("test")), title: "Test", language: "en", terms: terms)
    #expect(Focus.all(of: deck) == [.kind(.metric), .kind(.concept), .tag("money")])
    #expect(Focus("metrics", in: deck) == .kind(.metric))
  }

  @Test func whatIsDueCountsAndWhatIsNotDueIsPractice() throws {
    let history = [try sample.answer("a/expand", .good), try sample.answer("b/expand", .good, day: 1)]
    let day = sample.day(1, history, PlanOptions(newCards: 0))
    let quiz = day.quiz(on: .acronyms)
    let byCard = Dictionary(uniqueKeysWithValues: quiz.plan.cards.map { ($0.card.id, $0) })
    #expect(byCard[try sample.card("a/expand")]?.isPractice == false)
    #expect(byCard[try sample.card("b/expand")]?.isPractice == true)
    #expect(quiz.plan.cards.allSatisfy { Focus.acronyms.contains($0.card) })
    #expect(quiz.plan.cards.count == 8)
  }

  @Test func aPracticedCardIsDoneWhenItPassesAndComesBackWhenItFails() throws {
    let history = [try sample.answer("b/expand", .good, day: 1)]
    var day = sample.day(1, history, PlanOptions(newCards: 0))
    let quiz = day.quiz(on: .acronyms)
    let before = day.left(in: quiz)
    day.append(try sample.answer("b/expand", .again, day: 1, number: 1, isPractice: true).event)
    #expect(day.left(in: quiz) == before)
    #expect(day.left == 0)
    day.append(try sample.answer("b/expand", .good, day: 1, number: 2, isPractice: true).event)
    #expect(day.left(in: quiz) == before - 1)
    #expect(day.progress[try sample.card("b/expand")]?.reviews == 1)
    #expect(day.total(in: quiz) == 8)
  }

  @Test func aQuizEndsAfterEveryCardWasAnswered() throws {
    var day = sample.day(1, [], PlanOptions(newCards: 0))
    let quiz = day.quiz(on: .kind(.concept))
    var asked = 0
    while let planned = day.next(in: quiz), asked < 100 {
      asked += 1
      let text = "\(planned.card.term.id)/\(planned.card.face.rawValue)"
      day.append(try sample.answer(text, .good, day: 1, number: asked, isPractice: planned.isPractice).event)
    }
    #expect(asked == 20)
    #expect(day.progress.cards.isEmpty)
  }
}
