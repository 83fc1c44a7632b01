// What marks do: a term known before, cards set aside, and all of it undone by leaving the mark out.

import Glossary
import Learning
import Testing

@Suite struct MarksTests {
  let monday: Day
  let term: TermAddress
  let expand: Card.ID
  let name: Card.ID

  init() throws {
    monday = try #require(Day("2026-11-23"))
    term = try #require(TermAddress("ventes-fr/sdr"))
    expand = try #require(Card.ID("ventes-fr/sdr/expand"))
    name = try #require(Card.ID("ventes-fr/sdr/name"))
  }

  func fold(_ happenings: [(day: Int, what: Event.Content)]) -> Progress {
    var history = History(monday)
    return history.fold(happenings)
  }

  func answer(_ card: Card.ID, _ grade: Grade) -> Event.Content {
    .review(Review(card: card, form: .typed, grade: grade, duration: 4000))
  }

  @Test(arguments: [(Grade.hard, 236), (.good, 250), (.easy, 260)])
  func aFirstPassOnWhatWasSaidToBeKnownIsWorthTwo(_ grade: Grade, _ ease: Int) throws {
    let schedule = try #require(fold([(0, .mark(Mark(.known, on: term))), (0, answer(expand, grade))])[expand]).schedule
    #expect((schedule.repetition, schedule.interval, schedule.ease.hundredths) == (2, 6, ease))
  }

  @Test func aFirstFailureOnWhatWasSaidToBeKnownIsAFailure() {
    let known = fold([(0, .mark(Mark(.known, on: term))), (0, answer(expand, .again))])[expand]
    #expect(known == fold([(0, answer(expand, .again))])[expand])
  }

  @Test func sayingToKnowWhatWasAnsweredBeforeChangesNothing() {
    let late = fold([(0, answer(expand, .good)), (0, .mark(Mark(.known, on: term))), (1, answer(expand, .good))])
    #expect(late[expand] == fold([(0, answer(expand, .good)), (1, answer(expand, .good))])[expand])
  }

  @Test func aBuriedCardIsSetAsideForThatDayOnly() {
    let progress = fold([(0, .mark(Mark(.bury, on: .card(expand))))])
    #expect(progress.marks.isSetAside(expand, on: monday))
    #expect(!progress.marks.isSetAside(name, on: monday))
    #expect(!progress.marks.isSetAside(expand, on: monday + 1))
  }

  @Test func aSuspendedTermTakesAllItsCardsUntilItIsResumed() {
    let suspend = Event.Content.mark(Mark(.suspend, on: term))
    let card = Event.Content.mark(Mark(.suspend, on: .card(name)))
    let suspended = fold([(0, suspend), (0, card)]).marks
    #expect(suspended.isSetAside(expand, on: monday + 400) && suspended.isSuspended(term))
    let resumed = fold([(0, suspend), (0, card), (1, .mark(Mark(.resume, on: term)))]).marks
    #expect(!resumed.isSuspended(expand) && !resumed.isSuspended(name))
  }

  @Test func aFlagStandsUntilItIsTakenOff() {
    let flag = Event.Content.mark(Mark(.flag, on: term))
    #expect(fold([(0, flag)]).marks.flagged == [term])
    #expect(fold([(0, flag), (1, .mark(Mark(.unflag, on: term)))]).marks.flagged.isEmpty)
  }
}
