// The state after a learner's marks: the terms that were shown, marked as known or flagged, and the cards that are not
// asked because they are suspended, or buried for a day.

import Glossary

package struct Marks: Equatable, Sendable {
  package private(set) var shown: Set<TermAddress> = []
  /// The terms that the learner said to know, with the day of the latest such mark.
  package private(set) var known: [TermAddress: Day] = [:]
  /// The terms that the deck's owner is asked to check.
  package private(set) var flagged: Set<TermAddress> = []
  private var suspendedTerms: Set<TermAddress> = []
  /// By term, so that a term is found at once.
  private var suspendedCards: [TermAddress: Set<Face>] = [:]
  /// The latest day on which each target was buried.
  private var buried: [Mark.Target: Day] = [:]

  package init() {}

  package mutating func apply(_ mark: Mark, on day: Day) {
    let term = mark.target.term
    switch mark.kind {
    case .shown: shown.insert(term)
    case .known: known[term] = day
    case .flag: flagged.insert(term)
    case .unflag: flagged.remove(term)
    case .bury: buried[mark.target] = day
    case .suspend: suspend(mark.target)
    case .resume: resume(mark.target)
    }
  }

  private mutating func suspend(_ target: Mark.Target) {
    switch target {
    case .card(let card): suspendedCards[card.address, default: []].insert(card.face)
    case .term(let address): suspendedTerms.insert(address)
    }
  }

  /// Resumes a card, or a term with all its cards.
  private mutating func resume(_ target: Mark.Target) {
    switch target {
    case .card(let card): resume(card)
    case .term(let address):
      suspendedTerms.remove(address)
      suspendedCards[address] = nil
    }
  }

  private mutating func resume(_ card: Card.ID) {
    suspendedCards[card.address]?.remove(card.face)
    if suspendedCards[card.address]?.isEmpty == true { suspendedCards[card.address] = nil }
  }

  package func isSuspended(_ card: Card.ID) -> Bool {
    suspendedTerms.contains(card.address) || (suspendedCards[card.address]?.contains(card.face) ?? false)
  }

  /// Whether a term or any of its cards is suspended.
  package func isSuspended(_ term: TermAddress) -> Bool {
    suspendedTerms.contains(term) || suspendedCards[term] != nil
  }

  /// Whether a card is suspended, or buried on that day.
  package func isSetAside(_ card: Card.ID, on day: Day) -> Bool {
    if suspendedCards.isEmpty, suspendedTerms.isEmpty, buried.isEmpty { return false }
    return isSuspended(card) || buried[.card(card)] == day
      || buried[.term(card.address)] == day
  }
}
