// A date as people write it: « 3 semaines », « 11/12 », « fin novembre », "next Friday". French and English are accepted,
// whatever the language of the screens. `DateReader` understands the words; here is what becomes of the day.

import Learning

package enum WrittenDate: Equatable, Sendable {
  case day(Day)
  /// No date: an empty text, or a word such as « aucune ».
  case none
  /// Today, or an earlier day.
  case past(Day)
  /// More than three years ahead: probably a typing error.
  case far(Day)
  case unclear

  /// Without a year, a date that has passed this year is next year's.
  package init(_ text: String, on today: Day) {
    let words = text.lowercased().split { $0.isWhitespace || $0 == "," }.map(String.init)
    if words.isEmpty || Self.no.contains(words.joined(separator: " ")) {
      self = .none
      return
    }
    guard let day = DateReader(on: today).day(words) else {
      self = .unclear
      return
    }
    self = day <= today ? .past(day) : day - today > Self.farthest ? .far(day) : .day(day)
  }

  private static let no = ["aucune", "aucun", "sans", "none", "no", "-"]
  private static let farthest = 3 * 366
}
