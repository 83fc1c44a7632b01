// Old ids to present ones: a renamed term and a copied deck keep the answers given under their former ids.

package struct Renames: Sendable {
  private let deck: Deck.ID
  private let formerDecks: Set<Deck.ID>
  private let present: [Term.ID: Term.ID]

  package init(_ deck: Deck) {
    self.deck = deck.id
    formerDecks = Set(deck.was)
    let pairs = deck.terms.flatMap { term in term.was.map { ($0, term.id) } }
    // What a removed term was called leads to it, in case it is there again.
    let gone = deck.gone.flatMap { gone in gone.was.map { ($0, gone.id) } }
    // An id that lives is nobody's former one.
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
