// The set of days with at least one answer, and the streak (study days in a row) that they make.

package struct Attendance: Equatable, Sendable {
  private var days: Set<Day> = []
  /// The day of the first answer. A ramp of n days starts on it.
  package private(set) var first: Day?
  /// The day of the latest answer.
  package private(set) var last: Day?

  package init() {}

  /// Adds a day with an answer.
  package mutating func add(_ day: Day) {
    if day == last { return }
    days.insert(day)
    first = min(first ?? day, day)
    last = max(last ?? day, day)
  }

  /// Days with at least one answer.
  package var count: Int { days.count }

  package func contains(_ day: Day) -> Bool { days.contains(day) }

  /// The latest `count` study days up to `day`, oldest first; the list ends early at a year without study days. `day`
  /// is always in it, even if it is not a study day.
  package static func studyDays(upTo day: Day, count: Int, _ calendar: StudyCalendar = StudyCalendar()) -> [Day] {
    var days = [day]
    var earlier = day
    while days.count < count, let next = calendar.last(before: earlier, from: earlier + -365) {
      days.append(next)
      earlier = next
    }
    return days.reversed()
  }

  /// The number of study days in a row with at least one answer, up to `day`. If `day` has no answer yet, the streak
  /// ends with the day before. Days that are not study days neither count nor end a streak.
  package func streak(upTo day: Day, _ calendar: StudyCalendar = StudyCalendar()) -> Int {
    guard let first else { return 0 }
    var streak = contains(day) && calendar.contains(day) ? 1 : 0
    var earlier = day + -1
    while earlier >= first, contains(earlier) || !calendar.contains(earlier) {
      if calendar.contains(earlier) { streak += 1 }
      earlier = earlier + -1
    }
    return streak
  }
}
