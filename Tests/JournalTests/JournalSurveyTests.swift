// What a survey tells of a journal from the heads of its lines is what the events themselves say.

import JournalSamples
import Learning
import Study
import Testing

@testable import Journal

@Suite struct JournalSurveyTests {
  let now = ClockReading(Make.start + 40 * 86_400_000, day: (Make.start + 40 * 86_400_000).date)

  func survey(_ lines: [String]) throws -> JournalSurvey {
    let bytes = Array(lines.map { $0 + "\n" }.joined().utf8)
    return try JournalSurvey(JournalSource(JournalText(name: "x", bytes: bytes, isOwn: true)), now: now)
  }

  func line(_ event: Event) -> String { String(decoding: JournalLine.encode(event).dropLast(), as: UTF8.self) }

  func place(_ line: String) -> LinePosition? { Array(line.utf8).withUnsafeBufferPointer { LinePosition($0) } }

  @Test func aHeadStandsWhereItsEventStands() throws {
    var random = SplitMix64("places", 1)
    let events = try (0..<300).map { _ in
      try Make.review(Int.random(in: 1...40, using: &random), day: Int.random(in: 0...2, using: &random))
    }
    for (one, other) in zip(events, events.dropFirst()) {
      let places = (try #require(place(line(one))), try #require(place(line(other))))
      #expect(places.0 == LinePosition(one))
      if one.at != other.at || one.id == other.id { #expect(places.1.follows(places.0) == (one <= other)) }
      #expect(places.0.isLater(than: places.1) == (one.day > other.day))
    }
  }

  func isOfCard(_ line: String) -> Bool { Array(line.utf8).withUnsafeBufferPointer { LinePosition.isOfCard($0) } }

  @Test func onlyWhatBeginsAsRampsLinesDoHasAPlace() throws {
    let review = line(try Make.review(1))
    let undo = line(try Make.undo(2, of: 1))
    #expect(place(review) != nil && isOfCard(review))
    #expect(place(undo) != nil && !isOfCard(undo))
    #expect(place(String(review.prefix(60))) == nil)
    #expect(place(" " + review) == nil)
  }

  @Test func orderIsSeen() throws {
    let lines = try [1, 2, 2, 3].map { line(try Make.review($0)) }
    #expect(try survey(lines).isOrdered)
    let first = try Make.review(1)
    let sameMoment = Event(id: try #require(Make.id(2)), at: first.at, day: first.day, content: first.content)
    #expect(try !survey([lines[0], line(sameMoment)]).isOrdered)
    #expect(try !survey(lines.reversed()).isOrdered)
    #expect(try !survey([lines[3], "junk", line(try Make.undo(2, of: 1))]).isOrdered)
  }

  /// Moments that the decoder reads and whose texts are not in the order of time.
  @Test func whatIsTakenForOrderedIsInOrder() throws {
    let moments = [
      "2026-11-23T09:30:00.000Z", "2026-11-23T10:14:05+0100", "2026-11-23T10:14:05.1+01", "2026-11-23 10:00:00.000Z",
      "2026-11-23T09:00:00.000Z", "2026-11-23T09:14:60.900Z", "2026-11-23T09:15:00.100Z", "2026-11-23T09:14:05Z",
      "2026-11-23T09:14:05.120Z", "2026-11-23t09:14:05.120Z",
    ]
    let lines = moments.enumerated().map { number, at in
      "{\"id\":\"0193a2c1-0000-7000-8000-00000000000\(number)\",\"at\":\"\(at)\",\"day\":\"2026-11-23\","
        + "\"card\":\"ventes-fr/sdr/expand\",\"grade\":4}"
    }
    for one in lines {
      for other in lines where try survey([one, other]).isOrdered {
        let events = [one, other].compactMap { try? JournalLine.decode(Array($0.utf8)[...]).get() }
        #expect(events == events.sorted(), "\(one) \(other)")
      }
    }
  }

  @Test func aDayCountsOnceASoundLineNamesIt() throws {
    let first = line(try Make.review(1))
    let later = line(try Make.review(2, day: 3))
    let damaged = later.replacing("\"grade\":4", with: "\"grade\":5")
    #expect(try survey([first, damaged]).latestDay == Make.start.date)
    #expect(try survey([first, damaged, later]).latestDay == Make.start.date + 3)
    #expect(try survey([first, line(try Make.review(2, day: 60))]).latestDay == Make.start.date)
    #expect(try survey([damaged]).latestDay == nil)
  }

  @Test func undosAreFoundAndStandForNothing() throws {
    let undo = try Make.undo(2, of: 1)
    #expect(try survey([line(undo)]).undone == [try #require(Make.id(1)), undo.id])
    let damaged = line(undo).replacing("\"undo\"", with: "\"Undo\"")
    #expect(try survey([damaged]).undone.isEmpty)
  }

  @Test func aLineThatIsBothAnAnswerAndAnUndoIsNeither() throws {
    let body = line(try Make.review(1)).prefix { $0 != "}" }.replacing(/,"crc".*/, with: "")
    let both = Array("\(body),\"undo\":\"\(try #require(Make.id(3)))\"}".utf8)
    #expect(JournalLine.decode(both[...]) == .failure(.notUnderstood))
  }
}
