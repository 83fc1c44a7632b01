// The numbers of answers to a card, for reports.

package struct AnswerCounts: Equatable, Sendable {
  /// The answers outside practice, with repeats.
  package private(set) var answers = 0
  package private(set) var passes = 0
  /// The scheduled answers after the card's first one.
  package private(set) var due = 0
  package private(set) var lapses = 0

  init() {}

  init(_ card: CardProgress) {
    answers = card.reviews
    passes = card.passes
    due = card.counted - 1
    lapses = card.lapses
  }

  mutating func add(_ other: AnswerCounts) {
    answers += other.answers
    passes += other.passes
    due += other.due
    lapses += other.lapses
  }

  package static func - (left: Self, right: Self?) -> Self {
    guard let right else { return left }
    var counts = left
    counts.answers -= right.answers
    counts.passes -= right.passes
    counts.due -= right.due
    counts.lapses -= right.lapses
    return counts
  }
}
