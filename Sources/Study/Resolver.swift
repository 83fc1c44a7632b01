// A history as a deck sees it now, event by event: what is not the deck's affair is left out. Most answers are to cards
// that are called as they ever were; of those only that is looked up.

import Glossary
import Learning

struct Resolver {
  private let renames: Renames
  private let deck: Deck
  /// Of each card met: whether the deck has it, under the id that it was met by.
  private var isPresent: [Card.ID: Bool] = [:]

  init(_ deck: Deck) {
    self.deck = deck
    renames = Renames(deck)
  }

  func resolve(_ recorded: Recorded) -> Recorded? {
    renames.resolve(recorded.event, in: deck).map { Recorded(event: $0, isOwn: recorded.isOwn) }
  }

  /// Whether the deck sees an answer as it was given.
  mutating func keeps(_ review: Review) -> Bool {
    guard isPresent(review.card) else { return false }
    return review.isPlain || keeps(review.got, review.card) && keeps(review.against, review.card)
  }

  private func keeps(_ other: Term.ID?, _ card: Card.ID) -> Bool {
    guard let other else { return true }
    return renames.resolve(TermAddress(deck: card.deck, term: other)) == other
  }

  private mutating func isPresent(_ card: Card.ID) -> Bool {
    if let known = isPresent[card] { return known }
    let isSo = renames.resolve(card) == card && deck.contains(card)
    isPresent[card] = isSo
    return isSo
  }
}
