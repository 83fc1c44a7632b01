// The best times of the games that a learner has played.

package struct Games: Equatable, Sendable {
  /// Milliseconds of the quickest game of pairs, by its number of pairs.
  private var bestTimes: [Int: Int] = [:]

  package init() {}

  mutating func apply(_ result: GameResult) {
    bestTimes[result.pairs] = min(bestTimes[result.pairs] ?? .max, result.duration)
  }

  /// Milliseconds of the quickest game with this number of pairs; `nil` if none was played to its end.
  package func bestTime(pairs: Int) -> Int? { bestTimes[pairs] }
}
