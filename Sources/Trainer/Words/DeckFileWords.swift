// Sentences about a whole file that is no plain text.

import Phrases

extension DeckWords {
  static let notText = Phrase(
    fr: "ce n'est pas du texte UTF-8 ; enregistrez-le en UTF-8.", en: "this is not UTF-8 text; save it as UTF-8.")
  static let nulByte = Phrase(
    fr: "un octet nul (NUL), qui n'a pas sa place dans un texte ; enlevez-le.",
    en: "a zero byte (NUL), which has no place in a text; take it out.")
  static let formattedDocument = Phrase(
    fr: "c'est un document mis en forme (Word, Excel, PDF, page web) ; enregistrez-le en texte (.txt) ou en CSV.",
    en: "this is a formatted document (Word, Excel, PDF, web page); save it as text (.txt) or as CSV.")
  static let ankiPackage = Phrase(
    fr: "c'est un paquet d'Anki ; dans Anki, Fichier > Exporter > « Notes en texte brut », puis importez ce texte.",
    en: "this is an Anki package; in Anki, File > Export > “Notes in Plain Text”, then import that text.")

  static func tooManyMarks(_ limit: Int) -> Phrase {
    Phrase(
      fr: "plus de \(limit) accents sur une seule lettre ; enlevez-les.",
      en: "more than \(limit) accents on one letter; take them off.")
  }
}
