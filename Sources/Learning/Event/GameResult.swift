// The result of a game of pairs that was played to its end. It changes no schedule; the best time is kept.

import Glossary

package struct GameResult: Equatable, Sendable {
  package var deck: Deck.ID
  /// The number of pairs, at least 1.
  package let pairs: Int
  /// The number of wrong pairs that were tried.
  package let errors: Int
  /// Milliseconds from the first to the last key, 1 to one day: no time beats a 0, so a line with it is not read.
  package let duration: Int

  package init(deck: Deck.ID, pairs: Int, errors: Int, duration: Int) {
    self.deck = deck
    self.pairs = max(1, pairs)
    self.errors = max(0, errors)
    self.duration = max(1, Review.capped(duration))
  }
}
