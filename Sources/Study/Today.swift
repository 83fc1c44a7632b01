// The day's standing events on one deck, in the order of the fold, whichever device they come from.

import Glossary
import Learning

package struct Today: Equatable, Sendable {
  /// Under the ids by which the deck knows its terms now.
  package private(set) var events: [Recorded] = []
  package private(set) var answers: [Answer] = []
  /// Of the answers that count, and of all of them.
  private var counting = LatestAnswers()
  private var all = LatestAnswers()

  package struct Answer: Equatable, Sendable {
    package let event: Event
    package let review: Review

    package var card: Card.ID { review.card }

    fileprivate init?(_ recorded: Recorded) {
      guard let review = recorded.event.review else { return nil }
      event = recorded.event
      self.review = review
    }
  }

  package init() {}

  private init(_ events: some Sequence<Recorded>) {
    self.events = Array(events)
    answers = self.events.compactMap { Answer($0) }
    findLatest()
  }

  /// The latest answers anew, when one came or went in the middle of the day.
  private mutating func findLatest() {
    counting = LatestAnswers()
    all = LatestAnswers()
    for place in answers.indices { noteLatest(at: place) }
  }

  private mutating func noteLatest(at place: Int) {
    let review = answers[place].review
    all.append(review.card, passed: review.grade.passed, at: place)
    if !review.isPractice { counting.append(review.card, passed: review.grade.passed, at: place) }
  }

  /// Keeps the order of the fold: another device's clock may be ahead.
  package mutating func insert(_ recorded: Recorded) {
    if let last = events.last, !(last.event < recorded.event) { return insertBefore(recorded) }
    events.append(recorded)
    guard let answer = Answer(recorded) else { return }
    answers.append(answer)
    noteLatest(at: answers.count - 1)
  }

  private mutating func insertBefore(_ recorded: Recorded) {
    let place = events.lastIndex { $0.event < recorded.event }.map { $0 + 1 } ?? 0
    events.insert(recorded, at: place)
    guard let answer = Answer(recorded) else { return }
    let rank = answers.lastIndex { $0.event < recorded.event }.map { $0 + 1 } ?? 0
    answers.insert(answer, at: rank)
    findLatest()
  }

  package mutating func remove(_ id: Event.ID) {
    events.removeAll { $0.event.id == id }
    answers.removeAll { $0.event.id == id }
    findLatest()
  }

  package func contains(_ id: Event.ID) -> Bool { events.contains { $0.event.id == id } }

  /// What an undo would take back.
  package var latestOwn: Event? { events.last { $0.isOwn && $0.event.isUndoable }?.event }

  /// The events from the one at `start` on.
  package func since(_ start: Int) -> Today { Today(events.dropFirst(start)) }

  /// The term that was last in front of the learner, answered or read.
  package var lastTerm: Term.ID? {
    for recorded in events.reversed() {
      if let review = recorded.event.review { return review.card.term }
      if let mark = recorded.event.mark, mark.kind == .shown || mark.kind == .known { return mark.target.term.term }
    }
    return nil
  }

  /// Whether a card has an answer; only one that counts, unless practice is asked for.
  package func hasAnswer(to card: Card.ID, withPractice: Bool = false) -> Bool {
    latest(withPractice).contains(card)
  }

  /// How many cards have one.
  package func answeredCards(withPractice: Bool = false) -> Int { latest(withPractice).count }

  private func latest(_ withPractice: Bool) -> LatestAnswers { withPractice ? all : counting }

  /// A card whose latest answer failed, with the number of answers given since.
  package typealias Debt = (card: Card.ID, age: Int)

  /// Oldest answer first. Practice owes nothing to the day, but a quiz asks it again.
  package func owed(withPractice: Bool = false) -> [Debt] {
    latest(withPractice).failed.map { (answers[$0].card, answers.count - 1 - $0) }
  }

  /// The first answer of each card: what retention is counted on.
  package func firstAnswers(withPractice: Bool = false) -> [Answer] {
    var seen: Set<Card.ID> = []
    return answers.filter { (withPractice || !$0.review.isPractice) && seen.insert($0.card).inserted }
  }
}
