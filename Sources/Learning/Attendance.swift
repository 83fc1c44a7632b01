// The days on which something was answered: regularity, shown without reproach.

package struct Attendance: Equatable, Sendable {
  private var days: Set<Day> = []

  package init() {}

  package mutating func note(_ day: Day) { days.insert(day) }

  package func contains(_ day: Day) -> Bool { days.contains(day) }

  /// Monday to Friday, until the learner says otherwise.
  package static func isWorkingDay(_ day: Day) -> Bool { day.weekday <= 5 }

  /// The latest working days up to `day`, oldest first; `day` itself is the last, whatever day it is.
  package static func workingDays(upTo day: Day, count: Int) -> [Day] {
    var days = [day]
    var earlier = day + -1
    while days.count < count {
      if isWorkingDay(earlier) { days.append(earlier) }
      earlier = earlier + -1
    }
    return days.reversed()
  }

  /// Working days in a row with at least one answer, up to `day`. A day not yet practised today breaks nothing.
  package func streak(upTo day: Day) -> Int {
    var streak = contains(day) && Self.isWorkingDay(day) ? 1 : 0
    var earlier = day + -1
    while contains(earlier) || !Self.isWorkingDay(earlier) {
      if Self.isWorkingDay(earlier) { streak += 1 }
      earlier = earlier + -1
    }
    return streak
  }
}
