// Many files as one history: union by id, in one order, with what is odd named and kept.

import Foundation
import Glossary
import JournalSamples
import Learning
import Platform
import Study
import Testing

@testable import Journal
@testable import Storage

@Suite struct JournalReadingTests {
  let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  func put(_ events: [Event], in file: String) throws {
    try folder.write(events.flatMap { JournalLine.encode($0) }, to: "\(folder.data.journal)/\(file)")
  }

  @Test func noFolderIsAnEmptyHistory() throws {
    #expect(try folder.reading().events.isEmpty)
    #expect(try folder.reading().problems.isEmpty)
  }

  @Test func anUndoneAnswerIsGoneWhereverTheLinesLie() throws {
    try put([Make.review(1), Make.review(2)], in: "pc-00000001.jsonl")
    try put([Make.undo(3, of: 1)], in: "pc-00000002.jsonl")
    #expect(try folder.reading().events == [Make.review(2)])
  }

  @Test func anExamStandsEvenIfALineUndoesIt() throws {
    let card = try #require(Card.ID("ventes-fr/sdr/name"))
    let start = try Make.event(
      1, day: 0, .exam(ExamStart(deck: card.deck, cards: [card], seed: 1, pass: 80, minutes: 5)))
    let answer = ExamAnswer(exam: start.id, card: card, given: "", isRight: false, duration: 9)
    let lines = [
      start, try Make.event(2, day: 0, .examAnswer(answer)),
      try Make.event(3, day: 0, .examEnd(ExamEnd(exam: start.id, score: 0, isPassed: false))),
    ]
    try put(lines + (1...3).map { try Make.undo($0 + 3, of: $0) }, in: "pc-00000001.jsonl")
    #expect(try folder.reading().events == lines)
  }

  @Test func theResultOfAGameStandsEvenIfALineUndoesIt() throws {
    let result = GameResult(deck: try #require(Deck.ID("ventes-fr")), pairs: 15, errors: 2, duration: 48_200)
    let game = try Make.event(1, day: 0, .game(result))
    try put([game, try Make.undo(2, of: 1)], in: "pc-00000001.jsonl")
    #expect(try folder.reading().events == [game])
  }

  @Test func copiesOfAJournalChangeNothing() throws {
    let events = try [Make.review(1), Make.review(2), Make.undo(3, of: 1)]
    try put(events, in: "pc-00000001.jsonl")
    let once = try folder.reading().standing
    try put(events.reversed(), in: "pc-00000001.sync-conflict-20261123.jsonl")
    try put(events, in: "pc-00000001 (conflicted copy).jsonl")
    #expect(try folder.reading().standing == once)
  }

  @Test func onlyThisDevicesFileIsItsOwn() throws {
    try put([Make.review(1)], in: "pc-00000001.jsonl")
    try put([Make.review(2)], in: "pc-00000002.jsonl")
    #expect(try folder.reading().standing.map(\.isOwn) == [true, false])
    #expect(try folder.reading().latestOwn == (try Make.review(1)).at)
  }

  @Test func twoDevicesMergeToTheSameHistoryInAnyOrderAndWithAnyRepetition() throws {
    for seed in 0..<60 {
      var random = SplitMix64("merge", seed)
      let events = try (1...30).map { number in
        number % 6 == 0
          ? try Make.undo(number, of: Int.random(in: 1..<number, using: &random), day: number / 10)
          : try Make.review(number, day: number / 10, grade: Bool.random(using: &random) ? .good : .again)
      }
      let undone = Set(events.compactMap(\.undone))
      let expected = events.filter { $0.undone == nil && !undone.contains($0.id) }.sorted()
      let texts = (0..<3).map { device in
        var lines = events.filter { _ in Int.random(in: 0..<3, using: &random) > 0 }
        if device == 0 { lines = events }
        if seed % 2 == 0 { lines.shuffle(using: &random) }
        return JournalSource(
          JournalText(name: "\(device)", bytes: lines.flatMap { JournalLine.encode($0) }, isOwn: device == 1))
      }
      for order in [texts, texts.reversed()] {
        let later = Make.start + 40 * 86_400_000
        let reading = try WholeReading(JournalReading(order, now: ClockReading(later, day: later.date)))
        #expect(reading.events == expected, "seed \(seed)")
      }
    }
  }

  @Test func manyJournalsGiveTheHistoryThatFewGive() throws {
    let events = try (1...60).map { number in
      number % 6 == 0 ? try Make.undo(number, of: number - 1) : try Make.review(number, day: number / 10)
    }
    try put(events, in: "pc-00000001.jsonl")
    let once = try folder.reading().standing
    for copy in 0..<2 * JournalReading.mostAtOnce {
      let some = events.enumerated().filter { $0.offset % 7 != copy % 7 }.map(\.element)
      try put(copy % 2 == 0 ? some : some.reversed(), in: "pc-00000001 (copy \(copy)).jsonl")
    }
    let many = try folder.reading()
    #expect(many.standing == once)
    #expect(many.problems.isEmpty)
  }

  /// The bytes of many journals, none of which is held open.
  func surveyed(_ count: Int) throws -> (JournalReading, paths: [String]) {
    let names = (0..<count).map { "pc-\(10_000_000 + $0).jsonl" }
    for (number, name) in names.enumerated() { try put([try Make.review(number + 1)], in: name) }
    let later = Make.start + 40 * 86_400_000
    let reading = try JournalReading(folder.data, device: folder.device, now: ClockReading(later, day: later.date))
    return (reading, names.map { "\(folder.data.journal)/\($0)" })
  }

  @Test func anotherFileThatTookTheNameOfOneOfManyIsToldAsChanged() throws {
    let (reading, paths) = try surveyed(JournalReading.mostAtOnce + 1)
    let other = folder.path + "/other"
    try FileManager.default.copyItem(atPath: paths[3], toPath: other)
    try FileManager.default.removeItem(atPath: paths[3])
    try FileManager.default.createSymbolicLink(atPath: paths[3], withDestinationPath: other)
    #expect(throws: StorageProblem.cannotRead(path: paths[3], .init(ESTALE))) { try reading.replay { _ in } }
  }

  @Test func oneOfManyThatIsGoneIsToldAsChanged() throws {
    let (reading, paths) = try surveyed(JournalReading.mostAtOnce + 1)
    try FileManager.default.removeItem(atPath: paths[3])
    #expect(throws: StorageProblem.cannotRead(path: paths[3], .init(ESTALE))) { try reading.replay { _ in } }
  }

  @Test func oneOfFewIsHeldOpenSoThatAnotherOfItsNameIsForTheNextTime() throws {
    let (reading, paths) = try surveyed(JournalReading.mostAtOnce)
    try FileManager.default.removeItem(atPath: paths[3])
    #expect(try WholeReading(reading).events.count == JournalReading.mostAtOnce)
  }

  @Test func ofTwoLinesWithOnePlaceTheFirstCountsInAnyOrderOfTheOthers() throws {
    for others in [[], [try Make.review(1)]] {
      try put([try Make.review(2, grade: .good), try Make.review(2, grade: .again)] + others, in: "pc-00000001.jsonl")
      #expect(try folder.reading().events.last?.review?.grade == .good)
    }
  }

  @Test func damageToOneLineTouchesNoOther() throws {
    var lines = try (1...3).map { String(decoding: JournalLine.encode(try Make.review($0)), as: UTF8.self) }
    lines[1] = lines[1].replacingOccurrences(of: "\"grade\":4", with: "\"grade\":5")
    try folder.write(lines.joined(), to: folder.journalPath)
    let reading = try folder.reading()
    #expect(reading.events == [try Make.review(1), try Make.review(3)])
    #expect(reading.problems == [.init(file: "pc-00000001.jsonl", line: 2, why: .wrongChecksum, claimed: Make.id(2))])
  }

  @Test func whatAnotherSystemDoesToAFileIsNoDamage() throws {
    let text = try (1...2).map { String(decoding: JournalLine.encode(try Make.review($0)), as: UTF8.self) }.joined()
    try folder.write("\u{FEFF}" + text.replacingOccurrences(of: "\n", with: "\r\n") + "\r\n", to: folder.journalPath)
    #expect(try folder.reading().events.count == 2)
    #expect(try folder.reading().problems.isEmpty)
  }

  @Test func aLastLineWithoutItsEndWaits() throws {
    let line = String(decoding: JournalLine.encode(try Make.review(1)), as: UTF8.self)
    try folder.write(line + line.dropLast(), to: folder.journalPath)
    #expect(try folder.reading().events.count == 1)
    #expect(try folder.reading().problems.isEmpty)
  }

  @Test func aLineFromTheFutureWaitsForItsDay() throws {
    try put([Make.review(1), Make.review(2, day: 3)], in: "pc-00000001.jsonl")
    let now = try folder.reading(now: "2026-11-23T10:00:00Z")
    #expect(now.events == [try Make.review(1)])
    #expect(now.problems.map(\.why) == [.fromAnotherTime])
    #expect(now.latestDay == Day("2026-11-23"))
    #expect(now.latestOwn == (try Make.review(1)).at)
    #expect(try folder.reading(now: "2026-11-26T09:00:00Z").events.count == 2)
  }

  @Test func aLineOnADayFarFromItsMomentIsSetAside() throws {
    let body =
      #"{"id":"0193a2c1-0000-7000-8000-000000000001","at":"2026-11-23T09:00:01Z","day":"2026-11-26","card":"ventes-fr/sdr/expand","grade":5}"#
    try folder.write(body + "\n", to: folder.journalPath)
    #expect(try folder.reading().problems.map(\.why) == [.fromAnotherTime])
  }

  @Test func aDayAfterTomorrowIsFromAnotherTimeEvenWhenItsMomentIsNot() throws {
    let body =
      #"{"id":"0193a2c1-0000-7000-8000-000000000001","at":"2026-11-24T23:30:00Z","day":"2026-11-26","#
      + #""card":"ventes-fr/ae/expand","grade":4}"#
    try folder.write(body + "\n", to: "\(folder.data.journal)/other.jsonl")
    let reading = try folder.reading(now: "2026-11-23T22:30:00Z")
    #expect(reading.latestDay == nil)
    #expect(reading.problems.map(\.why) == [.fromAnotherTime])
  }

  /// The moment is the first and the last millisecond of 24 November; the day may be two away from it.
  @Test(arguments: [
    ("2026-11-21", false), ("2026-11-22", true), ("2026-11-24", true), ("2026-11-26", true), ("2026-11-27", false),
  ])
  func aDayIsNearItsMoment(_ day: String, _ isAdmitted: Bool) throws {
    let now = ClockReading(try #require(Instant("2026-12-01T08:00:00Z")), day: try #require(Day("2026-12-01")))
    for at in ["2026-11-24T00:00:00.000Z", "2026-11-24T23:59:59.999Z"] {
      let event = Event(
        id: .lowest, at: try #require(Instant(at)), day: try #require(Day(day)),
        content: .undo(.lowest))
      #expect(now.admits(event) == isAdmitted, "\(at)")
    }
  }

  @Test func aFolderOrAPipeAmongTheJournalsHoldsUpNothing() throws {
    try FileManager.default.createDirectory(atPath: "\(folder.data.journal)/x.jsonl", withIntermediateDirectories: true)
    #expect(mkfifo("\(folder.data.journal)/y.jsonl", 0o600) == 0)
    #expect(try folder.reading().events.isEmpty)
  }

  @Test func otherFilesInTheFolderAreLeftAlone() throws {
    try folder.write("not a journal\n", to: "\(folder.data.journal)/notes.txt")
    try folder.write("hidden\n", to: "\(folder.data.journal)/.hidden.jsonl")
    #expect(try folder.reading().problems.isEmpty)
  }
}
