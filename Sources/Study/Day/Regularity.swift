// The past weeks day by day: the number of answers on each weekday, and the retention of each week.

import Learning

package struct Regularity: Equatable, Sendable {
  /// From a Monday to the Sunday after it; the week of today is the last.
  package struct Week: Equatable, Sendable {
    package let monday: Day
    /// The number of answers on each weekday, Monday first. `nil` on a day that needed no answer and has none: before
    /// the first answer, in the future, or off (except today).
    package let answers: [Int?]
    /// The answers that count for retention, and how many of them passed (`Tally.recalled`).
    package let recalled: Tally.Count
  }

  package let weeks: [Week]
  /// The weekdays to show, 1 (Monday) to 7: those on which the learner wants to study, and those with answers.
  package let weekdays: [Int]
  /// Study days since the first answer; today is included when it has an answer.
  package let studyDays: Int
  /// How many of these study days have an answer.
  package let usedDays: Int

  package init(_ studyDay: StudyDay, weeks count: Int) {
    let today = studyDay.day
    let calendar = studyDay.options.calendar
    let attendance = studyDay.progress.attendance
    let tallies = studyDay.progress.tallies
    let monday = today + (1 - today.weekday)
    let first = attendance.first ?? today
    let weeks = (0..<count).reversed().map { back in
      let start = monday + -7 * back
      let days = (0..<7).map { start + $0 }
      return Week(
        monday: start,
        answers: days.map { day in
          let answers = tallies[day].answers
          let isMeant = first...max(first, today) ~= day && (calendar.contains(day) || day == today)
          return answers > 0 || isMeant ? answers : nil
        },
        recalled: tallies.sum(start...start + 6).recalled)
    }
    self.weeks = weeks
    weekdays = (1...7).filter { weekday in
      calendar.weekdays.contains(weekday) || weeks.contains { ($0.answers[weekday - 1] ?? 0) > 0 }
    }
    let end = attendance.contains(today) ? today + 1 : today
    let days = attendance.first.map { calendar.days(after: $0 + -1, before: end) } ?? []
    studyDays = days.count
    usedDays = days.count(where: attendance.contains)
  }
}
