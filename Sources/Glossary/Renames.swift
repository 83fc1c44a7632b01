// A look-up table from former ids to present ids. With it, a renamed term and a copied deck keep the answers that were
// given under their former ids.

package struct Renames: Sendable {
  private let deck: Deck.ID
  private let formerDecks: Set<Deck.ID>
  private let present: [Term.ID: Term.ID]

  package init(_ deck: Deck) {
    self.deck = deck.id
    formerDecks = Set(deck.was)
    let pairs = deck.terms.flatMap { term in term.was.map { ($0, term.id) } }
    // The former ids of a removed term map to its last id, because the term may be added again.
    let gone = deck.gone.flatMap { gone in gone.was.map { ($0, gone.id) } }
    // The id of a present term is never mapped, even if it is also a former id of another term.
    let former = (pairs + gone).filter { deck[$0.0] == nil }
    present = Dictionary(former, uniquingKeysWith: { first, _ in first })
  }

  /// The present id of a card, or `nil` when the card is of another deck. The deck need not contain the card.
  package func resolve(_ id: Card.ID) -> Card.ID? {
    resolve(TermAddress(deck: id.deck, term: id.term)).map { Card.ID(deck: deck, term: $0, face: id.face) }
  }

  /// The present id of a term, or `nil` when the term is of another deck. The deck need not contain the term.
  package func resolve(_ address: TermAddress) -> Term.ID? {
    guard address.deck == deck || formerDecks.contains(address.deck) else { return nil }
    return present[address.term] ?? address.term
  }
}

/// The address of a term, as journals write it: "deck/term".
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
