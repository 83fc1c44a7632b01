// Sentences of `ramp deck check` and `ramp deck update` about what is beyond one file: included decks, lost ids, copies of
// a conflict, and what a learner will see.

import Glossary
import Journal
import Learning
import Phrases
import Study

package enum DeckCheckWords {
  package static func lost(_ lost: LostID) -> Phrase {
    let (former, id, line) = (lost.former.id.text, lost.term.id.text, lost.line)
    return lost.term.was.isEmpty
      ? Phrase(
        fr: "« \(former) » est devenu « \(id) » : ses réponses seraient perdues ; ajoutez à « \(id) » la ligne \(line)",
        en: "“\(former)” is now “\(id)”: its answers would be lost; add this line to “\(id)”: \(line)")
      : Phrase(
        fr:
          "« \(former) » est devenu « \(id) » : ses réponses seraient perdues ; la ligne « was » de « \(id) » doit être \(line)",
        en: "“\(former)” is now “\(id)”: its answers would be lost; the “was” line of “\(id)” must be \(line)")
  }

  /// `count`: the number of terms of the last good copy that are missing.
  package static func cut(_ count: Int) -> Phrase {
    let terms = Phrase.count(count, fr: ("terme", "termes"), en: ("term", "terms"))
    return Phrase(
      fr:
        "le fichier a l'air coupé : sa ligne de fin manque, et \(terms) de la dernière bonne copie ; remettez-le entier, ou --anyway.",
      en:
        "the file looks cut off: its closing line is missing, along with \(terms) from the last good copy; restore the whole file, or use --anyway."
    )
  }

  /// The closing line is missing, and nothing else.
  package static let open = Phrase(
    fr: "la ligne de fin manque : chacun garde sa copie ; « ramp deck check --write » la remet.",
    en: "the closing line is missing: learners keep their copy; “ramp deck check --write” puts it back.")

  package static func lower(_ revision: Int, than known: Int) -> Phrase {
    Phrase(
      fr:
        "révision \(revision), alors que la \(known) est connue : personne ne la prendra ; « ramp deck check --write » l'augmente.",
      en:
        "revision \(revision), but \(known) is already out: learners won't get it; “ramp deck check --write” raises it."
    )
  }

  /// The terms that the last good copy has and the file has not.
  package static func removed(_ terms: [Term]) -> Phrase {
    let names = terms.prefix(5).map(\.title).joined(separator: ", ") + (terms.count > 5 ? "…" : "")
    let count = Phrase.count(terms.count, fr: ("terme retiré", "termes retirés"), en: ("term removed", "terms removed"))
    return Phrase(fr: "\(count) : \(names).", en: "\(count): \(names).")
  }

  package static let notCompared = Phrase(
    fr: "premier contrôle sur cette machine : un id changé sans « was » ne peut pas être vu.",
    en: "first check on this machine: an id changed without “was” can't be spotted.")

  package static func problem(_ problem: InclusionProblem) -> Phrase {
    let (what, cure) = (DeckFallbackWords.sentence(problem), cure(problem))
    return Phrase(fr: "\(what) ; \(cure)", en: "\(what); \(cure)")
  }

  private static func cure(_ problem: InclusionProblem) -> Phrase {
    let name = problem.name
    switch problem.reason {
    case .cycle:
      return Phrase(fr: "retirez l'un des deux de « with ».", en: "remove one of the two from “with”.")
    case .sameID:
      return Phrase(fr: "donnez un autre id à l'un des deux.", en: "give one of the two a different id.")
    case .outside:
      return Phrase(
        fr: "mettez-le à côté du glossaire, ou dans un dossier voisin.",
        en: "put it next to the deck, or in a folder beside it.")
    case .unread:
      return Phrase(
        fr: "remettez-le, ou retirez « \(name) » de « with ».", en: "restore it, or remove “\(name)” from “with”.")
    }
  }

  /// Advice on what the decks have in common.
  package static func advice(on deck: Deck) -> [Phrase] {
    let former = deck.was.filter { id in deck.included.contains { $0.id == id } }.map { id in
      let name = id.text
      return Phrase(
        fr:
          "« \(name) » est inclus, et aussi un ancien id de ce glossaire : les réponses sous « \(name) » restent à « \(name) ».",
        en: "“\(name)” is both included and a former id of this deck: answers under “\(name)” stay with “\(name)”.")
    }
    return former + DeckOverlap.all(in: deck).map(overlap)
  }

  private static func overlap(_ overlap: DeckOverlap) -> Phrase {
    let (text, one, other) = (overlap.text, overlap.term.description, overlap.other.description)
    return Phrase(
      fr:
        "« \(text) » est dans deux glossaires (\(one), \(other)) : les deux restent, et la question nomme le glossaire.",
      en: "“\(text)” is in two decks (\(one), \(other)): both stay, and the question names the deck.")
  }

  package static func rival(_ path: String) -> Phrase {
    Phrase(
      fr: "\(path) a le même id : une copie de conflit ? Réunissez-les, puis supprimez-la.",
      en: "\(path) has the same id: a sync conflict? Merge them, then delete it.")
  }

  package static let changedSinceSealed = Phrase(
    fr: "changé depuis sa dernière révision ; « ramp deck check --write » l'augmente.",
    en: "changed since its last revision; “ramp deck check --write” raises it.")

  package static func sealed(_ revision: Int) -> Phrase {
    Phrase(fr: "Révision \(revision) écrite.", en: "Revision \(revision) written.")
  }

  /// The file is written in a form into which the line cannot be put.
  package static func notSealed(_ file: String, _ revision: Int) -> Phrase {
    Phrase(
      fr:
        "\(file) : la révision ne peut pas y être écrite ; mettez-y vous-même la ligne « revision: \(revision) » sous « deck: … ».",
      en: "\(file): can't write the revision; add the line “revision: \(revision)” under “deck: …” yourself.")
  }

  package static func unchanged(_ revision: Int) -> Phrase {
    Phrase(fr: "Rien n'a changé : révision \(revision).", en: "Nothing has changed: revision \(revision).")
  }

  /// What a learner who starts on the deck will see: a line for the whole, and one for each deck of several.
  package static func outlook(_ deck: Deck, from day: Day) -> [Phrase] {
    guard let outlook = NewcomerOutlook(deck, from: day) else {
      return [parts(deck), [tooLarge(deck)]].flatMap(\.self)
    }
    let cards = Words.cards(outlook.cards)
    let minutes = Words.minutes(outlook.minutes)
    let days: Phrase
    if let met = outlook.days {
      let count = Phrase.count(met, fr: ("jour ouvré", "jours ouvrés"), en: ("day", "days"))
      days = Phrase(fr: "toutes vues en \(count)", en: "all seen in \(count) of study")
    } else if let given = outlook.given {
      let count = Phrase.count(given, fr: ("jour ouvré", "jours ouvrés"), en: ("day", "days"))
      days = Phrase(fr: "pas toutes vues en \(count)", en: "not all seen in \(count) of study")
    } else {
      days = Phrase(fr: "sur plusieurs mois", en: "over several months")
    }
    let whole = Phrase(
      fr: "Une personne qui commence verra \(cards), \(minutes) par jour au plus, \(days).",
      en: "Someone starting now will see \(cards), at most \(minutes) a day, \(days).")
    return [whole] + parts(deck)
  }

  private static func tooLarge(_ deck: Deck) -> Phrase {
    let cards = Words.cards(deck.cards.count)
    return Phrase(
      fr: "\(cards) : trop pour prévoir les jours et les minutes.",
      en: "\(cards): too many to forecast days and minutes.")
  }

  /// A line for each deck, if there are several.
  private static func parts(_ deck: Deck) -> [Phrase] {
    guard !deck.included.isEmpty else { return [] }
    return deck.parts.map { part in
      let terms = deck.terms.filter { $0.deck == part.id }
      let count = Phrase.count(terms.count, fr: ("terme", "termes"), en: ("term", "terms"))
      let cards = Words.cards(terms.reduce(0) { $0 + $1.faces.count })
      let title = part.title
      return Phrase(fr: "  \(title) : \(count), \(cards)", en: "  \(title): \(count), \(cards)")
    }
  }
}
