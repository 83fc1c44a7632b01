// The terms that count as known: one definition, for screens, commands and reports. A term is gained when every face
// passed and is remembered well; it is lost by a failure, or when a face is remembered clearly worse. Two limits, not
// one, because a term at the limit would be gained and lost every other day.

import Glossary

/// Only an answer changes what is held: a term that is gained because the learner's other answers were better than
/// expected, and not by an answer of its own, is lost at the limit that gains it.
package struct KnownTerms: Equatable, Sendable {
  private var held: Set<TermAddress> = []

  /// A term is gained while the expected recall of each face is at least this.
  package static let gainedFrom = RecallLimit(0.9)
  /// A term is lost when the expected recall of a face falls below this.
  static let lostBelow = RecallLimit(0.8)

  package init() {}

  func contains(_ term: TermAddress) -> Bool { held.contains(term) }

  mutating func set(_ term: TermAddress, isKnown: Bool) {
    if isKnown { held.insert(term) } else { held.remove(term) }
  }
}

extension Progress {
  /// Whether a term is known on a day: every card is remembered well enough. A card that is spared (`isSpared`) needs no
  /// answer once the learner's word is confirmed.
  package func knows(_ term: Term, on day: Day) -> Bool {
    let limit = knownTerms.contains(term.address) ? KnownTerms.lostBelow : KnownTerms.gainedFrom
    let factor = personalStability.factor
    return term.cardIDs.allSatisfy { id in
      guard let card = self[id] else {
        return claim(of: term) == .confirmed
      }
      return card.isRemembered(limit, on: day, factor: factor)
    }
  }

  /// Whether every card of a term has an answer, none of them has failed since the term was held, and time alone has made
  /// it too weak to be known.
  package func hasFaded(_ term: Term, on day: Day) -> Bool {
    knownTerms.contains(term.address) && term.cardIDs.allSatisfy { self[$0] != nil } && !knows(term, on: day)
  }

  /// The number of a deck's terms that are known on a day.
  package func knownTerms(of deck: Deck, on day: Day) -> Int { deck.terms.count { knows($0, on: day) } }

  /// Whether every card of a term has an answer, the latest of each passed, and the recalls expected on a day are high
  /// enough to gain the term. Unlike `knows`, it depends neither on the day before nor on a claim.
  package func gains(_ term: Term, on day: Day) -> Bool {
    let factor = personalStability.factor
    return term.cardIDs.allSatisfy { id in
      guard let card = self[id] else { return false }
      return card.isRemembered(KnownTerms.gainedFrom, on: day, factor: factor)
    }
  }

  /// Whether the term of a card that has just passed is gained: its other cards passed too and are remembered well.
  func gains(_ card: Card.ID, on day: Day) -> Bool {
    let factor = personalStability.factor
    return Face.allCases.allSatisfy { face in
      guard face != card.face, let sibling = self[Card.ID(card.address, face)] else {
        return true
      }
      return sibling.isRemembered(KnownTerms.gainedFrom, on: day, factor: factor)
    }
  }
}
