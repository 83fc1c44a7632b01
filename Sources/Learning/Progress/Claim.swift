// A learner's claim to know a term already (the mark `known`), and what the answers say about it. One question confirms
// the claim; until a failure refutes it, the term's other faces are spared, that is, not introduced.

import Glossary

package enum Claim: Equatable, Sendable {
  /// The confirming question has no answer yet. `since`: the day of the mark.
  case waiting(since: Day)
  case confirmed
  /// An answer on any face failed: the term is learnt like any other.
  case refuted
}

extension Term {
  /// The face whose question confirms a claim: the name for the definition; for a term without a definition the first
  /// face.
  package var confirmingFace: Face? { faces.contains(.name) ? .name : faces.first }
}

extension Progress {
  /// The claim of a term; `nil` without one.
  package func claim(of term: Term, in deck: Deck.ID) -> Claim? {
    guard let since = marks.known[term.id] else { return nil }
    let answered = term.faces.filter { self[Card.ID(deck: deck, term: term.id, face: $0)] != nil }
    let hasFailed = answered.contains { face in
      self[Card.ID(deck: deck, term: term.id, face: face)].map { $0.passes < $0.reviews } ?? false
    }
    if hasFailed { return .refuted }
    return term.confirmingFace.map(answered.contains) ?? false ? .confirmed : .waiting(since: since)
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
