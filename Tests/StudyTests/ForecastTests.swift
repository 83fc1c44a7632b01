// What is to be expected: the coming days, the share known if practice goes on and if it stops.

import Glossary
import Learning
import Study
import Testing

@Suite struct ForecastTests {
  let sample: Sample
  var options: PlanOptions

  init() throws {
    sample = try Sample(terms: 12)
    options = PlanOptions()
    options.ramp = .date(sample.monday + 30)
    options.minutes = 12
    options.calendar = StudyCalendar(weekdays: Set(1...7))
  }

  @Test func theFirstDayForecastIsTheDaysPlan() throws {
    let day = sample.day(0, [], options)
    let forecast = Forecast(day)
    let first = try #require(forecast.days.first)
    #expect(first.day == day.day && first.cards == day.plan.cards.count && first.new == 3)
    #expect(forecast.days.map(\.day) == (0..<30).map { sample.monday + $0 })
    #expect(forecast.date == sample.monday + 30)
  }

  @Test func aForecastIsTheSameEachTime() throws {
    let day = sample.day(0, [], options)
    #expect(Forecast(day) == Forecast(day))
  }

  @Test func whoGoesOnKnowsEverythingAndWhoStopsNothing() throws {
    let forecast = Forecast(sample.day(0, [], options))
    #expect(forecast.ifGoesOn.share > 0.9)
    #expect(forecast.unmet == 0)
    #expect(try #require(forecast.allMet) <= sample.monday + 18)
    #expect(forecast.ifStops == Forecast.Outcome(Progress(), of: sample.deck, on: sample.monday + 30))
    #expect(forecast.ifStops.readiness == 0)
  }

  @Test func whatTodayLeavesToDoIsDoneInTheForecast() throws {
    let first = try sample.answer("a/expand", .again)
    let begun = Forecast(sample.day(0, [first], options))
    // Two of the plan, and the one that failed.
    #expect(begun.days.first?.cards == 3)
    let done =
      try [first]
      + ["b/expand", "c/expand"].enumerated().map {
        try sample.answer($1, .good, number: $0 + 1)
      }
    let rest = Forecast(sample.day(0, done + [try sample.answer("a/expand", .good, number: 9)], options))
    #expect(rest.days.first?.cards == 0)
    #expect(rest.days.count == 30)
  }

  @Test func onlyStudyDaysAreForecast() throws {
    var options = options
    options.calendar = StudyCalendar(daysOff: [sample.monday + 7...sample.monday + 11])
    let days = Forecast(sample.day(0, [], options)).days.map { $0.day - sample.monday }
    #expect(days == [0, 1, 2, 3, 4, 14, 15, 16, 17, 18, 21, 22, 23, 24, 25, 28, 29])
  }

  @Test func withoutARampDateItLooksThirtyDaysAhead() throws {
    let forecast = Forecast(sample.day())
    #expect(forecast.date == sample.monday + 30)
    #expect(Forecast(sample.day(), until: sample.monday + 5_000_000).date == sample.monday + 365)
    #expect(Forecast(sample.day(), until: sample.monday + -9).date == sample.monday)
    #expect(Forecast(sample.day(), until: sample.monday).days.isEmpty)
  }

  @Test func failuresComeAsOftenAsTheyAreToBeExpected() throws {
    // Twelve cards, each with about one chance in eleven to be forgotten after 2 days, then due.
    let cards = sample.deck.cards.prefix(44)
    let history = try cards.enumerated().map {
      try sample.answer("\($1.term.id)/\($1.face.rawValue)", .good, number: $0)
    }
    let day = sample.day(1, history, PlanOptions(newCards: 0))
    let expected = cards.reduce(0.0) { $0 + 1 - (day.progress.recall(of: $1.id, on: day.day) ?? 0) }
    let forecast = Forecast(day, until: day.day + 2)
    // What is forgotten on the first day is due again on the next one.
    let failures = try #require(forecast.days.last).due
    #expect(abs(Double(failures) - expected) <= 1)
    #expect(failures > 0)
  }

  @Test func whatFailsInTheForecastIsAskedOnceMoreAndPasses() throws {
    let met = try sample.answer("a/expand", .good)
    let forecast = Forecast(sample.day(400, [met], PlanOptions(newCards: 0)), until: sample.monday + 401)
    let again = try [Grade.again, .good].enumerated().map { try sample.answer("a/expand", $1, day: 400, number: $0) }
    let after = sample.day(401, [met] + again, PlanOptions(newCards: 0)).progress
    #expect(forecast.ifGoesOn == Forecast.Outcome(after, of: sample.deck, on: sample.monday + 401))
  }

  @Test func theForecastOfAMonthTakesNoPartOfTheHistoryAway() throws {
    let day = sample.day(0, [], options)
    let before = day.progress
    _ = Forecast(day)
    #expect(day.progress == before && day.plan == sample.day(0, [], options).plan)
  }

  /// What does not fit into the minutes is not answered, so less is known; and the day says by how much it is over.
  @Test func theForecastIsOfWhatFitsIntoTheMinutes() throws {
    let history = try sample.deck.cards.enumerated().map {
      try sample.answer("\($1.term.id)/\($1.face.rawValue)", .good, number: $0)
    }
    var few = options
    few.minutes = 1
    let (tight, roomy) = (Forecast(sample.day(1, history, few)), Forecast(sample.day(1, history, options)))
    let first = try #require(tight.days.first)
    #expect(first.cards == 44 && first.minutes == 8 && first.minutesOver == 7)
    #expect(first.known < (try #require(roomy.days.first)).known || tight.ifGoesOn.readiness < roomy.ifGoesOn.readiness)
    #expect(roomy.days.first?.minutesOver == 0)
    // Two days of a minute hold at most twelve cards.
    let soon = Forecast(sample.day(1, history, few), until: sample.monday + 3)
    let untouched = Forecast.Outcome(sample.day(1, history).progress, of: sample.deck, on: sample.monday + 3)
    #expect(soon.ifGoesOn.readiness - untouched.readiness < 12.0 / 44)
  }

  /// A duel is practice; unless it is won in the forecast, it would be asked every day to the end.
  @Test func theForecastSettlesAConfusedPair() throws {
    let confused = try (0..<2).map { try sample.answer("a/expand", .again, number: $0, got: "b") }
    var still = options
    still.newCards = 0
    let days = Forecast(sample.day(1, confused, still)).days
    #expect(try #require(days.first).cards == 2)
    #expect(days.contains { $0.cards == 0 })
  }
}
