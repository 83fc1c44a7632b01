// SM-2, the scheduler: P. A. Wozniak, "Optimization of learning" (1990), chapter 3.2; where the text is silent, the
// author's own program. All in integers: with floating point one random sequence in twelve is off by a day.

/// Hundredths of the easiness factor: 250 is 2.5. Never below 130.
package struct Ease: Hashable, Comparable, Sendable {
  package let hundredths: Int

  package init(hundredths: Int) { self.hundredths = max(130, hundredths) }

  package static func < (left: Ease, right: Ease) -> Bool { left.hundredths < right.hundredths }
}

/// SM-2's state of one card.
package struct SM2: Hashable, Sendable {
  /// Passed repetitions in a row.
  package var repetition = 0
  /// Days until the next repetition; 0 for a card never answered, at most `longestInterval`.
  package var interval = 0
  package var ease = Ease(hundredths: 250)

  /// A hundred years, in days: far enough, and no sum of days can overflow.
  package static let longestInterval = 36_500

  package init() {}

  /// The state after an answer. `elapsed` is the number of days since the last counting answer; `nil` means the card is
  /// answered on the day it is due, or later, which SM-2 treats alike.
  package func answered(_ grade: Grade, elapsed: Int? = nil) -> SM2 {
    var next = self
    next.repetition = grade.passed ? repetition + 1 : 0
    next.interval = grade.passed ? passedInterval(elapsed: elapsed) : 1
    if grade.passed { next.ease = Ease(hundredths: ease.hundredths + change(for: grade)) }
    return next
  }

  /// The state after the first answer to a card that the learner knew before: as after two repetitions, but with one
  /// change of the ease.
  package static func known(_ grade: Grade) -> SM2 {
    var state = SM2().answered(grade)
    state.repetition = 2
    state.interval = 6
    return state
  }

  /// I(1) = 1, I(2) = 6, I(n) = I(n-1) × EF rounded up, with the EF before this answer. An early answer earns only the
  /// days that really passed, and never shortens the interval in force.
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
