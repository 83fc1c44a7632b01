// Values of settings as people type them, on Monday 23 November 2026.

import Learning
import Study
import Testing

@testable import Trainer

@Suite struct SettingTextTests {
  @Test(arguments: [
    (SettingKey.minutes, "10 min", "10"), (.minutes, "12 minutes", "12"), (.dayStartsAt, "6 h", "6"),
    (.dayStartsAt, "6:00", "6"), (.dayStartsAt, "6h00", "6"), (.newPerDay, "5 cartes", "5"), (.minutes, "17", "17"),
    (.daysOff, "24/12", "2026-12-24"), (.daysOff, "24/12..1/1", "2026-12-24..2027-01-01"),
    (.daysOff, "2026-12-24, 2/1", "2026-12-24,2027-01-02"),
  ])
  func whatIsMeantIsTaken(key: SettingKey, text: String, plain: String) throws {
    let today = try #require(Day("2026-11-23"))
    #expect(SettingText(key, on: today).plain(text) == plain)
  }

  @Test(arguments: [
    (SettingKey.minutes, "ten"), (.minutes, "10 pommes"), (.minutes, "-3"), (.dayStartsAt, "6:30"), (.daysOff, "noël"),
    (.form, "10 min"),
  ])
  func whatIsNotUnderstoodStays(key: SettingKey, text: String) throws {
    let today = try #require(Day("2026-11-23"))
    #expect(SettingText(key, on: today).plain(text) == text)
  }
}
