// A file system that does not offer a call has not failed: Ramp does without, or says what is lacking. A disk that fails
// is refused as before.

import Foundation
import Harness
import JournalSamples
import Learning
import Platform
import Testing

@testable import Journal
@testable import Storage

@Suite struct NotOfferedTests {
  let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  /// Calls in which a folder's fsync fails, and a file's does not.
  static func withoutFolderSync(_ code: Int32) -> Syscalls {
    var calls = Syscalls()
    calls.fsync = { descriptor in
      guard FileStatus(descriptor: descriptor)?.kind == .folder else { return Platform.fsync(descriptor) }
      errno = code
      return -1
    }
    return calls
  }

  static func withoutLocks(_ code: Int32) -> Syscalls {
    var calls = Syscalls()
    calls.flock = { _, _ in
      errno = code
      return -1
    }
    return calls
  }

  // MARK: The names in a folder

  @Test(arguments: [EINVAL, EOPNOTSUPP, ENOSYS, ENOTTY, EBADF])
  func aFolderThatCannotBeConfirmedIsNoObstacle(_ code: Int32) throws {
    let calls = Self.withoutFolderSync(code)
    var journal = try folder.opened(calls)
    try journal.append(Make.review(1))
    try DailyCopies(folder.data, calls: calls).make(on: Make.start.date, of: folder.device)
    #expect(try folder.reading().events.count == 1)
  }

  @Test(arguments: [EIO, ENOSPC, EDQUOT])
  func aDiskThatFailsIsRefused(_ code: Int32) throws {
    let calls = Self.withoutFolderSync(code)
    #expect(throws: StorageProblem.notGuaranteed(path: folder.data.journal, DiskError(code))) {
      _ = try folder.opened(calls).path
    }
    // A file is not a folder: of it, nothing else confirms.
    var files = Syscalls()
    files.fdatasync = { _ in
      errno = EINVAL
      return -1
    }
    let other = try TemporaryFolder()
    var journal = try other.opened(files)
    #expect(throws: StorageProblem.notGuaranteed(path: other.journalPath, DiskError(EINVAL))) {
      try journal.append(Make.review(1))
    }
  }

  @Test func doctorTellsOnceWhatIsNotOffered() throws {
    do {
      var journal = try folder.opened()
      try journal.append(Make.review(1))
    }
    var calls = Self.withoutFolderSync(EINVAL)
    calls.flock = Self.withoutLocks(ENOLCK).flock
    let now = ClockReading(Make.start + 86_400_000, day: Make.start.date + 1)
    let findings = try Diagnosis(folder.data, folder.device, now: now, calls: calls) { _ in true }.findings
    let kind = FileSystemKind.of(folder.path)
    #expect(findings.map(\.what) == [.withoutFolderSync(kind: kind), .withoutLocks(kind: kind)])
    #expect(findings.allSatisfy { !$0.isFault })
  }

  // MARK: Locks

  @Test(arguments: [ENOLCK, ENOSYS, EOPNOTSUPP])
  func withoutLocksAFileIsTheLock(_ code: Int32) throws {
    let calls = Self.withoutLocks(code)
    do {
      var journal = try folder.opened(calls)
      try journal.append(Make.review(1))
      #expect(FileStatus(folder.data.fileLock)?.permissions == 0o600)
      #expect(throws: StorageProblem.alreadyOpen) {
        _ = try JournalWriter.open(folder.device, in: folder.data, calls: calls).path
      }
      // Also where the same folder is mounted with locks.
      #expect(throws: StorageProblem.alreadyOpen) { try FileLock.check(folder.data.fileLock) }
      _ = journal.path
    }
    #expect(FileStatus(unfollowed: folder.data.fileLock) == nil)
    _ = try folder.opened(calls).path
    _ = try folder.opened().path
  }

  @Test func aLockThatFailsIsRefused() throws {
    #expect(throws: StorageProblem.cannotLock(path: folder.data.lock, .inputOutput)) {
      _ = try JournalWriter.open(folder.device, in: folder.data, calls: Self.withoutLocks(EIO)).path
    }
  }

  /// The identity of this process with some words replaced: host, process, start, machine, boot, space.
  func identity(_ changes: [Int: String]) throws {
    var words = ProcessIdentity.own.line.split(separator: " ").map(String.init)
    for (index, word) in changes { words[index] = word }
    try folder.write(words.joined(separator: " "), to: folder.data.fileLock)
  }

  @Test func whatACrashLeftIsTaken() throws {
    let ended = try #require(try endedProcess())
    for changes in [[1: "\(ended)"], [2: "1"], [4: "another-start"], [1: "\(ended)", 2: "0"]] {
      try identity(changes)
      try FileLock.check(folder.data.fileLock)
      _ = try folder.opened(Self.withoutLocks(ENOLCK)).path
      #expect(FileStatus(unfollowed: folder.data.fileLock) == nil, "\(changes)")
    }
  }

  /// The number of a process that has ended and was waited for.
  private func endedProcess() throws -> Int? {
    Int(try Harness.run(["sh", "-c", "echo $$"]).output.trimmingCharacters(in: .whitespacesAndNewlines))
  }

  @Test func anotherComputersLockIsNamed() throws {
    let path = folder.data.fileLock
    for (changes, host) in [
      ([0: "tower", 3: "00000000"], "tower"), ([5: "pid:[1]\n"], ProcessIdentity.own.host),
    ] {
      try identity(changes)
      #expect(throws: StorageProblem.lockedElsewhere(path: path, host: host)) {
        _ = try folder.opened(Self.withoutLocks(ENOLCK)).path
      }
      #expect(throws: StorageProblem.lockedElsewhere(path: path, host: host)) { _ = try folder.opened().path }
    }
    for text in ["", "tower 12", "a b c d e f"] {
      try folder.write(text, to: path)
      #expect(throws: StorageProblem.lockedElsewhere(path: path, host: nil)) {
        _ = try folder.opened(Self.withoutLocks(ENOLCK)).path
      }
      #expect(try folder.text(path) == text)
    }
  }

  @Test func aRemovalThatACrashCutOffIsRepeated() throws {
    try identity([4: "another-start"])
    try FileManager.default.copyItem(atPath: folder.data.fileLock, toPath: folder.data.fileLock + ".removal")
    _ = try folder.opened(Self.withoutLocks(ENOLCK)).path
    #expect(FileStatus(unfollowed: folder.data.fileLock + ".removal") == nil)
  }

  @Test func aLockThatAnotherHasTakenSinceIsNotDeleted() throws {
    let path = folder.data.fileLock
    do {
      let journal = try folder.opened(Self.withoutLocks(ENOLCK))
      try identity([0: "tower", 3: "00000000"])
      _ = journal.path
    }
    #expect(FileStatus(path) != nil)
  }

  @Test func theProgramsEndReleasesTheLock() async throws {
    await #expect(processExitsWith: .success) {
      // What is registered first runs last.
      atexit { if FileStatus(checkedAtExit) != nil { _exit(3) } }
      let folder = try TemporaryFolder()
      let journal = try folder.opened(NotOfferedTests.withoutLocks(ENOLCK))
      NotOfferedTests.end(holding: journal, folder.data.fileLock)
    }
  }

  /// Ends the program. The caller holds the journal until this returns, which it never does.
  private static func end(holding journal: borrowing JournalWriter, _ lock: String) {
    #expect(FileStatus(lock) != nil)
    checkedAtExit = lock
    exit(0)
  }
}

/// Used on one thread of a process of its own.
private nonisolated(unsafe) var checkedAtExit = ""
