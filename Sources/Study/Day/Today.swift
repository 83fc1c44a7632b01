// The list of a day's standing events (those that no undo takes back) on one deck, from all devices, in the order of
// the fold; and indexes of the latest answers.

import Glossary
import Learning

package struct Today: Equatable, Sendable {
  /// Translated to the present ids of the deck.
  package private(set) var events: [JournaledEvent] = []
  package private(set) var answers: [Answer] = []
  /// The latest answers that are not practice.
  private var counting = LatestAnswers()
  /// The latest answers, practice included.
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

  /// Builds both indexes anew, after an answer was inserted or removed in the middle of the day.
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

  /// Inserts an event at its place in the order of the fold: not always the end, because another device's clock may be
  /// ahead.
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

  package func contains(_ id: Event.ID) -> Bool { event(id) != nil }

  package func event(_ id: Event.ID) -> Event? { events.last { $0.event.id == id }?.event }

  /// This device's latest event that can be undone; `nil` if there is none.
  package var latestOwn: Event? { events.last { $0.isOwn && $0.event.isUndoable }?.event }

  /// The events from the index `start` on.
  package func since(_ start: Int) -> Today { Today(events.dropFirst(start)) }

  /// The term that the learner answered, read or marked as known last; `nil` if there is none.
  package var lastTerm: TermAddress? {
    for recorded in events.reversed() {
      if let review = recorded.event.review { return review.card.address }
      if let mark = recorded.event.mark, mark.kind == .shown || mark.kind == .known { return mark.target.term }
    }
    return nil
  }

  /// Whether a card has an answer today. Practice counts only with `withPractice`.
  package func hasAnswer(to card: Card.ID, withPractice: Bool = false) -> Bool {
    latest(withPractice).contains(card)
  }

  /// How often a card was asked today. Practice counts only with `withPractice`.
  package func attempts(of card: Card.ID, withPractice: Bool = false) -> Int { latest(withPractice).attempts(of: card) }

  /// The number of cards with an answer today.
  package func answeredCards(withPractice: Bool = false) -> Int { latest(withPractice).count }

  private func latest(_ withPractice: Bool) -> LatestAnswers { withPractice ? all : counting }

  /// A card whose latest answer failed, the number of answers to any card since, and how often it was asked.
  package typealias Debt = (card: Card.ID, age: Int, attempts: Int)

  /// The cards to ask again, the oldest failure first. Failed practice is included only with `withPractice` (in a
  /// quiz).
  package func owed(withPractice: Bool = false) -> [Debt] {
    let latest = latest(withPractice)
    return latest.failed.map { (answers[$0].card, answers.count - 1 - $0, latest.attempts(of: answers[$0].card)) }
  }

  /// The day's first answer to each card.
  package func firstAnswers(withPractice: Bool = false) -> [Answer] {
    var seen: Set<Card.ID> = []
    return answers.filter { (withPractice || !$0.review.isPractice) && seen.insert($0.card).inserted }
  }
}

/// An index of the latest answer to each card of the day, updated with each answer: the next card is found without a
/// search through all answers of the day.
struct LatestAnswers: Equatable, Sendable {
  private struct Entry: Equatable {
    /// The index of the card's latest answer in the day's list of answers.
    var index: Int
    var attempts: Int
  }

  private var entries: [Card.ID: Entry] = [:]
  /// The indices of latest answers that failed, oldest first.
  private(set) var failed: [Int] = []

  /// Adds the answer at an index; the indices must be added in ascending order.
  mutating func append(_ card: Card.ID, passed: Bool, at index: Int) {
    let former = entries[card]
    entries[card] = Entry(index: index, attempts: (former?.attempts ?? 0) + 1)
    if let former, let debt = failed.lastIndex(of: former.index) { failed.remove(at: debt) }
    if !passed { failed.append(index) }
  }

  func contains(_ card: Card.ID) -> Bool { entries[card] != nil }

  func attempts(of card: Card.ID) -> Int { entries[card]?.attempts ?? 0 }

  /// The number of cards with an answer.
  var count: Int { entries.count }
}
