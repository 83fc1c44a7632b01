// The scheduler SM-2: P. A. Wozniak, "Optimization of learning" (1990), chapter 3.2; for details that the text leaves
// open, the author's program. It computes in integers: with floating point, one random sequence of answers in twelve
// gives an interval that is off by a day.

/// The easiness factor, in hundredths: 250 is 2.5. Never below 130.
package struct Ease: Hashable, Comparable, Sendable {
  package let hundredths: Int

  package init(hundredths: Int) { self.hundredths = max(130, hundredths) }

  package static func < (left: Ease, right: Ease) -> Bool { left.hundredths < right.hundredths }
}

/// The state of one card in SM-2.
package struct SM2: Hashable, Sendable {
  /// The number of scheduled answers in a row that passed.
  package var repetition = 0
  /// Days from the last scheduled answer to the next one; 0 for a card never answered, at most `longestInterval`.
  package var interval = 0
  package var ease = Ease(hundredths: 250)

  /// About a hundred years, in days. The limit keeps sums of days from overflowing.
  package static let longestInterval = 36_500

  package init() {}

  /// The state after a scheduled answer. `elapsed`: days since the last scheduled answer. `nil` means that the card is
  /// answered on its due day or later; SM-2 makes no difference between the two.
  package func answered(_ grade: Grade, elapsed: Int? = nil) -> SM2 {
    var next = self
    next.repetition = grade.passed ? repetition + 1 : 0
    next.interval = grade.passed ? passedInterval(elapsed: elapsed) : 1
    if grade.passed { next.ease = Ease(hundredths: ease.hundredths + change(for: grade)) }
    return next
  }

  /// The state after the first answer to a card of a term that the learner had marked as known: repetition and interval
  /// as after two passes, but the ease changes once. Call it only for a grade that passes.
  package static func known(_ grade: Grade) -> SM2 {
    var state = SM2().answered(grade)
    state.repetition = 2
    state.interval = 6
    return state
  }

  /// I(1) = 1, I(2) = 6, I(n) = I(n-1) × EF rounded up, with the EF from before this answer. For an early answer, the
  /// elapsed days replace I(n-1), and the result is never shorter than the current interval.
  private func passedInterval(elapsed: Int?) -> Int {
    let early = elapsed.flatMap { $0 < interval ? max(0, $0) : nil }
    let grown =
      switch repetition {
      case 0: 1
      case 1: 6
      default: (early ?? interval) * ease.hundredths / 100 + ((early ?? interval) * ease.hundredths % 100 > 0 ? 1 : 0)
      }
    return min(Self.longestInterval, early == nil ? grown : max(interval, grown))
  }

  /// EF' = EF + (0.1 - (5 - q) × (0.08 + (5 - q) × 0.02)), in hundredths.
  private func change(for grade: Grade) -> Int {
    let missing = 5 - grade.rawValue
    return 10 - missing * (8 + missing * 2)
  }
}
