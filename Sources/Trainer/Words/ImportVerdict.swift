// The sentences of an import's verdict: how much was read and in what shape, why no deck was made, and what helps.

import DeckFormats
import Documents
import Phrases

package enum ImportVerdict {
  /// « 12 entrées sur 14 environ, lues comme titres de niveau 3 et leur texte ; 2 de côté, à voir ci-dessous. »
  package static func sentence(for imported: ImportedDeck) -> Phrase {
    let summary = imported.summary
    let entries = Phrase.count(summary.read, fr: ("entrée", "entrées"), en: ("entry", "entries"))
    let shape = [shape(of: imported), lists(of: imported)].joined(separator: "")
    guard summary.missed > 0 else {
      return Phrase(fr: "\(entries), \(shape).", en: "\(entries), \(shape).")
    }
    let all = summary.read + summary.missed
    return Phrase(
      fr: "\(entries) sur \(all) environ, \(shape) ; \(summary.missed) de côté, à voir ci-dessous.",
      en: "\(entries) of about \(all), \(shape); \(summary.missed) left out, see below.")
  }

  private static func shape(of imported: ImportedDeck) -> Phrase {
    let lu = French.plural(imported.summary.read, "lue", "lues")
    return switch imported.summary.shape {
    case nil: format(imported.format)
    case .headings(let level?):
      Phrase(
        fr: "\(lu) comme titres de niveau \(level) et leur texte",
        en: "read as level \(level) headings and their text")
    case .headings(nil): Phrase(fr: "\(lu) comme titres et leur texte", en: "read as headings and their text")
    case .bold: Phrase(fr: "\(lu) comme termes en gras", en: "read as terms in bold")
    case .separator: Phrase(fr: "\(lu) comme termes suivis d'un signe", en: "read as terms followed by a separator")
    case .lines: Phrase(fr: "\(lu) ligne par ligne", en: "read line by line")
    case .termLines:
      Phrase(fr: "\(lu) comme une ligne par terme, puis son texte", en: "read as one line per term, then its text")
    case .definitions: Phrase(fr: "\(lu) comme liste de définitions", en: "read as a definition list")
    case .pairs: Phrase(fr: "\(lu) comme terme, signe, définition", en: "read as term, separator, definition")
    case .table: Phrase(fr: "\(lu) comme tableau", en: "read as a table")
    }
  }

  private static func lists(of imported: ImportedDeck) -> Phrase {
    let hasLists: Bool =
      switch imported.summary.shape {
      case .headings, .bold, .termLines: imported.terms.contains { !$0.term.points.isEmpty }
      case .separator, .definitions, .table, .pairs, .lines, nil: false
      }
    return hasLists
      ? Phrase(fr: " ; ce qui suit en fait partie", en: "; what follows a term belongs to it") : Phrase("")
  }

  private static func format(_ format: ImportFormat) -> Phrase {
    switch format {
    case .anki: Phrase(fr: "export d'Anki", en: "an Anki export")
    case .quizlet: Phrase(fr: "export de Quizlet", en: "a Quizlet export")
    case .yaml, .json: Phrase(fr: "glossaire de Ramp", en: "a Ramp deck")
    case .separated, .markdown, .prose, .workbook, .document, .html, .tbx, .restructured, .asciiDoc, .org, .latex,
      .data:
      Phrase(fr: "tableau de Ramp", en: "a Ramp table")
    }
  }

  /// Why nothing is written, with the likeliest remedies. `isShown`: whether the reader sees all that was read.
  package static func refusal(of imported: ImportedDeck, _ file: String, isShown: Bool) -> Phrase {
    let nothing = Phrase(fr: "Rien n'est écrit.", en: "Nothing was written.")
    let anyway = Phrase(fr: "Si c'est bien un glossaire : « --anyway ».", en: "If it is a glossary, use “--anyway”.")
    let argument = file.contains(" ") ? "'\(file)'" : file
    let look = Phrase(
      fr: "Voyez ce qui est lu : « ramp deck import \(argument) --dry-run ».",
      en: "To see what's read: “ramp deck import \(argument) --dry-run”.")
    let sentences = [reason(imported.summary), nothing, isShown ? nil : look, otherReading(of: imported), anyway]
    return sentences.compactMap(\.self).joined(separator: " ")
  }

  /// The option that reads the file otherwise; `nil` if there is none.
  private static func otherReading(of imported: ImportedDeck) -> Phrase? {
    if !imported.tables.isEmpty {
      return Phrase(
        fr: "Si les colonnes sont mal prises : « --columns acronym=A,name=B,definition=D ».",
        en: "If the columns are wrong: “--columns acronym=A,name=B,definition=D”.")
    }
    return imported.shapes.first { $0.shape != imported.summary.shape }.map { other in
      Phrase(
        fr: "S'il se lit mieux autrement : « --shape \(other.shape.word) ».",
        en: "If it reads better another way: “--shape \(other.shape.word)”.")
    }
  }

  private static let mostOthers = 3

  /// « autres lectures : --shape bold (12), --shape lines (9) »; `nil` if there is none.
  package static func otherShapes(of imported: ImportedDeck) -> Phrase? {
    let others = imported.shapes.filter { $0.shape != imported.summary.shape }
    guard !others.isEmpty else { return nil }
    let list = others.prefix(mostOthers).map { "--shape \($0.shape.word) (\($0.entries))" }.joined(separator: ", ")
    return Phrase(fr: "autres lectures possibles : \(list)", en: "other ways to read it: \(list)")
  }

  /// What is doubtful about the reading; `nil` if nothing is.
  static func doubt(about imported: ImportedDeck) -> Phrase? {
    imported.summary.isSound ? nil : reason(imported.summary)
  }

  private static func reason(_ summary: ImportSummary) -> Phrase {
    switch summary.verdict {
    case .no:
      Phrase(fr: "ce fichier ne ressemble pas à un glossaire.", en: "this file doesn't look like a glossary.")
    case .inDoubt:
      Phrase(
        fr: "il n'est pas sûr que ce fichier soit un glossaire.", en: "this file may not be a glossary.")
    case .sure:
      Phrase(
        fr:
          "moins de \(ImportSummary.least) % des entrées se lisent (\(summary.read) sur \(summary.read + summary.missed) environ).",
        en:
          "less than \(ImportSummary.least)% of the entries can be read (\(summary.read) of about \(summary.read + summary.missed))."
      )
    }
  }

  /// « ligne 12 », « feuille Termes, B7 », « paragraphe 31 ».
  package static func place(_ place: Place) -> Phrase {
    switch place {
    case .line(let number): Phrase(fr: "ligne \(number)", en: "line \(number)")
    case .cell(let sheet, let column, let row):
      Phrase(
        fr: "feuille « \(sheet) », \(Place.letters(ofColumn: column))\(row)",
        en: "sheet “\(sheet)”, \(Place.letters(ofColumn: column))\(row)")
    case .paragraph(let number): Phrase(fr: "paragraphe \(number)", en: "paragraph \(number)")
    }
  }
}
