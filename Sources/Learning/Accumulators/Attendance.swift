// The days on which something was answered, and how many study days in a row that makes.

package struct Attendance: Equatable, Sendable {
  private var days: Set<Day> = []
  /// The day of the first answer: a ramp is counted from it.
  package private(set) var first: Day?
  /// The day of the latest answer.
  package private(set) var last: Day?

  package init() {}

  /// Adds a day with an answer; a day that is known already changes nothing.
  package mutating func add(_ day: Day) {
    if day == last { return }
    days.insert(day)
    first = min(first ?? day, day)
    last = max(last ?? day, day)
  }

  /// Days with at least one answer.
  package var count: Int { days.count }

  package func contains(_ day: Day) -> Bool { days.contains(day) }

  /// The latest study days up to `day`, oldest first. `day` itself is the last one, even if it is no study day.
  package static func studyDays(upTo day: Day, count: Int, _ calendar: StudyCalendar = StudyCalendar()) -> [Day] {
    var days = [day]
    var earlier = day
    while days.count < count, let next = calendar.last(before: earlier, from: earlier + -365) {
      days.append(next)
      earlier = next
    }
    return days.reversed()
  }

  /// Study days in a row with at least one answer, up to `day`. If `day` has no answer yet, the streak is that of the
  /// days before it.
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
