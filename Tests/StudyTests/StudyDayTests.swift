// The day as it changes: appended live or folded anew, the progress is the same.

import Glossary
import Learning
import Study
import Testing

@Suite struct StudyDayTests {
  let sample: Sample

  init() throws { sample = try Sample() }

  @Test func appendingIsFoldingAnew() throws {
    let history = try [
      sample.answer("a/expand", .good), sample.answer("b/expand", .again, number: 1),
      sample.answer("b/expand", .good, number: 2),
    ]
    var live = sample.day()
    for recorded in history { live.append(recorded.event) }
    #expect(live.progress == sample.day(0, history).progress)
    #expect(live.today == sample.day(0, history).today)
  }

  @Test func aSuspendedTermDoesNotCallTheNextDay() throws {
    let history = try [
      sample.answer("a/expand", .good), sample.answer("b/expand", .good, number: 1),
      sample.answer("b/expand", .good, day: 1),
    ]
    let options = PlanOptions(newCards: 0)
    #expect(sample.day(1, history, options).nextDay == sample.monday + 2)
    let suspended = try history + [sample.mark(.suspend, "a", day: 1, number: 1)]
    #expect(sample.day(1, suspended, options).nextDay == sample.monday + 7)
  }

  @Test func anAnswerWhoseMomentIsEarlierTakesItsPlace() throws {
    let first = try sample.answer("a/expand", .again, number: 1)
    let second = try sample.answer("a/expand", .easy, number: 2)
    var live = sample.day(0, [JournaledEvent(event: second.event, isOwn: false)])
    live.append(first.event)
    #expect(live.progress == sample.day(0, [first, second]).progress)
    #expect(live.progress[try sample.card("a/expand")]?.schedule.repetition == 0)
  }

  @Test func anUndoOfTodayPutsEverythingBack() throws {
    let answer = try sample.answer("a/expand", .again)
    let before = sample.day()
    var live = before
    live.append(answer.event)
    let undo = try sample.answer("a/expand", .good, number: 9).event
    live.append(Event(id: undo.id, at: undo.at, day: undo.day, content: .undo(answer.event.id)))
    #expect(live.progress == before.progress)
    #expect(live.next == before.next)
    #expect(live.undoable == nil)
  }

  @Test func onlyThisDevicesLatestAnswerCanBeUndone() throws {
    let own = try sample.answer("a/expand", .good)
    let other = try sample.answer("b/expand", .good, number: 1, isOwn: false)
    #expect(sample.day(0, [own, other]).undoable == own.event)
    #expect(sample.day(1, [own, other]).undoable == own.event)
    #expect(sample.day(1, [own, other]).needsReopening(toUndo: own.event.id))
    #expect(sample.day(0, [other]).undoable == nil)
  }

  @Test func aReviewTellsTheIntervalsThatTheFoldWillGive() throws {
    let card = try sample.card("a/expand")
    let day = sample.day(1, [try sample.answer("a/expand", .good)])
    let first = day.scheduled(Review(card: card, form: .recall, grade: .good, duration: 1))
    #expect((first.intervalBefore, first.intervalAfter, first.isRepeat) == (1, 6, false))
    var again = day
    again.append(try sample.answer("a/expand", .again, day: 1).event)
    let second = again.scheduled(Review(card: card, form: .recall, grade: .good, duration: 1))
    #expect((second.intervalBefore, second.intervalAfter, second.isRepeat) == (1, 1, true))
    #expect(again.due(card, after: .good) == sample.monday + 2)
  }

  @Test func aTermIsKnownWhileEveryFaceIsExpectedToBeRemembered() throws {
    func history(_ faces: [String]) throws -> [JournaledEvent] {
      try faces.flatMap { face in
        try [sample.answer("e/\(face)", .good), sample.answer("e/\(face)", .good, day: 1)]
      }.sorted { $0.event < $1.event }
    }
    #expect(sample.day(2, try history(["name"])).knownTerms == 0)
    #expect(sample.day(2, try history(["name", "define"])).knownTerms == 1)
    #expect(sample.day(60, try history(["name", "define"])).knownTerms == 0)
  }

  @Test func anotherDecksAnswersAreNotThisDecks() throws {
    let foreign = try #require(Card.ID("other/a/expand"))
    let answer = try sample.answer("a/expand", .good).event
    var review = try #require(answer.review)
    review.card = foreign
    let event = Event(id: answer.id, at: answer.at, day: answer.day, content: .review(review))
    #expect(sample.day(0, [JournaledEvent(event: event, isOwn: true)]).today.answers.isEmpty)
  }

  @Test func aRenamedTermAndACopiedDeckKeepTheirHistory() throws {
    let old = try #require(Card.ID("former/old/expand"))
    var term = sample.deck.terms[0]
    term.was = [try #require(Term.ID("old"))]
    var deck = Deck(id: sample.deck.id, title: "Test", language: "en", terms: [term])
    deck.was = [try #require(Deck.ID("former"))]
    let answer = try sample.answer("a/expand", .good).event
    var review = try #require(answer.review)
    review.card = old
    let event = Event(id: answer.id, at: answer.at, day: answer.day, content: .review(review))
    let day = StudyDay(
      deck, on: sample.monday + 1, history: [JournaledEvent(event: event, isOwn: true)], options: PlanOptions())
    #expect(day.progress[try sample.card("a/expand")]?.schedule.repetition == 1)
  }
}
