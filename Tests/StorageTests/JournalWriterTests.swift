// The append protocol, on a real disk and on one that refuses at each call.

import Foundation
import JournalSamples
import Learning
import Platform
import Synchronization
import Testing

@testable import Journal
@testable import Storage

@Suite struct JournalWriterTests {
  let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  func open(_ calls: Syscalls = .real) throws -> JournalWriter { try folder.opened(calls) }

  @Test func answersAreAppendedAndReadBack() throws {
    var journal = try open()
    for number in 1...3 { try journal.append(Make.review(number)) }
    #expect(try folder.reading().events == [Make.review(1), Make.review(2), Make.review(3)])
  }

  @Test func aSecondWriterIsRefusedUntilTheFirstIsGone() throws {
    do {
      let first = try open()
      #expect(throws: StorageProblem.alreadyOpen) {
        _ = try JournalWriter.open(folder.device, in: folder.data).path
      }
      _ = first.path
    }
    _ = try open().path
  }

  @Test func everythingIsForThisUserAlone() throws {
    var journal = try open()
    try journal.append(Make.review(1))
    for (path, mode) in [(folder.path, 0o700), (folder.data.journal, 0o700), (folder.journalPath, 0o600)] {
      let attributes = try FileManager.default.attributesOfItem(atPath: path)
      #expect((attributes[.posixPermissions] as? Int) == mode, "\(path)")
    }
  }

  @Test func healingNeverTouchesWhatWasThere() throws {
    let torn = Array("{\"id\":\"torn".utf8)
    try folder.write(torn, to: folder.journalPath)
    var journal = try open()
    try journal.append(Make.review(1))
    let bytes = try folder.bytes(folder.journalPath)
    #expect(Array(bytes.prefix(torn.count)) == torn)
    let reading = try folder.reading()
    #expect(reading.events == [try Make.review(1)])
    #expect(reading.problems.map(\.line) == [1])
    #expect(reading.problems.map(\.why) == [.notJSON])
  }

  /// Another program writes an older copy over the journal while an answer is on its way to the disk.
  @Test func whatIsTakenAwayDuringASyncIsMissed() throws {
    let path = folder.journalPath
    var calls = Syscalls.real
    let cut = Mutex(false)
    calls.fdatasync = { number in
      if cut.withLock({ $0 }) { truncate(path, 200) }
      return Syscalls.real.fdatasync(number)
    }
    var journal = try open(calls)
    for number in 1...2 { try journal.append(Make.review(number)) }
    cut.withLock { $0 = true }
    try journal.append(Make.review(3))
    cut.withLock { $0 = false }
    #expect(throws: StorageProblem.replaced(path: path)) { try journal.append(Make.review(4)) }
    #expect(throws: StorageProblem.replaced(path: path)) { try journal.check() }
    #expect(journal.counters(aside: 0).bytes > 400)
  }

  @Test func aLinkIsNeverWrittenThrough() throws {
    try folder.write("", to: folder.path + "/elsewhere")
    try FileManager.default.createDirectory(atPath: folder.data.journal, withIntermediateDirectories: true)
    try FileManager.default.createSymbolicLink(
      atPath: folder.journalPath, withDestinationPath: folder.path + "/elsewhere")
    #expect(throws: StorageProblem.unsafeFile(path: folder.journalPath)) { _ = try open() }
  }

  @Test func aFileWithASecondNameIsNotTrusted() throws {
    try folder.write("", to: folder.journalPath)
    try FileManager.default.linkItem(atPath: folder.journalPath, toPath: folder.path + "/second")
    #expect(throws: StorageProblem.unsafeFile(path: folder.journalPath)) { _ = try open() }
  }

  @Test func aJournalThatWasDeletedOrReplacedTakesNoAnswer() throws {
    var journal = try open()
    try journal.append(Make.review(1))
    try FileManager.default.removeItem(atPath: folder.journalPath)
    #expect(throws: StorageProblem.replaced(path: folder.journalPath)) { try journal.append(Make.review(2)) }
    try folder.write("", to: folder.journalPath)
    #expect(throws: StorageProblem.replaced(path: folder.journalPath)) { try journal.append(Make.review(2)) }
  }

  // MARK: A disk that refuses

  @Test(arguments: [ENOSPC, EIO, EDQUOT, EROFS])
  func aRefusedWriteLeavesNothingBehindAndCanBeTriedAgain(_ code: Int32) throws {
    let fails = Switch()
    var calls = Syscalls()
    calls.write = { descriptor, bytes in
      guard fails.isOn else { return Platform.write(descriptor, bytes.baseAddress, bytes.count) }
      errno = code
      return -1
    }
    var journal = try open(calls)
    try journal.append(Make.review(1))
    let before = try folder.bytes(folder.journalPath)
    fails.isOn = true
    #expect(throws: StorageProblem.notWritten(path: folder.journalPath, DiskError(code))) {
      try journal.append(Make.review(2))
    }
    #expect(try folder.bytes(folder.journalPath) == before)
    fails.isOn = false
    try journal.append(Make.review(2))
    #expect(try folder.reading().events.count == 2)
  }

  /// cp, rsync --inplace and editors write into the same file: its name and its number stay.
  @Test(arguments: [0, 1, 2]) func aJournalThatLostLinesInPlaceTakesNoAnswer(_ kept: Int) throws {
    var journal = try open()
    for number in 1...3 { try journal.append(Make.review(number)) }
    let lines = try folder.bytes(folder.journalPath).split(
      separator: UInt8(ascii: "\n"), omittingEmptySubsequences: true)
    let file = try #require(FileHandle(forWritingAtPath: folder.journalPath))
    try file.truncate(atOffset: UInt64(lines.prefix(kept).reduce(0) { $0 + $1.count + 1 }))
    #expect(throws: StorageProblem.replaced(path: folder.journalPath)) { try journal.check() }
    #expect(throws: StorageProblem.replaced(path: folder.journalPath)) { try journal.append(Make.review(4)) }
    #expect(try folder.reading().events.count == kept)
  }

  @Test func otherLinesOfTheSameLengthAreNoticed() throws {
    var journal = try open()
    for number in 1...3 { try journal.append(Make.review(number)) }
    let file = try #require(FileHandle(forUpdatingAtPath: folder.journalPath))
    let bytes = try folder.bytes(folder.journalPath)
    try file.seek(toOffset: UInt64(bytes.count - 20))
    try file.write(contentsOf: Data(repeating: UInt8(ascii: "x"), count: 19))
    #expect(throws: StorageProblem.replaced(path: folder.journalPath)) { try journal.append(Make.review(4)) }
  }

  /// A sync tool adds the lines that another copy of this journal has: nothing is missing.
  @Test func aJournalThatGotLongerTakesTheNextAnswer() throws {
    var journal = try open()
    try journal.append(Make.review(1))
    let file = try #require(FileHandle(forUpdatingAtPath: folder.journalPath))
    try file.seekToEnd()
    try file.write(contentsOf: Data(JournalLine.encode(Make.review(2))))
    try journal.append(Make.review(3))
    #expect(try folder.reading().events.count == 3)
  }

  @Test func halfAWriteIsTakenBack() throws {
    let writes = Counter()
    var calls = Syscalls()
    calls.write = { descriptor, bytes in
      if writes.next() == 1 { return Platform.write(descriptor, bytes.baseAddress, bytes.count / 2) }
      errno = ENOSPC
      return -1
    }
    var journal = try open(calls)
    #expect(throws: StorageProblem.self) { try journal.append(Make.review(1)) }
    #expect(try folder.bytes(folder.journalPath).isEmpty)
  }

  @Test func halfAWriteThatCannotBeTakenBackStaysOnALineOfItsOwn() throws {
    let writes = Counter()
    var calls = Syscalls()
    calls.write = { descriptor, bytes in
      switch writes.next() {
      case 1: return Platform.write(descriptor, bytes.baseAddress, bytes.count / 2)
      case 2:
        errno = EIO
        return -1
      default: return Platform.write(descriptor, bytes.baseAddress, bytes.count)
      }
    }
    calls.ftruncate = { _, _ in
      errno = EIO
      return -1
    }
    var journal = try open(calls)
    #expect(throws: StorageProblem.self) { try journal.append(Make.review(1)) }
    try journal.append(Make.review(1))
    #expect(try folder.reading().events == [Make.review(1)])
  }

  @Test func shortWritesAndInterruptionsAreCarriedThrough() throws {
    let writes = Counter()
    var calls = Syscalls()
    calls.write = { descriptor, bytes in
      if writes.next() % 2 == 0 {
        errno = EINTR
        return -1
      }
      return Platform.write(descriptor, bytes.baseAddress, min(7, bytes.count))
    }
    var journal = try open(calls)
    try journal.append(Make.review(1))
    #expect(try folder.reading().events == [Make.review(1)])
  }

  @Test func aSyncThatFailsIsFinal() throws {
    var calls = Syscalls()
    let syncs = Counter()
    calls.fdatasync = { _ in
      errno = EIO
      return syncs.next() == 1 ? -1 : 0
    }
    var journal = try open(calls)
    let problem = StorageProblem.notGuaranteed(path: folder.journalPath, .inputOutput)
    #expect(throws: problem) { try journal.append(Make.review(1)) }
    #expect(throws: problem) { try journal.append(Make.review(1)) }
    #expect(syncs.count == 1)
  }

  @Test func anAnswerIsOnTheDiskBeforeItIsAcknowledged() throws {
    let order = Order()
    var calls = Syscalls()
    calls.write = { descriptor, bytes in
      order.note("write")
      return Platform.write(descriptor, bytes.baseAddress, bytes.count)
    }
    calls.fdatasync = { descriptor in
      order.note("sync")
      return Platform.fdatasync(descriptor)
    }
    var journal = try open(calls)
    try journal.append(Make.review(1))
    order.note("acknowledged")
    #expect(order.noted == ["write", "sync", "acknowledged"])
  }
}

// Boxes for the closures above, which run on the test's own thread only.

final class Switch: @unchecked Sendable { var isOn = false }

final class Counter: @unchecked Sendable {
  private(set) var count = 0

  func next() -> Int {
    count += 1
    return count
  }
}

final class Order: @unchecked Sendable {
  private(set) var noted: [String] = []

  func note(_ what: String) { noted.append(what) }
}
