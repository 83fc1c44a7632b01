// The latest counting grades of a card, in one number: a history has as many of them as cards, and each answer moves one.

package struct RecentGrades: Equatable, Sendable {
  /// Four bits a grade and one more, the latest lowest; 0 is none.
  private var bits: UInt32 = 0

  /// Grades that are remembered.
  package static let most = 8

  init() {}

  mutating func append(_ grade: Grade) { bits = bits << 4 | UInt32(grade.rawValue + 1) }

  /// Oldest first.
  package var grades: [Grade] {
    (0..<Self.most).reversed().compactMap { place in
      Grade(rawValue: Int(bits >> UInt32(4 * place) & 0xF) - 1)
    }
  }
}
