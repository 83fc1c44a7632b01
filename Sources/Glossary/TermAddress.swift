// A term of a deck, as journals name it: "deck/term".

package struct TermAddress: Hashable, Sendable, CustomStringConvertible {
  package let deck: Deck.ID
  package let term: Term.ID

  package init(deck: Deck.ID, term: Term.ID) {
    self.deck = deck
    self.term = term
  }

  /// `nil` when the text is no address.
  package init?(_ text: some StringProtocol) {
    let parts = text.split(separator: "/", omittingEmptySubsequences: false)
    guard parts.count == 2, let deck = Deck.ID(parts[0]), let term = Term.ID(parts[1]) else { return nil }
    self.init(deck: deck, term: term)
  }

  package var description: String { "\(deck)/\(term)" }
}
