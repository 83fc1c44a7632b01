// What stops Ramp from writing is found by `ramp doctor`, and gone once its cure was followed.

import Foundation
import JournalSamples
import Learning
import Platform
import Testing

@testable import Journal
@testable import Storage

@Suite struct ObstacleTests {
  let folder: TemporaryFolder
  let now = ClockReading(Make.start + 20 * 86_400_000, day: Make.start.date + 20)

  init() throws {
    folder = try TemporaryFolder()
    try DataFolder.create(folder.data.journal)
    try folder.write(JournalLine.encode(Make.review(1)), to: folder.journalPath)
  }

  func found() throws -> [Finding] {
    try Diagnosis(folder.data, folder.device, now: now) { _ in true }.findings
  }

  func expect(_ path: String, _ obstacle: Finding.Obstacle, _ location: SourceLocation = #_sourceLocation) throws {
    #expect(try found() == [Finding(path, .obstacle(obstacle))], sourceLocation: location)
    #expect(Finding(path, .obstacle(obstacle)).isFault, sourceLocation: location)
  }

  @Test func aSecondHardLink() throws {
    try FileManager.default.linkItem(atPath: folder.journalPath, toPath: folder.path + "/second")
    try expect(folder.journalPath, .severalNames(2))
    #expect(throws: StorageProblem.unsafeFile(path: folder.journalPath)) { _ = try folder.opened().path }
    let cure = "cp \"$0\" \"$0.new\" && mv \"$0.new\" \"$0\""
    #expect(Subprocess.run("/bin/sh", ["-c", cure, folder.journalPath]) == 0)
    #expect(try found().isEmpty)
    _ = try folder.opened().path
  }

  @Test func aLinkInThePlaceOfTheJournal() throws {
    try FileManager.default.moveItem(atPath: folder.journalPath, toPath: folder.path + "/elsewhere.jsonl")
    try FileManager.default.createSymbolicLink(
      atPath: folder.journalPath, withDestinationPath: folder.path + "/elsewhere.jsonl")
    try expect(folder.journalPath, .link)
  }

  @Test func aFolderInThePlaceOfTheJournal() throws {
    try FileManager.default.removeItem(atPath: folder.journalPath)
    try DataFolder.create(folder.journalPath)
    try expect(folder.journalPath, .notAFile)
  }

  @Test func aLockThatIsAFolderOrALink() throws {
    try DataFolder.create(folder.data.lock)
    try expect(folder.data.lock, .notAFile)
    rmdir(folder.data.lock)
    try FileManager.default.createSymbolicLink(atPath: folder.data.lock, withDestinationPath: "nothing")
    try expect(folder.data.lock, .link)
  }

  @Test func filesInThePlaceOfFolders() throws {
    for path in [folder.data.backups, folder.data.state] {
      try folder.write("", to: path)
      try expect(path, .notAFolder)
      unlink(path)
    }
    #expect(try found().isEmpty)
    let copies = "\(folder.data.backups)/\(now.day)"
    try folder.write("", to: copies)
    try expect(copies, .notAFolder)
  }

  @Test func aFileInThePlaceOfTheJournalsFolder() throws {
    try FileManager.default.removeItem(atPath: folder.data.journal)
    try folder.write("", to: folder.data.journal)
    try expect(folder.data.journal, .notAFolder)
  }

  @Test func aLinkToNowhereInThePlaceOfAFolder() throws {
    try FileManager.default.createSymbolicLink(atPath: folder.data.state, withDestinationPath: "nothing")
    try expect(folder.data.state, .link)
    unlink(folder.data.state)
    // One that leads to a folder is the learner's choice.
    try DataFolder.create(folder.path + "/elsewhere")
    try FileManager.default.createSymbolicLink(atPath: folder.data.state, withDestinationPath: "elsewhere")
    #expect(try found().isEmpty)
  }

  @Test func aFolderInThePlaceOfATemporaryFile() throws {
    let path = StateFile.path(of: folder.device, in: folder.data) + ".tmp"
    try DataFolder.create(path)
    try expect(path, .notAFile)
  }

  @Test(.enabled(if: geteuid() != 0, "NOT RUN: root may write everywhere"))
  func whatMayNotBeWritten() throws {
    chmod(folder.journalPath, 0o400)
    try expect(folder.journalPath, .unwritable(.denied))
    chmod(folder.journalPath, 0o600)
    chmod(folder.data.journal, 0o500)
    try expect(folder.data.journal, .unwritable(.denied))
    chmod(folder.data.journal, 0o700)
    #expect(try found().isEmpty)
  }

  @Test(.enabled(if: geteuid() == 0, "NOT RUN: only root can give a file to another user"))
  func aFileOfAnotherUser() throws {
    #expect(chown(folder.journalPath, 4001, 4001) == 0)
    try expect(folder.journalPath, .foreign)
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder.data.journal) == ["pc-00000001.jsonl"])
  }

  @Test func theLockOfAnotherComputerIsToldAndIsNoFault() throws {
    try folder.write("tower 1 1 00000000 boot space\n", to: folder.data.fileLock)
    let findings = try found()
    #expect(findings == [Finding(folder.data.fileLock, .obstacle(.held(host: "tower")))])
    #expect(findings.allSatisfy { !$0.isFault })
  }
}
