// Days and moments: read, written, and never moved by a time zone.

import Learning
import Testing

@Suite struct DayTests {
  @Test func aDayIsReadAndWrittenAlike() throws {
    for text in ["2026-11-23", "2000-02-29", "1970-01-01", "0001-01-01", "9999-12-31"] {
      #expect(try #require(Day(text)).description == text)
    }
    #expect(Day("1970-01-01")?.number == 0)
    #expect(Day("2026-11-23")?.number == 20_780)
  }

  @Test(arguments: ["2026-02-29", "2026-13-01", "2026-00-10", "2026-1-1", "26-11-23", "2026-11-23 ", "２０２６-11-23", ""])
  func whatIsNoDateIsNoDay(_ text: String) {
    #expect(Day(text) == nil)
  }

  @Test func everyDayOfFourCenturiesComesBack() {
    for number in stride(from: -719_000, through: 2_900_000, by: 97) {
      let day = Day(number: number)
      let civil = day.civil
      #expect(Day(year: civil.year, month: civil.month, day: civil.day) == day)
    }
  }

  @Test func weekdaysFollowTheCalendar() {
    #expect(Day("2026-11-23")?.weekday == 1)
    #expect(Day("2026-11-29")?.weekday == 7)
    #expect(Day("1969-12-31")?.weekday == 3)
  }

  @Test func theSmallHoursBelongToTheDayBefore() throws {
    let date = try #require(Day("2026-11-24"))
    #expect(Day.studied(date: date, hour: 3, startsAt: 4) == date + -1)
    #expect(Day.studied(date: date, hour: 4, startsAt: 4) == date)
    #expect(Day.studied(date: date, hour: 0, startsAt: 0) == date)
  }
}

@Suite struct InstantTests {
  @Test func everyMillisecondIsWrittenExactly() throws {
    let start = try #require(Instant("2026-11-23T09:14:05.000Z"))
    for offset in [0, 1, 119, 120, 499, 500, 501, 999] {
      let instant = start + offset
      #expect(Instant(instant.description) == instant)
    }
    #expect((start + 120).description == "2026-11-23T09:14:05.120Z")
    #expect(Instant(milliseconds: -1).description == "1969-12-31T23:59:59.999Z")
  }

  @Test(arguments: [
    "2026-11-23T10:14:05+01:00", "2026-11-23T09:14:05Z", "2026-11-23 04:14:05-0500", "2026-11-23T14:44:05.000+0530",
  ])
  func offsetsAreTheSameMoment(_ text: String) {
    #expect(Instant(text)?.description == "2026-11-23T09:14:05.000Z")
  }

  @Test(arguments: [
    "", "2026-11-23", "2026-11-23T09:14:05", "2026-11-23T25:00Z", "2026-11-23T09:14:05.Z", "2026-11-23T09:14+1",
    "2026-11-23T09:14:05Zx",
  ])
  func whatNamesNoMomentIsRefused(_ text: String) {
    #expect(Instant(text) == nil)
  }
}

@Suite struct EventIDTests {
  @Test func anIdIsReadAndWrittenAlike() throws {
    var random = SystemRandomNumberGenerator()
    let id = Event.ID(at: Instant(milliseconds: 1_795_425_245_120), random: &random)
    let text = id.description
    #expect(Event.ID(text) == id)
    #expect(Event.ID(text.uppercased()) == id)
    #expect(text.count == 36)
    #expect(Array(text)[14] == "7")
    #expect("89ab".contains(Array(text)[19]))
  }

  @Test func laterIdsSortLater() {
    var random = SystemRandomNumberGenerator()
    let ids = (0..<100).map { Event.ID(at: Instant(milliseconds: 1_795_425_245_120 + $0), random: &random) }
    #expect(ids == ids.sorted())
    #expect(ids.map(\.description) == ids.map(\.description).sorted())
  }

  @Test(arguments: [
    "", "0193a2c1", "0193a2c1-0000-7000-8000-00000000000g", "0193a2c1-0000-7000-8000-0000000000011",
    "0193a2c100007000-8000-000000000001----",
  ])
  func whatIsNoUUIDIsRefused(_ text: String) {
    #expect(Event.ID(text) == nil)
  }
}
