// What a card costs a learner on the day on which it is asked: the time of its first answer of that day and of the
// repeats that failures bring. Means, not medians: the time of a day is a sum.

package struct Pace: Equatable, Sendable {
  private var new = MeanCost(assumed: 23_000)
  private var seen = MeanCost(assumed: 11_000)
  private var repeats = MeanCost(assumed: 12_000)

  /// Milliseconds. A longer time contains a break; only this part of it counts.
  private static let longest = 120_000

  /// What an answer is to its card on its day.
  enum Kind {
    /// The first answer ever to the card.
    case new
    /// The first answer of the day to a card that was answered before.
    case seen
    /// An answer after a failure of the day, to a card that was new on that day.
    case repeatOfNew
    /// An answer after a failure of the day, to any other card.
    case repeatOfSeen
  }

  package init() {}

  /// Adds an answer's time. An answer without a time, as a script may give it, is ignored.
  mutating func add(milliseconds: Int, _ kind: Kind) {
    guard milliseconds > 0 else { return }
    let time = Double(Self.counted(milliseconds: milliseconds))
    switch kind {
    case .new: new.add(time)
    case .seen: seen.add(time)
    case .repeatOfNew:
      new.extend(time)
      repeats.add(time)
    case .repeatOfSeen:
      seen.extend(time)
      repeats.add(time)
    }
  }

  /// The part of an answer's time that counts, in milliseconds: 0 to two minutes.
  package static func counted(milliseconds: Int) -> Int { min(max(0, milliseconds), longest) }

  /// The mean milliseconds of a new card on its day, repeats included.
  package var newCard: Int { new.mean }

  /// The mean milliseconds of a card that was answered before, on a day that asks it, repeats included.
  package var seenCard: Int { seen.mean }

  /// The mean milliseconds of one repeat.
  package var repeatAnswer: Int { repeats.mean }

  /// Whole minutes, rounded; at least 1 unless there is nothing to do.
  package static func minutes(_ milliseconds: Int) -> Int {
    milliseconds <= 0 ? 0 : max(1, (milliseconds + 30_000) / 60_000)
  }
}

/// A mean cost in which older cards count less and less (exponential smoothing), so that it follows a learner who gets
/// faster. It begins with an assumed cost.
private struct MeanCost: Equatable, Sendable {
  private var sum: Double
  private var weight: Double

  /// The number of cards that the assumed cost counts for.
  private static let assumedWeight = 5.0
  /// The weight that is left to a card after the next one: the mean is over about the last hundred cards.
  private static let kept = 0.99

  /// `assumed`: milliseconds, for a newcomer who has to read the definitions.
  init(assumed: Double) {
    sum = assumed * Self.assumedWeight
    weight = Self.assumedWeight
  }

  mutating func add(_ milliseconds: Double) {
    sum = sum * Self.kept + milliseconds
    weight = weight * Self.kept + 1
  }

  /// Adds the time of a repeat to a card that is counted already.
  mutating func extend(_ milliseconds: Double) { sum += milliseconds }

  var mean: Int { max(1, Int((sum / weight).rounded())) }
}
