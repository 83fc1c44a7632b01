// The next card, worked out from the plan and the day's answers. Nothing is popped or stored: the same answers give the
// same card, after a restart and after an undo.

import Glossary

extension DayPlan {
  /// A failed card comes back after this many other answers; sooner when nothing else is left.
  private static let ripeAfter = 4

  /// `nil` when the day is done. First what is owed and ripe, oldest first, then the plan, then what is owed and still
  /// fresh; a sibling of the last card only when nothing else is left.
  package func next(after today: Today, in deck: Deck) -> PlannedCard? {
    let owed = today.owed.compactMap { debt in
      deck[debt.card].map { (card: PlannedCard(card: $0, reason: .again), age: debt.age) }
    }
    let ripe = owed.filter { $0.age >= Self.ripeAfter }.map(\.card)
    let fresh = owed.filter { $0.age < Self.ripeAfter }.map(\.card)
    let candidates = ripe + left(after: today) + fresh
    return candidates.first { $0.card.term.id != today.lastTerm } ?? candidates.first
  }

  /// The planned cards that have no answer yet.
  package func left(after today: Today) -> [PlannedCard] {
    cards.filter { !today.hasAnswered($0.card.id) }
  }
}
