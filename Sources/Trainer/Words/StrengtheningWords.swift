// Sentences about the terms that are not known yet, and about strengthening them after the day's plan is done.

import Glossary
import Phrases
import Study
import Terminal

enum StrengtheningWords {
  static let name = Phrase(fr: "Renforcement", en: "Extra round")
  static let missing = Phrase(fr: "Il manque", en: "Missing")
  static let notKnown = Phrase(fr: "Pas encore acquis", en: "Not known yet")

  /// « renforcer 8 cartes, environ 2 minutes »
  static func offer(_ quiz: Quiz, _ studyDay: StudyDay) -> Label {
    let count = studyDay.left(in: quiz)
    let cards = Words.cards(count)
    let minutes = Words.minutes(studyDay.minutesLeft(in: quiz))
    return Label(
      Phrase(fr: "renforcer \(cards), environ \(minutes)", en: "go over \(cards), about \(minutes)"),
      Phrase(fr: "renforcer \(cards)", en: "go over \(cards)"))
  }

  /// « SDR, Churn et 7 autres »: as many of the terms as fit into some columns, at least one. No more titles than columns
  /// are looked at, however many terms there are.
  static func list(_ terms: [Term], in deck: Deck, columns: Int, _ language: Language) -> String {
    let titles = terms.prefix(max(1, columns)).map { Words.typeset($0.title, in: deck) }
    func text(_ shown: Int) -> String { list(Array(titles.prefix(shown)), of: terms.count)(language) }
    var shown = min(1, titles.count)
    while shown < titles.count, TextWidth.columns(of: text(shown + 1)) <= columns { shown += 1 }
    return TextLayout.shortened(text(shown), width: columns)
  }

  private static func list(_ titles: [String], of total: Int) -> Phrase {
    let list = titles.joined(separator: ", ")
    let others = total - titles.count
    if others == 0 { return Phrase(list) }
    return Phrase(
      fr: "\(list) et \(others) \(French.plural(others, "autre", "autres"))",
      en: "\(list) and \(others) more")
  }

  /// When the extra round is over, and the day's plan asks once more what failed in it.
  static func ended(_ failed: Int) -> Phrase {
    let cards = Words.cards(failed)
    return Phrase(
      fr: "Tour terminé : \(cards) \(French.plural(failed, "manquée revient", "manquées reviennent")) une fois.",
      en: "Round done: \(cards) you missed \(English.plural(failed, "comes", "come")) back once.")
  }

  /// « Entrée : renforcer 8 cartes, environ 2 minutes. q : terminer. »
  static func spokenOffer(_ quiz: Quiz, _ studyDay: StudyDay) -> Phrase {
    let offer = offer(quiz, studyDay).longest
    return Phrase(fr: "Entrée : \(offer). q : terminer.", en: "Enter: \(offer). q: finish.")
  }
}
