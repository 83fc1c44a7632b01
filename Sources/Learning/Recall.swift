// How much is remembered on a day: of a card, of some terms, of a deck. Expected values, never facts: what is shown of
// them is said to be a forecast.

import Glossary

extension CardProgress {
  /// The expected recall on a day, 0 to 1.
  package func recall(on day: Day, _ kappa: Kappa) -> Double { recall(on: day, strength: kappa.strength) }

  fileprivate func recall(on day: Day, strength: Double) -> Double {
    memory.recall(after: day - lastCounted, strength: strength)
  }
}

extension Progress {
  /// A card is taken for known from this recall on.
  private static let knownFrom = 0.9

  /// The expected recall of a card on a day, 0 to 1; `nil` for one that was never answered.
  package func recall(of card: Card.ID, on day: Day) -> Double? { self[card]?.recall(on: day, kappa) }

  /// The readiness: the mean expected recall over every card of a deck, 0 to 1; a card never answered counts 0.
  package func readiness(of deck: Deck, on day: Day) -> Double {
    let strength = kappa.strength
    var sum = 0.0
    for card in deck.cards {
      if let progress = self[card.id] { sum += progress.recall(on: day, strength: strength) }
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

  /// Whether a term is known on a day: every face was introduced and is expected to be remembered. What failed and has
  /// not passed since is not known, however short ago it was seen.
  package func knows(_ term: Term, in deck: Deck.ID, on day: Day) -> Bool {
    term.faces.allSatisfy { face in
      guard let card = self[Card.ID(deck: deck, term: term.id, face: face)] else { return false }
      return card.latest.passed && card.recall(on: day, kappa) >= Self.knownFrom
    }
  }
}
