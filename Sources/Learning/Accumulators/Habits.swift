// The usual distribution of a learner's grades. A forecast assumes it for answers in the future.

package struct Habits: Equatable, Sendable {
  /// The number of first answers to a card, by grade.
  private var first = GradeShares()
  /// The number of later scheduled answers that passed, by grade.
  private var later = GradeShares()

  // A prior distribution with the weight of `assumed` answers: the averages with which fsrs-rs simulates
  // (first_rating_prob, review_rating_prob).
  private static let usualFirst = GradeShares(again: 0.24, hard: 0.094, good: 0.495, easy: 0.171)
  private static let usualLater = GradeShares(hard: 0.224, good: 0.631, easy: 0.145)
  private static let assumed = 10.0

  package init() {}

  /// Adds a scheduled answer. Failures after a card's first answer are ignored.
  mutating func add(_ grade: Grade, isFirst: Bool) {
    if isFirst { first[grade] += 1 } else if grade.passed { later[grade] += 1 }
  }

  /// The share of each grade among a card's first answers.
  package var firstShares: GradeShares { Self.shares(first, Self.usualFirst) }

  /// The share of each grade among later answers, if the share `recall` (0 to 1) of them is expected to pass.
  package func shares(expecting recall: Double) -> GradeShares {
    var shares = Self.shares(later, Self.usualLater).scaled(by: recall)
    shares[.again] = 1 - recall
    return shares
  }

  private static func shares(_ counts: GradeShares, _ usual: GradeShares) -> GradeShares {
    (counts + usual.scaled(by: assumed)).scaled(by: 1 / (counts.sum + assumed))
  }
}

/// A vector with a number for each of the four grades that a learner sees; grades 0 to 2 share the number of `again`.
package struct GradeShares: Equatable, Sendable {
  private var values: SIMD4<Double>

  package init(again: Double = 0, hard: Double = 0, good: Double = 0, easy: Double = 0) {
    values = SIMD4(again, hard, good, easy)
  }

  package static let grades: [Grade] = [.again, .hard, .good, .easy]

  package subscript(grade: Grade) -> Double {
    get { values[Self.index(grade)] }
    set { values[Self.index(grade)] = newValue }
  }

  private static func index(_ grade: Grade) -> Int { max(0, grade.rawValue - Grade.nearMiss.rawValue) }

  package var sum: Double { values.sum() }

  package func scaled(by factor: Double) -> GradeShares {
    var scaled = self
    scaled.values *= factor
    return scaled
  }

  package static func + (left: GradeShares, right: GradeShares) -> GradeShares {
    var sum = left
    sum.values += right.values
    return sum
  }
}
