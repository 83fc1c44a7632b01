// Sentences about a deck whose last good copy is used, and about included decks that are left out.

import DeckFormats
import Glossary
import Journal
import Phrases

package enum DeckFallbackWords {
  /// One sentence: what is wrong with the file, and which copy is used.
  package static func sentence(_ fallback: DeckFallback) -> Phrase {
    let date = Words.date(fallback.day)
    switch fallback.reason {
    case .unread(let problem):
      let why = short(problem)
      return Phrase(
        fr: "\(why) : la copie du \(date) est utilisée.", en: "\(why): using the copy from \(date).")
    case .incomplete(let problem):
      let why = sentence(problem)
      return Phrase(
        fr: "\(why) : la copie du \(date) est utilisée.", en: "\(why): using the copy from \(date).")
    case .halfWritten(let path):
      return Phrase(
        fr:
          "\(path) n'est écrit qu'en partie : la copie du \(date) est utilisée. Si cela dure, prévenez son auteur.",
        en: "\(path) is only half-written: using the copy from \(date). If this goes on, tell its owner.")
    case .older(let path, let revision, let known):
      return Phrase(
        fr:
          "\(path) est revenu à la révision \(revision) : la copie du \(date) (révision \(known)) est utilisée. Le choisir "
          + "de nouveau le prend tel qu'il est (ramp set deck=…).",
        en:
          "\(path) went back to revision \(revision): using the copy from \(date) (revision \(known)). To take it as it "
          + "is, choose it again (ramp set deck=…).")
    }
  }

  /// The same for a screen, the longest form first: without folders, then without the reason.
  static func forms(_ fallback: DeckFallback) -> Label {
    let date = date(fallback)
    let what: Phrase
    switch fallback.reason {
    case .unread(let problem): what = shortest(problem)
    case .incomplete(let problem):
      what = Phrase(fr: "\(name(problem.name)) manque", en: "\(name(problem.name)) is missing")
    case .halfWritten(let path):
      what = Phrase(fr: "\(name(path)) est à moitié écrit", en: "\(name(path)) is half-written")
    case .older(let path, _, _):
      what = Phrase(fr: "\(name(path)) est plus ancien", en: "\(name(path)) is older")
    }
    return Label(
      sentence(fallback),
      Phrase(fr: "\(what) : la copie du \(date) est utilisée.", en: "\(what): using the copy from \(date)."),
      Phrase(fr: "\(what) : copie du \(date)", en: "\(what): copy from \(date)"),
      Phrase(fr: "Copie du glossaire : \(date)", en: "Deck copy from \(date)"))
  }

  /// The date as it stands within a sentence.
  private static func date(_ fallback: DeckFallback) -> Phrase { Words.date(fallback.day) }

  private static func name(_ path: String) -> String { String(path.split(separator: "/").last ?? "") }

  private static func shortest(_ problem: StorageProblem) -> Phrase {
    switch problem {
    case .noSuchFile(let path): Phrase(fr: "\(name(path)) n'est pas là", en: "\(name(path)) isn't there")
    case .cannotRead(let path, _): Phrase(fr: "\(name(path)) ne se lit pas", en: "\(name(path)) can't be read")
    case .badDeck(let file, _): Phrase(fr: "\(name(file)) a une erreur", en: "\(name(file)) has an error")
    default: Phrase(fr: "Le glossaire ne se lit pas", en: "The deck can't be read")
    }
  }

  /// The problem without its cure: the copy is the cure for now.
  private static func short(_ problem: StorageProblem) -> Phrase {
    switch problem {
    case .noSuchFile(let path): Phrase(fr: "\(path) n'est pas là", en: "\(path) isn't there")
    case .cannotRead(let path, let error):
      Phrase(fr: "\(path) ne se lit pas (\(error.reason))", en: "\(path) can't be read (\(error.reason))")
    case .badDeck(let file, let problems):
      problems.first.line.map {
        Phrase(fr: "\(file) a une erreur ligne \($0)", en: "\(file) has an error on line \($0)")
      }
        ?? Phrase(fr: "\(file) a une erreur", en: "\(file) has an error")
    case .noSuchDeck(let id, _): Phrase(fr: "« \(id) » n'est pas là", en: "“\(id)” isn't there")
    case .notARegularFile(let path): Phrase(fr: "\(path) n'est pas un fichier", en: "\(path) isn't a file")
    default: Phrase(fr: "Le glossaire ne se lit pas", en: "The deck can't be read")
    }
  }

  /// Why a deck that another one names is left out.
  package static func sentence(_ problem: InclusionProblem) -> Phrase {
    let name = problem.name
    let deck = problem.deck.text
    switch problem.reason {
    case .cycle:
      return Phrase(
        fr: "« \(deck) » inclut « \(name) », qui l'inclut aussi",
        en: "“\(deck)” includes “\(name)”, which includes it back")
    case .sameID(let id):
      return Phrase(
        fr: "« \(name) », inclus par « \(deck) », a le même id « \(id) » qu'un autre glossaire",
        en: "“\(name)”, included by “\(deck)”, has the same id “\(id)” as another deck")
    case .outside:
      return Phrase(
        fr: "« \(name) », inclus par « \(deck) », est hors du dossier du glossaire",
        en: "“\(name)”, included by “\(deck)”, is outside the deck's folder")
    case .unread(let why):
      let reason = short(why)
      return Phrase(
        fr: "« \(name) », inclus par « \(deck) » : \(reason)", en: "“\(name)”, included by “\(deck)”: \(reason)")
    }
  }

  /// The sentence at the start about decks that are left out, without a copy that has them; the longest form first.
  package static func leftOut(_ problems: [InclusionProblem]) -> Label? {
    let missing = problems.filter { $0.reason != .cycle }
    guard let first = missing.first else { return nil }
    let why = sentence(first)
    let short = name(first.name)
    let others = missing.count - 1
    let end =
      others == 0
      ? Phrase(fr: "la séance se fait sans lui.", en: "the session goes on without it.")
      : Phrase(
        fr: "la séance se fait sans lui ni \(others) \(French.plural(others, "autre", "autres")).",
        en: "the session goes on without it and \(others) more.")
    return Label(
      Phrase(fr: "\(why) ; \(end)", en: "\(why); \(end)"),
      Phrase(fr: "« \(short) » manque : \(end)", en: "“\(short)” is missing: \(end)"),
      Phrase(fr: "Sans « \(short) », qui manque", en: "Without “\(short)”: missing"))
  }
}
