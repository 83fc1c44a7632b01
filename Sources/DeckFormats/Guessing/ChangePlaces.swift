// Where the changes of a deck stand in the file that was imported: in a sheet, the cell of the first part that differs.

import Documents
import Glossary

package struct ChangePlaces {
  private let tables: [TableColumns]
  private let byID: [Term.ID: Place]
  /// A term of the merged deck may have another id than in the file; its names and its definition are the file's.
  private let byTexts: [[String?]: Place]

  /// No change has a place in Ramp's own formats, which an owner reads by ids.
  package init(_ imported: ImportedDeck) {
    let terms = imported.format.isExact ? [] : imported.terms
    tables = imported.tables
    byID = Dictionary(terms.map { ($0.term.id, $0.place) }, uniquingKeysWith: { first, _ in first })
    byTexts = Dictionary(terms.map { (Self.texts(of: $0.term), $0.place) }, uniquingKeysWith: { first, _ in first })
  }

  private static func texts(of term: Term) -> [String?] { [term.acronym, term.definition] + term.names }

  /// `nil` for a change that stands nowhere in the file.
  package subscript(_ change: DeckDifference.Change) -> Place? {
    switch change {
    case .new(let term), .renamed(_, let term): place(of: term, .term)
    case .reworded(let former, let term): place(of: term, Self.firstDifference(former, term))
    case .removed, .settings, .reordered: nil
    }
  }

  private func place(of term: Term, _ part: TermPart) -> Place? {
    let found = byID[term.id] ?? byTexts[Self.texts(of: term)]
    guard case .cell(let sheet, _, let row)? = found, let column = column(of: part, in: sheet) else { return found }
    return .cell(sheet: sheet, column: column, row: row)
  }

  private func column(of part: TermPart, in sheet: String) -> Int? {
    let table = tables.first { $0.name == sheet }
    return ([part] + (Self.nearest[part] ?? [])).lazy.compactMap { table?.column(of: $0) }.first
  }

  /// The parts whose column is taken where a part has none of its own.
  private static let nearest: [TermPart: [TermPart]] = [.term: [.acronym, .name], .point: [.definition]]

  private static func firstDifference(_ former: Term, _ term: Term) -> TermPart {
    if former.acronym != term.acronym { return .acronym }
    if former.names != term.names { return .name }
    if former.kind != term.kind { return .kind }
    if former.definition != term.definition { return .definition }
    if former.points != term.points { return .point }
    if former.example != term.example { return .example }
    if former.aliases != term.aliases { return .alias }
    if former.seeAlso != term.seeAlso { return .seeAlso }
    if former.confusedWith != term.confusedWith { return .confusedWith }
    return former.tags == term.tags ? .term : .tag
  }
}
