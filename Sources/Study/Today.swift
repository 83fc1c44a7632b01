// The day's standing events on one deck, in the order of the fold, whichever device they come from.

import Glossary
import Learning

package struct Today: Equatable, Sendable {
  /// Under the ids by which the deck knows its terms now.
  package private(set) var events: [Recorded] = []
  package private(set) var answers: [Answer] = []

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

  private init(_ events: [Recorded]) {
    self.events = events
    answers = events.compactMap { Answer($0) }
  }

  /// Keeps the order of the fold: another device's clock may be ahead.
  package mutating func insert(_ recorded: Recorded) {
    let place = events.lastIndex { $0.event < recorded.event }.map { $0 + 1 } ?? 0
    events.insert(recorded, at: place)
    guard let answer = Answer(recorded) else { return }
    let rank = answers.lastIndex { $0.event < recorded.event }.map { $0 + 1 } ?? 0
    answers.insert(answer, at: rank)
  }

  package mutating func remove(_ id: Event.ID) {
    events.removeAll { $0.event.id == id }
    answers.removeAll { $0.event.id == id }
  }

  package func contains(_ id: Event.ID) -> Bool { events.contains { $0.event.id == id } }

  /// What an undo would take back.
  package var latestOwn: Event? { events.last { $0.isOwn && $0.event.isUndoable }?.event }

  /// The events from the one at `start` on.
  package func since(_ start: Int) -> Today { Today(Array(events.dropFirst(start))) }

  /// The term that was last in front of the learner, answered or read.
  package var lastTerm: Term.ID? {
    for recorded in events.reversed() {
      if let review = recorded.event.review { return review.card.term }
      if let mark = recorded.event.mark, mark.kind == .shown || mark.kind == .known { return mark.target.term.term }
    }
    return nil
  }

  /// The cards that have an answer; only one that counts, unless practice is asked for.
  package func answered(withPractice: Bool = false) -> Set<Card.ID> {
    Set(answers.lazy.filter { withPractice || !$0.review.isPractice }.map(\.card))
  }

  /// Cards whose latest answer failed, oldest answer first, with the number of answers given since. Practice owes nothing
  /// to the day, but a quiz asks it again.
  package func owed(withPractice: Bool = false) -> [(card: Card.ID, age: Int)] {
    var latest: [Card.ID: Int] = [:]
    for (index, answer) in answers.enumerated() where withPractice || !answer.review.isPractice {
      latest[answer.card] = index
    }
    return latest.filter { !answers[$0.value].review.grade.passed }
      .sorted { $0.value < $1.value }
      .map { (card: $0.key, age: answers.count - 1 - $0.value) }
  }

  /// The first answer of each card: what retention is counted on.
  package func firstAnswers(withPractice: Bool = false) -> [Answer] {
    var seen: Set<Card.ID> = []
    return answers.filter { (withPractice || !$0.review.isPractice) && seen.insert($0.card).inserted }
  }
}
