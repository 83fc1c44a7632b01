// One wrong date among the lines: it waits, and neither the study day nor the next line's moment follows it.

import Glossary
import Journal
import Learning
import Study
import Terminal
import Testing

@testable import Trainer

@Suite struct FutureLinesTests {
  static let monday = "2026-11-23T08:00:00Z"

  static func review(at text: String, id: Int = 1) throws -> Event {
    let at = try #require(Instant(text))
    let card = try #require(Card.ID("ventes-fr/sdr/expand"))
    let name = try #require(Event.ID("0193a2c1-0000-7000-8000-00000000000\(id)"))
    return Event(
      id: name, at: at, day: at.date,
      content: .review(Review(card: card, form: .recall, grade: .easy, duration: 1000)))
  }

  /// A simulation whose own journal, or another device's, has this line already.
  static func simulation(with event: Event, in file: String) throws -> Simulation {
    try Simulation(Simulation.bundledDeck(), at: monday, files: [file: JournalLine.encode(event)])
  }

  @Test(arguments: [Simulation.own, "pc-00000002.jsonl"])
  func aDateYearsAheadMovesNeitherTheDayNorTheNextLine(_ file: String) throws {
    var simulation = try Self.simulation(with: Self.review(at: "2030-01-01T08:00:00Z"), in: file)
    #expect(simulation.app.studyDay.day == Day("2026-11-23"))
    #expect(simulation.app.studyDay.progress.cards.isEmpty)
    simulation.press(.enter, .space, .digit(3))
    let written = try #require(simulation.ownLines.last)
    #expect(written.contains(#""at":"2026-11-23T08:00:0"#), "\(written)")
    #expect(written.contains(#""day":"2026-11-23""#), "\(written)")
  }

  @Test(arguments: [Simulation.own, "pc-00000002.jsonl"])
  func itCountsWhenItsDayComes(_ file: String) throws {
    let event = try Self.review(at: "2026-12-25T08:00:00Z")
    var simulation = try Self.simulation(with: event, in: file)
    simulation.now = try #require(Instant("2026-12-24T05:00:00Z"))
    simulation.restart()
    #expect(simulation.app.studyDay.progress.cards.isEmpty)
    #expect(simulation.morning().problems.map(\.why) == [.fromAnotherTime])
    simulation.now = try #require(Instant("2026-12-25T09:00:00Z"))
    simulation.restart()
    #expect(simulation.app.studyDay.progress.cards.count == 1)
    #expect(simulation.morning().problems.isEmpty)
  }

  /// A clock that was a day ahead and is right again: what it wrote stands, and the next line comes after it.
  @Test func aClockPutBackByLessThanADayKeepsTheOrderOfTheLines() throws {
    let ahead = try Self.review(at: "2026-11-24T07:00:00Z")
    var simulation = try Self.simulation(with: ahead, in: Simulation.own)
    #expect(simulation.app.studyDay.day == Day("2026-11-24"))
    simulation.press(.enter, .space, .digit(3))
    let written = try JournalLine.decode(Array(try #require(simulation.ownLines.last).utf8)[...]).get()
    #expect(written.at > ahead.at)
    #expect(written.day == ahead.day)
  }

  /// The clock on the wall goes back over the hour at which the day began: in flight, or on a night of two same hours.
  @Test(arguments: [-60, -600])
  func aDayThatHasBegunGoesOnWhenTheClockOnTheWallGoesBack(_ change: Int) throws {
    var simulation = try Simulation(Simulation.bundledDeck(), at: "2026-11-23T03:10:00Z")
    simulation.press(.enter, .space, .digit(3))
    simulation.zone += change
    #expect(simulation.clockDay == Day("2026-11-22"))
    simulation.press(.space, .digit(3))
    simulation.restart()
    simulation.press(.enter, .space, .digit(3))
    let days = try simulation.ownLines.map { try JournalLine.decode(Array($0.utf8)[...]).get().day }
    #expect(days == Array(repeating: try #require(Day("2026-11-23")), count: 3))
  }

  /// To the millisecond: 26 hours, and a day that is tomorrow at most.
  @Test func theEdgeOfTheFutureIsSharp() throws {
    let now = try #require(Instant("2026-11-23T20:00:00Z"))
    let moment = ClockReading(now, day: now.date)
    let edge = try Self.review(at: "2026-11-24T22:00:00.000Z")
    #expect(moment.admits(edge))
    #expect(!moment.admits(try Self.review(at: "2026-11-24T22:00:00.001Z")))
    let tomorrow = Event(id: edge.id, at: now, day: now.date + 1, content: edge.content)
    #expect(moment.admits(tomorrow))
    #expect(!moment.admits(Event(id: edge.id, at: now, day: now.date + 2, content: edge.content)))
  }
}
