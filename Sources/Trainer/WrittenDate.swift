// A parser of dates as people write them: « 3 semaines », « 11/12 », « vendredi prochain », "Dec 11". It accepts French
// and English, whatever the language of the screens.

import Glossary
import Learning
import Phrases

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
    guard let day = Self.read(words.filter { !Self.idle.contains($0) }, today) else {
      self = .unclear
      return
    }
    self = day <= today ? .past(day) : day - today > Self.farthest ? .far(day) : .day(day)
  }

  private static let no = ["aucune", "aucun", "sans", "none", "no", "-"]
  private static let idle = ["dans", "in", "le", "the", "on", "prochain", "prochaine", "next", "of", "de"]
  private static let farthest = 3 * 366

  private static func read(_ words: [String], _ today: Day) -> Day? {
    switch words.count {
    case 1: Day(words[0]) ?? slashed(words[0], today) ?? named(words[0], today)
    case 2: span(words, today) ?? dayOfMonth(words, year: nil, today)
    case 3: Int(words[2]).flatMap { dayOfMonth(Array(words.prefix(2)), year: $0, today) }
    default: nil
    }
  }

  /// « 11/12 », « 11/12/2026 », « 11.12. »
  private static func slashed(_ word: String, _ today: Day) -> Day? {
    let parts = word.split(whereSeparator: { "/.".contains($0) }).map { Int($0) }
    guard parts.count == 2 || parts.count == 3, let day = parts[0], let month = parts[1] else { return nil }
    let year = parts.count == 3 ? parts[2].map { $0 < 100 ? 2000 + $0 : $0 } : nil
    return parts.count == 3 && year == nil ? nil : date(day, month, year, today)
  }

  private static func date(_ day: Int, _ month: Int, _ year: Int?, _ today: Day) -> Day? {
    if let year { return Day(year: year, month: month, day: day) }
    let this = Day(year: today.civil.year, month: month, day: day)
    if let this, this >= today { return this }
    return Day(year: today.civil.year + 1, month: month, day: day)
  }

  /// « demain »; or a weekday (« vendredi »): the next one after today.
  private static func named(_ word: String, _ today: Day) -> Day? {
    if ["demain", "tomorrow"].contains(word) { return today + 1 }
    guard let weekday = (1...7).first(where: { abbreviates(word, CalendarWords.weekday($0), fewest: 3) }) else {
      return nil
    }
    return today + ((weekday - today.weekday + 6) % 7 + 1)
  }

  /// « 3 semaines », "10 days"
  private static func span(_ words: [String], _ today: Day) -> Day? {
    guard let count = Int(words[0]), (0...1000).contains(count) else { return nil }
    let unit = words[1]
    if ["jour", "jours", "j", "day", "days", "d"].contains(unit) { return today + count }
    if ["semaine", "semaines", "sem", "week", "weeks", "w"].contains(unit) { return today + 7 * count }
    guard ["mois", "month", "months"].contains(unit) else { return nil }
    let months = today.civil.month - 1 + count
    let (year, month) = (today.civil.year + months / 12, months % 12 + 1)
    return (0..<4).lazy.compactMap { Day(year: year, month: month, day: today.civil.day - $0) }.first
  }

  /// « 11 décembre », "Dec 11"
  private static func dayOfMonth(_ words: [String], year: Int?, _ today: Day) -> Day? {
    let numbers = words.map { Int($0 == "1er" ? "1" : $0) }
    guard let position = numbers.firstIndex(where: { $0 != nil }), let day = numbers[position] else { return nil }
    let word = words[1 - position]
    return (1...12).first { abbreviates(word, CalendarWords.month($0), fewest: 3) }.flatMap {
      date(day, $0, year, today)
    }
  }

  /// True when `word` abbreviates `name` in French or English: « déc. », « dec » for décembre. « jui » could be juin or
  /// juillet, so it is refused.
  private static func abbreviates(_ word: String, _ name: Phrase, fewest: Int) -> Bool {
    let asked = plain(word)
    guard asked.count >= fewest, asked != "jui" else { return false }
    return [name(.french), name(.english)].contains { plain($0).hasPrefix(asked) }
  }

  private static func plain(_ word: String) -> String {
    Folding.key(word)
  }
}
