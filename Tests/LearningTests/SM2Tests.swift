// SM-2 against 60 sequences worked out independently, and its behaviour where the sequences do not go.

import Foundation
import Learning
import Testing

@Suite struct SM2Tests {
  struct Step {
    let grade: Grade
    let repetition: Int
    let interval: Int
    let ease: Int
  }

  /// The fixture's sequences by name.
  static func sequences() throws -> [(name: String, steps: [Step])] {
    let file = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Fixtures/sm2.tsv")
    let lines = try String(contentsOf: file, encoding: .utf8).split(separator: "\n").filter { !$0.hasPrefix("#") }
    return try lines.map { line in
      let parts = line.split(separator: "\t")
      let steps = try parts[1].split(separator: " ").map { step in
        let numbers = step.split(separator: ":").compactMap { Int($0) }
        let grade = try #require(Grade(rawValue: numbers[0]))
        return Step(grade: grade, repetition: numbers[1], interval: numbers[2], ease: numbers[3])
      }
      return (String(parts[0]), steps)
    }
  }

  @Test func everyStepOfEverySequenceIsEqual() throws {
    var checked = 0
    for sequence in try Self.sequences() {
      var state = SM2()
      for (index, step) in sequence.steps.enumerated() {
        state = state.answered(step.grade)
        let context: Comment = "\(sequence.name), step \(index + 1)"
        #expect(state.repetition == step.repetition, context)
        #expect(state.interval == min(step.interval, SM2.longestInterval), context)
        #expect(state.ease.hundredths == step.ease, context)
        checked += 1
      }
    }
    #expect(checked == 958)
  }

  @Test func sixEasyAnswersGive420Days() {
    let state = (0..<6).reduce(SM2()) { state, _ in state.answered(.easy) }
    #expect(state.interval == 420)
  }

  @Test func aHundredYearsIsTheLongestIntervalHoweverLongItGoesOn() {
    let state = (0..<10_000).reduce(SM2()) { state, _ in state.answered(.easy) }
    #expect(state.interval == SM2.longestInterval)
    #expect(state.answered(.again).interval == 1)
  }

  @Test func anEarlyPassGrowsFromTheDaysThatReallyPassed() {
    var state = SM2().answered(.good).answered(.good).answered(.good)
    #expect(state.interval == 15)
    state = state.answered(.good, elapsed: 10)
    #expect(state.interval == 25)
  }

  @Test func anEarlyPassNeverShortensTheInterval() {
    let state = SM2().answered(.good).answered(.good).answered(.good)
    #expect(state.answered(.good, elapsed: 1).interval == 15)
    #expect(state.answered(.good, elapsed: -5).interval == 15)
  }

  @Test func anEarlyFailureIsAFailure() {
    let state = SM2().answered(.good).answered(.good)
    #expect(state.answered(.blank, elapsed: 1).interval == 1)
    #expect(state.answered(.blank, elapsed: 1).repetition == 0)
  }

  @Test func aLatePassCountsAsOnTime() {
    let state = SM2().answered(.good).answered(.good)
    #expect(state.answered(.good, elapsed: 400) == state.answered(.good))
  }
}
