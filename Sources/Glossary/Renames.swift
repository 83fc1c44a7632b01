// Former ids to present ones: a renamed term and a copied deck keep the answers that were given under their former ids.

package struct Renames: Sendable {
  private let deck: Deck.ID
  private let formerDecks: Set<Deck.ID>
  private let present: [Term.ID: Term.ID]

  package init(_ deck: Deck) {
    self.deck = deck.id
    formerDecks = Set(deck.was)
    let pairs = deck.terms.flatMap { term in term.was.map { ($0, term.id) } }
    // The former ids of a removed term lead to its last one, in case the term is there again.
    let gone = deck.gone.flatMap { gone in gone.was.map { ($0, gone.id) } }
    // An id that a term of the deck has is that term's, even if another term had it before.
    let former = (pairs + gone).filter { deck[$0.0] == nil }
    present = Dictionary(former, uniquingKeysWith: { first, _ in first })
  }

  /// The id by which this deck knows a card, or `nil` when the card is of another deck.
  package func resolve(_ id: Card.ID) -> Card.ID? {
    resolve(TermAddress(deck: id.deck, term: id.term)).map { Card.ID(deck: deck, term: $0, face: id.face) }
  }

  /// The id by which this deck knows a term, or `nil` when the term is of another deck.
  package func resolve(_ address: TermAddress) -> Term.ID? {
    guard address.deck == deck || formerDecks.contains(address.deck) else { return nil }
    return present[address.term] ?? address.term
  }
}

/// A term of a deck, as journals name it: "deck/term".
package struct TermAddress: Hashable, Sendable, CustomStringConvertible {
  package let deck: Deck.ID
  package let term: Term.ID

  package init(deck: Deck.ID, term: Term.ID) {
    self.deck = deck
    self.term = term
  }

  /// Reads "deck/term"; `nil` when the text is no address.
  package init?(_ text: some StringProtocol) {
    let parts = text.split(separator: "/", omittingEmptySubsequences: false)
    guard parts.count == 2, let deck = Deck.ID(parts[0]), let term = Term.ID(parts[1]) else { return nil }
    self.init(deck: deck, term: term)
  }

  package var description: String { "\(deck)/\(term)" }
}
