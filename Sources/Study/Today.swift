// The day's standing answers on one deck, in the order of the fold, whichever device gave them.

import Glossary
import Learning

package struct Today: Equatable, Sendable {
  package private(set) var answers: [Answer] = []
  package private(set) var notes: [NoteTaken] = []

  package struct Answer: Equatable, Sendable {
    package let event: Event
    package let review: Review
    /// The id by which the deck knows the card now.
    package let card: Card.ID
    package let isOwn: Bool
  }

  package struct NoteTaken: Equatable, Sendable {
    package let event: Event
    package let note: Note
    /// The id by which the deck knows the term now.
    package let term: Term.ID
    package let isOwn: Bool
  }

  package init() {}

  /// Keeps the order of the fold: another device's clock may be ahead.
  package mutating func insert(_ answer: Answer) {
    let place = answers.lastIndex { $0.event < answer.event }.map { $0 + 1 } ?? 0
    answers.insert(answer, at: place)
  }

  package mutating func insert(_ note: NoteTaken) {
    let place = notes.lastIndex { $0.event < note.event }.map { $0 + 1 } ?? 0
    notes.insert(note, at: place)
  }

  package mutating func remove(_ id: Event.ID) {
    answers.removeAll { $0.event.id == id }
    notes.removeAll { $0.event.id == id }
  }

  package func contains(_ id: Event.ID) -> Bool {
    answers.contains { $0.event.id == id } || notes.contains { $0.event.id == id }
  }

  /// What an undo would take back.
  package var latestOwn: Event? {
    [answers.last(where: \.isOwn)?.event, notes.last(where: \.isOwn)?.event].compactMap(\.self).max()
  }

  package var lastTerm: Term.ID? { answers.last?.card.term }

  package func hasAnswered(_ card: Card.ID) -> Bool { answers.contains { $0.card == card && !$0.review.isPractice } }

  /// Cards whose latest answer of the day failed, oldest answer first, with the number of answers given since.
  package var owed: [(card: Card.ID, age: Int)] {
    var latest: [Card.ID: Int] = [:]
    for (index, answer) in answers.enumerated() where !answer.review.isPractice { latest[answer.card] = index }
    return latest.filter { !answers[$0.value].review.grade.passed }
      .sorted { $0.value < $1.value }
      .map { (card: $0.key, age: answers.count - 1 - $0.value) }
  }

  /// The first answer of each card: what retention is counted on.
  package var firstAnswers: [Answer] {
    var seen: Set<Card.ID> = []
    return answers.filter { !$0.review.isPractice && seen.insert($0.card).inserted }
  }
}
