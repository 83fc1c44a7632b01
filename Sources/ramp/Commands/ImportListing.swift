// What `ramp deck import --dry-run` shows: the terms as a table with their places, and under each what was guessed about it.

import DeckFormats
import Documents
import Glossary
import Phrases
import Terminal
import Trainer

struct ImportListing {
  private let terms: [ImportedTerm]
  private let language: Language
  private let placeWidth: Int
  private let nameWidth: Int

  private static let width = 80
  private static let widestName = 32
  private static let gap = 2

  init(_ terms: [ImportedTerm], _ language: Language) {
    self.terms = terms
    self.language = language
    let heading = Self.place(language)
    placeWidth = terms.map { TextWidth.columns(of: Self.short($0.place)) }.reduce(TextWidth.columns(of: heading), max)
    nameWidth = min(
      Self.widestName,
      terms.map { TextWidth.columns(of: ImportWords.names(of: $0.term)) }.reduce(Self.term(language).count, max))
  }

  /// The heading, then one row a term and one for its guesses; a heading of its own for each sheet.
  var rows: [String] {
    var rows = [row(Self.place(language), Self.term(language), Self.definition(language))]
    var sheet: String?
    let hasSheets = Set(terms.compactMap { Self.sheet($0.place) }).count > 1
    for term in terms {
      if hasSheets, let name = Self.sheet(term.place), name != sheet {
        rows.append(Self.sheetName(name)(language))
        sheet = name
      }
      rows.append(row(Self.short(term.place), ImportWords.names(of: term.term), Self.meaning(of: term.term)))
      if let guesses = guesses(of: term) { rows.append(row("", "", guesses)) }
    }
    return rows
  }

  private func row(_ place: String, _ name: String, _ text: String) -> String {
    let shown = TextLayout.shortened(name, width: nameWidth)
    let start = padded(place, placeWidth) + padded(shown, nameWidth)
    let room = Self.width - placeWidth - nameWidth - 2 * Self.gap
    return start + TextLayout.shortened(text, width: room)
  }

  private func padded(_ text: String, _ width: Int) -> String {
    text + String(repeating: " ", count: max(0, width - TextWidth.columns(of: text)) + Self.gap)
  }

  // MARK: Cells

  private static func short(_ place: Place) -> String {
    switch place {
    case .line(let number), .paragraph(let number): "\(number)"
    case .cell(_, let column, let row): "\(Place.letters(ofColumn: column))\(row)"
    }
  }

  private static func sheet(_ place: Place) -> String? {
    if case .cell(let sheet, _, _) = place { sheet } else { nil }
  }

  private static func meaning(of term: Term) -> String { ([term.definition] + term.points).joined(separator: " · ") }

  /// That no word tells a kind is true of most terms, and says nothing.
  static func told(_ guesses: [Guess]) -> [Guess] { guesses.filter { $0 != .kindByDefault } }

  /// What was decided about the term alone.
  private func guesses(of term: ImportedTerm) -> String? {
    let told = Self.told(term.guesses).map { ImportWords.words(for: $0) }
    guard !told.isEmpty else { return nil }
    return "↳ " + told.joined(fr: " ; ", en: "; ")(language)
  }

  // MARK: Words

  private static func place(_ language: Language) -> String { Phrase(fr: "place", en: "where")(language) }
  private static func term(_ language: Language) -> String { Phrase(fr: "terme", en: "term")(language) }
  private static func definition(_ language: Language) -> String {
    Phrase(fr: "définition", en: "definition")(language)
  }

  private static func sheetName(_ name: String) -> Phrase {
    Phrase(fr: "feuille « \(name) »", en: "sheet “\(name)”")
  }
}
