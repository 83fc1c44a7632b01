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
    return Phrase(
      fr: "« \(former) » est devenu « \(id) » : ses réponses seraient perdues ; ajoutez à « \(id) » la ligne \(line)",
      en: "“\(former)” has become “\(id)”: its answers would be lost; add to “\(id)” the line \(line)")
  }

  package static func problem(_ problem: InclusionProblem) -> Phrase { DeckFallbackWords.sentence(problem) }

  package static func overlap(_ overlap: DeckOverlap, in deck: Deck) -> Phrase {
    let (text, one, other) = (overlap.text, overlap.term.description, overlap.other.description)
    return Phrase(
      fr:
        "« \(text) » est dans deux glossaires (\(one), \(other)) : les deux restent, et la question nomme le glossaire.",
      en: "“\(text)” is in two decks (\(one), \(other)): both stay, and the question names the deck.")
  }

  package static func rival(_ path: String) -> Phrase {
    Phrase(
      fr: "\(path) a le même id : une copie de conflit ? Réunissez-les, puis supprimez-la.",
      en: "\(path) has the same id: a copy of a conflict? Bring them together, then delete it.")
  }

  package static let changedSinceSealed = Phrase(
    fr: "changé depuis sa dernière révision ; « ramp deck check --write » l'augmente.",
    en: "changed since its last revision; “ramp deck check --write” raises it.")

  package static func sealed(_ revision: Int) -> Phrase {
    Phrase(fr: "Révision \(revision) écrite.", en: "Revision \(revision) written.")
  }

  package static func unchanged(_ revision: Int) -> Phrase {
    Phrase(fr: "Rien n'a changé : révision \(revision).", en: "Nothing has changed: revision \(revision).")
  }

  /// What a learner who starts on the deck will see: a line for the whole, and one for each deck of several.
  package static func outlook(_ deck: Deck, from day: Day) -> [Phrase] {
    guard let outlook = NewcomerOutlook(deck, from: day) else { return [] }
    let cards = Words.cards(outlook.cards)
    let minutes = Words.minutes(outlook.minutes)
    let days: Phrase
    if let met = outlook.days {
      let count = Phrase.count(met, fr: ("jour", "jours"), en: ("day", "days"))
      days = Phrase(fr: "toutes vues en \(count) d'étude", en: "all seen in \(count) of study")
    } else if let given = outlook.given {
      let count = Phrase.count(given, fr: ("jour", "jours"), en: ("day", "days"))
      days = Phrase(fr: "pas toutes vues en \(count) d'étude", en: "not all seen in \(count) of study")
    } else {
      days = Phrase(fr: "sur plus d'un an", en: "over more than a year")
    }
    let whole = Phrase(
      fr: "Qui commence verra \(cards), \(minutes) par jour au plus, \(days).",
      en: "Who starts will see \(cards), \(minutes) a day at most, \(days).")
    guard !deck.included.isEmpty else { return [whole] }
    return [whole]
      + deck.parts.map { part in
        let terms = deck.terms.filter { $0.deck == part.id }
        let count = Phrase.count(terms.count, fr: ("terme", "termes"), en: ("term", "terms"))
        let cards = Words.cards(terms.reduce(0) { $0 + $1.faces.count })
        let title = part.title
        return Phrase(fr: "  \(title) : \(count), \(cards)", en: "  \(title): \(count), \(cards)")
      }
  }
}
