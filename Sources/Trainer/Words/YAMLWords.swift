// Sentences about YAML errors in a deck file, with the corrected line where one is known.

import Glossary
import Phrases

extension DeckWords {
  /// The words for a YAML error; empty for any other reason.
  static func yaml(_ reason: DeckProblem.Reason) -> Phrase {
    switch reason {
    case .notYAML(let parser):
      Phrase(
        fr: "le YAML est mal formé (\(parser)) ; comparez cette ligne avec ses voisines.",
        en: "malformed YAML (\(parser)); compare this line with its neighbours.")
    case .duplicateKey(let key, let first): duplicateKey(key, first)
    case .missingHyphen(let corrected): missingHyphen(corrected)
    case .openQuote, .openBracket, .badIndent, .misaligned, .missingColon: unfinished(reason)
    default: quotes(reason)
    }
  }

  private static func quotes(_ reason: DeckProblem.Reason) -> Phrase {
    switch reason {
    case .unquotedColon(let corrected):
      Phrase(
        fr: "un texte qui contient « : » doit être entre guillemets ; écrivez \(corrected)",
        en: "a text with “: ” in it must be quoted; write \(corrected)")
    case .mustBeQuoted(let sign, let corrected):
      Phrase(
        fr: "un texte qui commence par « \(sign) » doit être entre guillemets ; écrivez \(corrected)",
        en: "a text that begins with “\(sign)” must be quoted; write \(corrected)")
    case .innerQuote(let corrected):
      Phrase(
        fr: "le texte s'arrête à son deuxième guillemet ; écrivez \(corrected)",
        en: "the text ends at its second quotation mark; write \(corrected)")
    default: Phrase("")
    }
  }

  private static func unfinished(_ reason: DeckProblem.Reason) -> Phrase {
    switch reason {
    case .openQuote:
      Phrase(
        fr: "ce guillemet n'est pas refermé ; mettez-en un à la fin du texte.",
        en: "this quotation mark is never closed; put one at the end of the text.")
    case .openBracket:
      Phrase(
        fr: "ce crochet n'est pas refermé ; fermez-le à la fin de la liste.",
        en: "this bracket is never closed; close it at the end of the list.")
    case .badIndent:
      Phrase(
        fr: "une tabulation ou une espace insécable en retrait ; remplacez-la par des espaces.",
        en: "a tab or a no-break space indents this line; put spaces instead.")
    case .misaligned:
      Phrase(
        fr: "cette clé n'est pas alignée sur celles du même terme ; donnez-lui le même retrait.",
        en: "this key is not in line with the others of its term; indent it as they are.")
    case .missingColon:
      Phrase(
        fr: "il manque « : » après la clé ; écrivez « clé: valeur ».",
        en: "a “:” is missing behind the key; write “key: value”.")
    default: Phrase("")
    }
  }

  private static func duplicateKey(_ key: String, _ first: Int?) -> Phrase {
    let position = first.map { Phrase(fr: " (déjà ligne \($0))", en: " (already on line \($0))") } ?? Phrase("")
    return Phrase(
      fr: "la clé « \(key) » est là deux fois\(position) ; gardez-en une.",
      en: "the key “\(key)” is here twice\(position); keep one.")
  }

  private static func missingHyphen(_ corrected: String) -> Phrase {
    Phrase(
      fr: "un terme de plus commence ici, sans son tiret ; écrivez \(corrected)",
      en: "another term begins here, without its hyphen; write \(corrected)")
  }
}
