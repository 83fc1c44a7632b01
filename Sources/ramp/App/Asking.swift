// The card at hand: since when it is shown, and since when its answer is.

import Study

struct Asking: Equatable, Sendable {
  var planned: PlannedCard
  /// Milliseconds of uptime.
  let shownAt: Int
  var revealedAt: Int?
  /// The latest Space or Enter, or the answer's appearance: what a held key is measured against.
  var lastPress: Int?
  /// Lines scrolled past in a text that does not fit.
  var scroll = 0

  var question: Question { Question(planned.card) }

  var isRevealed: Bool { revealedAt != nil }
}
