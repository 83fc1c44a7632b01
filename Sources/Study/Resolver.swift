// A history as a deck sees it now, event by event: what is not the deck's affair is left out. Most answers are to cards
// that are called as they ever were, and that were met before; of those only that is looked up.

import Glossary
import Learning

struct Resolver {
  private let renames: Renames
  private let deck: Deck

  init(_ deck: Deck) {
    self.deck = deck
    renames = Renames(deck)
  }

  func resolve(_ recorded: Recorded) -> Recorded? {
    renames.resolve(recorded.event, in: deck).map { Recorded(event: $0, isOwn: recorded.isOwn) }
  }

  /// Whether the deck sees an answer as it was given. `isMet`: its card is in the fold, where cards are called as the deck
  /// calls them.
  func keeps(_ review: Review, isMet: Bool) -> Bool {
    guard isMet || renames.resolve(review.card) == review.card && deck.contains(review.card) else { return false }
    return review.isPlain || keeps(review.got, review.card) && keeps(review.against, review.card)
  }

  private func keeps(_ other: Term.ID?, _ card: Card.ID) -> Bool {
    guard let other else { return true }
    return renames.resolve(TermAddress(deck: card.deck, term: other)) == other
  }
}
