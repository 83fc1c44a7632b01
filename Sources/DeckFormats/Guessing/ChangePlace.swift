// Where a change of a deck stands in the file that was imported: in a sheet, the cell of the first part that differs.

import Documents
import Glossary

extension ImportedDeck {
  /// `nil` for a change that stands nowhere in the file, and for Ramp's own formats, which an owner reads by ids.
  package func place(of change: DeckDifference.Change) -> Place? {
    switch change {
    case .new(let term): place(of: term, .term)
    case .reworded(let former, let term): place(of: term, Self.firstDifference(former, term))
    case .renamed(_, let term): place(of: term, .term)
    case .removed, .settings, .reordered: nil
    }
  }

  /// A term of the merged deck may have another id than in the file; its definition and names are the file's.
  private func place(of term: Term, _ part: TermPart) -> Place? {
    let found = terms.first { $0.term.id == term.id } ?? terms.first { isAlike($0.term, term) }
    guard !format.isExact, let place = found?.place else { return nil }
    guard case .cell(let sheet, _, let row) = place, let column = column(of: part, in: sheet) else { return place }
    return .cell(sheet: sheet, column: column, row: row)
  }

  private func isAlike(_ one: Term, _ other: Term) -> Bool {
    one.acronym == other.acronym && one.names == other.names && one.definition == other.definition
  }

  private func column(of part: TermPart, in sheet: String) -> Int? {
    let table = tables.first { $0.name == sheet }
    guard part == .term else { return table?.column(of: part) }
    return [TermPart.term, .acronym, .name].lazy.compactMap { table?.column(of: $0) }.first
  }

  private static func firstDifference(_ former: Term, _ term: Term) -> TermPart {
    if former.acronym != term.acronym { return .acronym }
    if former.names != term.names { return .name }
    if former.definition != term.definition || former.points != term.points { return .definition }
    if former.example != term.example { return .example }
    if former.aliases != term.aliases { return .alias }
    return .term
  }
}
