// What the owner of a deck is told about someone who starts on it.

import Glossary
import Learning
import Testing

@testable import Study

@Suite struct NewcomerOutlookTests {
  let monday: Day

  init() throws { monday = try #require(Day("2026-11-23")) }

  private func deck(_ count: Int, rampDays: Int? = nil) throws -> Deck {
    let terms = try (0..<count).map { number in
      Term(
        id: try #require(Term.ID("t\(number)")), names: ["Name \(number)"], kind: .concept,
        definition: "Definition \(number).")
    }
    var deck = Deck(id: try #require(Deck.ID("test")), title: "Test", language: "en", terms: terms)
    deck.rampDays = rampDays
    return deck
  }

  @Test func aSmallDeckIsMetWithinTheDaysThatItGives() throws {
    let outlook = try #require(NewcomerOutlook(try deck(10, rampDays: 30), from: monday))
    let days = try #require(outlook.days), given = try #require(outlook.given)
    #expect(outlook.cards == 20 && outlook.minutes > 0)
    #expect((1...given).contains(days) && (15...30).contains(given))
  }

  @Test func fewerDaysAskForMoreMinutes() throws {
    let short = try #require(NewcomerOutlook(try deck(100, rampDays: 7), from: monday))
    let long = try #require(NewcomerOutlook(try deck(100, rampDays: 60), from: monday))
    #expect(short.minutes > long.minutes)
  }

  @Test func aDeckWithoutRampDaysHasTheDaysThatItTakes() throws {
    let outlook = try #require(NewcomerOutlook(try deck(40), from: monday))
    #expect(outlook.given == nil)
    #expect(try #require(outlook.days) >= 80 / PlanOptions.steadyNewCards)
  }

  @Test func aDeckTooLargeToSimulateHasNone() throws {
    #expect(NewcomerOutlook(try deck(Forecast.mostCards / 2 + 1), from: monday) == nil)
  }
}
