// The calendar of a learner's study days: chosen weekdays, minus days off. It affects counts and forecasts only; on any
// other day the learner can study too.

package struct StudyCalendar: Hashable, Sendable {
  /// The weekdays for study, 1 (Monday) to 7 (Sunday); never empty.
  package let weekdays: Set<Int>
  /// The periods without study, first and last day included.
  private let daysOff: [ClosedRange<Day>]

  /// Every search and count looks at this many days at most, about ten years.
  private static let farthest = 3660

  /// By default Monday to Friday. Numbers outside 1 to 7 are ignored; if none is left, every weekday is a study day.
  package init(weekdays: Set<Int> = [1, 2, 3, 4, 5], daysOff: [ClosedRange<Day>] = []) {
    let meant = weekdays.intersection(1...7)
    self.weekdays = meant.isEmpty ? Set(1...7) : meant
    self.daysOff = daysOff
  }

  package func contains(_ day: Day) -> Bool {
    weekdays.contains(day.weekday) && !daysOff.contains { $0.contains(day) }
  }

  /// The number of study days from `start`, included, to `end`, excluded; looks at most 3,660 days ahead.
  package func count(from start: Day, before end: Day) -> Int {
    let last = min(end - start, Self.farthest)
    return last <= 0 ? 0 : (0..<last).count { contains(start + $0) }
  }

  /// The study days strictly between two days; looks at most 3,660 days after `start`.
  package func days(after start: Day, before end: Day) -> [Day] {
    let last = min(end - start, Self.farthest)
    return last <= 1 ? [] : (1..<last).map { start + $0 }.filter { contains($0) }
  }

  /// The last study day before `end`, not earlier than `first`; `nil` if there is none, or none in 3,660 days.
  package func last(before end: Day, from first: Day) -> Day? {
    let days = min(end - first, Self.farthest)
    return days <= 0 ? nil : (0..<days).lazy.map { end + (-1 - $0) }.first { contains($0) }
  }

  /// The first study day after a day; if there is none in 3,660 days, the day after `day`.
  package func next(after day: Day) -> Day {
    (1...Self.farthest).lazy.map { day + $0 }.first { contains($0) } ?? day + 1
  }
}
