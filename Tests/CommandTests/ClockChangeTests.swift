// The study day on every night on which the clocks change, 1970 to 2037, in twelve zones, for every hour at which a day
// may start. The oracle is Foundation's calendar, which reads other data with other code.

import Foundation
import Learning
import Testing

@testable import ramp

@Suite struct ClockChangeTests {
  static let zones = [
    "Europe/Paris", "Europe/London", "America/New_York", "America/Los_Angeles", "America/St_Johns", "America/Sao_Paulo",
    "America/Havana", "Atlantic/Azores", "Asia/Beirut", "Australia/Lord_Howe", "Pacific/Apia", "Pacific/Chatham",
  ]

  /// A process of its own: the time zone belongs to the whole of it.
  @Test(
    .enabled(
      if: access("/usr/share/zoneinfo/Europe/Paris", R_OK) == 0,
      "NOT RUN: this machine has no time zones (apt-get install tzdata)"),
    arguments: zones)
  func theStudyDayIsTheWallsAtEveryChangeOfTheClocks(_ name: String) async {
    await #expect(processExitsWith: .success) { [name] in
      setenv("TZ", name, 1)
      tzset()
      let night = try Night(zone: name)
      #expect(night.changes.count > 20)
      for change in night.changes { try night.check(around: change) }
      // Of the simpler ways to find a study day, this one is off: the nights above would show it.
      #expect(night.changes.contains { night.isOffByHours(around: $0) })
    }
  }
}

private struct Night {
  let name: String
  let zone: TimeZone
  private let calendar: Calendar

  init(zone name: String) throws {
    self.name = name
    zone = try #require(TimeZone(identifier: name))
    var calendar = Calendar(identifier: .gregorian)
    calendar.timeZone = zone
    self.calendar = calendar
  }

  var changes: [Date] {
    var found: [Date] = []
    let end = Date(timeIntervalSince1970: 2_145_916_800)  // 2038-01-01
    var date = Date(timeIntervalSince1970: 0)
    while let next = zone.nextDaylightSavingTimeTransition(after: date), next < end {
      found.append(next)
      date = next
    }
    return found
  }

  /// Every half hour of the ten before and after, and the seconds next to the change.
  private func moments(around change: Date) -> [Instant] {
    let second = Int(change.timeIntervalSince1970)
    return (stride(from: -36_000, through: 36_000, by: 1800) + [-1, 1]).sorted()
      .map { Instant(milliseconds: (second + $0) * 1000 + 500) }
  }

  func check(around change: Date) throws {
    for rollover in 0...6 {
      let clock = Clock(.system, dayStartsAt: rollover)
      for moment in moments(around: change) {
        let day = clock.day(of: moment)
        #expect(day == oracle(moment, rollover), "\(name), \(moment), a day starts at \(rollover)")
      }
    }
  }

  private func oracle(_ moment: Instant, _ rollover: Int) -> Day? {
    let date = Date(timeIntervalSince1970: Double(moment.milliseconds / 1000))
    let wall = calendar.dateComponents([.year, .month, .day, .hour], from: date)
    guard let year = wall.year, let month = wall.month, let number = wall.day, let hour = wall.hour,
      let day = Day(year: year, month: month, day: number)
    else { return nil }
    return hour < rollover ? day + -1 : day
  }

  /// Whether « the date four hours ago » is another day than the study day somewhere in this night.
  func isOffByHours(around change: Date) -> Bool {
    moments(around: change).contains { oracle($0 + -4 * 3_600_000, 0) != oracle($0, 4) }
  }
}
