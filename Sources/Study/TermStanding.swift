// How a term stands with its learner: what a list of terms says of each, and picks them by.

import Glossary
import Learning

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

  /// Lapses of all its faces: what makes a term stubborn.
  package func lapses(of term: Term) -> Int { cards(of: term).map(\.lapses).reduce(0, +) }

  /// From 0 (never asked) to 8: how long the weakest face asked so far holds, each step twice the days of the one before.
  package func strength(of term: Term) -> Int {
    guard let interval = cards(of: term).map(\.schedule.interval).min() else { return 0 }
    return min(8, Int.bitWidth - interval.leadingZeroBitCount)
  }

  private func cards(of term: Term) -> [CardProgress] {
    term.faces.compactMap { progress[Card.ID(deck: deck.id, term: term.id, face: $0)] }
  }
}
