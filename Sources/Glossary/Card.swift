// A card is one way to ask about one term. Its id is written in every journal line, so its form never changes.

/// The question a card asks.
package enum Face: String, CaseIterable, Sendable {
  /// Acronym → name.
  case expand
  /// Definition → term.
  case name
  /// Name → acronym.
  case abbreviate
  /// Term → definition.
  case define
}

package struct Card: Equatable, Sendable, Identifiable {
  package let id: ID
  package let term: Term

  package init(deck: Deck.ID, term: Term, face: Face) {
    id = ID(deck: deck, term: term.id, face: face)
    self.term = term
  }

  package var face: Face { id.face }

  /// Written "deck/term/face".
  package struct ID: Hashable, Sendable, CustomStringConvertible {
    package let deck: Deck.ID
    package let term: Term.ID
    package let face: Face

    package init(deck: Deck.ID, term: Term.ID, face: Face) {
      self.deck = deck
      self.term = term
      self.face = face
    }

    /// `nil` when the text is no card's id.
    package init?(_ text: some StringProtocol) {
      let parts = text.split(separator: "/", omittingEmptySubsequences: false)
      guard parts.count == 3, let deck = Deck.ID(parts[0]), let term = Term.ID(parts[1]),
        let face = Face(rawValue: String(parts[2]))
      else { return nil }
      self.init(deck: deck, term: term, face: face)
    }

    package var description: String { "\(deck)/\(term)/\(face.rawValue)" }
  }
}
