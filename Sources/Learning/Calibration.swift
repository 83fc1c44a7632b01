// Whether what was expected came true: for each counting answer after a card's first, the recall that the model expected
// of it before it came, and what it was. A forecast that nobody checks is an opinion.

import func Glibc.log

package struct Calibration: Equatable, Sendable {
  /// Answers of which about the same was expected.
  package struct Bin: Equatable, Sendable {
    package fileprivate(set) var answers = 0
    package fileprivate(set) var passed = 0
    fileprivate var expectedSum = 0.0

    /// The mean of what was expected, 0 to 1; 0 without answers.
    package var expected: Double { answers == 0 ? 0 : expectedSum / Double(answers) }
    /// The share that passed, 0 to 1; 0 without answers.
    package var observed: Double { answers == 0 ? 0 : Double(passed) / Double(answers) }
  }

  /// Ten bins, of expectations from 0 to 0.1, …, from 0.9 to 1.
  package private(set) var bins = Array(repeating: Bin(), count: 10)
  /// What was expected of what came, multiplied. The logarithm of a product is the sum of logarithms; one for each answer
  /// would double what an answer costs here.
  private var product = 1.0
  /// Of products that grew too small to go on with.
  private var lossSum = 0.0

  /// No expectation is taken for certain: one surprise would weigh infinitely.
  private static let certainty = 0.0001
  /// Far above where numbers lose digits.
  private static let smallest = 1e-200

  package init() {}

  mutating func note(passed: Bool, expected: Double) {
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

  /// The mean of -ln p, p being what was expected of what came: 0 for a prophet, 0.69 for a coin. `nil` without answers.
  package var logLoss: Double? { answers == 0 ? nil : (lossSum - log(product)) / Double(answers) }

  /// The mean expectation over all answers; `nil` without answers.
  package var expected: Double? {
    answers == 0 ? nil : bins.map(\.expectedSum).reduce(0, +) / Double(answers)
  }
}
