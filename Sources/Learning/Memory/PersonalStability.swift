// How much this learner remembers on a day: the learner's own factor on the model's stabilities, and the expected
// recall of cards, terms and a deck. Expected values are forecasts, and screens call them so.

import CMath
import Glossary

/// The learner's own factor on the stability that the model gives to a card: one number, moved a little by each answer
/// that differs from what was expected.
package struct PersonalStability: Hashable, Sendable {
  /// kappa, the natural logarithm of the factor; -2.5 to 1.5.
  package private(set) var kappa = 0.0

  private static let range = -2.5...1.5
  private static let step = 0.05

  package init() {}

  /// The factor by which each stability of this learner is multiplied: e^kappa.
  package var factor: Double { exp(kappa) }

  /// kappa' = kappa + 0.05 (o - R), where o is 1 for a pass and 0 for a failure, and R the recall that was expected:
  /// the rule by which chess players are rated (A. Elo, "The Rating of Chessplayers", 1978).
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
  /// The expected recall from which a card counts as known.
  private static let knownFrom = 0.9

  /// The expected recall of a card on a day, 0 to 1; `nil` for one that was never answered.
  package func recall(of card: Card.ID, on day: Day) -> Double? { self[card]?.recall(on: day, personalStability) }

  /// The readiness: the mean expected recall over every card of a deck, 0 to 1; a card never answered counts 0.
  package func readiness(of deck: Deck, on day: Day) -> Double {
    let factor = personalStability.factor
    var sum = 0.0
    for card in deck.cards {
      if let progress = self[card.id] { sum += progress.recall(on: day, factor: factor) }
    }
    return deck.cards.isEmpty ? 0 : sum / Double(deck.cards.count)
  }

  /// The mean expected recall over every card of some terms, 0 to 1; a card never answered counts 0.
  package func recall(of terms: some Collection<Term>, in deck: Deck.ID, on day: Day) -> Double {
    let cards = terms.flatMap { term in term.faces.map { Card.ID(deck: deck, term: term.id, face: $0) } }
    return cards.isEmpty ? 0 : cards.reduce(0) { $0 + (recall(of: $1, on: day) ?? 0) } / Double(cards.count)
  }

  /// The mean over the cards of a term that were met, 0 to 1; `nil` when none was.
  package func recallMet(_ term: Term, in deck: Deck.ID, on day: Day) -> Double? {
    var sum = 0.0
    var met = 0
    for face in term.faces {
      guard let recall = recall(of: Card.ID(deck: deck, term: term.id, face: face), on: day) else { continue }
      sum += recall
      met += 1
    }
    return met == 0 ? nil : sum / Double(met)
  }

  /// Whether a term is known on a day: every face was answered, its latest answer passed, and its expected recall is
  /// 0.9 or more. Right after any answer the model's recall is 1, a failure's too: hence the second condition.
  package func knows(_ term: Term, in deck: Deck.ID, on day: Day) -> Bool {
    term.faces.allSatisfy { face in
      guard let card = self[Card.ID(deck: deck, term: term.id, face: face)] else { return false }
      return card.latest.passed && card.recall(on: day, personalStability) >= Self.knownFrom
    }
  }
}
