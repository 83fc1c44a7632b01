// A learner's progress in figures: for the deck, and for one term.

import Glossary
import Learning

package struct Statistics: Equatable, Sendable {
  /// Terms of one kind, and how many of them are known.
  package struct Family: Equatable, Sendable {
    package let kind: Kind
    package let known: Int
    package let terms: Int
  }

  package let known: Int
  package let terms: Int
  /// Days with at least one answer, and the working days in a row up to today.
  package let days: Int
  package let streak: Int
  /// Standing answers to cards of the deck.
  package let answers: Int
  /// Counting answers that passed, of those to cards seen on an earlier day; `nil` without any.
  package let retention: Double?
  /// The mean expected recall today over the cards that were met, 0 to 1; `nil` without any.
  package let recall: Double?
  package let lapses: Int
  package let families: [Family]

  package init(_ studyDay: StudyDay) {
    let progress = studyDay.progress
    let deck = studyDay.deck
    known = studyDay.knownTerms
    terms = deck.terms.count
    days = progress.attendance.count
    streak = progress.attendance.streak(upTo: studyDay.day, studyDay.options.calendar)
    let cards = deck.cards.compactMap { progress[$0.id] }
    answers = cards.map(\.reviews).reduce(0, +)
    lapses = cards.map(\.lapses).reduce(0, +)
    let calibration = progress.calibration
    retention = calibration.answers == 0 ? nil : Double(calibration.passed) / Double(calibration.answers)
    let recalls = deck.cards.compactMap { progress.recall(of: $0.id, on: studyDay.day) }
    recall = recalls.isEmpty ? nil : recalls.reduce(0, +) / Double(recalls.count)
    var kinds: [Kind] = []
    for term in deck.terms where !kinds.contains(term.kind) { kinds.append(term.kind) }
    families = kinds.map { kind in
      let all = deck.terms.filter { $0.kind == kind }
      return Family(kind: kind, known: all.count(where: studyDay.isKnown), terms: all.count)
    }
  }
}

// MARK: One term

/// The state of a term, as the list of terms shows it.
package enum TermStanding: Equatable, Sendable {
  /// Never asked.
  case new
  /// Set aside by the learner.
  case suspended
  /// A face is due today or was due before.
  case due
  /// Asked, and not yet known.
  case learning
  case known
}

extension StudyDay {
  package func standing(of term: Term) -> TermStanding {
    if progress.marks.isSuspended(term.id) { return .suspended }
    let cards = cards(of: term)
    guard let due = cards.map(\.due).min() else { return .new }
    if due <= day { return .due }
    return isKnown(term) ? .known : .learning
  }

  /// The next day on which one of its faces is asked; `nil` for a term never asked.
  package func nextDue(of term: Term) -> Day? { cards(of: term).map(\.due).min() }

  /// The lapses of all its faces added up: the list of stubborn terms is made by it.
  package func lapses(of term: Term) -> Int { cards(of: term).map(\.lapses).reduce(0, +) }

  /// The strength of the weakest face asked so far, 0 (never asked) to 8: the bit length of its interval in days, so
  /// each step is twice as long as the one before.
  package func strength(of term: Term) -> Int {
    guard let interval = cards(of: term).map(\.schedule.interval).min() else { return 0 }
    return min(8, Int.bitWidth - interval.leadingZeroBitCount)
  }

  private func cards(of term: Term) -> [CardProgress] {
    term.faces.compactMap { progress[Card.ID(deck: deck.id, term: term.id, face: $0)] }
  }
}
