// Tables of the names of days and months, short and long: loading a locale database would take longer than drawing the
// first frame. A number out of range is written in digits.

package enum CalendarWords {
  /// « lun. 23 nov. » / "Mon 23 Nov". `weekday` is 1 (Monday) to 7, `month` 1 to 12.
  package static func short(weekday: Int, day: Int, month: Int) -> Phrase {
    Phrase(
      fr: "\(words: pick(frenchDays, weekday)) \(words: ordinal(day)) \(words: pick(frenchMonths, month))",
      en: "\(words: pick(englishDays, weekday)) \(day) \(words: pick(englishMonths, month))")
  }

  /// « 23 nov. » / "23 Nov".
  package static func short(day: Int, month: Int) -> Phrase {
    Phrase(
      fr: "\(words: ordinal(day)) \(words: pick(frenchMonths, month))",
      en: "\(day) \(words: pick(englishMonths, month))")
  }

  /// « 23 novembre » / "23 November".
  package static func long(day: Int, month: Int) -> Phrase {
    Phrase(
      fr: "\(words: ordinal(day)) \(words: pick(frenchLongMonths, month))",
      en: "\(day) \(words: pick(englishLongMonths, month))")
  }

  /// « lundi 23 novembre » / "Monday 23 November".
  package static func long(weekday: Int, day: Int, month: Int) -> Phrase {
    Phrase(
      fr: "\(words: pick(frenchLongDays, weekday)) \(words: ordinal(day)) \(words: pick(frenchLongMonths, month))",
      en: "\(words: pick(englishLongDays, weekday)) \(day) \(words: pick(englishLongMonths, month))")
  }

  /// « lundi » / "Monday". Weekdays are 1 (Monday) to 7.
  package static func weekday(_ number: Int) -> Phrase {
    Phrase(french: pick(frenchLongDays, number), english: pick(englishLongDays, number))
  }

  /// Three letters, for the columns of tables: « lun » (without the dot) / "Mon".
  package static func shortWeekday(_ number: Int) -> Phrase {
    Phrase(french: String(pick(frenchLongDays, number).prefix(3)), english: pick(englishDays, number))
  }

  /// « novembre » / "November". Months are 1 to 12.
  package static func month(_ number: Int) -> Phrase {
    Phrase(french: pick(frenchLongMonths, number), english: pick(englishLongMonths, number))
  }

  /// « nov. » / "Nov".
  package static func shortMonth(_ number: Int) -> Phrase {
    Phrase(french: pick(frenchMonths, number), english: pick(englishMonths, number))
  }

  /// In French only the first day of a month is an ordinal: « 1er ».
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
