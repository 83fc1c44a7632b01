// The learner's own strength of memory, against the average one of the model: one number, moved a little by every answer
// that came out otherwise than expected.

import func Glibc.exp

package struct Kappa: Hashable, Sendable {
  /// The logarithm of what this learner's stabilities are multiplied with; -2.5 to 1.5.
  package private(set) var value = 0.0

  private static let range = -2.5...1.5
  private static let step = 0.05

  package init() {}

  /// What a stability is multiplied with.
  package var strength: Double { exp(value) }

  /// kappa' = kappa + 0.05 (o - R), where o is 1 for a pass and 0 for a failure, and R the recall that was expected: the
  /// rule by which chess players are rated (A. Elo, "The Rating of Chessplayers", 1978).
  mutating func note(passed: Bool, expected: Double) {
    let moved = value + Self.step * ((passed ? 1 : 0) - expected)
    value = min(max(Self.range.lowerBound, moved), Self.range.upperBound)
  }
}
