// Working days, less the days off.

import Learning
import Testing

@Suite struct StudyCalendarTests {
  let monday: Day

  init() throws { monday = try #require(Day("2026-11-23")) }

  @Test func mondayToFridayUntilTheLearnerSaysOtherwise() {
    #expect((0..<14).filter { StudyCalendar().contains(monday + $0) } == [0, 1, 2, 3, 4, 7, 8, 9, 10, 11])
    #expect((0..<7).filter { StudyCalendar(weekdays: [6, 2, 9]).contains(monday + $0) } == [1, 5])
  }

  @Test func aDayOffIsNoStudyDay() {
    let calendar = StudyCalendar(daysOff: [monday + 1...monday + 2, monday + 4...monday + 4])
    #expect((0..<7).filter { calendar.contains(monday + $0) } == [0, 3])
    #expect(calendar.count(from: monday, before: monday + 7) == 2)
    #expect(calendar.days(after: monday, before: monday + 8).map { $0 - monday } == [3, 7])
    #expect(calendar.next(after: monday + 3) == monday + 7)
    #expect(calendar.last(before: monday + 7, from: monday) == monday + 3)
    #expect(calendar.last(before: monday + 3, from: monday + 1) == nil)
  }

  @Test func aWeekWithoutWorkingDaysIsAWeekOfThem() {
    #expect(StudyCalendar(weekdays: []).count(from: monday, before: monday + 7) == 7)
    #expect(StudyCalendar(weekdays: [0, 8]).count(from: monday, before: monday + 7) == 7)
  }

  @Test func aLifetimeOffEndsNoLoop() {
    let calendar = StudyCalendar(daysOff: [monday...monday + 2_000_000])
    #expect(calendar.next(after: monday) == monday + 1)
    #expect(calendar.count(from: monday, before: monday + 2_000_000) == 0)
    #expect(calendar.last(before: monday + 2_000_000, from: monday) == nil)
    #expect(Attendance.studyDays(upTo: monday + 1000, count: 5, calendar) == [monday + 1000])
    #expect(Attendance().streak(upTo: monday + 1000, calendar) == 0)
  }

  @Test func datesOutOfOrderHoldNoStudyDay() {
    #expect(StudyCalendar().count(from: monday, before: monday) == 0)
    #expect(StudyCalendar().count(from: monday, before: monday + -5) == 0)
    #expect(StudyCalendar().days(after: monday, before: monday + 1).isEmpty)
  }
}
