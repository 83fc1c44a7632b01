// What the fold says about remembering: per card, term and deck, and the learner's own strength.

import Glossary
import Learning
import Testing

@Suite struct RecallTests {
  let monday: Day
  let term: Term
  let deck: Deck.ID

  init() throws {
    monday = try #require(Day("2026-11-23"))
    deck = try #require(Deck.ID("ventes-fr"))
    let poc = Term(id: try #require(Term.ID("poc")), names: ["Preuve"], kind: .concept, definition: "Un essai.")
    term = Deck(id: deck, title: "", language: "fr", terms: [poc]).terms[0]
  }

  func card(_ face: Face) -> Card.ID { Card.ID(deck: deck, term: term.id, face: face) }

  func progress(_ answers: [(day: Int, face: Face, grade: Grade)]) -> Progress {
    var history = History(monday)
    return history.fold(answers.map { (day: $0.day, what: history.review(card($0.face), $0.grade)) })
  }

  @Test func aCardNeverAnsweredHasNoRecallAndCountsAsNone() {
    let half = progress([(0, .name, .good)])
    #expect(half.recall(of: card(.define), on: monday) == nil)
    #expect(half.recall(of: card(.name), on: monday) == 1)
    #expect(half.recall(of: [term], on: monday) == 0.5)
    #expect(half.recall(of: [], on: monday) == 0)
  }

  @Test func theRecallOfACardFallsFromDayToDay() throws {
    let answered = progress([(0, .name, .good)])
    let recalls = (0...30).compactMap { answered.recall(of: card(.name), on: monday + $0) }
    #expect(recalls.count == 31)
    #expect(zip(recalls, recalls.dropFirst()).allSatisfy { $0 > $1 })
  }

  @Test func aFirstAnswerAndARepeatLeaveKappaAlone() {
    #expect(progress([(0, .name, .again), (0, .name, .again), (0, .name, .good)]).personalStability.kappa == 0)
  }

  @Test func aCountingAnswerMovesKappaByATwentiethOfTheSurprise() throws {
    let before = progress([(0, .name, .good)])
    let expected = try #require(before.recall(of: card(.name), on: monday + 3))
    #expect(progress([(0, .name, .good), (3, .name, .hard)]).personalStability.kappa == 0.05 * (1 - expected))
    #expect(progress([(0, .name, .good), (3, .name, .again)]).personalStability.kappa == 0.05 * (0 - expected))
  }

  @Test func kappaJudgesWithTheStrengthFoundSoFar() throws {
    let twice = progress([(0, .name, .good), (3, .name, .again)])
    let expected = try #require(twice.recall(of: card(.name), on: monday + 5))
    let thrice = progress([(0, .name, .good), (3, .name, .again), (5, .name, .good)])
    #expect(abs(thrice.personalStability.kappa - (twice.personalStability.kappa + 0.05 * (1 - expected))) < 1e-15)
  }

  @Test func kappaStaysInItsRange() {
    let failing = (0...400).map { (day: $0, face: Face.name, grade: Grade.again) }
    #expect(progress(failing).personalStability.kappa == -2.5)
    var history = History(monday)
    let years = (0...400).map { (day: $0 * 300, what: history.review(card(.name), $0 % 2 == 0 ? .good : .easy)) }
    #expect((-2.5...1.5).contains(history.fold(years).personalStability.kappa))
  }

  @Test func aTermIsKnownWhenEveryFaceIsExpectedToBeRemembered() {
    let one = progress([(0, .name, .easy)])
    #expect(!one.knows(term, on: monday))
    let both = progress([(0, .name, .easy), (1, .define, .easy)])
    #expect(both.knows(term, on: monday + 1))
    #expect(both.knows(term, on: monday + 7))
    #expect(!both.knows(term, on: monday + 30))
  }

  @Test func whatWasJustForgottenIsNotKnownUntilItPasses() {
    let failed = [(day: 0, face: Face.name, grade: Grade.easy), (day: 1, face: Face.define, grade: Grade.again)]
    #expect(!progress(failed).knows(term, on: monday + 1))
    #expect(progress(failed + [(1, .define, .good)]).knows(term, on: monday + 1))
    #expect(!progress(failed + [(1, .define, .good)]).knows(term, on: monday + 3))
  }

  @Test func practiceTouchesNoMemory() {
    var history = History(monday)
    var review = Review(card: card(.name), form: .recall, grade: .again, duration: 4000)
    review.isPractice = true
    let happenings = [(day: 0, what: history.review(card(.name), .good)), (day: 2, what: Event.Content.review(review))]
    #expect(history.fold(happenings)[card(.name)] == progress([(0, .name, .good)])[card(.name)])
  }

  @Test func anExamsWrongAnswerIsForgettingToTheMemoryAndToKappa() throws {
    var history = History(monday)
    var progress = Progress()
    func take(_ day: Int, _ content: Event.Content) -> Event {
      let event = history.event(day, content)
      progress.apply(JournaledEvent(event: event, isOwn: true))
      return event
    }
    let name = card(.name)
    _ = take(0, history.review(name, .good))
    let start = take(4, .exam(ExamStart(deck: deck, cards: [name], seed: 1, pass: 80, minutes: 10)))
    _ = take(4, .examAnswer(ExamAnswer(exam: start.id, card: name, given: "x", isRight: false, duration: 1)))
    _ = take(4, .examEnd(ExamEnd(exam: start.id, score: 0, isPassed: false)))
    #expect(progress[name]?.memory == self.progress([(0, .name, .good), (4, .name, .again)])[name]?.memory)
    #expect(progress.personalStability.kappa < 0)
  }
}
