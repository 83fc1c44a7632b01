// The terms that are not known yet, and the cards that are missing for them: what a learner may strengthen after the day's
// plan is done.

import Glossary
import Learning

extension StudyDay {
  /// The terms that are not known today, the hardest first, by their expected recall. Terms that the learner claims to
  /// know (`Claim`) or has suspended are left out. So are terms never met, which the plan will introduce; only in the
  /// last days before the ramp date they come too, in deck order.
  package var missingTerms: [Term] {
    let isNearTheDate = isNearTheDate
    let missing = deck.terms.filter { term in
      (isNearTheDate || progress.hasHistory(term)) && !isKnown(term) && !isClaimed(term)
        && !progress.marks.isSuspended(term.address)
    }
    let ranked = missing.enumerated().map { (strength: strengthToday($1), index: $0, term: $1) }
    return ranked.sorted { ($0.strength, $0.index) < ($1.strength, $1.index) }.map(\.term)
  }

  /// Whether the ramp date is ahead and only the last study days before it are left.
  package var isNearTheDate: Bool { ramp.map { $0.studyDays(from: day) <= options.rules.finalDays } ?? false }

  /// The mean expected recall of a term's cards with an answer, 0 to 1, where a failure counts 0; 2 for a term never met.
  private func strengthToday(_ term: Term) -> Double {
    let cards = cards(of: term).map { $0.latest.passed ? $0.recall(on: day, progress.personalStability) : 0 }
    return cards.isEmpty ? 2 : cards.reduce(0, +) / Double(cards.count)
  }

  /// Whether the learner claims to know a term and no answer has confirmed it yet.
  func isClaimed(_ term: Term) -> Bool {
    if case .waiting = progress.claim(of: term) { true } else { false }
  }

  /// The cards that keep the missing terms from being known and can be asked today: first one card a term, in the order
  /// of the terms, then their next ones. A term brings one card without an answer, and none on a day that has introduced
  /// one.
  var missingCards: [PlannedCard] {
    let byTerm = missingTerms.map { term -> [PlannedCard] in
      let cards = term.cardIDs.compactMap { deck[$0] }
      let lacking = cards.filter { progress[$0.id].map(isLacking) ?? false && mayBeAsked($0.id) }
      let hasNew = cards.contains { progress[$0.id]?.first == day }
      let unseen = cards.first { progress[$0.id] == nil && !progress.isSpared($0) && mayBeAsked($0.id) }
      return lacking.map { PlannedCard($0, .strengthening) }
        + (hasNew ? [] : [unseen].compactMap { $0.map { PlannedCard($0, .new) } })
    }
    let most = byTerm.map(\.count).max() ?? 0
    return (0..<most).flatMap { depth in byTerm.compactMap { $0.count > depth ? $0[depth] : nil } }
  }

  private func isLacking(_ card: CardProgress) -> Bool {
    !card.isRemembered(KnownTerms.gainedFrom, on: day, factor: progress.personalStability.factor)
  }

  private func mayBeAsked(_ card: Card.ID) -> Bool {
    !isSetAside(card) && today.attempts(of: card) < PlanRules.mostAttempts
  }

  /// A plan of what is missing; `nil` when nothing is missing that can be asked today.
  package var strengthening: Quiz? { Quiz(strengthening: self) }
}
