// The days on which a learner means to study: weekdays without the days off. It only affects counts and forecasts: on
// any other day there is a plan too.

package struct StudyCalendar: Hashable, Sendable {
  /// The weekdays meant for study, 1 (Monday) to 7 (Sunday); at least one.
  package let weekdays: Set<Int>
  /// First and last day of each time off.
  private let daysOff: [ClosedRange<Day>]

  /// The most days that are counted: ten years.
  private static let farthest = 3660

  /// Monday to Friday, until the learner says otherwise. Numbers that are no weekday are ignored; without any, every
  /// day is a working day.
  package init(weekdays: Set<Int> = [1, 2, 3, 4, 5], daysOff: [ClosedRange<Day>] = []) {
    let meant = weekdays.intersection(1...7)
    self.weekdays = meant.isEmpty ? Set(1...7) : meant
    self.daysOff = daysOff
  }

  package func contains(_ day: Day) -> Bool {
    weekdays.contains(day.weekday) && !daysOff.contains { $0.contains(day) }
  }

  /// Study days from `start` on, before `end`: 0 to ten years of them.
  package func count(from start: Day, before end: Day) -> Int {
    let last = min(end - start, Self.farthest)
    return last <= 0 ? 0 : (0..<last).count { contains(start + $0) }
  }

  /// The study days between two days, neither included: those of ten years at most.
  package func days(after start: Day, before end: Day) -> [Day] {
    let last = min(end - start, Self.farthest)
    return last <= 1 ? [] : (1..<last).map { start + $0 }.filter { contains($0) }
  }

  /// The last study day before a day, not earlier than `first`; `nil` when there is none.
  package func last(before end: Day, from first: Day) -> Day? {
    let days = min(end - first, Self.farthest)
    return days <= 0 ? nil : (0..<days).lazy.map { end + (-1 - $0) }.first { contains($0) }
  }

  /// The first study day after a day; the next day when none comes in ten years.
  package func next(after day: Day) -> Day {
    (1...Self.farthest).lazy.map { day + $0 }.first { contains($0) } ?? day + 1
  }
}
