// A limit of the expected recall, prepared for a comparison with many cards: times are compared instead of recalls, which
// need a power for each card.

package struct RecallLimit: Hashable, Sendable {
  /// Over 0, at most 1.
  package let recall: Double
  /// The time after the last answer at which the recall has fallen to `recall`, as a multiple of the stability.
  fileprivate let relativeAge: Double

  package init(_ recall: Double) {
    self.recall = recall
    relativeAge = Memory.relativeAge(atRecall: recall)
  }
}

extension CardProgress {
  /// The days since the last scheduled answer, as a multiple of the stability times `factor`: the higher, the weaker is
  /// the card. `factor`: `PersonalStability.factor`.
  package func relativeAge(on day: Day, factor: Double) -> Double {
    Double(max(0, day - lastCounted)) / (memory.stability * factor)
  }

  /// Whether the expected recall on a day is below a limit.
  package func isBelow(_ limit: RecallLimit, on day: Day, factor: Double) -> Bool {
    relativeAge(on: day, factor: factor) > limit.relativeAge
  }

  /// Whether the latest answer passed and the expected recall on a day is not below a limit. The recall alone is not
  /// enough: on the day of an answer it is 1, even if the answer failed.
  package func isRemembered(_ limit: RecallLimit, on day: Day, factor: Double) -> Bool {
    latest.passed && !isBelow(limit, on: day, factor: factor)
  }

  /// The first day on which the expected recall is below a limit; a hundred years ahead at most.
  package func firstDay(below limit: RecallLimit, factor: Double) -> Day {
    let days = min(limit.relativeAge * memory.stability * factor, Double(SM2.longestInterval))
    return lastCounted + (Int(days) + 1)
  }
}
