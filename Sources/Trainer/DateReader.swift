// The grammar of written dates: the order of the words, and the day that they mean from today on. The words themselves are
// in `DateWords`.

import Learning

struct DateReader {
  private let today: Day

  init(on today: Day) { self.today = today }

  /// The day that these words mean, in lower case; `nil` if they are no date.
  func day(_ words: [String]) -> Day? {
    let words = words.flatMap(DateWords.parts)
    let kept = words.filter { !DateWords.isIdle($0) && !DateWords.isNext($0) }
    if words.contains(where: DateWords.isNext), let day = next(kept) { return day }
    if kept.count == 1, words.contains(where: DateWords.isArticle) || DateWords.isOrdinal(kept[0]) {
      return DateWords.ordinal(kept[0]).flatMap(dayOfAnyMonth) ?? plain(kept)
    }
    return plain(kept)
  }

  private func plain(_ words: [String]) -> Day? {
    switch words.count {
    case 1: Day(words[0]) ?? slashed(words[0]) ?? named(words[0])
    case 2: span(words) ?? dayOfMonth(words, year: nil) ?? partOfMonth(words, year: nil) ?? weeksAfter(words)
    case 3: dated(words) ?? weeksAfter(words) ?? spanOfDays(words)
    default: nil
    }
  }

  // MARK: Dates in figures

  /// « 11/12 », « 11/12/2026 », « 11.12. »
  private func slashed(_ word: String) -> Day? {
    let parts = word.split(whereSeparator: { "/.".contains($0) }).map { Int($0) }
    guard parts.count == 2 || parts.count == 3, let day = parts[0], let month = parts[1] else { return nil }
    let year = parts.count == 3 ? parts[2].map { $0 < 100 ? 2000 + $0 : $0 } : nil
    return parts.count == 3 && year == nil ? nil : date(day, month, year)
  }

  private func date(_ day: Int, _ month: Int, _ year: Int?) -> Day? {
    if let year { return Day(year: year, month: month, day: day) }
    let this = Day(year: today.civil.year, month: month, day: day)
    if let this, this >= today { return this }
    return Day(year: today.civil.year + 1, month: month, day: day)
  }

  // MARK: Days with a name

  /// « demain »; or a weekday (« vendredi »): the next one after today.
  private func named(_ word: String) -> Day? {
    DateWords.isTomorrow(word) ? today + 1 : DateWords.weekday(word).map(coming)
  }

  private func coming(_ weekday: Int) -> Day { today + ((weekday - today.weekday + 6) % 7 + 1) }

  private var nextMonday: Day { today + (8 - today.weekday) }

  /// « vendredi en huit », "Friday week": a week after the coming one.
  private func weeksAfter(_ words: [String]) -> Day? {
    guard let weekday = DateWords.weekday(words[0]), let weeks = DateWords.weeksAfter(Array(words.dropFirst())) else {
      return nil
    }
    return coming(weekday) + 7 * weeks
  }

  // MARK: What is next

  /// « le mois prochain », "next week", « vendredi de la semaine prochaine », « fin du mois prochain »; `nil` where the
  /// word « prochain » says nothing more.
  private func next(_ words: [String]) -> Day? {
    guard let unit = words.last.flatMap(DateWords.unit) else { return nil }
    let before = words.dropLast()
    switch unit {
    case .month where before.isEmpty: return months(1)
    case .month where before.count == 1: return before.first.flatMap(DateWords.part).flatMap { day($0, months: 1) }
    case .days(7) where before.isEmpty: return nextMonday
    case .days(7) where before.count == 1:
      return before.first.flatMap(DateWords.weekday).map { nextMonday + ($0 - 1) }
    case .days, .month: return nil
    }
  }

  // MARK: Spans

  /// « 3 semaines », « un mois », "ten days"
  private func span(_ words: [String]) -> Day? {
    guard let count = DateWords.count(words[0]), let unit = DateWords.unit(words[1]) else { return nil }
    switch unit {
    case .days(let days): return today + days * count
    case .month: return months(count)
    }
  }

  /// « une quinzaine de jours »
  private func spanOfDays(_ words: [String]) -> Day? {
    DateWords.isFifteen(words[1]) && DateWords.isDays(words[2]) ? span(Array(words.prefix(2))) : nil
  }

  /// The same day of a later month, or that month's last one.
  private func months(_ count: Int) -> Day? {
    let (year, month) = month(count)
    return (0..<4).lazy.compactMap { Day(year: year, month: month, day: today.civil.day - $0) }.first
  }

  private func month(_ ahead: Int) -> (year: Int, month: Int) {
    let months = today.civil.month - 1 + ahead
    return (today.civil.year + months / 12, months % 12 + 1)
  }

  // MARK: Days of a month

  /// « 11 décembre », "Dec 11th"
  private func dayOfMonth(_ words: [String], year: Int?) -> Day? {
    let numbers = words.map(DateWords.ordinal)
    guard let position = numbers.firstIndex(where: { $0 != nil }), let day = numbers[position] else { return nil }
    return DateWords.month(words[1 - position]).flatMap { date(day, $0, year) }
  }

  /// « le 11 », "the 11th": of this month if it is still to come, or of the next month that has such a day.
  private func dayOfAnyMonth(_ day: Int) -> Day? {
    (0...12).lazy.compactMap { ahead in
      let (year, month) = month(ahead)
      return Day(year: year, month: month, day: day)
    }.first { $0 > today }
  }

  /// « fin novembre », « mi-décembre », "early January", « fin de mois ».
  private func partOfMonth(_ words: [String], year: Int?) -> Day? {
    guard let part = DateWords.part(words[0]) else { return nil }
    guard let month = DateWords.month(words[1]) else {
      guard year == nil, DateWords.unit(words[1]) == .month else { return nil }
      return [0, 1].lazy.compactMap { day(part, months: $0) }.first { $0 > today }
    }
    if let year { return day(part, year, month) }
    return [0, 1].lazy.compactMap { day(part, today.civil.year + $0, month) }.first { $0 > today }
  }

  private func day(_ part: DateWords.Part, months ahead: Int) -> Day? {
    let (year, month) = month(ahead)
    return day(part, year, month)
  }

  private func day(_ part: DateWords.Part, _ year: Int, _ month: Int) -> Day? {
    switch part {
    case .start: Day(year: year, month: month, day: 1)
    case .middle: Day(year: year, month: month, day: 15)
    case .end: (0..<4).lazy.compactMap { Day(year: year, month: month, day: 31 - $0) }.first
    }
  }

  /// « 11 décembre 2026 », « fin décembre 2026 »
  private func dated(_ words: [String]) -> Day? {
    guard let year = Int(words[2]) else { return nil }
    let words = Array(words.prefix(2))
    return dayOfMonth(words, year: year) ?? partOfMonth(words, year: year)
  }
}
