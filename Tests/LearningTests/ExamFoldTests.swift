// An exam's answers wait for its end; then the wrong ones are failures of that day.

import Glossary
import Learning
import Testing

@Suite struct ExamFoldTests {
  let monday: Day
  let sdr: Card.ID
  let ae: Card.ID
  let deck: Deck.ID

  init() throws {
    monday = try #require(Day("2026-11-23"))
    sdr = try #require(Card.ID("ventes-fr/sdr/expand"))
    ae = try #require(Card.ID("ventes-fr/ae/expand"))
    deck = sdr.deck
  }

  /// Two cards passed on Monday, then an exam on a later day with one of them wrong.
  func history(ends: Bool, isOwn: Bool = true, day: Int = 7) -> Progress {
    var history = History(monday)
    var progress = Progress()
    func take(_ day: Int, _ content: Event.Content) -> Event {
      let event = history.event(day, content)
      progress.apply(JournaledEvent(event: event, isOwn: isOwn))
      return event
    }
    _ = take(0, history.review(sdr, .good))
    _ = take(0, history.review(ae, .good))
    let start = take(day, .exam(ExamStart(deck: deck, cards: [sdr, ae], seed: 1, pass: 80, minutes: 10)))
    _ = take(day, answer(start, sdr, true))
    _ = take(day, answer(start, ae, false))
    _ = take(day, answer(start, ae, true))
    if ends { _ = take(day, .examEnd(ExamEnd(exam: start.id, score: 1, isPassed: false))) }
    return progress
  }

  func answer(_ start: Event, _ card: Card.ID, _ isRight: Bool) -> Event.Content {
    .examAnswer(ExamAnswer(exam: start.id, card: card, given: "x", isRight: isRight, duration: 1))
  }

  @Test func answersWaitForTheEnd() {
    let open = history(ends: false)
    #expect(open[ae]?.reviews == 1)
    #expect(open.exams.current(where: { _ in true })?.answers.count == 2)
    #expect(open.exams.current(where: { _ in true })?.next == nil)
  }

  @Test func theWrongOnesAreFailuresOfTheDayOfTheEndAndTheRightOnesNothing() {
    let ended = history(ends: true)
    #expect(ended[ae]?.schedule.repetition == 0)
    #expect(ended[ae]?.due == monday + 8)
    #expect(ended[ae]?.lapses == 1)
    #expect(ended[sdr]?.reviews == 1)
    #expect(ended.exams.current(where: { _ in true }) == nil)
  }

  @Test func onTheDayOfACountingAnswerAWrongOneIsARepeat() {
    let ended = history(ends: true, day: 0)
    #expect(ended[ae]?.schedule.repetition == 1)
    #expect(ended[ae]?.reviews == 2)
  }

  @Test func aResultCanBeWorkedOutAgain() throws {
    let result = try #require(history(ends: true).exams.results.first)
    #expect(result.isConsistent)
    #expect(result.sitting.score == 1)
    #expect(!result.end.isPassed && !result.isValid(on: monday + 8))
  }

  @Test func aPassIsValidForNinetyDays() throws {
    let sitting = Sitting(
      start: .init(id: History.firstID(monday), at: Instant(milliseconds: 0), day: monday, isOwn: true),
      exam: ExamStart(deck: deck, cards: [sdr], seed: 0, pass: 80, minutes: 1))
    let passed = ExamResult(sitting, ExamEnd(exam: sitting.start.id, score: 1, isPassed: true), on: monday)
    #expect(passed.isValid(on: monday + 89))
    #expect(!passed.isValid(on: monday + 90))
    #expect(!passed.isConsistent)
  }

  @Test func anExamOfAnotherDeviceIsNotThisOnesToGoOnWith() {
    #expect(history(ends: false, isOwn: false).exams.current(where: { _ in true }) == nil)
  }
}
