// The names of days and months, short and long, without asking a locale database (which costs more than the first
// frame).

package enum CalendarWords {
  /// « lun. 23 nov. » / "Mon 23 Nov". `weekday` is 1 (Monday) to 7, `month` 1 to 12.
  package static func short(weekday: Int, day: Int, month: Int) -> Phrase {
    Phrase(
      fr: "\(pick(frenchDays, weekday)) \(ordinal(day)) \(pick(frenchMonths, month))",
      en: "\(pick(englishDays, weekday)) \(day) \(pick(englishMonths, month))")
  }

  /// « 23 nov. » / "23 Nov".
  package static func short(day: Int, month: Int) -> Phrase {
    Phrase(fr: "\(ordinal(day)) \(pick(frenchMonths, month))", en: "\(day) \(pick(englishMonths, month))")
  }

  /// « 23 novembre » / "23 November".
  package static func long(day: Int, month: Int) -> Phrase {
    Phrase(fr: "\(ordinal(day)) \(pick(frenchLongMonths, month))", en: "\(day) \(pick(englishLongMonths, month))")
  }

  /// « lundi 23 novembre » / "Monday 23 November".
  package static func long(weekday: Int, day: Int, month: Int) -> Phrase {
    Phrase(
      fr: "\(pick(frenchLongDays, weekday)) \(ordinal(day)) \(pick(frenchLongMonths, month))",
      en: "\(pick(englishLongDays, weekday)) \(day) \(pick(englishLongMonths, month))")
  }

  /// « lundi » / "Monday".
  package static func weekday(_ number: Int) -> Phrase {
    Phrase(fr: pick(frenchLongDays, number), en: pick(englishLongDays, number))
  }

  /// « lun » / "Mon", for tables.
  package static func shortWeekday(_ number: Int) -> Phrase {
    Phrase(fr: String(pick(frenchLongDays, number).prefix(3)), en: pick(englishDays, number))
  }

  /// « novembre » / "November".
  package static func month(_ number: Int) -> Phrase {
    Phrase(fr: pick(frenchLongMonths, number), en: pick(englishLongMonths, number))
  }

  /// « nov. » / "Nov".
  package static func shortMonth(_ number: Int) -> Phrase {
    Phrase(fr: pick(frenchMonths, number), en: pick(englishMonths, number))
  }

  /// French writes only the first of a month as an ordinal.
  private static func ordinal(_ day: Int) -> String { day == 1 ? "1er" : "\(day)" }

  private static func pick(_ words: [String], _ number: Int) -> String {
    words.indices.contains(number - 1) ? words[number - 1] : "\(number)"
  }

  private static let frenchDays = ["lun.", "mar.", "mer.", "jeu.", "ven.", "sam.", "dim."]
  private static let frenchLongDays = ["lundi", "mardi", "mercredi", "jeudi", "vendredi", "samedi", "dimanche"]
  private static let frenchMonths = [
    "janv.", "févr.", "mars", "avr.", "mai", "juin", "juil.", "août", "sept.", "oct.", "nov.", "déc.",
  ]
  private static let frenchLongMonths = [
    "janvier", "février", "mars", "avril", "mai", "juin", "juillet", "août", "septembre", "octobre", "novembre",
    "décembre",
  ]
  private static let englishDays = ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"]
  private static let englishLongDays = [
    "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday",
  ]
  private static let englishMonths = [
    "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec",
  ]
  private static let englishLongMonths = [
    "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November",
    "December",
  ]
}
