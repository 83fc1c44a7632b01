// What really happens in a simulated head: the two families of memory. Neither is the product's model: the first has
// weights of its own for every learner, the second another law of forgetting.

import func Glibc.exp
import func Glibc.log
import func Glibc.pow

/// 1 again, 2 hard, 3 good, 4 easy.
typealias Rating = Int

/// One card in one head.
protocol TrueMemory {
  /// The chance of a right answer, `days` after the last one.
  func recall(after days: Int) -> Double
  /// `days` since the last answer, 0 on the same day.
  mutating func answered(_ rating: Rating, after days: Int)
}

/// FSRS-6 with a learner's own weights.
struct FSRSMemory: TrueMemory {
  private let w: [Double]
  private var stability: Double
  private var difficulty: Double

  static let usual = [
    0.212, 1.2931, 2.3065, 8.2956, 6.4133, 0.8334, 3.0194, 0.001, 1.8722, 0.1666, 0.796, 1.4835, 0.0614, 0.2629,
    1.6483, 0.6014, 1.8729, 0.5425, 0.0912, 0.0658, 0.1542,
  ]

  /// `ease`: how much longer than usual this card lasts with this learner.
  init(_ weights: [Double], first rating: Rating, ease: Double) {
    w = weights
    stability = weights[rating - 1] * ease
    difficulty = Self.bounded(weights[4] - exp(weights[5] * Double(rating - 1)) + 1)
  }

  func recall(after days: Int) -> Double {
    pow(1 + (pow(0.9, -1 / w[20]) - 1) * Double(days) / stability, -w[20])
  }

  mutating func answered(_ rating: Rating, after days: Int) {
    let r = recall(after: days)
    if days == 0 {
      let change = exp(w[17] * (Double(rating - 3) + w[18])) * pow(stability, -w[19])
      stability *= rating > 1 ? max(1, change) : change
    } else if rating == 1 {
      let fallen = w[11] * pow(difficulty, -w[12]) * (pow(stability + 1, w[13]) - 1) * exp(w[14] * (1 - r))
      stability = min(fallen, stability / exp(w[17] * w[18]))
    } else {
      let bonus = rating == 2 ? w[15] : rating == 4 ? w[16] : 1
      stability *= 1 + exp(w[8]) * (11 - difficulty) * pow(stability, -w[9]) * (exp(w[10] * (1 - r)) - 1) * bonus
    }
    stability = max(0.001, stability)
    let moved = difficulty - w[6] * Double(rating - 3) * (10 - difficulty) / 9
    difficulty = Self.bounded(w[7] * (w[4] - exp(w[5] * 3) + 1) + (1 - w[7]) * moved)
  }

  private static func bounded(_ difficulty: Double) -> Double { min(max(1, difficulty), 10) }
}

/// Exponential forgetting with a half-life that right answers stretch and wrong ones shrink: B. Settles, B. Meeder, "A
/// Trainable Spaced Repetition Model for Language Learning" (2016).
struct HalfLifeMemory: TrueMemory {
  private var halfLife: Double
  private let growth: Double

  init(first rating: Rating, growth: Double, ease: Double) {
    halfLife = [1.8, 7.2, 13.5, 36][rating - 1] * ease
    self.growth = growth
  }

  func recall(after days: Int) -> Double { pow(0.5, Double(days) / halfLife) }

  mutating func answered(_ rating: Rating, after days: Int) {
    guard days > 0 else { return }
    halfLife = max(2, halfLife * (rating == 1 ? 0.5 : rating == 2 ? growth.squareRoot() : growth))
  }
}

/// Traces that fade each at its own pace, faster when the memory was fresh: P. Pavlik, J. Anderson, "Practice and
/// Forgetting Effects on Vocabulary Memory" (2005), with its fitted parameters; a day outside lasts 36 minutes inside.
struct TraceMemory: TrueMemory {
  /// Seconds of each answer in the time of the head, and how fast its trace fades.
  private var traces: [(at: Double, decay: Double)] = []
  private var now = 0.0
  private let threshold: Double

  private static let day = 86_400 * 0.025
  private static let noise = 0.255

  init(first rating: Rating, ease: Double) {
    threshold = -1.55 - log(ease) * Self.noise
    traces = [(0, 0.177)]
    if rating > 1 { study() }
  }

  private mutating func study() {
    now += 60
    traces.append((now, 0.217 * exp(activation(at: now)) + 0.177))
  }

  private func activation(at moment: Double) -> Double {
    log(traces.reduce(0) { $0 + pow(max(1, moment - $1.at), -$1.decay) })
  }

  func recall(after days: Int) -> Double {
    1 / (1 + exp((threshold - activation(at: now + Double(days) * Self.day)) / Self.noise))
  }

  mutating func answered(_ rating: Rating, after days: Int) {
    guard days > 0 else { return }
    now += Double(days) * Self.day
    study()
  }
}
