// Texts that several views of the first start share.

import Glossary
import Learning
import Phrases
import Study
import Terminal

enum WelcomeWords {
  static let readingFile = Phrase(fr: "Lecture du fichier…", en: "Reading the file…")
  static let title = Phrase(fr: "Premier lancement", en: "Setup")

  static func position(_ step: Welcome.Step) -> Phrase {
    Phrase(fr: "\(step.rawValue + 1) sur 3", en: "\(step.rawValue + 1) of 3")
  }

  /// A sentence about the meaning of a typed date; Settings shows it too.
  static func reading(_ reading: WrittenDate, _ studyDay: StudyDay) -> Phrase {
    switch reading {
    case .day(let day):
      let date = Words.longDate(day)
      let count = 1 + studyDay.options.calendar.count(from: studyDay.day + 1, before: day)
      let days = Phrase.count(count, fr: ("jour ouvré", "jours ouvrés"), en: ("working day", "working days"))
      let year = day.civil.year
      return Phrase(
        fr: "\(date) \(year) : \(days) pour y arriver",
        en: "\(date) \(year): \(days) to get there")
    case .none:
      return Phrase(
        fr: "aucune échéance : \(PlanOptions.steadyNewCards) nouvelles cartes par jour",
        en: "no date: \(PlanOptions.steadyNewCards) new cards a day")
    case .past(let day):
      let date = Words.longDate(day)
      let year = day.civil.year
      return Phrase(
        fr: "Le \(date) \(year) n'est pas à venir.", en: "\(date) \(year) isn't in the future.")
    case .far(let day):
      return Phrase(
        fr: "\(day.civil.year) : c'est plus de trois ans.", en: "\(day.civil.year): that's more than three years away.")
    case .unclear:
      return Phrase(fr: "Je ne comprends pas cette date.", en: "I don't understand that date.")
    }
  }
}
