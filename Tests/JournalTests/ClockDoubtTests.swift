// The clock against the journals: which lines make the clock doubtful, and what an answer given all the same does to the
// history: nothing.

import JournalSamples
import Learning
import Study
import Testing

@testable import Journal

@Suite struct ClockDoubtTests {
  static let day = 86_400_000
  static let hour = 3_600_000

  private func reading(
    _ files: [[Event]], at now: Instant, day: Day? = nil
  ) throws -> JournalReading {
    let sources = files.enumerated().map { index, events in
      JournalSource(
        JournalText(name: "pc-\(index).jsonl", bytes: events.flatMap(JournalLine.encode), isOwn: index == 0))
    }
    return try JournalReading(sources, now: ClockReading(now, day: day ?? now.date))
  }

  /// One answer a day from the start on.
  private func answers(_ days: Range<Int>, from number: Int = 0) throws -> [Event] {
    try days.map { try Make.review(number + $0, day: $0) }
  }

  @Test func aClockThatIsBehindByMoreThanADayIsDoubted() throws {
    let events = try answers(0..<6)
    let newest = try #require(events.last)
    #expect(try reading([events], at: newest.at + -26 * Self.hour).doubt == nil)
    let doubt = try #require(reading([events], at: newest.at + (-26 * Self.hour - 1)).doubt)
    #expect(doubt.newest == LineAhead(newest) && doubt.lines == 1)
    let clock = try #require(Instant("2000-01-01T09:00:00Z"))
    let reset = try #require(reading([events], at: clock).doubt)
    #expect(reset.newest == LineAhead(newest) && reset.lines == 6)
  }

  /// The survey looks at most lines of a day from their heads only.
  @Test func linesOfOneDayOnBothSidesOfTheLimitAreSeen() throws {
    let card = try Make.review(0).content
    let morning = try Make.review(1).at
    let events = try [(1, 0), (2, 17)].map { number, hours in
      Event(id: try #require(Make.id(number)), at: morning + hours * Self.hour, day: morning.date, content: card)
    }
    let doubt = try #require(reading([events], at: morning + -20 * Self.hour).doubt)
    #expect(doubt.newest == LineAhead(try #require(events.last)) && doubt.lines == 1)
  }

  @Test func anotherDevicesLinesAreEvidenceToo() throws {
    let (own, other) = (try answers(0..<3), try answers(3..<8))
    let now = try #require(own.last).at
    let doubt = try #require(reading([own, other], at: now).doubt)
    #expect(doubt.newest == LineAhead(try #require(other.last)) && doubt.lines == 4)
  }

  @Test func aLineThatWasTakenBackIsNoEvidence() throws {
    let events = try answers(0..<2) + [try Make.review(9, day: 60), try Make.undo(10, of: 9, day: 1)]
    #expect(try reading([events], at: try #require(events.last).at).doubt == nil)
  }

  /// The undo itself may be ahead of the clock.
  @Test func anUndoLaterThanTheClockTakesItsLineBackAllTheSame() throws {
    let events = try answers(0..<2) + [try Make.review(9, day: 60), try Make.undo(10, of: 9, day: 5)]
    let doubt = try #require(reading([events], at: Make.start + Self.day).doubt)
    #expect(doubt.newest.day == Make.start.date + 5 && doubt.lines == 1)
  }

  @Test func aConflictCopyIsNoFurtherEvidence() throws {
    let ahead = try answers(9_000..<9_003)
    let now = try #require(answers(0..<7).last).at
    #expect(try reading([answers(0..<7) + ahead], at: now).doubt == nil)
    #expect(try reading([answers(0..<7), ahead, ahead, ahead], at: now).doubt == nil)
  }

  /// One line of a clock that was years ahead does not make a right clock doubtful; most lines do.
  @Test func aFewLinesYearsAheadOfAllOthersAreWrongThemselves() throws {
    let right = try answers(0..<6)
    let now = try #require(right.last).at
    #expect(try reading([right + [try Make.review(90, day: 9_000)]], at: now).doubt == nil)
    #expect(try reading([right + (try answers(9_000..<9_006))], at: now).doubt?.lines == 6)
    // A clock that is reset finds the many, and goes by them, not by the one.
    let reset = try reading([right + [try Make.review(90, day: 9_000)]], at: Make.start + -9_000 * Self.day)
    #expect(reset.doubt?.newest == LineAhead(try #require(right.last)))
    // Half a year off is a break that people take.
    #expect(try reading([right + [try Make.review(90, day: 180)]], at: now).doubt?.lines == 1)
  }

  @Test func aLineWhoseMomentAndDayDisagreeIsNoEvidence() throws {
    let event = try Make.review(1, day: 40)
    let torn = Event(id: event.id, at: event.at, day: event.day + 9, content: event.content)
    #expect(try reading([[torn]], at: Make.start).doubt == nil)
  }

  // MARK: The history stays

  private func history(_ files: [[Event]], at now: Instant, _ day: Day) throws -> [Event.ID] {
    var ids: [Event.ID] = []
    _ = try reading(files, at: now, day: day).replay { ids.append($0.event.id) }
    return ids
  }

  /// Answers given at random clocks, once the learner trusts the journals: each comes after all others, and neither the
  /// moments nor the days of a file go back.
  @Test(arguments: 1...40) func anAnswerGivenAnywayComesLast(_ seed: Int) throws {
    var random = SplitMix64("clock", seed)
    var files = [try answers(0..<Int.random(in: 1...5, using: &random)), [Event]()]
    if Bool.random(using: &random) { files[1] = try answers(0..<Int.random(in: 1...9, using: &random), from: 100) }
    for number in 200..<220 {
      let newest = try #require(files.joined().max())
      let behind = Int.random(in: 27...(30 * 366 * 24), using: &random) >> Int.random(in: 0...16, using: &random)
      let now = newest.at + -max(27, behind) * Self.hour
      let doubt = try #require(reading(files, at: now).doubt, "seed \(seed)")
      let before = try history(files, at: newest.at, newest.day)
      let moment = doubt.newest.at + 1
      let time = ClockReading(moment, day: max(moment.date, doubt.newest.day))
      let own = files[0].map(\.at).max()
      let event = try Make.review(number)
      let answer = Event(
        id: event.id, at: max(moment, own.map { $0 + 1 } ?? moment), day: time.day, content: event.content)
      files[0].append(answer)
      #expect(try history(files, at: answer.at, answer.day) == before + [answer.id], "seed \(seed)")
    }
    for (one, next) in zip(files[0], files[0].dropFirst()) {
      #expect(one.at < next.at && one.day <= next.day, "seed \(seed)")
    }
  }
}
