// A session on a real disk: a journal that is replaced, emptied or deleted while a session runs.

import Foundation
import Glossary
import Harness
import Journal
import Learning
import Study
import Terminal
import Testing

@testable import Storage
@testable import Trainer
@testable import ramp

@Suite struct LiveSessionTests {
  let home = Scratch.path("home")

  private func configuration() throws -> Configuration {
    try Configuration(try GlobalOptions.parse(["--home", home, "--now", "2026-11-23T09:00"]))
  }

  private func review(_ card: String, _ live: inout LiveSession) throws -> Event {
    let review = Review(card: try #require(Card.ID(card)), form: .recall, grade: .good, duration: 1000)
    let time = live.inputTime()
    return time.event(.review(review), on: time.day, after: nil)
  }

  /// The second session on a home. A program that another test starts may hold the lock of the first one for a moment:
  /// between its fork and its exec.
  private func reopened(_ configuration: Configuration) -> LiveSession {
    let end = SuspendingClock.now + hangGuard
    while true {
      let live = LiveSession(configuration)
      if live.openingProblem != .alreadyOpen || SuspendingClock.now > end { return live }
    }
  }

  private func lines(_ configuration: Configuration) throws -> [String] {
    let path = configuration.folder.journal(of: configuration.device)
    return try String(contentsOfFile: path, encoding: .utf8).split(separator: "\n").map(String.init)
  }

  @Test func aDeletedJournalGetsTheSessionBack() throws {
    let configuration = try configuration()
    var live = LiveSession(configuration)
    try live.append(review("ventes-fr/sdr/expand", &live))
    try FileManager.default.removeItem(atPath: configuration.folder.journal(of: configuration.device))
    try live.append(review("ventes-fr/ae/expand", &live))
    #expect(try lines(configuration).count == 2)
  }

  @Test func theLearnersPageTakesThePlaceOfAnEarlierOne() throws {
    // Whatever language the tester's own locale speaks.
    try FileManager.default.createDirectory(atPath: home, withIntermediateDirectories: true)
    try Data(#"{"language": "fr"}"#.utf8).write(to: URL(filePath: home + "/settings.json"))
    let configuration = try configuration()
    var live = LiveSession(configuration)
    let page = home + "/reports/ventes-fr-2026-11-23.html"
    for seen in [0, 1] {
      guard case .message(.exported(.success(let path))) = live.perform(.export) else {
        throw Refused(message: "not exported")
      }
      #expect(path == page)
      let text = try String(contentsOfFile: page, encoding: .utf8)
      #expect(text.contains("Ma progression"))
      #expect(text.contains("1 réponse") == (seen == 1))
      try live.append(review("ventes-fr/ae/expand", &live))
    }
  }

  // MARK: A journal that gets shorter in place

  /// What `cp older journal` does: the same file, with fewer lines.
  private func cut(_ configuration: Configuration, to lines: Int) throws {
    let path = configuration.folder.journal(of: configuration.device)
    let kept = try self.lines(configuration).prefix(lines).map { $0 + "\n" }.joined()
    try #require(FileHandle(forWritingAtPath: path)).truncate(atOffset: UInt64(kept.utf8.count))
  }

  private func recorded(_ cards: String..., in live: inout LiveSession) throws {
    for card in cards { try live.append(review("ventes-fr/\(card)/expand", &live)) }
  }

  @Test func linesThatAnotherProgramTookOutComeBackAndItIsSaid() throws {
    let configuration = try configuration()
    var live = LiveSession(configuration)
    try recorded("sdr", "ae", "mdr", in: &live)
    try cut(configuration, to: 1)
    let event = try review("ventes-fr/adr/expand", &live)
    guard case .message(.restored(event, lines: 2, _)) = live.perform(.record(event)) else {
      throw Refused(message: "nothing was restored")
    }
    #expect(try lines(configuration).count == 4)
  }

  @Test func aShorterJournalIsNotTheTruthAtTheEndOfASession() throws {
    let configuration = try configuration()
    var live = LiveSession(configuration)
    try recorded("sdr", "ae", "mdr", in: &live)
    try cut(configuration, to: 1)
    #expect(live.close(try configuration.store.loadedDay().studyDay, aside: 0) == nil)
    #expect(try lines(configuration).count == 3)
    #expect(try JournalAlarm(configuration.device, in: configuration.folder) == nil)
  }

  /// A session that is killed leaves counters that are at most some lines old, so that what it wrote cannot go unnoticed.
  @Test func theCountersFollowASessionThatGoesOn() throws {
    let configuration = try configuration()
    var live = LiveSession(configuration)
    let trainer = Trainer(
      try configuration.store.loadedDay(), configuration.appearance, size: Size(rows: 24, columns: 80))
    var counted: [Int] = []
    for number in 1...51 {
      try recorded("sdr", in: &live)
      live.rest(trainer)
      let counters = try StateFile.counters(of: configuration.device, in: configuration.folder).value
      let bytes = try Data(contentsOf: URL(filePath: configuration.folder.journal(of: configuration.device))).count
      if counters?.bytes == bytes { counted.append(number) }
    }
    #expect(counted == [10, 30, 50])
    try cut(configuration, to: 0)
    let alarm = try JournalAlarm(configuration.device, in: configuration.folder)
    #expect(alarm?.has == 0)
  }

  /// The lines before the session are gone too: its own cannot simply be written again.
  @Test func aSessionWhoseLinesCannotComeBackAtItsEndIsRescuedAndToldOf() throws {
    let configuration = try configuration()
    do {
      var earlier = LiveSession(configuration)
      try recorded("sdr", in: &earlier)
      _ = earlier.close(try configuration.store.loadedDay().studyDay, aside: 0)
    }
    var live = reopened(configuration)
    try recorded("ae", "mdr", in: &live)
    try cut(configuration, to: 0)
    guard
      case .journal(.shortened(_), let rescued?) = live.close(try configuration.store.loadedDay().studyDay, aside: 0)
    else { throw Refused(message: "nothing is said") }
    #expect(try String(contentsOfFile: rescued, encoding: .utf8).split(separator: "\n").count == 2)
    #expect(throws: Failure.self) {
      try ExitMessage.tell(.journal(.shortened(JournalAlarm(path: "x", had: 1, has: 0)), rescued: rescued), lines: [])
    }
    #expect(try MissingLines(configuration.device, in: configuration.folder).lines.count == 3)
  }

  /// A restore that failed is not forgotten: the next answer tries it again.
  @Test func aRestoreThatFailsIsTriedAgain() throws {
    let configuration = try configuration()
    var live = LiveSession(configuration)
    try recorded("sdr", "ae", "mdr", in: &live)
    let path = configuration.folder.journal(of: configuration.device)
    let short = try lines(configuration).prefix(1).map { $0 + "\n" }.joined()
    try FileManager.default.removeItem(atPath: path)
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: false)
    #expect(throws: StorageProblem.self) { try recorded("isr", in: &live) }
    try FileManager.default.removeItem(atPath: path)
    try Data(short.utf8).write(to: URL(filePath: path))
    try recorded("adr", in: &live)
    #expect(try lines(configuration).count == 4)
  }

  @Test func aSessionOnAnAcceptedJournalIsNotedToo() throws {
    let configuration = try configuration()
    do {
      var earlier = LiveSession(configuration)
      try recorded("sdr", "ae", in: &earlier)
    }
    try cut(configuration, to: 1)
    do {
      var live = reopened(configuration)
      guard case .message(.opened) = live.perform(.acceptJournal(restoring: false)) else {
        throw Refused(message: "not accepted")
      }
      try recorded("mdr", "adr", in: &live)
    }
    try cut(configuration, to: 2)
    #expect(try JournalAlarm(configuration.device, in: configuration.folder) != nil)
  }

  /// No state file is written yet: the note tells what the session had written.
  @Test func aKilledFirstSessionCannotBeEmptiedWithoutAnAlarm() throws {
    let configuration = try configuration()
    do {
      var live = LiveSession(configuration)
      try recorded("sdr", "ae", "mdr", in: &live)
    }
    #expect(try JournalAlarm(configuration.device, in: configuration.folder) == nil)
    try cut(configuration, to: 2)
    #expect(try JournalAlarm(configuration.device, in: configuration.folder) != nil)
    try cut(configuration, to: 0)
    #expect(try JournalAlarm(configuration.device, in: configuration.folder)?.has == 0)
  }

  @Test func linesThatCameBackBetweenTwoAnswersAreSaidWithTheNext() throws {
    let configuration = try configuration()
    var live = LiveSession(configuration)
    let trainer = Trainer(
      try configuration.store.loadedDay(), configuration.appearance, size: Size(rows: 24, columns: 80))
    for _ in 1...10 { try recorded("sdr", in: &live) }
    try cut(configuration, to: 6)
    live.rest(trainer)
    #expect(try lines(configuration).count == 10)
    let event = try review("ventes-fr/adr/expand", &live)
    guard case .message(.restored(event, lines: 4, _)) = live.perform(.record(event)) else {
      throw Refused(message: "nothing is said")
    }
    #expect(live.untoldLines == 0)
  }

  private func changed(_ message: Outcome<Message, Exit>) throws -> (LoadedSettings, LoadedDay) {
    guard case .message(.changed(let loaded, let morning, _)) = message else { throw Refused(message: "\(message)") }
    return (loaded, morning)
  }

  private struct Refused: Error { let message: String }

  private func settings(_ configuration: Configuration) throws -> [SettingKey: String] {
    try SettingsFile.texts(in: configuration.folder)
  }

  @Test func aChangedSettingChangesTheDay() throws {
    let configuration = try configuration()
    var live = LiveSession(configuration)
    let (loaded, morning) = try changed(
      live.perform(.set([SettingChange(.minutes, "7"), SettingChange(.dayStartsAt, "6")])))
    #expect(morning.studyDay.options.minutes == 7)
    #expect(loaded.texts == [.minutes: "7", .dayStartsAt: "6"])
    #expect(try settings(configuration) == loaded.texts)
  }

  @Test func anotherDeckIsAnotherDay() throws {
    var live = LiveSession(try configuration())
    let (_, morning) = try changed(live.perform(.set([SettingChange(.deck, "sales-en")])))
    #expect(morning.studyDay.deck.id.text == "sales-en")
  }

  @Test func aDeckThatCannotBeReadIsNotWritten() throws {
    let configuration = try configuration()
    var live = LiveSession(configuration)
    guard case .message(.notSet) = live.perform(.set([SettingChange(.deck, home + "/nowhere.yaml")])) else {
      return #expect(Bool(false))
    }
    #expect(try settings(configuration).isEmpty)
  }

  @Test func nothingIsWrittenThatCannotBeReadBackAsADay() throws {
    let configuration = try configuration()
    let file = home + "/mine.yaml"
    let deck = "deck: mine\ntitle: Mine\nlanguage: en\nterms:\n  - id: a\n    names: [A]\n    definition: One.\n"
    try Data(deck.utf8).write(to: URL(filePath: file))
    var live = LiveSession(configuration)
    _ = try changed(live.perform(.set([SettingChange(.deck, file)])))
    try Data("deck: [".utf8).write(to: URL(filePath: file))
    // The last good copy of the deck goes too.
    try FileManager.default.removeItem(atPath: home + "/deck-copies")
    guard case .message(.notSet) = live.perform(.set([SettingChange(.minutes, "7")])) else {
      return #expect(Bool(false))
    }
    #expect(try settings(configuration)[.minutes] == nil)
  }

  @Test func whoChangesTheLanguageKeepsTheirDeck() throws {
    let configuration = try configuration()
    var live = LiveSession(configuration)
    let before = configuration.deck.id
    let (_, morning) = try changed(live.perform(.set([SettingChange(.language, "en")])))
    #expect(morning.studyDay.deck.id == before)
    #expect(try settings(configuration)[.deck] == before.text)
  }

  @Test func aJournalPutBackAsItWasIsNotWrittenTwice() throws {
    let configuration = try configuration()
    let path = configuration.folder.journal(of: configuration.device)
    var live = LiveSession(configuration)
    try live.append(review("ventes-fr/sdr/expand", &live))
    let before = try Data(contentsOf: URL(filePath: path))
    try FileManager.default.removeItem(atPath: path)
    try before.write(to: URL(filePath: path))
    try live.append(review("ventes-fr/ae/expand", &live))
    let lines = try lines(configuration)
    #expect(lines.count == 2)
    #expect(Set(lines).count == 2)
  }

  @Test func aJournalThatGotShorterUnderwayIsRefusedAndTheSessionRescued() throws {
    let configuration = try configuration()
    let path = configuration.folder.journal(of: configuration.device)
    do {
      var live = LiveSession(configuration)
      try live.append(review("ventes-fr/sdr/expand", &live))
      #expect(live.close(try configuration.store.loadedDay().studyDay, aside: 0) == nil)
    }
    var live = reopened(configuration)
    #expect(live.openingProblem == nil)
    try live.append(review("ventes-fr/ae/expand", &live))
    try FileManager.default.removeItem(atPath: path)
    let event = try review("ventes-fr/mdr/expand", &live)
    guard case .message(.refused(_, .shortened, let rescued)) = live.perform(.record(event)) else {
      Issue.record("an answer went to a journal that starts from nothing")
      return
    }
    let text = try String(contentsOfFile: try #require(rescued), encoding: .utf8)
    #expect(text.contains("ventes-fr/ae/expand") && text.contains("ventes-fr/mdr/expand"))
  }
}
