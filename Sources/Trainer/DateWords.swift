// The words of written dates, in French and English: numbers, units, days, months and their parts. A word is compared
// without accents and case.

import Glossary
import Phrases

enum DateWords {
  enum Unit: Equatable {
    case days(Int)
    case month
  }

  /// A part of a month that stands for one of its days.
  enum Part {
    case start, middle, end
  }

  // MARK: Small words

  /// « mi-décembre » as two words.
  static func parts(_ word: String) -> [String] {
    for middle in ["mi-", "mid-"] where word.hasPrefix(middle) {
      return [String(middle.dropLast()), String(word.dropFirst(middle.count))]
    }
    return [word]
  }

  /// True for a word that changes no date.
  static func isIdle(_ word: String) -> Bool { isArticle(word) || idle.contains(word) }

  private static let idle = [
    "dans", "in", "la", "on", "of", "de", "du", "ce", "cette", "this", "à", "a\u{300}", "au", "at", "by", "pour", "for",
    "d'ici", "d’ici",
  ]

  static func isArticle(_ word: String) -> Bool { ["le", "the"].contains(word) }

  static func isNext(_ word: String) -> Bool { ["prochain", "prochaine", "next"].contains(word) }

  static func isTomorrow(_ word: String) -> Bool { ["demain", "tomorrow"].contains(word) }

  // MARK: Numbers

  /// A number of days, weeks or months, in digits or as a word.
  static func count(_ word: String) -> Int? {
    guard let count = Int(word) ?? numbers[Folding.key(word)], (0...1000).contains(count) else { return nil }
    return count
  }

  private static let numbers = [
    "un": 1, "une": 1, "deux": 2, "trois": 3, "quatre": 4, "cinq": 5, "sept": 7, "huit": 8, "neuf": 9, "dix": 10,
    "onze": 11, "douze": 12, "quinze": 15, "a": 1, "an": 1, "one": 1, "two": 2, "three": 3, "four": 4, "five": 5,
    "six": 6, "seven": 7, "eight": 8, "nine": 9, "ten": 10, "eleven": 11, "twelve": 12, "fifteen": 15,
  ]

  /// The number of a day in its month: « 11 », « 1er », "11th".
  static func ordinal(_ word: String) -> Int? { Int(word) ?? withoutEnding(word) }

  static func isOrdinal(_ word: String) -> Bool { withoutEnding(word) != nil }

  private static func withoutEnding(_ word: String) -> Int? {
    let endings = ["er", "st", "nd", "rd", "th"]
    return endings.first(where: word.hasSuffix).flatMap { Int(word.dropLast($0.count)) }
  }

  // MARK: Spans

  static func unit(_ word: String) -> Unit? {
    switch word {
    case "jour", "jours", "j", "day", "days", "d": .days(1)
    case "semaine", "semaines", "sem", "week", "weeks", "w": .days(7)
    case "fortnight", "fortnights": .days(14)
    case _ where isFifteen(word): .days(15)
    case "mois", "month", "months": .month
    default: nil
    }
  }

  static func isFifteen(_ word: String) -> Bool { ["quinzaine", "quinzaines"].contains(word) }

  static func isDays(_ word: String) -> Bool { ["jour", "jours"].contains(word) }

  /// How many weeks after the coming weekday: « en huit », « en quinze », "week". French counts the first day too.
  static func weeksAfter(_ words: [String]) -> Int? {
    switch words {
    case ["en", "huit"], ["week"]: 1
    case ["en", "quinze"]: 2
    default: nil
    }
  }

  // MARK: Names

  /// 1 (Monday) to 7.
  static func weekday(_ word: String) -> Int? { (1...7).first { abbreviates(word, CalendarWords.weekday($0)) } }

  static func month(_ word: String) -> Int? { (1...12).first { abbreviates(word, CalendarWords.month($0)) } }

  static func part(_ word: String) -> Part? {
    switch Folding.key(word) {
    case "debut", "early", "beginning", "start": .start
    case "mi", "milieu", "mid", "middle": .middle
    case "fin", "end": .end
    default: nil
    }
  }

  /// True when `word` abbreviates `name` in French or English, with three letters or more: « déc. », « dec » for
  /// décembre. « jui » could be juin or juillet, so it is refused.
  private static func abbreviates(_ word: String, _ name: Phrase) -> Bool {
    let asked = Folding.key(word)
    guard asked.count >= 3, asked != "jui" else { return false }
    return [name(.french), name(.english)].contains { Folding.key($0).hasPrefix(asked) }
  }
}
