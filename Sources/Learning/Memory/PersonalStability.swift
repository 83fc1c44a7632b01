// A learner's correction factor for the memory model, and with it the expected recall of cards, terms and a deck on a
// day. Expected recalls are forecasts, and screens call them so.

import CMath
import Glossary

/// The factor by which this learner's stabilities differ from the model's. Each scheduled answer after a card's first
/// moves it a little, in proportion to the error of the forecast.
package struct PersonalStability: Hashable, Sendable {
  /// kappa, the natural logarithm of the factor; -2.5 to 1.5.
  package private(set) var kappa = 0.0

  private static let range = -2.5...1.5
  private static let step = 0.05

  package init() {}

  /// The factor by which each stability of this learner is multiplied: e^kappa.
  package var factor: Double { exp(kappa) }

  /// kappa' = kappa + 0.05 (o - R), where o is 1 for a pass and 0 for a failure, and R is the recall that was expected:
  /// the update rule of chess ratings (A. Elo, "The Rating of Chessplayers", 1978).
  mutating func update(passed: Bool, expected: Double) {
    let moved = kappa + Self.step * ((passed ? 1 : 0) - expected)
    kappa = min(max(Self.range.lowerBound, moved), Self.range.upperBound)
  }
}

extension CardProgress {
  /// The expected recall on a day, 0 to 1.
  package func recall(on day: Day, _ stability: PersonalStability) -> Double {
    recall(on: day, factor: stability.factor)
  }

  fileprivate func recall(on day: Day, factor: Double) -> Double {
    memory.recall(after: day - lastCounted, factor: factor)
  }
}

extension Progress {
  /// The expected recall of a card on a day, 0 to 1; `nil` for a card that was never answered.
  package func recall(of card: Card.ID, on day: Day) -> Double? { self[card]?.recall(on: day, personalStability) }

  /// The readiness: the mean expected recall over every card of a deck, 0 to 1. A card never answered counts 0; if its
  /// term is confirmed as known (`Claim`), it counts like the card that confirmed it.
  package func readiness(of deck: Deck, on day: Day) -> Double {
    let factor = personalStability.factor
    var sum = 0.0
    for card in deck.cards {
      if let progress = self[card.id] ?? confirming(card) { sum += progress.recall(on: day, factor: factor) }
    }
    return deck.cards.isEmpty ? 0 : sum / Double(deck.cards.count)
  }

  private func confirming(_ card: Card) -> CardProgress? {
    guard !marks.known.isEmpty, claim(of: card.term) == .confirmed else { return nil }
    return confirmingCard(of: card.term).flatMap { self[$0] }
  }

  /// The mean expected recall over every card of some terms, 0 to 1; a card never answered counts 0.
  package func recall(of terms: some Collection<Term>, on day: Day) -> Double {
    let cards = terms.flatMap(\.cardIDs)
    return cards.isEmpty ? 0 : cards.reduce(0) { $0 + (recall(of: $1, on: day) ?? 0) } / Double(cards.count)
  }

  /// The mean expected recall over the cards of a term that were answered at least once, 0 to 1; `nil` if none was.
  package func recallMet(_ term: Term, on day: Day) -> Double? {
    var sum = 0.0
    var met = 0
    for card in term.cardIDs {
      guard let recall = recall(of: card, on: day) else { continue }
      sum += recall
      met += 1
    }
    return met == 0 ? nil : sum / Double(met)
  }
}
