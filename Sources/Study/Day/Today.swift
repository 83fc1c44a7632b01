// The day's standing events on one deck, in the order of the fold, whichever device they come from.

import Glossary
import Learning

package struct Today: Equatable, Sendable {
  /// Under the ids by which the deck knows its terms now.
  package private(set) var events: [JournaledEvent] = []
  package private(set) var answers: [Answer] = []
  /// The latest answers, of those that count and of all.
  private var counting = LatestAnswers()
  private var all = LatestAnswers()

  package struct Answer: Equatable, Sendable {
    package let event: Event
    package let review: Review

    package var card: Card.ID { review.card }

    fileprivate init?(_ recorded: JournaledEvent) {
      guard let review = recorded.event.review else { return nil }
      event = recorded.event
      self.review = review
    }
  }

  package init() {}

  private init(_ events: some Sequence<JournaledEvent>) {
    self.events = Array(events)
    answers = self.events.compactMap { Answer($0) }
    findLatest()
  }

  /// Finds the latest answers anew, after one was inserted or removed in the middle of the day.
  private mutating func findLatest() {
    counting = LatestAnswers()
    all = LatestAnswers()
    for index in answers.indices { updateLatest(at: index) }
  }

  private mutating func updateLatest(at index: Int) {
    let review = answers[index].review
    all.append(review.card, passed: review.grade.passed, at: index)
    if !review.isPractice { counting.append(review.card, passed: review.grade.passed, at: index) }
  }

  /// Inserts an event in the order of the fold. It is not always the last one: another device's clock may be ahead.
  package mutating func insert(_ recorded: JournaledEvent) {
    if let last = events.last, !(last.event < recorded.event) { return insertBefore(recorded) }
    events.append(recorded)
    guard let answer = Answer(recorded) else { return }
    answers.append(answer)
    updateLatest(at: answers.count - 1)
  }

  private mutating func insertBefore(_ recorded: JournaledEvent) {
    let eventIndex = events.lastIndex { $0.event < recorded.event }.map { $0 + 1 } ?? 0
    events.insert(recorded, at: eventIndex)
    guard let answer = Answer(recorded) else { return }
    let answerIndex = answers.lastIndex { $0.event < recorded.event }.map { $0 + 1 } ?? 0
    answers.insert(answer, at: answerIndex)
    findLatest()
  }

  package mutating func remove(_ id: Event.ID) {
    events.removeAll { $0.event.id == id }
    answers.removeAll { $0.event.id == id }
    findLatest()
  }

  package func contains(_ id: Event.ID) -> Bool { events.contains { $0.event.id == id } }

  /// The event that an undo would take back: the latest one of this device that can be undone.
  package var latestOwn: Event? { events.last { $0.isOwn && $0.event.isUndoable }?.event }

  /// The events from the one at `start` on.
  package func since(_ start: Int) -> Today { Today(events.dropFirst(start)) }

  /// The term that the learner answered or read last.
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

  /// A card whose latest answer failed, and the number of answers given since.
  package typealias Debt = (card: Card.ID, age: Int)

  /// The cards to ask again, the oldest failure first. Failed practice is asked again by a quiz only.
  package func owed(withPractice: Bool = false) -> [Debt] {
    latest(withPractice).failed.map { (answers[$0].card, answers.count - 1 - $0) }
  }

  /// The first answer to each card: retention is measured on these.
  package func firstAnswers(withPractice: Bool = false) -> [Answer] {
    var seen: Set<Card.ID> = []
    return answers.filter { (withPractice || !$0.review.isPractice) && seen.insert($0.card).inserted }
  }
}

/// The latest of the day's answers to each card, updated with each answer, so that the next card is found without going
/// through all answers of the day.
struct LatestAnswers: Equatable, Sendable {
  /// For each card, the index of its latest answer among the answers of the day.
  private var indices: [Card.ID: Int] = [:]
  /// The indices of latest answers that failed, oldest first.
  private(set) var failed: [Int] = []

  /// Adds the answer at an index; indices come in ascending order.
  mutating func append(_ card: Card.ID, passed: Bool, at index: Int) {
    if let former = indices.updateValue(index, forKey: card), let debt = failed.lastIndex(of: former) {
      failed.remove(at: debt)
    }
    if !passed { failed.append(index) }
  }

  func contains(_ card: Card.ID) -> Bool { indices[card] != nil }

  /// The number of cards with an answer.
  var count: Int { indices.count }
}
