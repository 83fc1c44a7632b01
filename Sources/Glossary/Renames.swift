// Old ids to present ones: a renamed term and a copied deck keep the answers given under their former ids.

package struct Renames: Sendable {
  private let deck: Deck.ID
  private let formerDecks: Set<Deck.ID>
  private let present: [Term.ID: Term.ID]

  package init(_ deck: Deck) {
    self.deck = deck.id
    formerDecks = Set(deck.was)
    let pairs = deck.terms.flatMap { term in term.was.map { ($0, term.id) } }
    present = Dictionary(pairs, uniquingKeysWith: { first, _ in first })
  }

  /// The id by which this deck knows a card, or `nil` when the card is of another deck.
  package func resolve(_ id: Card.ID) -> Card.ID? {
    let isOurs = id.deck == deck
    guard isOurs || formerDecks.contains(id.deck) else { return nil }
    let term = present[id.term] ?? id.term
    return isOurs && term == id.term ? id : Card.ID(deck: deck, term: term, face: id.face)
  }
}
