// After an absence: a choice of paces, each of which keeps what it says.

import Glossary
import Learning
import Study
import Testing

@Suite struct CatchUpTests {
  let sample: Sample

  init() throws { try self.init(sample: Sample(terms: 26)) }

  private init(sample: Sample) { self.sample = sample }

  /// Every card answered on Monday: all of them are due on Tuesday.
  func history() throws -> [JournaledEvent] {
    try sample.deck.cards.enumerated().map {
      try sample.answer("\($1.term.id)/\($1.face.rawValue)", .good, number: $0)
    }
  }

  func options(minutes: Int, pace: Int? = nil) -> PlanOptions {
    var options = PlanOptions()
    options.minutes = minutes
    options.catchUp = pace
    options.calendar = StudyCalendar(weekdays: Set(1...7))
    return options
  }

  @Test func whatFitsIntoTheMinutesNeedsNoChoice() throws {
    // 100 cards, at 11 seconds each until there are answers to measure.
    #expect(CatchUp.choices(sample.day(10, try history(), options(minutes: 19))).isEmpty)
    #expect(!CatchUp.choices(sample.day(10, try history(), options(minutes: 18))).isEmpty)
    #expect(CatchUp.choices(sample.day(0, [], options(minutes: 1))).isEmpty)
  }

  @Test func theChoicesGoFromAllAtOnceToAGentlePace() throws {
    let choices = CatchUp.choices(sample.day(10, try history(), options(minutes: 3)))
    #expect(choices.map(\.days) == [1, 2, 3, 5])
    #expect(choices.first?.cardsADay == 100)
    #expect(zip(choices, choices.dropFirst()).allSatisfy { $0.cardsADay > $1.cardsADay && $0.minutes >= $1.minutes })
    #expect(choices.allSatisfy { $0.cardsADay * $0.days >= 100 })
  }

  @Test func aChosenPaceKeepsWhatItSays() throws {
    for choice in CatchUp.choices(sample.day(10, try history(), options(minutes: 3))) {
      let options = options(minutes: 3, pace: choice.cardsADay)
      #expect(try days(options, until: 20) <= choice.days)
      let slower = self.options(minutes: 3, pace: choice.cardsADay - 1)
      if choice.days == 1 { #expect(try days(slower, until: 20) > 1) }
    }
  }

  @Test func ofALargePileAPartStandsForAll() throws {
    let large = CatchUpTests(sample: try Sample(terms: 200))
    let choices = CatchUp.choices(large.sample.day(10, try large.history(), options(minutes: 3)))
    #expect(choices.first?.cardsADay == large.sample.deck.cards.count)
    #expect(choices.map(\.days) == [1, 2, 3, 5])
    for choice in choices {
      let days = try large.days(options(minutes: 3, pace: choice.cardsADay), until: 20)
      #expect(days <= choice.days + 1, "\(choice)")
    }
  }

  @Test func withoutMinutesAPileIsWhatIsUnlikeTheDaysBefore() throws {
    // 60 due, after one day of 60 answers: as usual. After four days of 15: a pile.
    let small = CatchUpTests(sample: try Sample(terms: 16))
    var options = options(minutes: 1)
    options.minutes = nil
    #expect(CatchUp.choices(small.sample.day(10, try small.history(), options)).isEmpty)
    let spread = try small.sample.deck.cards.enumerated().map {
      try small.sample.answer("\($1.term.id)/\($1.face.rawValue)", .good, day: $0 / 15, number: $0)
    }
    #expect(CatchUp.choices(small.sample.day(10, spread, options)).first?.cardsADay == 60)
  }

  @Test func aChoiceIsMuchLessThanTheOneBefore() throws {
    let choices = CatchUp.choices(sample.day(10, try history(), options(minutes: 3)))
    #expect(zip(choices, choices.dropFirst()).allSatisfy { $1.cardsADay * 100 <= $0.cardsADay * 85 })
  }

  @Test func aPaceHasDoneItsWorkWhenNothingWaitsBehindIt() throws {
    #expect(!sample.day(10, try history(), options(minutes: 3, pace: 40)).hasCaughtUp)
    #expect(sample.day(10, try history(), options(minutes: 3, pace: 100)).hasCaughtUp)
    #expect(!sample.day(10, try history(), options(minutes: 3)).hasCaughtUp)
  }

  @Test func newCardsThatWaitBehindThePileDoNotQuickenThePace() throws {
    let wide = try Sample(terms: 200)
    let narrow = CatchUp.choices(sample.day(10, try history(), options(minutes: 3)))
    let choices = CatchUp.choices(wide.day(10, try history(), options(minutes: 3)))
    #expect(choices.map(\.cardsADay) == narrow.map(\.cardsADay))
  }

  /// Days from day 10 on that it takes until nothing waits, answering all that is asked and never failing.
  private func days(_ options: PlanOptions, until last: Int) throws -> Int {
    var history = try history()
    for day in 10..<last {
      let plan = sample.day(day, history, options).plan
      if !plan.delayed.contains(where: { $0.delay == .catchUp }) { return day - 9 }
      for (number, planned) in plan.cards.enumerated() {
        let name = "\(planned.card.term.id)/\(planned.card.face.rawValue)"
        history.append(try sample.answer(name, .good, day: day, number: number))
      }
    }
    return last
  }
}
