// Expected against observed: which answers are looked at, and what comes of them.

import Foundation
import Glossary
import Testing

@testable import Learning

@Suite struct CalibrationTests {
  @Test func eachExpectationFallsIntoItsBin() {
    var calibration = Calibration()
    for expected in [0, 0.05, 0.1, 0.95, 1, 1.2, -0.3] { calibration.add(passed: true, expected: expected) }
    #expect(calibration.bins.map(\.answers) == [3, 1, 0, 0, 0, 0, 0, 0, 0, 3])
    #expect(calibration.answers == 7)
  }

  @Test func theLossIsThatOfTheTextbook() throws {
    var calibration = Calibration()
    calibration.add(passed: true, expected: 0.8)
    calibration.add(passed: false, expected: 0.6)
    let loss = try #require(calibration.logLoss)
    #expect(abs(loss - (-Foundation.log(0.8) - Foundation.log(0.4)) / 2) < 1e-12)
    #expect(try #require(calibration.expected) == 0.7)
    #expect(Calibration().logLoss == nil)
  }

  /// Far more answers than one product of numbers below 1 can hold.
  @Test func theLossOfALongHistoryIsThatOfTheTextbookToo() throws {
    var calibration = Calibration()
    var sum = 0.0
    for number in 0..<20_000 {
      let expected = 0.01 + 0.98 * (Double(number) * 0.618).truncatingRemainder(dividingBy: 1)
      let passed = (Double(number) * 0.414).truncatingRemainder(dividingBy: 1) < expected
      calibration.add(passed: passed, expected: expected)
      sum -= Foundation.log(passed ? expected : 1 - expected)
    }
    #expect(abs(try #require(calibration.logLoss) - sum / 20_000) < 1e-9)
  }

  @Test func aSurpriseNeverWeighsInfinitely() throws {
    var calibration = Calibration()
    calibration.add(passed: false, expected: 1)
    #expect(try #require(calibration.logLoss).isFinite)
  }

  @Test func firstAnswersAndRepeatsOfADaySayNothing() throws {
    let card = try #require(Card.ID("d/t/name"))
    let day = try #require(Day("2026-11-23"))
    var progress = Progress()
    func answer(_ grade: Grade, _ day: Day) {
      progress.apply(Review(card: card, form: .recall, grade: grade, duration: 1000), on: day)
    }
    answer(.good, day)
    answer(.again, day)
    #expect(progress.calibration.answers == 0)
    let expected = progress.recall(of: card, on: day + 1)
    answer(.good, day + 1)
    #expect(progress.calibration.answers == 1)
    #expect(progress.calibration.expected == expected)
    #expect(progress.calibration.passed == 1)
  }
}
