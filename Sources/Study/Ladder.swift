// The ladder: how a card is asked follows what is known of it. A term is read first, then recognised among four, then
// typed from memory; a definition, which nobody types, is said and compared.

import Glossary
import Learning

package struct Ladder {
  private let progress: Progress
  /// The one form that the learner wants.
  private let wanted: Form?

  /// The repetition from which a card is asked without options.
  private static let freeFrom = 2

  package init(_ progress: Progress, wanted: Form? = nil) {
    self.progress = progress
    self.wanted = wanted
  }

  package func way(of planned: PlannedCard) -> Way {
    if case .duel(let other) = planned.reason { return .duel(against: other) }
    let card = planned.card
    if wanted == .recall { return .recall }
    if !planned.isPractice, needsShowing(card) { return .shown }
    switch wanted {
    case .choice: return .choice
    case .typed: return Self.free(card)
    default: return isFree(card) ? Self.free(card) : .choice
    }
  }

  /// Whoever answers in their head reads the answer at once: there is nothing to show before.
  private func needsShowing(_ card: Card) -> Bool {
    let term = card.term
    return !progress.marks.shown.contains(term.id) && !progress.marks.known.contains(term.id)
      && !progress.hasHistory(term, in: card.id.deck)
  }

  private func isFree(_ card: Card) -> Bool {
    guard let seen = progress[card.id] else { return progress.marks.known.contains(card.term.id) }
    return seen.schedule.repetition >= Self.freeFrom
  }

  /// Without options.
  package static func free(_ card: Card) -> Way { card.face == .define ? .recall : .typed }
}
