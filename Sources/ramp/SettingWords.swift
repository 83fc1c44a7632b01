// What is said of settings: their values, and why one will not do.

import Glossary
import Phrases
import Storage

enum SettingWords {
  static let standard = Phrase(fr: "(par défaut)", en: "(default)")

  static func unknown(_ word: String) -> Phrase {
    let keys = SettingKey.allCases.map(\.rawValue)
    let cure =
      Words.didYouMean(Suggestion.nearest(to: word, among: keys))
      ?? Phrase(
        fr: "Il y a : \(keys.joined(separator: ", ").verbatim).",
        en: "There are: \(keys.joined(separator: ", ").verbatim).")
    return Phrase(
      fr: "Aucun réglage « \(word.verbatim) ». \(cure.french)", en: "No setting “\(word.verbatim)”. \(cure.english)")
  }

  static func refused(_ value: String, for key: SettingKey) -> Phrase {
    let wanted = wanted(key)
    return Phrase(
      fr: "« \(value.verbatim) » ne convient pas à \(key.rawValue.verbatim) : \(wanted.french).",
      en: "“\(value.verbatim)” will not do for \(key.rawValue.verbatim): \(wanted.english).")
  }

  private static func wanted(_ key: SettingKey) -> Phrase {
    switch key {
    case .deck: Phrase(fr: "l'id d'un glossaire ou un fichier", en: "a deck's id or a file")
    case .language: Phrase(fr: "fr ou en", en: "fr or en")
    case .newPerDay: Phrase(fr: "de 0 à 1 000 cartes", en: "0 to 1,000 cards")
    case .dayStartsAt: Phrase(fr: "une heure de 0 à 6", en: "an hour from 0 to 6")
    case .form: Phrase(fr: "recall, choice ou typed", en: "recall, choice or typed")
    case .rampDate: Phrase(fr: "une date, par exemple 2026-12-20", en: "a date, for instance 2026-12-20")
    case .minutes: Phrase(fr: "de 1 à 600 minutes", en: "1 to 600 minutes")
    case .workingDays: Phrase(fr: "des jours, par exemple lun,mar,jeu", en: "days, for instance mon,tue,thu")
    case .daysOff:
      Phrase(
        fr: "des dates, par exemple 2026-12-24..2027-01-01,2027-01-15",
        en: "dates, for instance 2026-12-24..2027-01-01,2027-01-15")
    case .catchUp: Phrase(fr: "de 1 à 1 000 cartes", en: "1 to 1,000 cards")
    case .theme: Phrase(fr: "auto, dark ou light", en: "auto, dark or light")
    case .symbols: Phrase(fr: "unicode ou ascii", en: "unicode or ascii")
    }
  }
}
