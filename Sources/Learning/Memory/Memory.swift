// The memory model of a card: FSRS-6 with its default parameters. SM-2 decides when a card is asked; this model only
// estimates how likely a right answer is on a day. Formulas: "The Algorithm", wiki of open-spaced-repetition/fsrs4anki;
// weights and the rule for several reviews on one day: py-fsrs 6.3.2 (MIT).

import CMath

/// The memory of one card after the answers given so far: S (stability) and D (difficulty). G is the rating, 1 to 4.
package struct Memory: Hashable, Sendable {
  /// S: the days until the recall has fallen to 0.9; never below `weakest`.
  package private(set) var stability: Double
  /// D: 1 (easy) to 10 (hard).
  package private(set) var difficulty: Double

  /// The memory after a card's first answer ever: S0(G) = w[G-1]; D0(G) = w4 - e^(w5 (G-1)) + 1, bounded to 1…10.
  package init(first grade: Grade) {
    stability = Self.weights[Rating(grade).rawValue - 1]
    difficulty = Self.bounded(Self.firstDifficulty(Rating(grade)))
  }

  /// The probability of a right answer, 0 to 1: R(t, S) = (1 + F t / S)^-w20 with F = 0.9^(-1 / w20) - 1, so that
  /// R(S, S) = 0.9. t is `days`, the days since the last answer (a negative number counts as 0); S is the stability,
  /// here multiplied by `factor`.
  package func recall(after days: Int, factor: Double = 1) -> Double {
    pow(1 + Self.decayFactor * Double(max(0, days)) / (stability * factor), -Self.weights[20])
  }

  /// The time after the last answer at which the recall has fallen to `recall` (over 0, at most 1), as a multiple of the
  /// stability: the inverse of `recall(after:factor:)`, 1 for a recall of 0.9. A comparison of times is cheaper than one
  /// of recalls, which need a power for each card.
  package static func relativeAge(atRecall recall: Double) -> Double {
    (pow(recall, -1 / weights[20]) - 1) / decayFactor
  }

  /// The memory after a further answer, `elapsed` days after the last answer.
  package func answered(_ grade: Grade, elapsed: Int) -> Memory {
    let rating = Rating(grade)
    var next = self
    next.stability = max(Self.weakest, elapsed < 1 ? sameDay(rating) : laterDay(rating, recall(after: elapsed)))
    next.difficulty = nextDifficulty(rating)
    return next
  }
}

// MARK: The model

extension Memory {
  /// The rating G of FSRS, 1 to 4. FSRS has one rating for failures; the grades 0 to 2 all map to it.
  private enum Rating: Int {
    case again = 1
    case hard, good, easy

    init(_ grade: Grade) {
      switch grade {
      case .blank, .again, .nearMiss: self = .again
      case .hard: self = .hard
      case .good: self = .good
      case .easy: self = .easy
      }
    }

    /// G - 3: -2 to 1.
    var aboveGood: Double { Double(rawValue - 3) }
  }

  /// w0 to w20, the defaults of FSRS-6.
  private static let weights: [Double] = [
    0.212, 1.2931, 2.3065, 8.2956, 6.4133, 0.8334, 3.0194, 0.001, 1.8722, 0.1666, 0.796, 1.4835, 0.0614, 0.2629,
    1.6483, 0.6014, 1.8729, 0.5425, 0.0912, 0.0658, 0.1542,
  ]

  /// F of `recall(after:factor:)`.
  private static let decayFactor = pow(0.9, -1 / weights[20]) - 1

  /// e^w8.
  private static let growth = exp(weights[8])
  /// e^(w17 w18).
  private static let leastLoss = exp(weights[17] * weights[18])
  /// D0(4).
  private static let easiest = firstDifficulty(.easy)

  /// The smallest stability, in days.
  private static let weakest = 0.001

  private func laterDay(_ rating: Rating, _ recall: Double) -> Double {
    rating == .again ? afterLapse(recall) : afterRecall(rating, recall)
  }

  /// S' = S (1 + b e^w8 (11 - D) S^-w9 (e^(w10 (1 - R)) - 1)), where b is w15 if hard, w16 if easy, otherwise 1.
  private func afterRecall(_ rating: Rating, _ recall: Double) -> Double {
    let w = Self.weights
    let bonus = rating == .hard ? w[15] : rating == .easy ? w[16] : 1
    let growth = Self.growth * (11 - difficulty) * pow(stability, -w[9]) * (exp(w[10] * (1 - recall)) - 1)
    return stability * (1 + growth * bonus)
  }

  /// S' = w11 D^-w12 ((S + 1)^w13 - 1) e^(w14 (1 - R)), at most S / e^(w17 w18).
  private func afterLapse(_ recall: Double) -> Double {
    let w = Self.weights
    let relearnt = w[11] * pow(difficulty, -w[12]) * (pow(stability + 1, w[13]) - 1) * exp(w[14] * (1 - recall))
    return min(relearnt, stability / Self.leastLoss)
  }

  /// S' = S e^(w17 (G - 3 + w18)) S^-w19; an answer that passes never lowers the stability.
  private func sameDay(_ rating: Rating) -> Double {
    let w = Self.weights
    let change = exp(w[17] * (rating.aboveGood + w[18])) * pow(stability, -w[19])
    return stability * (rating == .again ? change : max(1, change))
  }

  /// D' = w7 D0(4) + (1 - w7) (D - w6 (G - 3) (10 - D) / 9), bounded to 1…10. D0(4) is not bounded.
  private func nextDifficulty(_ rating: Rating) -> Double {
    let w = Self.weights
    let moved = difficulty - w[6] * rating.aboveGood * (10 - difficulty) / 9
    return Self.bounded(w[7] * Self.easiest + (1 - w[7]) * moved)
  }

  private static func firstDifficulty(_ rating: Rating) -> Double {
    weights[4] - exp(weights[5] * Double(rating.rawValue - 1)) + 1
  }

  private static func bounded(_ difficulty: Double) -> Double { min(max(1, difficulty), 10) }
}
