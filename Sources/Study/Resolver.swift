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

  /// Hands an event on as the deck sees it, if it does.
  mutating func resolve(_ recorded: Recorded, _ take: (Recorded) -> Void) {
    if isKept(recorded.event) {
      take(recorded)
    } else if let event = renames.resolve(recorded.event, in: deck) {
      take(Recorded(event: event, isOwn: recorded.isOwn))
    }
  }

  private mutating func isKept(_ event: Event) -> Bool {
    guard case .review(let review) = event.content, isPresent(review.card) else { return false }
    return review.isPlain || keeps(review.got, review.card) && keeps(review.against, review.card)
  }

  private func keeps(_ other: Term.ID?, _ card: Card.ID) -> Bool {
    guard let other else { return true }
    return renames.resolve(TermAddress(deck: card.deck, term: other)) == other
  }

  private mutating func isPresent(_ card: Card.ID) -> Bool {
    if let known = isPresent[card] { return known }
    let isSo = renames.resolve(card) == card && deck[card] != nil
    isPresent[card] = isSo
    return isSo
  }
}
