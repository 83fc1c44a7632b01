// The sentences about the columns of an imported table: what each one was taken for.

import DeckFormats
import Documents
import Phrases

package enum TableColumnWords {
  /// One sentence for each layout: tables with the same columns share it.
  package static func sentences(for tables: [TableColumns]) -> [Phrase] {
    var layouts: [(columns: [ColumnUse], names: [String], count: Int)] = []
    for table in tables {
      let name = [table.name].compactMap(\.self).filter { !$0.isEmpty }
      if let index = layouts.firstIndex(where: { isAlike($0.columns, table.columns) }) {
        layouts[index].names += name
        layouts[index].count += 1
      } else {
        layouts.append((table.columns, name, 1))
      }
    }
    return layouts.map { sentence(for: $0.columns, of: $0.names, $0.count) }
  }

  private static func isAlike(_ one: [ColumnUse], _ other: [ColumnUse]) -> Bool {
    one.map(\.number) == other.map(\.number) && one.map(\.heading) == other.map(\.heading)
      && one.map(\.part) == other.map(\.part)
  }

  private static func sentence(for columns: [ColumnUse], of names: [String], _ count: Int) -> Phrase {
    let used = columns.filter { $0.part != nil }.map { column in
      let part = column.part.map(word) ?? Phrase("")
      return Phrase(fr: "\(name(of: column)) = \(part)", en: "\(name(of: column)) = \(part)")
    }
    let left = columns.filter { $0.part == nil }.map(name)
    let start = start(names, count)
    let parts = used.joined(separator: ", ")
    guard !left.isEmpty else { return Phrase(fr: "\(start) : \(parts)", en: "\(start): \(parts)") }
    let rest = left.joined(separator: ", ")
    return Phrase(fr: "\(start) : \(parts) ; de côté : \(rest)", en: "\(start): \(parts); left out: \(rest)")
  }

  private static func start(_ names: [String], _ count: Int) -> Phrase {
    if names.count == 1, let name = names.first, count == 1 {
      return Phrase(fr: "colonnes de « \(name) »", en: "columns of “\(name)”")
    }
    if count > 1 { return Phrase(fr: "colonnes de \(count) tableaux", en: "columns of \(count) tables") }
    return Phrase(fr: "colonnes", en: "columns")
  }

  /// « B « Terme » », « B ».
  static func name(of column: ColumnUse) -> Phrase {
    let letters = Place.letters(ofColumn: column.number)
    guard !column.heading.isEmpty else { return Phrase(letters) }
    return Phrase(fr: "\(letters) « \(column.heading) »", en: "\(letters) “\(column.heading)”")
  }

  static func word(for part: TermPart) -> Phrase {
    switch part {
    case .id: Phrase("id")
    case .term: Phrase(fr: "terme", en: "term")
    case .acronym: Phrase(fr: "sigle", en: "acronym")
    case .name: Phrase(fr: "nom", en: "name")
    case .kind: Phrase(fr: "famille", en: "kind")
    case .definition: Phrase(fr: "définition", en: "definition")
    case .point: Phrase(fr: "détail", en: "detail")
    case .example: Phrase(fr: "exemple", en: "example")
    case .alias: Phrase(fr: "autre nom", en: "other name")
    case .seeAlso: Phrase(fr: "renvoi", en: "see also")
    case .confusedWith: Phrase(fr: "à ne pas confondre", en: "not to be confused with")
    case .tag: Phrase(fr: "étiquette", en: "tag")
    case .deck: Phrase(fr: "titre du glossaire", en: "the deck's title")
    }
  }

  static let leftOut = Phrase(fr: "de côté", en: "left out")
}
