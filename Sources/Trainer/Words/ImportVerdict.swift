// The sentences of an import's verdict: how much was read and in what shape, why no deck was made, and what helps.

import DeckFormats
import Documents
import Phrases

package enum ImportVerdict {
  /// « 12 entrées sur 14 environ lues, comme titres de niveau 3… ; 2 laissées de côté. »
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
    switch imported.summary.shape {
    case nil: format(imported.format)
    case .headings(let level?):
      Phrase(
        fr: "lues comme titres de niveau \(level) et leur texte",
        en: "read as headings of level \(level) and their text")
    case .headings(nil): Phrase(fr: "lues comme titres et leur texte", en: "read as headings and their text")
    case .bold: Phrase(fr: "lues comme termes en gras", en: "read as terms in bold")
    case .separator, .lines:
      Phrase(fr: "lues comme termes suivis d'un signe", en: "read as terms followed by a sign")
    case .termLines:
      Phrase(fr: "lues comme une ligne par terme, puis son texte", en: "read as a line for each term, then its text")
    case .definitions: Phrase(fr: "lues comme liste de définitions", en: "read as a definition list")
    case .pairs: Phrase(fr: "lues comme terme, signe, définition", en: "read as term, sign, definition")
    case .table: Phrase(fr: "lues comme tableau", en: "read as a table")
    }
  }

  private static func lists(of imported: ImportedDeck) -> Phrase {
    let hasLists: Bool =
      switch imported.summary.shape {
      case .headings, .bold, .termLines: imported.terms.contains { !$0.term.points.isEmpty }
      case .separator, .definitions, .table, .pairs, .lines, nil: false
      }
    return hasLists ? Phrase(fr: " ; leurs listes leur appartiennent", en: "; their lists belong to them") : Phrase("")
  }

  private static func format(_ format: ImportFormat) -> Phrase {
    switch format {
    case .anki: Phrase(fr: "export d'Anki", en: "an export of Anki")
    case .quizlet: Phrase(fr: "export de Quizlet", en: "an export of Quizlet")
    case .yaml, .json: Phrase(fr: "glossaire de Ramp", en: "a deck of Ramp")
    case .separated, .markdown, .prose, .workbook, .document, .html, .tbx, .restructured, .asciiDoc, .org, .latex,
      .data:
      Phrase(fr: "tableau de Ramp", en: "a table of Ramp")
    }
  }

  /// Why nothing is written, with the three likeliest remedies.
  package static func refusal(of imported: ImportedDeck, _ file: String) -> Phrase {
    let reason = reason(imported.summary)
    let other = otherReading(of: imported)
    return Phrase(
      fr:
        "\(reason) Rien n'est écrit. Voyez ce qui est lu : « ramp deck import \(file) --dry-run ». \(other) Si c'est bien un glossaire : « --anyway ».",
      en:
        "\(reason) Nothing is written. See what is read: “ramp deck import \(file) --dry-run”. \(other) If it is a glossary: “--anyway”."
    )
  }

  /// The option that reads the file otherwise.
  private static func otherReading(of imported: ImportedDeck) -> Phrase {
    guard imported.tables.isEmpty, let other = imported.shapes.first(where: { $0.shape != imported.summary.shape })
    else {
      return Phrase(
        fr: "Si les colonnes sont mal prises : « --columns acronym=A,name=B,definition=D ».",
        en: "If columns are taken wrongly: “--columns acronym=A,name=B,definition=D”.")
    }
    return Phrase(
      fr: "S'il se lit mieux autrement : « --shape \(other.shape.word) ».",
      en: "If it reads better otherwise: “--shape \(other.shape.word)”.")
  }

  /// « autres lectures : --shape bold (12), --shape lines (9) »; `nil` if there is none.
  package static func otherShapes(of imported: ImportedDeck) -> Phrase? {
    let others = imported.shapes.filter { $0.shape != imported.summary.shape }
    guard !others.isEmpty else { return nil }
    let list = others.map { "--shape \($0.shape.word) (\($0.entries))" }.joined(separator: ", ")
    return Phrase(fr: "autres lectures possibles : \(list)", en: "other ways to read it: \(list)")
  }

  /// What is doubtful about the reading; `nil` if nothing is.
  static func doubt(about imported: ImportedDeck) -> Phrase? {
    imported.summary.isSound ? nil : reason(imported.summary)
  }

  private static func reason(_ summary: ImportSummary) -> Phrase {
    switch summary.verdict {
    case .no:
      Phrase(fr: "ce fichier ne ressemble pas à un glossaire.", en: "this file does not look like a glossary.")
    case .inDoubt:
      Phrase(
        fr: "il n'est pas sûr que ce fichier soit un glossaire.", en: "it is not sure that this file is a glossary.")
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
