// The next card, worked out from the plan and the day's answers. Nothing is popped or stored: the same answers give the
// same card, after a restart and after an undo.

import Glossary
import Learning

extension DayPlan {
  /// A failed card comes back after this many other answers; sooner when nothing else is left.
  private static let ripeAfter = 4

  /// `nil` when nothing is left. First what is owed and ripe, oldest first, then the plan, then what is owed and still
  /// fresh; a sibling of the last card only when nothing else is left.
  package func next(after today: Today, in deck: Deck, isSetAside: (Card.ID) -> Bool) -> PlannedCard? {
    let owed = owed(after: today, in: deck, isSetAside: isSetAside)
    let ripe = owed.filter { $0.age >= Self.ripeAfter }.map(\.card)
    let fresh = owed.filter { $0.age < Self.ripeAfter }.map(\.card)
    let candidates = ripe + left(after: today, isSetAside: isSetAside) + fresh
    return candidates.first { $0.card.term.id != today.lastTerm } ?? candidates.first
  }

  /// The planned cards that have no answer yet.
  package func left(after today: Today, isSetAside: (Card.ID) -> Bool) -> [PlannedCard] {
    let counting = today.answered()
    let any = cards.contains(where: \.isPractice) ? today.answered(withPractice: true) : counting
    return cards.filter { planned in
      let id = planned.card.id
      return !(planned.isPractice ? any : counting).contains(id) && !isSetAside(id)
    }
  }

  /// The failed cards that come back, with the number of answers given since. A quiz asks its practice again too.
  package func owed(
    after today: Today, in deck: Deck, isSetAside: (Card.ID) -> Bool
  ) -> [(card: PlannedCard, age: Int)] {
    let practice = Set(cards.lazy.filter { $0.reason == .practice }.map(\.card.id))
    return today.owed(withPractice: !practice.isEmpty).compactMap { debt in
      guard let card = deck[debt.card], !isSetAside(debt.card) else { return nil }
      return (PlannedCard(card, .again, isPractice: practice.contains(debt.card)), debt.age)
    }
  }
}
