// A row of a learner's report on one term.

import Glossary
import Learning
import Study

package struct TermRow: Equatable, Sendable {
  package let term: TermAddress
  /// The term as the report's deck names it: its id; of an included deck, "deck/term".
  package let id: String
  package let title: String
  package let kind: Kind
  package let state: TermStanding
  /// Answers to its cards in the period, without undone ones; of exams only the wrong answers.
  package let seen: Int
  /// How many of these answers passed.
  package let correct: Int
  package let lapses: Int
  package let firstSeen: Day?
  package let lastReview: Day?
  /// The interval of the card with the shortest interval, in days; `nil` before the first answer.
  package let interval: Int?
  package let due: Day?
  /// The ease (SM-2) of the card with the shortest interval, at least 1.3.
  package let ease: Double?
  /// The mean expected recall over its cards today, 0 to 1; a card never seen counts 0.
  package let recall: Double
  /// The mean expected recall over its answered cards today, 0 to 1; `nil` if there are none.
  package let recallMet: Double?
  /// The term most often confused with it, with both directions added up; `nil` for none.
  package let confusedWith: Confusion?
  /// Whether one of its cards was forgotten four times or more.
  package let isLeech: Bool

  package struct Confusion: Equatable, Sendable {
    package let id: String
    package let count: Int
  }

  /// `confused`: the term's most frequent pair.
  init(_ term: Term, _ history: LearnerHistory, _ confused: LearnerReport.ConfusedPair?) {
    let studyDay = history.studyDay
    let progress = studyDay.progress
    let cards = term.cardIDs.compactMap { progress[$0] }
    let counts = term.cardIDs.map { progress.counts(of: $0) - history.before.counts(of: $0) }
    let weakest = cards.min { $0.schedule.interval < $1.schedule.interval }
    self.term = term.address
    id = term.address.name(in: studyDay.deck.id)
    title = term.title
    kind = term.kind
    state = studyDay.standing(of: term)
    seen = counts.sum(\.answers)
    correct = counts.sum(\.passes)
    lapses = counts.sum(\.lapses)
    firstSeen = cards.map(\.first).min()
    lastReview = cards.map(\.lastCounted).max()
    interval = weakest?.schedule.interval
    due = cards.map(\.due).min()
    ease = weakest.map { Double($0.schedule.ease.hundredths) / 100 }
    recall = progress.recall(of: [term], on: studyDay.day)
    recallMet = progress.recallMet(term, on: studyDay.day)
    confusedWith =
      confused.map {
        let other = $0.first == term.address ? $0.second : $0.first
        return Confusion(id: other.name(in: studyDay.deck.id), count: $0.count)
      }
    isLeech = cards.contains { $0.lapses >= StudyDay.leechAfter }
  }
}

extension Collection {
  func sum(_ value: (Element) -> Int) -> Int { reduce(0) { $0 + value($1) } }
}

extension TermStanding {
  package var word: String {
    switch self {
    case .new, .claimed: "new"
    case .suspended: "suspended"
    case .due: "due"
    case .learning: "learning"
    case .known: "known"
    }
  }
}
