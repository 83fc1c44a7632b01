// Sentences about the terms that are not known yet, and about strengthening them after the day's plan is done.

import Glossary
import Phrases
import Study
import Terminal

enum StrengtheningWords {
  static let name = Phrase(fr: "Renforcement", en: "Extra practice")
  static let missing = Phrase(fr: "Il manque", en: "Missing")
  static let notKnown = Phrase(fr: "Pas encore acquis", en: "Not known yet")

  /// « renforcer 8 cartes (environ 2 minutes) »
  static func offer(_ quiz: Quiz, _ studyDay: StudyDay) -> Label {
    let count = studyDay.left(in: quiz)
    let cards = Words.cards(count)
    let minutes = Words.minutes(studyDay.minutesLeft(in: quiz))
    return Label(
      Phrase(fr: "renforcer : \(cards), environ \(minutes)", en: "extra practice: \(cards), about \(minutes)"),
      Phrase(fr: "renforcer : \(cards)", en: "extra practice: \(cards)"))
  }

  /// « SDR, Churn et 7 autres »: as many of the terms as fit into some columns, at least one.
  static func list(_ terms: [Term], in deck: Deck, columns: Int, _ language: Language) -> String {
    let titles = terms.map { Words.typeset($0.title, in: deck) }
    let fitting = titles.indices.reversed().lazy.map { Self.list(Array(titles.prefix($0 + 1)), of: titles.count) }
      .map { $0(language) }
    let text = fitting.first { TextWidth.columns(of: $0) <= columns } ?? fitting.last ?? ""
    return TextLayout.shortened(text, width: columns)
  }

  private static func list(_ titles: [String], of total: Int) -> Phrase {
    let list = titles.joined(separator: ", ")
    let others = total - titles.count
    if others == 0 { return Phrase(list) }
    return Phrase(
      fr: "\(list) et \(others) \(French.plural(others, "autre", "autres"))",
      en: "\(list) and \(others) more")
  }

  /// « Entrée : renforcer 8 cartes, environ 2 minutes. q : terminer. »
  static func spokenOffer(_ quiz: Quiz, _ studyDay: StudyDay) -> Phrase {
    let offer = offer(quiz, studyDay).longest
    return Phrase(fr: "Entrée : \(offer). q : terminer.", en: "Enter: \(offer). q: finish.")
  }
}
