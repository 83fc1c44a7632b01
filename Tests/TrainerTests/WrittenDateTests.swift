// Dates as people write them, read on Monday 23 November 2026.

import Learning
import Testing

@testable import Trainer

@Suite struct WrittenDateTests {
  func read(_ text: String) throws -> WrittenDate { WrittenDate(text, on: try #require(Day("2026-11-23"))) }

  @Test(arguments: [
    ("3 semaines", "2026-12-14"), ("dans 3 semaines", "2026-12-14"), ("3 weeks", "2026-12-14"),
    ("10 jours", "2026-12-03"),
    ("10 days", "2026-12-03"), ("1 mois", "2026-12-23"), ("3 months", "2027-02-23"), ("demain", "2026-11-24"),
    ("11/12", "2026-12-11"), ("11/12/2026", "2026-12-11"), ("11.12.26", "2026-12-11"), ("2026-12-11", "2026-12-11"),
    ("20/1", "2027-01-20"), ("11 décembre", "2026-12-11"), ("11 dec", "2026-12-11"), ("le 11 déc. 2026", "2026-12-11"),
    ("Dec 11", "2026-12-11"), ("December 11, 2026", "2026-12-11"), ("1er mars", "2027-03-01"),
    ("15 août", "2027-08-15"),
    ("vendredi prochain", "2026-11-27"), ("vendredi", "2026-11-27"), ("next friday", "2026-11-27"),
    ("lundi", "2026-11-30"), ("Fri", "2026-11-27"),
  ])
  func whatPeopleWriteIsUnderstood(text: String, day: String) throws {
    #expect(try read(text) == .day(try #require(Day(day))))
  }

  @Test(arguments: ["", "  ", "aucune", "Aucune", "none", "no"])
  func noDateCanBeSaid(text: String) throws { #expect(try read(text) == .none) }

  @Test(arguments: [("2026-11-23", "2026-11-23"), ("2025-12-11", "2025-12-11"), ("0 jours", "2026-11-23")])
  func aDateThatHasComeIsPast(text: String, day: String) throws {
    #expect(try read(text) == .past(try #require(Day(day))))
  }

  @Test(arguments: [
    "bientôt", "31/2", "11/13", "3 lunes", "jui 3", "12 jui", "24 décembre 2026x", "24 décembre x", "11/12/x",
    "a b c d", "999999 mois",
    "-3 jours",
    "/", "٣ semaines",
  ])
  func whatIsNoDateIsSaidToBeUnclear(text: String) throws { #expect(try read(text) == .unclear) }

  @Test(arguments: ["9999-12-31", "1 mars 2031", "200 semaines"])
  func whatIsYearsOffIsToldApart(text: String) throws {
    guard case .far = try read(text) else { return #expect(Bool(false), "\(text)") }
  }

  @Test func whatWasCopiedFromTheScreenIsRead() throws {
    #expect(try read("11\u{A0}décembre\u{202F}2026") == .day(try #require(Day("2026-12-11"))))
  }

  @Test func theEndOfAMonthStaysInTheMonth() throws {
    let today = try #require(Day("2027-01-31"))
    #expect(WrittenDate("1 mois", on: today) == .day(try #require(Day("2027-02-28"))))
  }

  @Test func whatTheProgramWritesItCanRead() throws {
    let today = try #require(Day("2026-11-23"))
    for ahead in 1...800 {
      let words = Words.writtenDate(today + ahead)
      #expect(WrittenDate(words(.french), on: today) == .day(today + ahead))
      #expect(WrittenDate(words(.english), on: today) == .day(today + ahead))
    }
  }
}

@Suite struct DateWithItsYearTests {
  @Test(arguments: [(300, "mer. 19 janv."), (301, "jeu. 20 janv. 2000"), (-300, ""), (-301, " 1998")])
  func aDateFarAwayHasItsYear(_ days: Int, _ expected: String) throws {
    let today = try #require(Day("1999-03-25"))
    let words = Words.date(today + days, from: today)(.french)
    #expect(days == -300 ? !words.contains("1998") : words.contains(expected), "\(words)")
    #expect(
      Words.longDate(today + days, from: today)(.french).hasSuffix("\((today + days).civil.year)") == (abs(days) > 300))
  }
}
