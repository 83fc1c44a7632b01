// How this learner's answers usually come out: what a forecast has to assume of answers that were not given yet.

package struct Habits: Equatable, Sendable {
  /// Counts of first answers ever and of later counting passes, by grade.
  private var first: [Grade: Int] = [:]
  private var later: [Grade: Int] = [:]

  /// Shares until answers are there, with the weight of `assumed` answers: the averages that fsrs-rs simulates with
  /// (first_rating_prob, review_rating_prob).
  private static let usualFirst: [Grade: Double] = [.again: 0.24, .hard: 0.094, .good: 0.495, .easy: 0.171]
  private static let usualLater: [Grade: Double] = [.hard: 0.224, .good: 0.631, .easy: 0.145]
  private static let assumed = 10.0

  package init() {}

  mutating func note(_ grade: Grade, isFirst: Bool) {
    let seen = grade.passed ? grade : .again
    if isFirst { first[seen, default: 0] += 1 } else if grade.passed { later[seen, default: 0] += 1 }
  }

  /// The share of each grade among a card's first answers; all failures are « again ».
  package var firstShares: [Grade: Double] { Self.shares(first, Self.usualFirst) }

  /// The share of each grade among later answers of which `recall` is expected to pass.
  package func shares(expecting recall: Double) -> [Grade: Double] {
    var shares = Self.shares(later, Self.usualLater).mapValues { $0 * recall }
    shares[.again] = 1 - recall
    return shares
  }

  private static func shares(_ counts: [Grade: Int], _ usual: [Grade: Double]) -> [Grade: Double] {
    let all = Double(counts.values.reduce(0, +)) + assumed
    return Dictionary(
      uniqueKeysWithValues: usual.map { ($0.key, (Double(counts[$0.key] ?? 0) + $0.value * assumed) / all) })
  }
}
