// How far a learner is, in three steps, and what the week has brought.

import Glossary
import Learning
import Testing

@testable import Study

@Suite struct TermCountsTests {
  let sample: Sample
  init() throws { sample = try Sample() }

  private func counts(_ history: [JournaledEvent], day: Int = 0) -> [Int] {
    let counts = TermCounts(sample.day(day, history))
    return [counts.known, counts.onTheWay, counts.met]
  }

  /// Every face of a term passes, well enough to be known that day.
  private func known(_ term: String, day: Int) throws -> [JournaledEvent] {
    try sample.term(term).cardIDs.enumerated().map { index, card in
      try sample.answer("\(term)/\(card.face.rawValue)", .easy, day: day, number: index)
    }
  }

  @Test func aTermThatWasReadIsMet() throws {
    #expect(counts([try sample.mark(.shown, "a")]) == [0, 0, 1])
  }

  @Test func aTermWhoseAnswerFailedIsMet() throws {
    #expect(counts([try sample.answer("a/expand", .again)]) == [0, 0, 1])
  }

  @Test func aTermWhoseAnswerPassedIsOnTheWay() throws {
    #expect(counts([try sample.answer("a/expand", .good)]) == [0, 1, 0])
  }

  @Test func aTermSaidToBeKnownIsOnTheWay() throws {
    #expect(counts([try sample.mark(.known, "a")]) == [0, 1, 0])
  }

  @Test func aKnownTermIsNothingElse() throws {
    #expect(counts(try known("a", day: 0)) == [1, 0, 0])
  }

  @Test func aKnownTermThatTimeAloneHasWeakenedIsCountedAsFaded() throws {
    let history = try known("a", day: -6)
    let counts = TermCounts(sample.day(30, history))
    #expect(counts.known == 0 && counts.onTheWay == 1 && counts.faded == 1)
  }

  @Test func aTermThatFailedHasNotFaded() throws {
    let history = try known("a", day: -6) + [try sample.answer("a/expand", .again, day: -2)]
    #expect(TermCounts(sample.day(30, history)).faded == 0)
  }

  @Test func theWeekBeginsOnMonday() throws {
    // Sunday before, Monday, and Wednesday of the week.
    let history = try known("a", day: -1) + known("b", day: 0)
    #expect(TermCounts(sample.day(0, history)).changeThisWeek == 1)
    #expect(TermCounts(sample.day(2, history)).changeThisWeek == 1)
    #expect(TermCounts(sample.day(-1, try known("a", day: -1))).changeThisWeek == 1)
  }

  @Test func withoutAnAnswerInTheWeekOnlyWhatFadesCounts() throws {
    let history = try known("a", day: -6)
    let day = sample.day(1, history)
    #expect(TermCounts(day).changeThisWeek <= 0)
    #expect(TermCounts(day).changeThisWeek == day.knownTerms - day.knownAtWeekStart)
  }

  @Test func anUndoTakesTheWeeksGainBack() throws {
    var day = sample.day(0)
    for event in try known("a", day: 0) { day.append(event.event) }
    #expect(TermCounts(day).changeThisWeek == 1)
    let target = try #require(day.undoable?.id)
    let last = try #require(day.today.events.last?.event)
    day.append(Event(id: last.id, at: last.at + 1, day: last.day, content: .undo(target)))
    #expect(TermCounts(day).changeThisWeek == 0)
  }
}
