// A learner's claim to know a term already (the mark `known`), and what the answers say about it. One question confirms
// the claim; until a failure refutes it, the term's other cards without an answer are spared, that is, not introduced.

import Glossary

package enum Claim: Equatable, Sendable {
  /// The confirming question has no answer yet. `since`: the day of the mark.
  case waiting(since: Day)
  case confirmed
  /// An answer to any card failed: the other cards are introduced like those of any other term.
  case refuted
}

extension Progress {
  /// The claim of a term; `nil` without one.
  package func claim(of term: Term, in deck: Deck.ID) -> Claim? {
    guard let since = marks.known[term.id] else { return nil }
    let answered = term.faces.compactMap { self[Card.ID(deck: deck, term: term.id, face: $0)] }
    if answered.contains(where: { $0.passes < $0.reviews }) { return .refuted }
    let isConfirmed = confirmingCard(of: term, in: deck).map { self[$0] != nil } ?? false
    return isConfirmed ? .confirmed : .waiting(since: since)
  }

  /// The card whose question confirms a claim: the one that asks for the name of the definition; the term's first card
  /// that is not suspended if there is no such card, or it is suspended before an answer. `nil` if all are suspended.
  package func confirmingCard(of term: Term, in deck: Deck.ID) -> Card.ID? {
    let cards = term.faces.map { Card.ID(deck: deck, term: term.id, face: $0) }
    let name = cards.first { $0.face == .name }
    return ([name].compactMap(\.self) + cards).first { self[$0] != nil && $0 == name || !marks.isSuspended($0) }
  }

  /// Whether a card without an answer is not to be introduced, because the learner claims to know its term.
  package func isSpared(_ card: Card) -> Bool {
    if marks.known.isEmpty || self[card.id] != nil { return false }
    return switch claim(of: card.term, in: card.id.deck) {
    case .waiting, .confirmed: true
    case .refuted, nil: false
    }
  }
}
