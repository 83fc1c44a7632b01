// The calendar heat map of practice: one column per week, one row per study weekday, one mark for a range of answer
// counts. A missed day has a neutral mark, so that it is no reproach.

import Learning
import Phrases
import Study
import Terminal

struct RegularityBlock {
  private let regularity: Regularity
  private let streak: Int
  private let today: Day

  init(_ regularity: Regularity, streak: Int, today: Day) {
    self.regularity = regularity
    self.streak = streak
    self.today = today
  }

  /// The marks with the fewest answers for each, the highest first.
  private static let levels: [(from: Int, mark: String)] = [(26, "▉"), (16, "▓"), (6, "▒"), (1, "░"), (0, "·")]

  func lines(_ grid: ProgressGrid) -> [String] {
    let weeks = Array(regularity.weeks.suffix((grid.room + 1) / 2))
    let months = grid.at(Self.regularity(grid.language), [(grid.isNarrow ? 11 : 15, Self.months(weeks, grid.language))])
    let words = words(grid)
    let rows = max(regularity.weekdays.count, grid.isNarrow ? 0 : words.count)
    let days = (0..<rows).map { index in
      let beside = grid.isNarrow || index >= words.count ? "" : words[index]
      guard index < regularity.weekdays.count else { return grid.at("", [(46, beside)]) }
      let weekday = regularity.weekdays[index]
      let marks = weeks.map { mark($0.answers[weekday - 1], $0.monday + (weekday - 1)) }
      let name = "  " + CalendarWords.shortWeekday(weekday)(grid.language)
      return grid.at(name, [(grid.isNarrow ? 11 : 15, marks.joined(separator: " ")), (46, beside)])
    }
    guard grid.isNarrow else { return [months] + days }
    return [months] + days + words.filter { !$0.isEmpty }.map { grid.at("", [(1, $0)]) }
  }

  private func mark(_ answers: Int?, _ day: Day) -> String {
    guard let answers else { return " " }
    if answers == 0, day == today { return "○" }
    return Self.levels.first { answers >= $0.from }?.mark ?? " "
  }

  private func words(_ grid: ProgressGrid) -> [String] {
    let used = regularity.usedDays
    let days = Phrase.count(used, fr: ("jour", "jours"), en: ("day", "days"))
    let all = Phrase(
      fr: "\(days) sur \(regularity.studyDays)", en: "\(days) of \(regularity.studyDays)")
    let row = Phrase.count(streak, fr: ("jour ouvré", "jours ouvrés"), en: ("working day", "working days"))
    let streak = Phrase(fr: "série : \(row)", en: "streak: \(row)")
    let legend = grid.isNarrow ? [Self.shortLegend] : Self.legend
    let facts = [regularity.studyDays > 0 ? all : Self.firstDay] + (self.streak > 1 ? [streak] : [])
    let gap = Array(repeating: Phrase(""), count: grid.isNarrow ? 0 : 2 - facts.count)
    return (facts + gap + (grid.isNarrow ? [] : [Self.today]) + legend).map { $0(grid.language) }
  }

  /// The names of the months, each above its first week; a month of fewer than four weeks at the left edge has none, so
  /// that two names never touch.
  private static func months(_ weeks: [Regularity.Week], _ language: Language) -> String {
    var line = ""
    var latest = 0
    for (index, week) in weeks.enumerated() {
      let month = week.monday.civil.month
      guard month != latest else { continue }
      latest = month
      let isShort = index + 3 < weeks.count && weeks[index + 3].monday.civil.month != month
      if isShort && index == 0 { continue }
      let gap = 2 * index - TextWidth.columns(of: line)
      line += String(repeating: " ", count: max(0, gap)) + CalendarWords.shortMonth(month)(language)
    }
    return line
  }

  private static let today = Phrase(fr: "○ aujourd'hui", en: "○ today")
  private static let firstDay = Phrase(fr: "le premier jour", en: "the first day")
  private static let regularity = Phrase(fr: "Régularité", en: "Activity")
  private static let legend = [
    Phrase("· 0   ░ 1-5   ▒ 6-15"), Phrase(fr: "▓ 16-25   ▉ 26 et plus", en: "▓ 16-25   ▉ 26 or more"),
  ]
  private static let shortLegend = Phrase("· 0  ░ 1-5  ▒ 6-15  ▓ 16-25  ▉ 26+")
}
