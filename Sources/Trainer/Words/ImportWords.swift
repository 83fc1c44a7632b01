// The sentences about an import: guesses, parts left out, remarks.

import DeckFormats
import Documents
import Glossary
import Phrases

package enum ImportWords {
  package static func words(for guess: Guess) -> Phrase {
    switch guess {
    case .acronym(let origin): acronym(origin)
    case .names(let origin): names(origin)
    case .gloss(let text):
      Phrase(fr: "« \(text) » gardé comme alias", en: "“\(text)” kept as an alias")
    case .labelRemoved(let text):
      Phrase(fr: "« \(text) » retiré du nom", en: "“\(text)” removed from the name")
    case .kind(let kind, let word):
      Phrase(
        fr: "\(KindWords.word(for: kind)), d'après « \(word) »",
        en: "\(KindWords.word(for: kind)), from “\(word)”")
    case .kindByDefault: Phrase(fr: "notion, faute d'indice", en: "concept, by default")
    case .points(let count):
      Phrase(
        fr: "la suite de la définition mise en \(count) \(French.plural(count, "point", "points"))",
        en: "the rest of the definition turned into \(count) \(English.plural(count, "point", "points"))")
    case .seeAlso(let words):
      Phrase(fr: "renvoi lu dans « \(words) »", en: "reference found in “\(words)”")
    case .linkNotFound(let text):
      Phrase(fr: "renvoi à « \(text) », introuvable", en: "reference to “\(text)”, not found")
    case .idCorrected(let former):
      Phrase(fr: "id tiré de « \(former) »", en: "id made from “\(former)”")
    case .idMadeUnique(let wanted):
      Phrase(fr: "l'id « \(wanted) » était pris", en: "the id “\(wanted)” was taken")
    case .idMadeUp: Phrase(fr: "id inventé", en: "id made up")
    case .joined(let lines): Phrase(fr: "\(lines) lignes réunies", en: "\(lines) lines joined")
    case .markupRemoved: Phrase(fr: "mise en forme retirée", en: "markup removed")
    case .cards(let count):
      Phrase(
        fr: "refait à partir de \(count) \(French.plural(count, "carte", "cartes"))",
        en: "rebuilt from \(count) \(English.plural(count, "card", "cards"))")
    case .otherCard(let text):
      Phrase(
        fr: "une autre carte dit « \(text) », non repris",
        en: "another card says “\(text)”, not used")
    }
  }

  private static func acronym(_ origin: AcronymOrigin) -> Phrase {
    switch origin {
    case .alone: Phrase(fr: "sigle seul en tête", en: "acronym on its own at the start")
    case .beforeSeparator: Phrase(fr: "sigle avant le signe", en: "acronym before the separator")
    case .inParentheses: Phrase(fr: "sigle entre parenthèses", en: "acronym in parentheses")
    case .inQuotes: Phrase(fr: "sigle entre guillemets", en: "acronym in quotes")
    case .beforeParentheses: Phrase(fr: "sigle avant la parenthèse", en: "acronym before the parenthesis")
    case .besideSlash: Phrase(fr: "sigle à côté de la barre", en: "acronym next to the slash")
    case .afterSeparator: Phrase(fr: "sigle après le signe", en: "acronym after the separator")
    }
  }

  private static func names(_ origin: NamesOrigin) -> Phrase {
    switch origin {
    case .afterSeparator: Phrase(fr: "nom après le signe", en: "name after the separator")
    case .inParentheses: Phrase(fr: "nom entre parenthèses", en: "name in parentheses")
    case .besideSlash: Phrase(fr: "noms de part et d'autre de la barre", en: "names on both sides of the slash")
    case .secondSentence: Phrase(fr: "nom pris à la deuxième phrase", en: "name taken from the second sentence")
    case .definition: Phrase(fr: "noms pris dans la définition", en: "names taken from the definition")
    }
  }

  package static func words(for reason: Unread.Reason) -> Phrase {
    switch reason {
    case .noTerm: Phrase(fr: "ni terme ni définition", en: "neither term nor definition")
    case .noDefinition: Phrase(fr: "pas de définition", en: "no definition")
    case .nameTaken(let owner):
      Phrase(fr: "le terme « \(owner) » porte déjà ce nom", en: "the term “\(owner)” already has that name")
    case .heading: Phrase(fr: "titre", en: "heading")
    case .notContent: Phrase(fr: "commentaire ou mise en page", en: "comment or layout")
    case .quotes: Phrase(fr: "guillemets qui ne vont pas par deux", en: "unmatched quotation marks")
    case .tooManyFields: Phrase(fr: "plus de champs que de colonnes", en: "more fields than columns")
    }
  }

  /// « CAC · coût d'acquisition »: all that a term is called, as a preview shows it.
  package static func names(of term: Term) -> String {
    ([term.acronym].compactMap(\.self) + term.names).joined(separator: " · ")
  }

  /// « de côté, ligne 12, pas de définition : … »
  package static func leftOut(_ reason: Unread.Reason, _ place: Place, _ text: String) -> Phrase {
    let words = words(for: reason)
    let place = ImportVerdict.place(place)
    return Phrase(fr: "de côté, \(place), \(words) : \(text)", en: "left out, \(place), \(words): \(text)")
  }

  package static func words(for remark: Remark) -> Phrase {
    switch remark {
    case .readAsWindows1252:
      Phrase(fr: "ce n'est pas de l'Unicode : lu comme du Windows-1252", en: "not Unicode: read as Windows-1252")
    case .damaged(let line):
      Phrase(fr: "caractères abîmés, le premier ligne \(line)", en: "damaged characters, the first on line \(line)")
    case .named(.fileName): Phrase(fr: "titre et id tirés du nom du fichier", en: "title and id from the file's name")
    case .named(.heading): Phrase(fr: "titre tiré du document", en: "title from the document")
    case .named(.fileHeader): Phrase(fr: "titre tiré de l'en-tête du fichier", en: "title from the file's header")
    case .language(let code): Phrase(fr: "langue devinée : \(code)", en: "language guessed: \(code)")
    case .unknownColumn(let name, let filled):
      Phrase(
        fr: "colonne « \(name) » laissée de côté (\(filled) \(French.plural(filled, "ligne", "lignes")))",
        en: "column “\(name)” left out (\(filled) \(English.plural(filled, "row", "rows")))")
    case .hidden(.sheet(let name)):
      Phrase(fr: "feuille masquée « \(name) » laissée de côté", en: "hidden sheet “\(name)” left out")
    case .hidden(.rows(let count, let sheet)):
      Phrase(
        fr:
          "feuille « \(sheet) » : \(count) \(French.plural(count, "ligne masquée laissée", "lignes masquées laissées")) de côté",
        en: "sheet “\(sheet)”: \(count) hidden \(English.plural(count, "row", "rows")) left out")
    case .hidden(.columns(let count, let sheet)):
      Phrase(
        fr:
          "feuille « \(sheet) » : \(count) \(French.plural(count, "colonne masquée laissée", "colonnes masquées laissées")) de côté",
        en: "sheet “\(sheet)”: \(count) hidden \(English.plural(count, "column", "columns")) left out")
    case .columnsAssumed:
      Phrase(
        fr: "colonnes sans nom : la première est le terme, la deuxième sa définition",
        en: "unnamed columns: the first is the term, the second its definition")
    case .ownCards(let count, let deck):
      Phrase(
        fr:
          "\(French.plural(count, "carte exportée", "cartes exportées")) par Ramp : \(count), du glossaire « \(deck) », dont l'historique suit",
        en: "\(English.plural(count, "card", "cards")) exported by Ramp: \(count), from “\(deck)”, history kept")
    }
  }
}
