// The roles of a table's columns, as the learner turns them: each press of a column's digit gives it the next role.

import DeckFormats
import Documents

struct ColumnPicks: Equatable, Sendable {
  /// The columns of the first table; tables further on are read alike.
  let columns: [ColumnUse]
  /// The role of each; `nil` for a column that is left out.
  private(set) var parts: [TermPart?]
  /// Whether the learner changed a role.
  private(set) var isTurned = false
  /// Whether these roles make no deck.
  var isPending = false

  /// One digit each.
  static let most = 9
  /// What the keys of the digits type on a French keyboard.
  static let twins: [Character] = ["&", "é", "\"", "'", "(", "-", "è", "_", "ç"]

  private static let turns: [TermPart?] = [nil, .term, .acronym, .name, .definition, .example, .alias]

  init(_ tables: [TableColumns]) {
    columns = tables.first?.columns ?? []
    parts = columns.map(\.part)
  }

  /// Gives the column with a digit, from 1, its next role; false if there is none.
  mutating func turn(_ digit: Int) -> Bool {
    guard parts.indices.contains(digit - 1) else { return false }
    // A role that only headings give, such as a tag, is left for the first one.
    let index = Self.turns.firstIndex { $0 == parts[digit - 1] } ?? 0
    parts[digit - 1] = Self.turns[(index + 1) % Self.turns.count]
    isTurned = true
    return true
  }

  /// `nil` if every column is left out.
  var choice: ColumnChoice? {
    ColumnChoice(
      zip(columns, parts).compactMap { column, part in
        part.map { ($0, Place.letters(ofColumn: column.number)) }
      })
  }
}
