// The roles of a table's columns, as the learner turns them: each press of a column's digit gives it the next role.

import DeckFormats
import Documents

struct ColumnPicks: Equatable, Sendable {
  /// The columns of the first table; other tables are read as they were.
  let columns: [ColumnUse]
  /// The role of each; `nil` for a column that is left out.
  private(set) var parts: [TermPart?]
  /// Whether the learner changed a role.
  private(set) var isTurned = false
  /// Whether these roles make no deck.
  var isPending = false

  /// One digit each.
  static let most = 9
  /// What the keys of the first digits type on a French keyboard. The others have other meanings there.
  static let twins: [Character] = ["&", "é", "\"", "'", "("]

  private static let turns: [TermPart?] = [nil, .term, .acronym, .name, .definition, .example, .alias]
  /// The name of the table, where others are not like it.
  private let table: String?

  init(_ tables: [TableColumns]) {
    columns = tables.first?.columns ?? []
    parts = columns.map(\.part)
    table = tables.count > 1 ? tables.first?.name : nil
  }

  /// Gives the column with a digit, from 1, its next role; false if there is none.
  mutating func turn(_ digit: Int) -> Bool {
    guard parts.indices.contains(digit - 1) else { return false }
    // A role that only headings give, such as a tag, takes its turn in the column that had it.
    let own = columns[digit - 1].part
    let turns = Self.turns.contains { $0 == own } ? Self.turns : Self.turns + [own]
    let index = turns.firstIndex { $0 == parts[digit - 1] } ?? 0
    parts[digit - 1] = turns[(index + 1) % turns.count]
    isTurned = true
    return true
  }

  /// `nil` if every column is left out.
  var choice: ColumnChoice? {
    ColumnChoice(
      zip(columns, parts).compactMap { column, part in
        part.map { ($0, Place.letters(ofColumn: column.number)) }
      }, of: table)
  }
}
