// A mark: an event in which a learner changes how a card or a term is treated, without answering it.

import Glossary

package struct Mark: Equatable, Sendable {
  package var target: Target
  package let kind: Kind

  package init(_ kind: Kind, on target: Target) {
    self.kind = kind
    self.target = target
  }

  package init(_ kind: Kind, on term: TermAddress) { self.init(kind, on: .term(term)) }

  /// The same mark on another term, or on its card of the same face.
  func of(_ term: TermAddress) -> Mark {
    switch target {
    case .card(let card): Mark(kind, on: .card(Card.ID(term, card.face)))
    case .term: Mark(kind, on: term)
    }
  }

  package enum Kind: String, CaseIterable, Sendable {
    /// The term was read once, before any question about it.
    case shown
    /// The learner marked the term as known: a first answer that passes counts as two.
    case known
    /// The target is not asked until it is resumed.
    case suspend
    case resume
    /// The target is not asked again on that day.
    case bury
    /// A request to the deck's owner to check the term.
    case flag
    case unflag
  }

  package enum Target: Hashable, Sendable {
    case card(Card.ID)
    case term(TermAddress)

    package var term: TermAddress {
      switch self {
      case .card(let card): card.address
      case .term(let term): term
      }
    }
  }
}
