// FSRS-6 against 27 sequences worked out independently, and its behaviour at the edges.

import Foundation
import Learning
import Testing

@Suite struct MemoryTests {
  struct Step {
    let elapsed: Int
    let grade: Grade
    let stability: Double
    let difficulty: Double
    /// Before the answer; `nil` for the first.
    let recall: Double?
  }

  static let grades: [Grade] = [.again, .hard, .good, .easy]

  /// The fixture's sequences by name.
  static func sequences() throws -> [(name: String, steps: [Step])] {
    let file = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Fixtures/fsrs6.tsv")
    let lines = try String(contentsOf: file, encoding: .utf8).split(separator: "\n").filter { !$0.hasPrefix("#") }
    return try lines.map { line in
      let parts = line.split(separator: "\t")
      return (String(parts[0]), try parts[1].split(separator: " ").map { try step($0) })
    }
  }

  static func step(_ text: Substring) throws -> Step {
    let values = text.split(separator: ":").map { Double($0) }
    return Step(
      elapsed: Int(try #require(values[0])), grade: grades[Int(try #require(values[1])) - 1],
      stability: try #require(values[2]), difficulty: try #require(values[3]), recall: values[4])
  }

  static func isNear(_ value: Double, _ expected: Double) -> Bool { abs(value - expected) <= 1e-6 * abs(expected) }

  @Test func everyStepOfEverySequenceIsWithinAMillionth() throws {
    var checked = 0
    for sequence in try Self.sequences() {
      var memory: Memory?
      for (index, step) in sequence.steps.enumerated() {
        let context: Comment = "\(sequence.name), step \(index + 1)"
        if let before = memory, let recall = step.recall {
          #expect(Self.isNear(before.recall(after: step.elapsed), recall), context)
        }
        let after = memory?.answered(step.grade, elapsed: step.elapsed) ?? Memory(first: step.grade)
        #expect(Self.isNear(after.stability, step.stability), context)
        #expect(Self.isNear(after.difficulty, step.difficulty), context)
        memory = after
        checked += 1
      }
    }
    #expect(checked == 320)
  }

  @Test func theStabilityIsTheDaysUntilNineInTenAreRemembered() {
    let week = Memory(first: .easy)
    #expect(abs(week.recall(after: 8) - 0.9) < 0.005)
    #expect(week.recall(after: 0) == 1 && week.recall(after: -3) == 1)
    #expect(abs(week.recall(after: 16, factor: 2) - week.recall(after: 8)) < 1e-12)
  }

  @Test func allFailuresAreOneToTheModel() {
    let before = Memory(first: .good)
    #expect(before.answered(.blank, elapsed: 3) == before.answered(.nearMiss, elapsed: 3))
    #expect(before.answered(.again, elapsed: 3) == before.answered(.nearMiss, elapsed: 3))
  }

  @Test func aPassOnOneDayWeakensNothing() {
    var memory = Memory(first: .easy)
    for _ in 0..<100 {
      let next = memory.answered(.hard, elapsed: 0)
      #expect(next.stability >= memory.stability)
      memory = next
    }
  }

  @Test func noHistoryLeavesTheRange() {
    for seed in 0..<200 {
      var memory = Memory(first: Self.grades[seed % 4])
      var state = UInt64(seed)
      for _ in 0..<300 {
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        memory = memory.answered(Self.grades[Int(state >> 62)], elapsed: Int(state >> 40 & 0xFFFF) - 100)
        let isSound = memory.stability.isFinite && memory.stability > 0 && (1...10).contains(memory.difficulty)
        #expect(isSound && (0...1).contains(memory.recall(after: 3_000_000)), "seed \(seed)")
      }
    }
  }
}
