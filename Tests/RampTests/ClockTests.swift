// The study day is what a clock on the wall says: on every night when the clocks change, in many zones, wherever the day
// starts. The oracle is Foundation's calendar, which knows nothing of ours.

import Foundation
import Glibc
import Learning
import Testing

@testable import ramp

/// The zone is the process's: these tests run one after the other, and no other test reads a wall clock.
@Suite(.serialized) struct ClockTests {
  static let zones = [
    "Europe/Paris", "Europe/London", "Europe/Lisbon", "America/New_York", "America/Sao_Paulo", "America/St_Johns",
    "Asia/Tehran", "Asia/Amman", "Australia/Lord_Howe", "Australia/Sydney", "Pacific/Apia", "Africa/Casablanca",
  ]

  private static func enter(_ zone: String) {
    setenv("TZ", zone, 1)
    tzset()
  }

  @Test(arguments: zones)
  func everyChangeOfTheClocksKeepsTheStudyDayAndNeverSetsItBack(_ name: String) throws {
    Self.enter(name)
    defer { Self.enter("UTC") }
    let zone = try #require(TimeZone(identifier: name))
    var calendar = Calendar(identifier: .gregorian)
    calendar.timeZone = zone
    var change = Date(timeIntervalSince1970: 0)
    let end = Date(timeIntervalSince1970: 2_145_916_800)  // 2038-01-01
    var changes = 0
    var shiftedWrongly = 0
    while let next = zone.nextDaylightSavingTimeTransition(after: change), next < end {
      change = next
      changes += 1
      for start in [0, 1, 2, 3, 4, 5, 6] {
        let clock = Clock(frozen: nil, dayStartsAt: start)
        var latest: Day?
        for halfHour in -16...16 {
          let moment = change.addingTimeInterval(Double(halfHour) * 1800)
          let day = clock.day(of: Instant(milliseconds: Int(moment.timeIntervalSince1970) * 1000))
          let wall = calendar.dateComponents([.year, .month, .day, .hour], from: moment)
          let date = try #require(Day(year: wall.year ?? 0, month: wall.month ?? 0, day: wall.day ?? 0))
          let expected = (wall.hour ?? 0) >= start ? date : date + -1
          #expect(day == expected, "\(name), \(moment), day starts at \(start)")
          // Set back over the start of the day, the wall says yesterday once more; the journal's latest day holds then.
          if let latest, latest > day { #expect(latest - day == 1, "\(name), \(moment), day starts at \(start)") }
          latest = day
          let shifted = calendar.dateComponents([.day], from: moment.addingTimeInterval(-3600 * Double(start)))
          if shifted.day != expected.civil.day { shiftedWrongly += 1 }
        }
      }
    }
    #expect(changes > 20, "\(name) has no changes to test")
    #expect(shiftedWrongly > 0, "taking hours off the moment would do as well in \(name)")
  }

  @Test func aTimeIsTheWallsOwn() throws {
    Self.enter("Europe/Paris")
    defer { Self.enter("UTC") }
    let clock = Clock(frozen: nil, dayStartsAt: 4)
    #expect(clock.time(of: try #require(Instant("2026-11-23T08:05:59.000Z"))) == "09:05")
    #expect(clock.time(of: try #require(Instant("2026-07-01T22:00:00.000Z"))) == "00:00")
    #expect(Clock.instant("2026-11-23T09:05")?.description == "2026-11-23T08:05:00.000Z")
  }
}
