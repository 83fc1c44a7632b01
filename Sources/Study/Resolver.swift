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

  mutating func resolve(_ recorded: Recorded) -> Recorded? {
    if case .review(let review) = recorded.event.content, review.isPlain,
      isPresent(review.card)
    {
      return recorded
    }
    return renames.resolve(recorded.event, in: deck).map { Recorded(event: $0, isOwn: recorded.isOwn) }
  }

  private mutating func isPresent(_ card: Card.ID) -> Bool {
    if let known = isPresent[card] { return known }
    let isSo = renames.resolve(card) == card && deck.contains(card)
    isPresent[card] = isSo
    return isSo
  }
}
