// Daily copies, what they give back, backups, and the rescue of a session from a disk in doubt.

import Foundation
import Glossary
import JournalSamples
import Learning
import Platform
import Study
import Testing

@testable import Journal
@testable import Storage

@Suite struct DailyCopiesTests {
  let folder: TemporaryFolder
  init() throws { folder = try TemporaryFolder() }

  func lines(_ numbers: ClosedRange<Int>) throws -> [UInt8] {
    try numbers.flatMap { JournalLine.encode(try Make.review($0)) }
  }

  func day(_ offset: Int) -> Day { Make.start.date + offset }

  @Test func eachDayOfUseHasItsCopyAndSevenAreKept() throws {
    for offset in 0..<10 {
      try folder.write(lines(1...(offset + 1)), to: folder.journalPath)
      try DailyCopies(folder.data).make(on: day(offset * 3), of: folder.device)
    }
    let copies = DailyCopies(folder.data)
    #expect(try copies.days() == (3..<10).reversed().map { day($0 * 3) })
    #expect(try folder.bytes("\(folder.data.backups)/\(day(27))/pc-00000001.jsonl") == lines(1...10))
    #expect(try folder.bytes("\(folder.data.backups)/\(day(9))/pc-00000001.jsonl") == lines(1...4))
  }

  @Test func aSecondSessionExtendsTheCopyOfTheDay() throws {
    try folder.write(lines(1...2), to: folder.journalPath)
    try DailyCopies(folder.data).make(on: day(0), of: folder.device)
    try folder.write(lines(1...5), to: folder.journalPath)
    try folder.write(lines(8...9), to: "\(folder.data.journal)/pc-00000002.jsonl")
    try DailyCopies(folder.data).make(on: day(0), of: folder.device)
    #expect(try folder.bytes("\(folder.data.backups)/\(day(0))/pc-00000001.jsonl") == lines(1...5))
    #expect(try folder.bytes("\(folder.data.backups)/\(day(0))/pc-00000002.jsonl") == lines(8...9))
  }

  /// After a restore the lines stand in another order; the copies go on.
  @Test func aJournalWithAllLinesOfTheCopyInAnotherOrderReplacesIt() throws {
    let path = folder.journalPath
    try folder.write(lines(1...3), to: path)
    try DailyCopies(folder.data).make(on: day(0), of: folder.device)
    let restored = try lines(2...3) + lines(1...1) + lines(4...4)
    try folder.write(restored, to: path)
    try DailyCopies(folder.data).make(on: day(0), of: folder.device)
    #expect(try folder.bytes("\(folder.data.backups)/\(day(0))/\(folder.device.id).jsonl") == restored)
  }

  /// A line of a later version is a line too.
  @Test func aCopyWithALineThatThisVersionCannotReadStays() throws {
    let later = Array("{\"kind\":\"of tomorrow\"}\n".utf8)
    try folder.write(lines(1...3) + later, to: folder.journalPath)
    try DailyCopies(folder.data).make(on: day(0), of: folder.device)
    try folder.write(lines(1...4), to: folder.journalPath)
    try DailyCopies(folder.data).make(on: day(0), of: folder.device)
    #expect(
      try folder.bytes("\(folder.data.backups)/\(day(0))/\(folder.device.id).jsonl") == lines(1...3) + later)
  }

  @Test func aDamagedJournalNeverReplacesTheDaysCopy() throws {
    try folder.write(lines(1...5), to: folder.journalPath)
    try DailyCopies(folder.data).make(on: day(0), of: folder.device)
    for damaged in [try lines(1...3), try lines(2...9), []] {
      try folder.write(damaged, to: folder.journalPath)
      try DailyCopies(folder.data).make(on: day(0), of: folder.device)
      #expect(try folder.bytes("\(folder.data.backups)/\(day(0))/pc-00000001.jsonl") == lines(1...5))
    }
  }

  @Test func onlyWhatItMadeIsTakenAway() throws {
    try folder.write("mine", to: "\(folder.data.backups)/before-the-move/pc-00000001.jsonl")
    try folder.write("mine", to: "\(folder.data.backups)/\(day(-40))/notes.txt")
    try folder.write(lines(1...2), to: folder.journalPath)
    for offset in 0..<9 { try DailyCopies(folder.data).make(on: day(offset), of: folder.device) }
    #expect(try folder.text("\(folder.data.backups)/before-the-move/pc-00000001.jsonl") == "mine")
    #expect(try folder.text("\(folder.data.backups)/\(day(-40))/notes.txt") == "mine")
  }

  @Test func aCopyThatIsRefusedLeavesTheFormerOne() throws {
    try folder.write(lines(1...2), to: folder.journalPath)
    try DailyCopies(folder.data).make(on: day(0), of: folder.device)
    try folder.write(lines(1...3), to: folder.journalPath)
    for code in [ENOSPC, EIO, EROFS] {
      var calls = Syscalls()
      calls.write = { _, _ in
        errno = code
        return -1
      }
      #expect(throws: StorageProblem.self) {
        try DailyCopies(folder.data, calls: calls).make(on: day(0), of: folder.device)
      }
      #expect(try folder.bytes("\(folder.data.backups)/\(day(0))/pc-00000001.jsonl") == lines(1...2))
    }
  }

  @Test func theMissingLinesOfAllCopiesComeBackOnce() throws {
    try folder.write(lines(1...4), to: folder.journalPath)
    try DailyCopies(folder.data).make(on: day(0), of: folder.device)
    try folder.write(lines(1...6), to: folder.journalPath)
    try DailyCopies(folder.data).make(on: day(1), of: folder.device)
    try folder.write(lines(1...2) + JournalLine.encode(Make.review(9)), to: folder.journalPath)
    let missing = try MissingLines(folder.device, in: folder.data)
    #expect(missing.lines.count == 4)
    do {
      var journal = try folder.opened()
      try journal.append(lines: missing.lines)
    }
    #expect(try folder.reading().events == [1, 2, 3, 4, 5, 6, 9].map { try Make.review($0) })
    #expect(try MissingLines(folder.device, in: folder.data).lines.isEmpty)
  }

  @Test func aDamagedLineOfACopyIsNotBroughtBack() throws {
    var copy = try lines(1...3)
    copy[40] ^= 1
    try folder.write(copy, to: "\(folder.data.backups)/\(day(0))/pc-00000001.jsonl")
    #expect(try MissingLines(folder.device, in: folder.data).lines.count == 2)
  }
}

@Suite struct RescueTests {
  let folder: TemporaryFolder
  init() throws { folder = try TemporaryFolder() }

  @Test func theSessionIsWrittenElsewhereAndComesBack() throws {
    let lines = try (1...3).map { JournalLine.encode(try Make.review($0)) }
    let path = try #require(RescueFile.write(lines, of: folder.device, in: folder.data, at: Make.start))
    #expect(try folder.bytes(path) == lines.flatMap(\.self))
    try folder.write(lines[0], to: folder.journalPath)
    #expect(try MissingLines(folder.device, in: folder.data).lines == Array(lines[1...]))
    var repair = try Repair(folder.data, folder.device, on: Make.start.date)
    try repair.restoreMissing()
    #expect(try folder.reading().events.count == 3)
    #expect(try RescueFile.all(of: folder.device, in: folder.data).isEmpty)
    #expect(try folder.bytes(path + ".done") == lines.flatMap(\.self))
  }

  @Test func anotherDevicesRescueIsNotOurs() throws {
    let line = JournalLine.encode(try Make.review(1))
    _ = RescueFile.write([line], of: Device(id: "pc-0000000f"), in: folder.data, at: Make.start)
    #expect(try RescueFile.all(of: folder.device, in: folder.data).isEmpty)
  }

  @Test func whenNoPlaceTakesItThatIsKnown() throws {
    var calls = Syscalls()
    calls.fsync = { _ in
      errno = EIO
      return -1
    }
    let line = JournalLine.encode(try Make.review(1))
    #expect(RescueFile.write([line], of: folder.device, in: folder.data, at: Make.start, calls: calls) == nil)
  }
}

@Suite struct BackupTests {
  let folder: TemporaryFolder
  let target: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
    target = try TemporaryFolder()
    try folder.write(lines(1...3), to: folder.journalPath)
    try folder.write(lines(7...8), to: "\(folder.data.journal)/pc-00000002.jsonl")
    try folder.write(DeckShelfTests.small, to: "\(folder.data.decks)/mine.yaml")
    try folder.write(#"{"deck": "mine"}"#, to: folder.data.settings)
  }

  func lines(_ numbers: ClosedRange<Int>) throws -> [UInt8] {
    try numbers.flatMap { JournalLine.encode(try Make.review($0)) }
  }

  func back() throws -> Backup { try Backup(of: folder.data, folder.device, to: target.path) }

  @Test func theCopyIsAHomeOfItsOwn() throws {
    let backup = try back()
    #expect(backup.journals == 2)
    #expect(backup.decks == 1)
    var random = SystemRandomNumberGenerator()
    let device = try Device.current(in: target.data, random: &random)
    #expect(device == folder.device)
    let reading = try WholeReading(
      JournalReading(target.data, device: device, now: ClockReading(Make.start + 86_400_000, day: Make.start.date + 1)))
    #expect(reading.events == (try folder.reading().events))
    #expect(try DeckShelf(target.data).deck(named: "mine").deck.id.text == "mine")
    #expect(try Settings(target.data).deck == "mine")
  }

  @Test func aSecondBackupBringsItUpToDate() throws {
    _ = try back()
    try folder.write(lines(1...6), to: folder.journalPath)
    _ = try back()
    #expect(try target.bytes(target.journalPath) == lines(1...6))
  }

  @Test func aFolderWithOtherLinesIsNotTouched() throws {
    _ = try back()
    for other in [try lines(1...9), try lines(2...3)] {
      try target.write(other, to: target.journalPath)
      try folder.write("{}", to: folder.data.settings)
      #expect(throws: StorageProblem.otherLines(path: target.journalPath)) { try back() }
      #expect(try target.bytes(target.journalPath) == other)
      #expect(try target.text(target.data.settings) == #"{"deck": "mine"}"#)
    }
  }

  @Test func aDiskThatRefusesIsSaid() throws {
    for code in [ENOSPC, EIO] {
      var calls = Syscalls()
      calls.fsync = { _ in
        errno = code
        return -1
      }
      #expect(throws: StorageProblem.self) {
        try Backup(of: folder.data, folder.device, to: target.path, calls: calls)
      }
    }
  }
}
