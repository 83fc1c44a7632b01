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
    let debts = debts(after: today, in: deck, isSetAside: isSetAside)
    let last = today.lastTerm
    return first(debts, today, deck, where: { $0.term != last && !isSetAside($0) })
      ?? first(debts, today, deck, where: { !isSetAside($0) })
  }

  private func first(
    _ debts: [Today.Debt], _ today: Today, _ deck: Deck, where isMeant: (Card.ID) -> Bool
  ) -> PlannedCard? {
    let meant = debts.first { isMeant($0.card) }
    if let meant, meant.age >= Self.ripeAfter { return again(meant.card, in: deck) }
    if let planned = cards.first(where: { isLeft($0, after: today) && isMeant($0.card.id) }) { return planned }
    return meant.flatMap { again($0.card, in: deck) }
  }

  /// The planned cards that have no answer yet.
  package func left(after today: Today, isSetAside: (Card.ID) -> Bool) -> [PlannedCard] {
    cards.filter { isLeft($0, after: today) && !isSetAside($0.card.id) }
  }

  /// How many they are.
  package func countLeft(after today: Today, isSetAside: (Card.ID) -> Bool) -> Int {
    cards.count { isLeft($0, after: today) && !isSetAside($0.card.id) }
  }

  private func isLeft(_ planned: PlannedCard, after today: Today) -> Bool {
    !today.hasAnswer(to: planned.card.id, withPractice: planned.isPractice)
  }

  /// The failed cards that come back.
  package func owed(after today: Today, in deck: Deck, isSetAside: (Card.ID) -> Bool) -> [PlannedCard] {
    debts(after: today, in: deck, isSetAside: isSetAside).compactMap { again($0.card, in: deck) }
  }

  /// How many they are.
  package func countOwed(after today: Today, in deck: Deck, isSetAside: (Card.ID) -> Bool) -> Int {
    debts(after: today, in: deck, isSetAside: isSetAside).count
  }

  /// Oldest first. A quiz asks its practice again too.
  private func debts(after today: Today, in deck: Deck, isSetAside: (Card.ID) -> Bool) -> [Today.Debt] {
    today.owed(withPractice: !practised.isEmpty).filter { deck.contains($0.card) && !isSetAside($0.card) }
  }

  private func again(_ card: Card.ID, in deck: Deck) -> PlannedCard? {
    deck[card].map { PlannedCard($0, .again, isPractice: practised.contains(card)) }
  }
}
