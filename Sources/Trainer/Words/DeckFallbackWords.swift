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
        fr: "\(why) : la copie du \(date) est utilisée.", en: "\(why): the copy of \(date) is used.")
    case .incomplete(let problem):
      let why = sentence(problem)
      return Phrase(
        fr: "\(why) : la copie du \(date) est utilisée.", en: "\(why): the copy of \(date) is used.")
    case .halfWritten(let path):
      return Phrase(
        fr:
          "\(path) n'est écrit qu'en partie : la copie du \(date) est utilisée. Si cela dure, prévenez son responsable.",
        en: "\(path) is only half-written: the copy of \(date) is used. If this lasts, tell its owner.")
    case .older(let path, let revision, let known):
      return Phrase(
        fr:
          "\(path) est revenu à la révision \(revision) : la copie du \(date) (révision \(known)) est utilisée. Le choisir "
          + "de nouveau le prend tel qu'il est (ramp set deck=…).",
        en:
          "\(path) went back to revision \(revision): the copy of \(date) (revision \(known)) is used. Choosing it again "
          + "takes it as it is (ramp set deck=…).")
    }
  }

  /// The same for a narrow screen.
  static func short(_ fallback: DeckFallback) -> Phrase {
    let date = Words.date(fallback.day)
    return Phrase(fr: "Copie du glossaire : \(date).", en: "Copy of the deck: \(date).")
  }

  /// The problem without its cure: the copy is the cure for now.
  private static func short(_ problem: StorageProblem) -> Phrase {
    switch problem {
    case .noSuchFile(let path): Phrase(fr: "\(path) n'est pas là", en: "\(path) is not there")
    case .cannotRead(let path, let error):
      Phrase(fr: "\(path) ne se lit pas (\(error.reason))", en: "\(path) cannot be read (\(error.reason))")
    case .badDeck(let file, let problems):
      problems.first.line.map {
        Phrase(fr: "\(file) a une erreur ligne \($0)", en: "\(file) has an error on line \($0)")
      }
        ?? Phrase(fr: "\(file) a une erreur", en: "\(file) has an error")
    case .noSuchDeck(let id, _): Phrase(fr: "Le glossaire « \(id) » n'est pas là", en: "The deck “\(id)” is not there")
    case .notARegularFile(let path): Phrase(fr: "\(path) n'est pas un fichier", en: "\(path) is not a file")
    default: Phrase(fr: "Le glossaire ne se lit pas", en: "The deck cannot be read")
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
        en: "“\(deck)” includes “\(name)”, which includes it in turn")
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

  /// The sentence at the start about decks that are left out, without a copy that has them.
  package static func leftOut(_ problems: [InclusionProblem]) -> Phrase? {
    guard let first = problems.first(where: { $0.reason != .cycle }) else { return nil }
    let why = sentence(first)
    let others = problems.count { $0.reason != .cycle } - 1
    if others > 0 {
      return Phrase(
        fr: "\(why), et \(others) \(French.plural(others, "autre", "autres")) : la séance se fait sans eux.",
        en: "\(why), and \(others) more: the session goes on without them.")
    }
    return Phrase(fr: "\(why) : la séance se fait sans lui.", en: "\(why): the session goes on without it.")
  }
}
