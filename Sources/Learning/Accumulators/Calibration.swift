// Statistics on the quality of the model's forecasts. Each scheduled answer after a card's first adds the recall that
// was expected before it and whether it passed. Of an exam only the wrong answers are added, as in the schedule.

import CMath

package struct Calibration: Equatable, Sendable {
  /// The answers whose expected recall lies in the same tenth of 0…1.
  package struct Bin: Equatable, Sendable {
    package fileprivate(set) var answers = 0
    package fileprivate(set) var passed = 0
    fileprivate var expectedSum = 0.0

    /// The mean expected recall, 0 to 1; 0 if there are no answers.
    package var expected: Double { answers == 0 ? 0 : expectedSum / Double(answers) }
    /// The share of answers that passed, 0 to 1; 0 if there are no answers.
    package var observed: Double { answers == 0 ? 0 : Double(passed) / Double(answers) }
  }

  /// Ten bins, for an expected recall of 0 to 0.1, …, 0.9 to 1.
  package private(set) var bins = Array(repeating: Bin(), count: 10)
  /// The product of the forecast probabilities of the outcomes (pass or failure) that happened. Its logarithm is the
  /// sum of their logarithms; a multiplication for each answer is cheaper than a logarithm.
  private var product = 1.0
  /// The sum of -ln over earlier values of `product`, each of which had fallen below `smallest`.
  private var lossSum = 0.0

  /// Probabilities are bounded to this distance from 0 and 1, because the logarithm of 0 is infinite.
  private static let certainty = 0.0001
  /// The limit below which `product` is moved to `lossSum`; it is far above the smallest normal number.
  private static let smallest = 1e-200

  package init() {}

  mutating func add(passed: Bool, expected: Double) {
    let index = min(bins.count - 1, max(0, Int(expected * Double(bins.count))))
    bins[index].answers += 1
    bins[index].expectedSum += expected
    if passed { bins[index].passed += 1 }
    let bounded = min(max(expected, Self.certainty), 1 - Self.certainty)
    product *= passed ? bounded : 1 - bounded
    if product < Self.smallest {
      lossSum -= log(product)
      product = 1
    }
  }

  package var answers: Int { bins.map(\.answers).reduce(0, +) }
  package var passed: Int { bins.map(\.passed).reduce(0, +) }

  /// The log loss: the mean of -ln p, where p is the forecast probability of the outcome that happened. 0 is perfect;
  /// 0.69 (ln 2) is the loss of a forecast that is always 0.5. `nil` if there are no answers.
  package var logLoss: Double? { answers == 0 ? nil : (lossSum - log(product)) / Double(answers) }

  /// The mean expected recall over all answers; `nil` if there are no answers.
  package var expected: Double? {
    answers == 0 ? nil : bins.map(\.expectedSum).reduce(0, +) / Double(answers)
  }
}
