// How good the model's forecasts were: for each counting answer after a card's first, the recall that was expected
// before the answer, and whether the answer passed.

import CMath

package struct Calibration: Equatable, Sendable {
  /// The answers whose expected recall lies in one tenth of the range.
  package struct Bin: Equatable, Sendable {
    package fileprivate(set) var answers = 0
    package fileprivate(set) var passed = 0
    fileprivate var expectedSum = 0.0

    /// The mean expected recall, 0 to 1; 0 without answers.
    package var expected: Double { answers == 0 ? 0 : expectedSum / Double(answers) }
    /// The share that passed, 0 to 1; 0 without answers.
    package var observed: Double { answers == 0 ? 0 : Double(passed) / Double(answers) }
  }

  /// Ten bins, of expectations from 0 to 0.1, …, from 0.9 to 1.
  package private(set) var bins = Array(repeating: Bin(), count: 10)
  /// The product of the probabilities that were given to what came. Its logarithm is the sum of their logarithms, at
  /// the cost of one multiplication an answer instead of one logarithm.
  private var product = 1.0
  /// The sum of -ln over products that had become too small to be continued.
  private var lossSum = 0.0

  /// Expectations are bounded to this distance from 0 and 1: the logarithm of 0 would be infinite.
  private static let certainty = 0.0001
  /// Products below this are added to `lossSum`; it is far above the smallest normal number.
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

  /// The log loss: the mean of -ln p, where p is the probability that was given to what came. 0 is perfect; 0.69 (ln 2)
  /// is that of a coin. `nil` without answers.
  package var logLoss: Double? { answers == 0 ? nil : (lossSum - log(product)) / Double(answers) }

  /// The mean expectation over all answers; `nil` without answers.
  package var expected: Double? {
    answers == 0 ? nil : bins.map(\.expectedSum).reduce(0, +) / Double(answers)
  }
}
