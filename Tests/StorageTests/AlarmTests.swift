// A journal that holds less than its last session left, or other lines: an alarm, and no writing until it is answered.

import Foundation
import Glossary
import JournalSamples
import Learning
import Testing

@testable import Journal
@testable import Storage

@Suite struct AlarmTests {
  let folder: TemporaryFolder

  /// Three answers, counted as at the end of a session.
  init() throws {
    folder = try TemporaryFolder()
    try write(1...3)
    try count()
  }

  func write(_ numbers: ClosedRange<Int>) throws {
    try folder.write(numbers.flatMap { JournalLine.encode(try Make.review($0)) }, to: folder.journalPath)
  }

  func count() throws {
    let counters = try folder.opened().counters(aside: 0)
    let deck = try DeckShelf(folder.data).deck(named: "ventes-fr").deck
    try StateFile(folder.device, deck, on: Make.start.date, Progress(), journal: counters).write(to: folder.data)
  }

  var alarm: JournalAlarm? { get throws { try JournalAlarm(folder.device, in: folder.data) } }

  @Test func aJournalThatOnlyGrewRaisesNone() throws {
    #expect(try alarm == nil)
    try write(1...5)
    #expect(try alarm == nil)
    #expect(try folder.reading().alarm == nil)
  }

  @Test func everyShorterJournalRaisesIt() throws {
    let whole = try folder.bytes(folder.journalPath)
    for length in 0..<whole.count {
      try folder.write(Array(whole.prefix(length)), to: folder.journalPath)
      #expect(try alarm?.has == length, "cut at \(length)")
      #expect(try alarm?.had == whole.count, "cut at \(length)")
    }
  }

  @Test func aMissingJournalRaisesIt() throws {
    try FileManager.default.removeItem(atPath: folder.journalPath)
    #expect(try alarm?.has == 0)
    #expect(try folder.reading().alarm != nil)
  }

  @Test func otherLinesInItsPlaceRaiseIt() throws {
    try write(11...16)
    #expect(try alarm != nil)
  }

  @Test func nothingIsWrittenUntilItIsAnswered() throws {
    try write(1...2)
    let before = try folder.bytes(folder.journalPath)
    let alarm = try #require(try alarm)
    #expect(throws: StorageProblem.shortened(alarm)) { _ = try folder.opened().path }
    #expect(try folder.bytes(folder.journalPath) == before)
    try FileManager.default.removeItem(atPath: folder.journalPath)
    #expect(throws: StorageProblem.self) { _ = try folder.opened().path }
    #expect(!FileManager.default.fileExists(atPath: folder.journalPath))
  }

  @Test func onceAcceptedItIsTheNewMeasure() throws {
    try write(1...2)
    do {
      var journal = try folder.opened(acceptsLess: true)
      try journal.append(Make.review(7))
    }
    #expect(try alarm != nil)
    let deck = try DeckShelf(folder.data).deck(named: "ventes-fr").deck
    do {
      let journal = try folder.opened(acceptsLess: true)
      try StateFile(folder.device, deck, on: Make.start.date, Progress(), journal: journal.counters(aside: 0))
        .write(to: folder.data)
    }
    #expect(try alarm == nil)
    _ = try folder.opened().path
  }

  @Test func aJournalThatIsALinkIsNoMissingOne() throws {
    try FileManager.default.moveItem(atPath: folder.journalPath, toPath: folder.path + "/elsewhere")
    try FileManager.default.createSymbolicLink(
      atPath: folder.journalPath, withDestinationPath: folder.path + "/elsewhere")
    #expect(throws: StorageProblem.unsafeFile(path: folder.journalPath)) { try alarm }
  }

  @Test func countersThatCannotBeReadAreNotTakenForNone() throws {
    let path = StateFile.path(of: folder.device, in: folder.data)
    try FileManager.default.removeItem(atPath: path)
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
    try write(1...1)
    #expect(throws: StorageProblem.self) { _ = try folder.opened().path }
    #expect(throws: StorageProblem.self) { try folder.reading() }
  }

  @Test func withoutCountersThereIsNothingToContradict() throws {
    for text in ["", "{", "{\"journal\":{\"bytes\":-5,\"last\":null}}", "[]", "\u{0}\u{0}\u{0}"] {
      try folder.write(text, to: StateFile.path(of: folder.device, in: folder.data))
      try write(1...1)
      #expect(try alarm == nil, "\(text)")
    }
    try FileManager.default.removeItem(atPath: folder.data.state)
    #expect(try alarm == nil)
  }

  @Test func aJournalThatEndsInJunkIsCountedByItsBytes() throws {
    let whole = try folder.bytes(folder.journalPath) + Array("junk\n".utf8)
    try folder.write(whole, to: folder.journalPath)
    try count()
    #expect(try alarm == nil)
    try folder.write(Array(whole.dropLast(5)), to: folder.journalPath)
    #expect(try alarm != nil)
  }
}
