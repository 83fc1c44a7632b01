// Sentences about a whole file that cannot be read as it is.

import Glossary
import Phrases

extension DeckWords {
  static let notText = Phrase(
    fr: "ce n'est pas du texte UTF-8 ; enregistrez-le en UTF-8.", en: "this isn't UTF-8 text; save it as UTF-8.")
  static let nulByte = Phrase(
    fr: "un octet nul (NUL), qui n'a pas sa place dans un texte ; enlevez-le.",
    en: "a null byte (NUL), which doesn't belong in text; remove it.")
  static let formattedDocument = Phrase(
    fr:
      "ce n'est pas du texte ; « ramp deck import » lit Word (.docx), Excel (.xlsx), OpenDocument et les pages web : enregistrez-le ainsi, ou en texte (.txt).",
    en:
      "this isn't text; “ramp deck import” reads Word (.docx), Excel (.xlsx), OpenDocument and web pages: save it as one of these, or as text (.txt)."
  )
  static let portableDocument = Phrase(
    fr:
      "c'est un PDF ; importez plutôt le document d'origine (Word, Excel…), ou installez poppler-utils : Ramp en lira le texte par pdftotext.",
    en:
      "this is a PDF; import the document it was made from (Word, Excel…), or install poppler-utils so Ramp can read its text with pdftotext."
  )
  static let pagesWithoutText = Phrase(
    fr:
      "pdftotext ne tire aucun texte de ce PDF (mot de passe, pages numérisées) ; importez le document d'origine (Word, Excel…).",
    en:
      "pdftotext finds no text in this PDF (password, scanned pages); import the document it was made from (Word, Excel…)."
  )
  static let damagedDocument = Phrase(
    fr: "le fichier est abîmé ou incomplet ; ouvrez-le dans son programme et enregistrez-le de nouveau.",
    en: "the file is damaged or cut off; open it in its own app and save it again.")
  static let encryptedDocument = Phrase(
    fr: "le fichier a un mot de passe ; enregistrez-en une copie sans mot de passe.",
    en: "the file has a password; save a copy without one.")
  static let zip64Document = Phrase(
    fr:
      "le fichier est en Zip64, la forme des fichiers énormes ; ouvrez-le dans Excel, Word ou LibreOffice et enregistrez-le de nouveau.",
    en:
      "the file is in Zip64, a format for huge files; open it in Excel, Word or LibreOffice and save it again.")
  static let ankiPackage = Phrase(
    fr: "c'est un paquet d'Anki ; dans Anki, Fichier > Exporter > « Notes en texte brut », puis importez ce texte.",
    en: "this is an Anki package; in Anki, File > Export > “Notes in Plain Text”, then import that text.")

  static func noSuchShape(_ others: [String]) -> Phrase {
    let words = others.joined(separator: ", ")
    return Phrase(
      fr: "le fichier ne se lit pas sous cette forme ; il se lit ainsi : \(words: words).",
      en: "the file can't be read this way; these work: \(words: words).")
  }

  static let noSuchColumns = Phrase(
    fr: "avec ces colonnes, aucun terme ne se lit ; « --dry-run » sans « --columns » montre celles qu'il y a.",
    en: "no term can be read with these columns; “--dry-run” without “--columns” shows the ones there are.")

  static func unpacksTooLarge(_ limit: Int) -> Phrase {
    Phrase(
      fr: "décompressé, le fichier dépasse \(limit / 1_048_576) Mio ; gardez-en la feuille ou les pages du glossaire.",
      en: "unpacked, the file is over \(limit / 1_048_576) MiB; keep only the glossary's sheet or pages.")
  }

  static func tooManyCells(_ limit: Int) -> Phrase {
    Phrase(
      fr:
        "les tableaux ont plus de \(words: Words.grouped("\(limit)", by: " ")) cases ; gardez-en les colonnes et les lignes du glossaire.",
      en:
        "the tables have over \(words: Words.grouped("\(limit)", by: ",")) cells; keep only the glossary's columns and rows."
    )
  }

  static func tooManyMarks(_ limit: Int) -> Phrase {
    Phrase(
      fr: "plus de \(limit) accents sur une seule lettre ; enlevez-les.",
      en: "more than \(limit) accents on one letter; remove them.")
  }
}
