// Sentences about the errors of a deck file: file, line, column, error, and cure.

import DeckFormats
import Glossary
import Phrases

package enum DeckWords {
  /// The first problem in full, and the number of the others.
  static func sentence(for problems: DeckProblems, in file: String) -> Phrase {
    let first = sentence(for: problems.first, in: file)
    let count = problems.others.count + problems.unlisted
    guard count > 0 else { return first }
    return Phrase(
      fr:
        "\(first) (et \(words: Words.grouped("\(count)", by: " ")) \(French.plural(count, "autre erreur", "autres erreurs")))",
      en: "\(first) (and \(words: Words.grouped("\(count)", by: ",")) more)")
  }

  /// The line after a list that has an end.
  package static func unlisted(_ count: Int) -> Phrase {
    Phrase(
      fr: "et \(words: Words.grouped("\(count)", by: " ")) \(French.plural(count, "autre", "autres")).",
      en: "and \(words: Words.grouped("\(count)", by: ",")) \(English.plural(count, "other", "others")).")
  }

  static func sentence(for problem: DeckProblem, in file: String) -> Phrase {
    let line = problem.line.map { Phrase(fr: ", ligne \($0)", en: ", line \($0)") } ?? Phrase("")
    let column = problem.column.map { Phrase(fr: ", colonne \($0)", en: ", column \($0)") } ?? Phrase("")
    let words = words(for: problem.reason)
    return Phrase(
      fr: "\(file)\(line)\(column) : \(words)",
      en: "\(file)\(line)\(column): \(words)")
  }

  package static func words(for reason: DeckProblem.Reason) -> Phrase {
    switch reason {
    case .notText: notText
    case .nulByte: nulByte
    case .tooManyMarks(let limit): tooManyMarks(limit)
    case .ankiPackage: ankiPackage
    case .formattedDocument: formattedDocument
    case .portableDocument: portableDocument
    case .pagesWithoutText: pagesWithoutText
    case .damagedDocument: damagedDocument
    case .encryptedDocument: encryptedDocument
    case .zip64Document: zip64Document
    case .tooManyCells(let limit): tooManyCells(limit)
    case .unpacksTooLarge(let limit): unpacksTooLarge(limit)
    case .noSuchShape(let others): noSuchShape(others)
    case .noSuchColumns: noSuchColumns
    case .notYAML, .unquotedColon, .mustBeQuoted, .innerQuote, .openQuote, .openBracket, .badIndent, .misaligned,
      .missingColon, .missingHyphen, .duplicateKey:
      yaml(reason)
    case .notADeck: notADeck
    case .notAMapping(let expected):
      Phrase(fr: "il faut ici des clés (\(words: expected)).", en: "keys are expected here (\(words: expected)).")
    case .unknownKey(let key, let suggestion): unknownKey(key, suggestion)
    case .missing(let key, let term): missing(key, term)
    case .wrongValue(let key, let expected): wrongValue(key, expected)
    case .badIdentifier(let text, let suggestion): badIdentifier(text, suggestion)
    case .duplicateIdentifier(let id, let first): duplicate(id, first)
    case .duplicateName(let name, let term, let line): duplicateName(name, term, line)
    case .claimedIdentifier(let id): claimed(id)
    case .unknownTerm(let id, let key):
      Phrase(
        fr:
          "« \(key) » nomme « \(id) », qui n'est pas dans ce glossaire ; corrigez-le ou retirez-le.",
        en: "“\(key)” names “\(id)”, which isn't in this deck; fix it or remove it.")
    case .reservedIdentifier(let id):
      Phrase(
        fr:
          "« \(id) » est un glossaire fourni avec Ramp ; choisissez un autre id et gardez l'historique par was: [\(words: id)].",
        en:
          "“\(id)” is a deck that comes with Ramp; choose another id, and keep the history with was: [\(words: id)].")
    case .noTerms: noTerms
    case .noEntries: noEntries
    case .noHeader: noHeader
    case .bareCard: bareCard
    case .tooLarge(let limit): tooLarge(limit)
    case .tooManyTerms(let limit): tooManyTerms(limit)
    case .tooManyReferences(let limit): tooManyReferences(limit)
    case .tooLong(let key, let limit): tooLong(key, limit)
    }
  }

  private static func claimed(_ id: String) -> Phrase {
    Phrase(
      fr: "l'ancien id « \(id) » est celui d'un autre terme, ou y est deux fois ; retirez-le de « was ».",
      en: "the former id “\(id)” belongs to another term, or is listed twice; remove it from “was”.")
  }

  private static let noTerms = Phrase(
    fr: "aucun terme ; il faut une liste « terms », chacun derrière un tiret.",
    en: "no terms; add a “terms” list, each term after a hyphen.")

  private static let notADeck = Phrase(
    fr: "ce n'est pas un glossaire en YAML (deck, title, language, terms) ; un texte se lit par « ramp deck import ».",
    en: "this isn't a YAML deck (deck, title, language, terms); for a text, use “ramp deck import”.")

  private static let noEntries = Phrase(
    fr: "aucun terme reconnu ; écrivez par exemple une ligne « SDR - Sales Development Rep. Sa définition. »",
    en: "no terms found; write a line such as “SDR - Sales Development Rep. Its definition.”")

  private static let noHeader = Phrase(
    fr: "cette ligne ne nomme pas les colonnes ; il faut au moins « terme » et « définition ».",
    en: "this line doesn't name the columns; it needs at least “term” and “definition”.")

  private static let bareCard = Phrase(
    fr: "une carte de Ramp sans sa mise en forme ; exportez-la d'Anki en cochant « Inclure le HTML ».",
    en: "a Ramp card without its markup; export it from Anki with “Include HTML” ticked.")

  private static func tooLarge(_ limit: Int) -> Phrase {
    Phrase(
      fr: "le fichier dépasse \(limit / 1_048_576) Mio ; partagez-le en plusieurs glossaires.",
      en: "the file is over \(limit / 1_048_576) MiB; split it into several decks.")
  }

  private static func tooManyTerms(_ limit: Int) -> Phrase {
    Phrase(
      fr: "plus de \(limit) termes ; partagez-le en plusieurs glossaires.",
      en: "more than \(limit) terms; split it into several decks.")
  }

  private static func tooManyReferences(_ limit: Int) -> Phrase {
    Phrase(
      fr:
        "les renvois YAML (*) du fichier en feraient plus de \(limit / 1_048_576) Mio ; écrivez chaque texte une fois.",
      en: "the file's YAML aliases (*) would expand it to over \(limit / 1_048_576) MiB; write each text once.")
  }

  private static func tooLong(_ key: String, _ limit: Int) -> Phrase {
    Phrase(
      fr: "« \(key) » dépasse \(limit / 1024) Kio ; raccourcissez-le.",
      en: "“\(key)” is over \(limit / 1024) KiB; shorten it.")
  }

  private static func unknownKey(_ key: String, _ suggestion: String?) -> Phrase {
    guard let suggestion else {
      return Phrase(
        fr: "la clé « \(key) » n'existe pas ; retirez-la.",
        en: "there's no key “\(key)”; remove it.")
    }
    return Phrase(
      fr: "la clé « \(key) » n'existe pas ; vouliez-vous dire « \(words: suggestion) » ?",
      en: "there's no key “\(key)”; did you mean “\(words: suggestion)”?")
  }

  private static func missing(_ key: String, _ term: String?) -> Phrase {
    let position =
      term.map { Phrase(fr: "au terme « \(words: $0) »", en: "in the term “\(words: $0)”") }
      ?? Phrase(fr: "ici", en: "here")
    return Phrase(
      fr: "il manque « \(key) » \(position) ; ajoutez une ligne « \(words: key): … ».",
      en: "“\(key)” is missing \(position); add a line “\(words: key): …”.")
  }

  private static func wrongValue(_ key: String, _ expected: DeckProblem.Expected) -> Phrase {
    switch expected {
    case .text: Phrase(fr: "« \(key) » doit être un texte.", en: "“\(key)” must be text.")
    case .list:
      Phrase(
        fr: "« \(key) » doit être une liste : [un, deux].", en: "“\(key)” must be a list: [one, two]."
      )
    case .number(let range):
      Phrase(
        fr: "« \(key) » doit être un nombre de \(range.lowerBound) à \(range.upperBound).",
        en: "“\(key)” must be a number from \(range.lowerBound) to \(range.upperBound).")
    }
  }

  private static func badIdentifier(_ text: String, _ suggestion: String?) -> Phrase {
    let cure =
      suggestion.map { Phrase(fr: ", par exemple \(words: $0)", en: ", for example \(words: $0)") } ?? Phrase("")
    return Phrase(
      fr: "« \(text) » ne peut pas être un id : au plus 48 caractères, a-z, 0-9 et tiret\(cure).",
      en: "“\(text)” can't be an id: at most 48 characters, a-z, 0-9 and hyphens\(cure).")
  }

  private static func duplicateName(_ name: String, _ term: String, _ line: Int?) -> Phrase {
    let position = line.map { Phrase(fr: " (ligne \($0))", en: " (line \($0))") } ?? Phrase("")
    return Phrase(
      fr: "« \(name) » est déjà le nom du terme « \(words: term) »\(position) ; distinguez-les.",
      en: "“\(name)” is already a name of the term “\(words: term)”\(position); make them distinct.")
  }

  private static func duplicate(_ id: String, _ first: Int?) -> Phrase {
    let position = first.map { Phrase(fr: " (déjà ligne \($0))", en: " (already on line \($0))") } ?? Phrase("")
    return Phrase(
      fr: "deux termes ont l'id « \(id) »\(position) ; changez-en un.",
      en: "two terms have the id “\(id)”\(position); change one.")
  }
}

// Sentences about YAML errors in a deck file, with the corrected line where one is known.

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
        en: "text with “: ” in it must be quoted; write \(corrected)")
    case .mustBeQuoted(let sign, let corrected):
      Phrase(
        fr: "un texte qui commence par « \(sign) » doit être entre guillemets ; écrivez \(corrected)",
        en: "text that begins with “\(sign)” must be quoted; write \(corrected)")
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
        en: "a tab or a no-break space indents this line; use spaces instead.")
    case .misaligned:
      Phrase(
        fr: "cette clé n'est pas alignée sur celles du même terme ; donnez-lui le même retrait.",
        en: "this key doesn't line up with the others in its term; indent it the same way.")
    case .missingColon:
      Phrase(
        fr: "il manque « : » après la clé ; écrivez « clé: valeur ».",
        en: "a “:” is missing after the key; write “key: value”.")
    default: Phrase("")
    }
  }

  private static func duplicateKey(_ key: String, _ first: Int?) -> Phrase {
    let position = first.map { Phrase(fr: " (déjà ligne \($0))", en: " (already on line \($0))") } ?? Phrase("")
    return Phrase(
      fr: "la clé « \(key) » est là deux fois\(position) ; gardez-en une.",
      en: "the key “\(key)” appears twice\(position); keep one.")
  }

  private static func missingHyphen(_ corrected: String) -> Phrase {
    Phrase(
      fr: "un terme de plus commence ici, sans son tiret ; écrivez \(corrected)",
      en: "another term begins here, without its hyphen; write \(corrected)")
  }
}
