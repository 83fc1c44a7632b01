// What the columns of a table were taken for, as it is told to the user, and where a part of a term stands in its file.

import Documents
import Glossary

package struct TableColumns: Equatable, Sendable {
  /// The name of the sheet, or the caption.
  package let name: String?
  /// Those with a heading or a value, in the order of the table.
  package let columns: [ColumnUse]

  init(_ table: Table, _ guess: ColumnGuess, numbers: [Int]) {
    name = table.name
    let body = table.rows.dropFirst(guess.skipped)
    let headings = guess.isHeaded ? table.rows[guess.skipped - 1].cells : []
    columns = numbers.enumerated().compactMap { index, number in
      let heading = headings.indices.contains(index) ? headings[index].text.plain : ""
      let isFilled = body.contains { $0.cells.indices.contains(index) && !$0.cells[index].text.isEmpty }
      guard !heading.isEmpty || isFilled else { return nil }
      let column = guess.columns.all.indices.contains(index) ? guess.columns.all[index] : .unknown("")
      return ColumnUse(
        number: number, heading: NormalizedText.of(heading), part: TermPart(column))
    }
  }

  /// The parts of a term that the table is for. A column in another language names a term again, and states no other names.
  var stated: Set<TermPart> {
    Set(columns.filter { $0.part != .alias || !ColumnWords.isLanguage($0.heading) }.compactMap(\.part))
  }

  /// The columns of a table of Ramp's own.
  init(_ columns: Columns) {
    name = nil
    self.columns = columns.all.enumerated().map { index, column in
      let heading = if case .unknown(let name) = column { name } else { "" }
      return ColumnUse(number: index + 1, heading: heading, part: TermPart(column))
    }
  }

  /// The number of the first column that holds the part, from 1.
  package func column(of part: TermPart) -> Int? { columns.first { $0.part == part }?.number }
}

package struct ColumnUse: Equatable, Sendable {
  /// In the file, from 1: hidden columns count.
  package let number: Int
  /// Empty if the table has no headings.
  package let heading: String
  /// `nil` if the column was left out.
  package let part: TermPart?
}

/// A part of a term that a column may hold.
package enum TermPart: String, CaseIterable, Sendable {
  case id, term, acronym, name, kind, definition, point, example, alias
  case seeAlso = "see-also"
  case confusedWith = "confused-with"
  case tag, deck

  init?(_ column: Column) {
    switch column {
    case .id: self = .id
    case .term: self = .term
    case .acronym: self = .acronym
    case .names: self = .name
    case .kind: self = .kind
    case .definition, .meaning: self = .definition
    case .points: self = .point
    case .example: self = .example
    case .aliases: self = .alias
    case .seeAlso: self = .seeAlso
    case .confusedWith: self = .confusedWith
    case .tags: self = .tag
    case .deck: self = .deck
    case .guid, .ignored, .unknown: return nil
    }
  }

  private static let words: [String: TermPart] = [
    "terme": .term, "mot": .term, "sigle": .acronym, "acronyme": .acronym, "nom": .name, "définition": .definition,
    "détail": .point, "details": .point, "points": .point, "exemple": .example, "autre nom": .alias,
    "other name": .alias, "genre": .kind, "renvoi": .seeAlso, "see also": .seeAlso,
    "à ne pas confondre": .confusedWith, "étiquette": .tag, "tags": .tag, "names": .name, "aliases": .alias,
  ]

  /// A part by its name in a command, or by the word that is shown for it, with or without accents.
  package init?(word: String) {
    let lowered = word.lowercased()
    if let part = TermPart(rawValue: lowered) {
      self = part
    } else if let known = Self.words.first(where: { $0.key == lowered || Folded.key($0.key) == Folded.key(word) }) {
      self = known.value
    } else {
      return nil
    }
  }

  var column: Column {
    switch self {
    case .id: .id
    case .term: .term
    case .acronym: .acronym
    case .name: .names
    case .kind: .kind
    case .definition: .definition
    case .point: .points
    case .example: .example
    case .alias: .aliases
    case .seeAlso: .seeAlso
    case .confusedWith: .confusedWith
    case .tag: .tags
    case .deck: .deck
    }
  }
}

extension Table {
  /// The number of each column in its file, from 1. A sheet's hidden columns are not in the table, and are counted.
  var columnNumbers: [Int] {
    let width = rows.map(\.cells.count).max() ?? 0
    return (0..<width).map { index in
      for row in rows where row.cells.indices.contains(index) {
        if case .cell(_, let column, _) = row.cells[index].text.place { return column }
      }
      return index + 1
    }
  }
}
