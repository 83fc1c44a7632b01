// The statistics of `ramp stats`: as sentences, and as JSON with names that must not change.

import Glossary
import Learning
import Phrases
import Study
import Trainer

enum StatisticsWords {
  static func lines(_ statistics: Statistics, _ studyDay: StudyDay) -> [Phrase] {
    [known(statistics), practice(statistics), memory(statistics)].compactMap(\.self)
      + [RampWords.line(studyDay, studyDay.outlook)].compactMap(\.self) + [families(statistics)]
  }

  private static func known(_ statistics: Statistics) -> Phrase {
    let share = Words.percent(statistics.known, of: statistics.terms)
    return Phrase(
      fr: "Acquis : \(statistics.known) sur \(statistics.terms) \(French.plural(statistics.terms, "terme", "termes")), "
        + "\(share).",
      en: "Known: \(statistics.known) of \(statistics.terms) terms, \(share).")
  }

  private static func practice(_ statistics: Statistics) -> Phrase {
    let days = Phrase.count(statistics.days, fr: ("jour", "jours"), en: ("day", "days"))
    let answers = Phrase.count(statistics.answers, fr: ("réponse", "réponses"), en: ("answer", "answers"))
    let streak = Phrase.count(
      statistics.streak, fr: ("jour ouvré", "jours ouvrés"), en: ("working day", "working days"))
    return Phrase(
      fr: "Régularité : \(days), \(answers), série de \(streak).",
      en: "Activity: \(days), \(answers), a streak of \(streak).")
  }

  private static func memory(_ statistics: Statistics) -> Phrase? {
    guard let retention = statistics.retention, let recall = statistics.recall else { return nil }
    let right = Words.percent(retention)
    let expected = Words.percent(recall)
    return Phrase(
      fr: "Mémoire : \(right) de réponses justes, \(expected) attendus aujourd'hui.",
      en: "Memory: \(right) of answers right, \(expected) expected today.")
  }

  private static func families(_ statistics: Statistics) -> Phrase {
    let parts = statistics.families.map { family in
      let kind = KindWords.plural(of: family.kind).map { $0.lowercased() }
      return Phrase(fr: "\(kind) \(family.known)/\(family.terms)", en: "\(kind) \(family.known)/\(family.terms)")
    }.joined(separator: ", ")
    return Phrase(fr: "Familles : \(parts).", en: "Kinds: \(parts).")
  }
}

struct StatisticsRow: Encodable {
  private let day: String
  private let deck: String
  private let known: Int
  private let terms: Int
  private let days: Int
  private let streak: Int
  private let answers: Int
  private let lapses: Int
  private let retention: Double?
  private let recall: Double?
  private let families: [Family]

  private struct Family: Encodable {
    let kind: String
    let known: Int
    let terms: Int
  }

  init(_ statistics: Statistics, _ studyDay: StudyDay) {
    day = studyDay.day.description
    deck = studyDay.deck.id.text
    known = statistics.known
    terms = statistics.terms
    days = statistics.days
    streak = statistics.streak
    answers = statistics.answers
    lapses = statistics.lapses
    retention = statistics.retention.map { ($0 * 1000).rounded() / 1000 }
    recall = statistics.recall.map { ($0 * 1000).rounded() / 1000 }
    families = statistics.families.map { Family(kind: $0.kind.word, known: $0.known, terms: $0.terms) }
  }
}
