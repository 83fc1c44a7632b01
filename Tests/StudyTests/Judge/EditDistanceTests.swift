// The two edit distances against the definition written out: the banded one that judges, the aligned one that shows.

import Testing

@testable import Study

@Suite struct EditDistanceTests {
  /// The definition, without a thought for time.
  static func reference(_ left: ArraySlice<Unicode.Scalar>, _ right: ArraySlice<Unicode.Scalar>) -> Int {
    guard let a = left.first, let b = right.first else { return max(left.count, right.count) }
    let (restLeft, restRight) = (left.dropFirst(), right.dropFirst())
    if a == b { return reference(restLeft, restRight) }
    var edits = min(reference(restLeft, restRight), reference(restLeft, right), reference(left, restRight))
    if a == restRight.first, b == restLeft.first {
      edits = min(edits, reference(restLeft.dropFirst(), restRight.dropFirst()))
    }
    return edits + 1
  }

  static func scalars(_ text: String) -> [Unicode.Scalar] { Array(text.unicodeScalars) }

  /// Short words of few letters: swaps and repeats abound.
  static func word(_ random: inout SplitMix64) -> [Unicode.Scalar] {
    (0..<Int.random(in: 0...7, using: &random)).map { _ in
      ["a", "b", "c"].randomElement(using: &random) ?? "a"
    }
  }

  @Test(arguments: [
    ("", "", 0), ("", "ab", 2), ("ab", "ba", 1), ("abc", "cab", 2), ("ca", "abc", 3), ("kitten", "sitting", 3),
  ])
  func knownDistancesAreFound(_ left: String, _ right: String, _ edits: Int) {
    #expect(EditDistance.between(Self.scalars(left), Self.scalars(right), within: 9) == edits)
    #expect(Alignment(Self.scalars(left), Self.scalars(right)).edits == edits)
  }

  @Test func bothDistancesAreTheDefinition() {
    for seed in 0..<600 {
      var random = SplitMix64("edit distance", seed)
      let (left, right) = (Self.word(&random), Self.word(&random))
      let edits = Self.reference(left[...], right[...])
      #expect(Alignment(left, right).edits == edits, "seed \(seed)")
      for limit in 0...8 {
        let found = EditDistance.between(left, right, within: limit)
        #expect(found == (edits <= limit ? edits : nil), "seed \(seed), limit \(limit)")
      }
    }
  }

  @Test func anAlignmentHasEveryLetterOnceInOrderAndMarksItsEdits() {
    for seed in 0..<300 {
      var random = SplitMix64("alignment", seed)
      let (left, right) = (Self.word(&random), Self.word(&random))
      let alignment = Alignment(left, right)
      #expect(alignment.steps.compactMap(\.left) == Array(left.indices), "seed \(seed)")
      #expect(alignment.steps.compactMap(\.right) == Array(right.indices), "seed \(seed)")
      for step in alignment.steps where !step.differs {
        #expect(step.left.map { left[$0] } == step.right.map { right[$0] }, "seed \(seed)")
      }
      let marks = alignment.steps.count(where: \.differs)
      #expect((alignment.edits...2 * alignment.edits).contains(marks), "seed \(seed)")
    }
  }
}
