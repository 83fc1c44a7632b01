// Sentences about what has changed in the deck since the last session.

import Glossary
import Phrases

package enum DeckNewsWords {
  /// The key that shows the changes.
  static let key: Character = "w"

  /// One sentence: how many terms are new, reworded, renamed or removed. A lost id comes first: it costs answers.
  package static func sentence(_ news: DeckNews, withKey: Bool) -> Phrase {
    let counts = Counts(news)
    let list = counts.phrases.joined(separator: ", ")
    let key = String(key)
    let see = withKey ? Phrase(fr: " (\(key) : voir)", en: " (\(key) to see)") : Phrase("")
    guard let lost = news.lost.first else {
      return Phrase(fr: "Glossaire corrigé : \(list)\(see).", en: "Deck updated: \(list)\(see).")
    }
    let (former, id, line) = (lost.former.id.text, lost.term.id.text, lost.line)
    return Phrase(
      fr: "« \(former) » est devenu « \(id) » sans « \(line) » : ses réponses ne comptent plus\(see).",
      en: "“\(former)” became “\(id)” without “\(line)”: its answers no longer count\(see).")
  }

  static let shortest = Phrase(fr: "Glossaire corrigé (\(key) : voir).", en: "Deck updated (\(key) to see).")

  private struct Counts {
    var new = 0, reworded = 0, renamed = 0, removed = 0

    init(_ news: DeckNews) {
      for change in news.changes {
        switch change {
        case .new: new += 1
        case .reworded: reworded += 1
        case .renamed: renamed += 1
        case .removed: removed += 1
        case .lost, .lostDeck: break
        }
      }
    }

    var phrases: [Phrase] {
      let all: [(Int, Phrase)] = [
        (new, .count(new, fr: ("nouveau terme", "nouveaux termes"), en: ("new term", "new terms"))),
        (reworded, Phrase(fr: "\(reworded) reformulé\(reworded > 1 ? "s" : "")", en: "\(reworded) reworded")),
        (renamed, Phrase(fr: "\(renamed) renommé\(renamed > 1 ? "s" : "")", en: "\(renamed) renamed")),
        (removed, Phrase(fr: "\(removed) retiré\(removed > 1 ? "s" : "")", en: "\(removed) removed")),
      ]
      let shown = all.filter { $0.0 > 0 }.map(\.1)
      return shown.isEmpty ? [Phrase(fr: "un autre id", en: "a changed id")] : shown
    }
  }

  /// A line for a change: what happened to which term.
  package static func line(_ change: DeckNews.Change) -> Phrase {
    switch change {
    case .new(let term): Phrase(fr: "+ \(term.title) : nouveau", en: "+ \(term.title): new")
    case .reworded(_, let term): Phrase(fr: "~ \(term.title) : reformulé", en: "~ \(term.title): reworded")
    case .renamed(let former, let term):
      Phrase(
        fr: "> \(former.title) (\(former.id.text)) devient \(term.title) (\(term.id.text)), réponses gardées",
        en: "> \(former.title) (\(former.id.text)) is now \(term.title) (\(term.id.text)), answers kept")
    case .removed(let term): Phrase(fr: "- \(term.title) : retiré", en: "- \(term.title): removed")
    case .lost(let lost):
      Phrase(
        fr: "! \(lost.former.id.text) devient \(lost.term.id.text) sans « \(lost.line) » : à ajouter au glossaire",
        en: "! \(lost.former.id.text) is now \(lost.term.id.text) without “\(lost.line)”: add it to the deck")
    case .lostDeck(let former, let id):
      Phrase(
        fr: "! le glossaire \(former.text) devient \(id.text) sans « was: [\(former.text)] » : à ajouter",
        en: "! the deck \(former.text) is now \(id.text) without “was: [\(former.text)]”: add it")
    }
  }

  /// The texts of a change that a learner wants to compare: the former definition, and the new one.
  static func texts(_ change: DeckNews.Change) -> [(text: String, isFormer: Bool)] {
    switch change {
    case .new(let term): [(meaning(term), false)]
    case .reworded(let former, let term), .renamed(let former, let term):
      meaning(former) == meaning(term) ? [] : [(meaning(former), true), (meaning(term), false)]
    case .removed, .lost, .lostDeck: []
    }
  }

  private static func meaning(_ term: Term) -> String {
    term.hasDefinition ? term.definition : term.names.joined(separator: ", ")
  }
}
