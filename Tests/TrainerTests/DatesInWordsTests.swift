// Dates in words rather than figures, read on Monday 23 November 2026 where no other day is given.

import Learning
import Study
import Testing

@testable import Trainer

@Suite struct DatesInWordsTests {
  private func expect(_ text: String, on today: String = "2026-11-23", is day: String) throws {
    #expect(WrittenDate(text, on: try #require(Day(today))) == .day(try #require(Day(day))), "\(text)")
  }

  @Test(arguments: [
    ("dans un mois", "2026-12-23"), ("dans une semaine", "2026-11-30"), ("dans deux mois", "2027-01-23"),
    ("in a month", "2026-12-23"), ("in six weeks", "2027-01-04"), ("douze semaines", "2027-02-15"),
    ("twelve days", "2026-12-05"), ("d'ici trois semaines", "2026-12-14"), ("sept jours", "2026-11-30"),
  ])
  func aNumberMayBeAWord(text: String, day: String) throws { try expect(text, is: day) }

  @Test(arguments: [
    ("dans 15 jours", "2026-12-08"), ("dans quinze jours", "2026-12-08"), ("dans une quinzaine", "2026-12-08"),
    ("dans une quinzaine de jours", "2026-12-08"), ("in a fortnight", "2026-12-07"),
    ("in two fortnights", "2026-12-21"),
  ])
  func twoWeeksHaveAName(text: String, day: String) throws { try expect(text, is: day) }

  @Test(arguments: [
    ("fin novembre", "2026-11-30"), ("end of November", "2026-11-30"), ("by the end of December", "2026-12-31"),
    ("fin octobre", "2027-10-31"), ("fin février", "2027-02-28"), ("fin février 2028", "2028-02-29"),
    ("à la fin de janvier", "2027-01-31"), ("end of Feb 2027", "2027-02-28"),
  ])
  func theEndOfAMonthIsItsLastDay(text: String, day: String) throws { try expect(text, is: day) }

  @Test(arguments: [
    ("mi-décembre", "2026-12-15"), ("à la mi-décembre", "2026-12-15"), ("mid December", "2026-12-15"),
    ("mid-December", "2026-12-15"), ("mi-novembre", "2027-11-15"), ("middle of January", "2027-01-15"),
  ])
  func theMiddleOfAMonthIsItsFifteenth(text: String, day: String) throws { try expect(text, is: day) }

  @Test(arguments: [
    ("début janvier", "2027-01-01"), ("early January", "2027-01-01"), ("beginning of January", "2027-01-01"),
    ("au début de novembre", "2027-11-01"),
  ])
  func theStartOfAMonthIsItsFirst(text: String, day: String) throws { try expect(text, is: day) }

  @Test(arguments: [
    ("fin de mois", "2026-11-30"), ("fin du mois", "2026-11-30"), ("end of the month", "2026-11-30"),
    ("fin du mois prochain", "2026-12-31"), ("end of next month", "2026-12-31"), ("mi-mois", "2026-12-15"),
    ("début du mois prochain", "2026-12-01"),
  ])
  func thisMonthAndTheNextNeedNoName(text: String, day: String) throws { try expect(text, is: day) }

  @Test(arguments: [
    ("fin de mois", "2027-01-31", "2027-02-28"), ("fin de mois", "2026-12-31", "2027-01-31"),
    ("fin janvier", "2027-01-31", "2028-01-31"), ("fin janvier", "2027-01-30", "2027-01-31"),
    ("mi-janvier", "2027-01-15", "2028-01-15"), ("début mars", "2027-03-01", "2028-03-01"),
    ("fin du mois prochain", "2026-12-31", "2027-01-31"),
  ])
  func aDayThatHasComeIsTheNextOne(text: String, today: String, day: String) throws {
    try expect(text, on: today, is: day)
  }

  @Test(arguments: [
    ("vendredi prochain", "2026-11-27"), ("next Friday", "2026-11-27"), ("this Friday", "2026-11-27"),
    ("ce vendredi", "2026-11-27"), ("vendredi en huit", "2026-12-04"), ("Friday week", "2026-12-04"),
    ("vendredi en quinze", "2026-12-11"), ("lundi prochain", "2026-11-30"), ("lundi en huit", "2026-12-07"),
  ])
  func aWeekdayIsTheComingOneOrALaterOne(text: String, day: String) throws { try expect(text, is: day) }

  @Test(arguments: [
    ("la semaine prochaine", "2026-11-23", "2026-11-30"), ("next week", "2026-11-29", "2026-11-30"),
    ("vendredi de la semaine prochaine", "2026-11-23", "2026-12-04"), ("Friday next week", "2026-11-28", "2026-12-04"),
  ])
  func nextWeekIsItsMonday(text: String, today: String, day: String) throws { try expect(text, on: today, is: day) }

  @Test(arguments: [
    ("le mois prochain", "2026-11-23", "2026-12-23"), ("next month", "2026-12-23", "2027-01-23"),
    ("next month", "2027-01-31", "2027-02-28"), ("dans un mois", "2027-01-31", "2027-02-28"),
  ])
  func nextMonthIsTheSameDayOrItsLast(text: String, today: String, day: String) throws {
    try expect(text, on: today, is: day)
  }

  @Test(arguments: [
    ("le 11", "2026-12-11"), ("le 1er", "2026-12-01"), ("the 11th", "2026-12-11"), ("11th", "2026-12-11"),
    ("le 24", "2026-11-24"), ("le 23", "2026-12-23"), ("on the 2nd", "2026-12-02"), ("le 31", "2026-12-31"),
  ])
  func aDayWithoutAMonthIsTheNextSuchDay(text: String, day: String) throws { try expect(text, is: day) }

  @Test(arguments: [("le 30", "2027-03-30"), ("le 31", "2027-03-31"), ("the 29th", "2027-03-29")])
  func aMonthWithoutSuchADayIsPassedOver(text: String, day: String) throws {
    try expect(text, on: "2027-01-31", is: day)
  }

  @Test(arguments: [
    ("Dec 11th", "2026-12-11"), ("December 1st", "2026-12-01"), ("11th December", "2026-12-11"),
    ("the 1st of December", "2026-12-01"), ("December 3rd, 2027", "2027-12-03"),
  ])
  func anEnglishDayMayBeAnOrdinal(text: String, day: String) throws { try expect(text, is: day) }

  @Test(arguments: [
    "11", "le 32", "le 0", "fin", "fin lune", "fin 2026", "prochain", "next", "en huit", "mois", "semaine", "quinzaine",
    "vendredi en", "vendredi en neuf", "treize jours", "mi-", "mi-lune", "une quinzaine de mois", "2 3", "th",
    "fin 32th",
  ])
  func halfADateIsUnclear(text: String) throws {
    #expect(WrittenDate(text, on: try #require(Day("2026-11-23"))) == .unclear)
  }
}

/// Seeds are printed, so that a failure can be seen again.
@Suite struct RandomDateTests {
  @Test func whatIsWrittenOnAnyDayIsReadAsThatDay() {
    let seed = Int.random(in: 0..<1_000_000)
    print("Dates with seed \(seed)")
    var random = SplitMix64("dates", seed)
    for _ in 0..<2_000 {
      let today = Day(number: Int.random(in: 0...90_000, using: &random))
      let day = today + Int.random(in: 1...1098, using: &random)
      let words = Words.writtenDate(day)
      #expect(WrittenDate(words(.french), on: today) == .day(day), "seed \(seed): \(words(.french)) on \(today)")
      #expect(WrittenDate(words(.english), on: today) == .day(day), "seed \(seed): \(words(.english)) on \(today)")
    }
  }

  private static let vocabulary = [
    "dans", "in", "un", "a", "deux", "6", "11", "31", "1er", "11th", "999999999999999999999", "-3", "1000", "jours",
    "weeks", "mois", "quinzaine", "fortnight", "fin", "end", "of", "de", "du", "mi-", "mi-mars", "mid-", "début",
    "early",
    "février", "Dec", "jui", "vendredi", "Friday", "en", "huit", "week", "prochain", "next", "le", "the", "2026",
    "9999",
    "11/12", "1/1/1", "/", "..", "2026-12-11", "1/1/-9223372036854775808", "th", "er", "٣", "é", "\u{301}", "日", "",
    ",", "-", "aucune", "demain",
  ]

  @Test func noSaladOfWordsTraps() {
    let seed = Int.random(in: 0..<1_000_000)
    print("Words with seed \(seed)")
    var random = SplitMix64("salad", seed)
    for _ in 0..<20_000 {
      let count = Int.random(in: 0...5, using: &random)
      let text = (0..<count).compactMap { _ in Self.vocabulary.randomElement(using: &random) }.joined(separator: " ")
      let today = Day(number: Int.random(in: -100_000...3_000_000, using: &random))
      guard case .day(let day) = WrittenDate(text, on: today) else { continue }
      #expect(day > today, "seed \(seed): \(text)")
    }
  }
}
