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
  package func claim(of term: Term) -> Claim? {
    guard let since = marks.known[term.address] else { return nil }
    let answered = term.cardIDs.compactMap { self[$0] }
    if answered.contains(where: { $0.passes < $0.reviews }) { return .refuted }
    let isConfirmed = confirmingCard(of: term).map { self[$0] != nil } ?? false
    return isConfirmed ? .confirmed : .waiting(since: since)
  }

  /// The card whose question confirms a claim: the one that asks for the name of the definition; the term's first card
  /// that is not suspended if there is no such card, or it is suspended before an answer. `nil` if all are suspended.
  package func confirmingCard(of term: Term) -> Card.ID? {
    let cards = term.cardIDs
    let name = cards.first { $0.face == .name }
    return ([name].compactMap(\.self) + cards).first { self[$0] != nil && $0 == name || !marks.isSuspended($0) }
  }

  /// Whether a card without an answer is not to be introduced, because the learner claims to know its term.
  package func isSpared(_ card: Card) -> Bool {
    if marks.known.isEmpty || self[card.id] != nil { return false }
    return switch claim(of: card.term) {
    case .waiting, .confirmed: true
    case .refuted, nil: false
    }
  }
}
