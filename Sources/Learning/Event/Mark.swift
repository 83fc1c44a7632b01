// What a learner says about a card or a term without answering it.

import Glossary

package struct Mark: Equatable, Sendable {
  package var target: Target
  package let kind: Kind

  package init(_ kind: Kind, on target: Target) {
    self.kind = kind
    self.target = target
  }

  package init(_ kind: Kind, on term: TermAddress) { self.init(kind, on: .term(term)) }

  package enum Kind: String, CaseIterable, Sendable {
    /// The term was read once, before any question about it.
    case shown
    /// The learner says to know the term already: a first answer that passes is taken as two.
    case known
    /// Not asked again until it is resumed.
    case suspend
    case resume
    /// Not asked again on that day.
    case bury
    /// For the deck's owner to look at.
    case flag
    case unflag
  }

  package enum Target: Hashable, Sendable {
    case card(Card.ID)
    case term(TermAddress)

    package var term: TermAddress {
      switch self {
      case .card(let card): TermAddress(deck: card.deck, term: card.term)
      case .term(let term): term
      }
    }
  }
}
