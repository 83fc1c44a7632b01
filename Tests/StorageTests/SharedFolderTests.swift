// Links and strangers in folders that others write to: what is not Ramp's is neither followed, nor changed, nor deleted.

import Foundation
import Glossary
import JournalSamples
import Learning
import Platform
import Testing

@testable import Journal
@testable import Storage

@Suite struct SharedFolderTests {
  let folder: TemporaryFolder
  let team: String
  let now = ClockReading(Make.start + 10 * 86_400_000, day: (Make.start + 10 * 86_400_000).date)
  /// The names of copies, as Ramp and sync programs write them.
  static let copy = "5a3c1f00-0000-5000-8000-000000000001.jsonl"
  static let conflict = "5a3c1f00-0000-5000-8000-000000000001.sync-conflict-20261123-101500-ABC.jsonl"

  init() throws {
    folder = try TemporaryFolder()
    team = folder.path + "/team"
    try FileManager.default.createDirectory(atPath: team, withIntermediateDirectories: true)
    try folder.write((1...3).flatMap { JournalLine.encode(try Make.review($0)) }, to: folder.journalPath)
  }

  func link(_ path: String, to target: String) throws {
    try FileManager.default.createDirectory(
      at: URL(filePath: path).deletingLastPathComponent(), withIntermediateDirectories: true)
    try FileManager.default.createSymbolicLink(atPath: path, withDestinationPath: target)
  }

  func exists(_ path: String) -> Bool { FileStatus(unfollowed: path) != nil }

  // MARK: Forgetting

  @Test func whoIsForgottenIsGone() throws {
    for name in [Self.copy, Self.conflict, Self.copy + ".tmp"] { try folder.write("x\n", to: "\(team)/l-1/\(name)") }
    let forgetting = try Forgetting("l-1", in: team)
    #expect(forgetting.journals == 2 && forgetting.isGone && forgetting.otherJournals.isEmpty)
    #expect(!exists(team + "/l-1"))
    for name in ["../team", "l-2/..", ".", "", "l-9"] {
      #expect(throws: StorageProblem.noSuchFile(path: "\(team)/\(name)")) { try Forgetting(name, in: team) }
    }
  }

  /// Someone puts a link to the manager's journals in the place of a learner's folder.
  @Test func aLinkInThePlaceOfALearnerIsNotForgottenThrough() throws {
    let before = try folder.bytes(folder.journalPath)
    try link(team + "/l-1", to: folder.data.journal)
    try folder.write("x\n", to: "\(folder.data.journal)/\(Self.copy)")
    #expect(throws: StorageProblem.link(path: team + "/l-1")) { try Forgetting("l-1", in: team) }
    #expect(try folder.bytes(folder.journalPath) == before)
    #expect(exists("\(folder.data.journal)/\(Self.copy)") && exists(team + "/l-1"))
  }

  @Test func onlyCopiesAreForgotten() throws {
    try folder.write("x\n", to: "\(team)/l-1/\(Self.copy)")
    try folder.write("x\n", to: "\(team)/l-1/pc-00000001.jsonl")
    try folder.write("x\n", to: "\(team)/l-1/notes.txt")
    try folder.write("x\n", to: "\(team)/l-1/0193a2c1-0000-7000-8000-000000000001.jsonl")
    try link("\(team)/l-1/5a3c1f00-0000-5000-8000-000000000002.jsonl", to: folder.journalPath)
    let forgetting = try Forgetting("l-1", in: team)
    #expect(forgetting.journals == 1 && !forgetting.isGone)
    #expect(forgetting.otherJournals == ["0193a2c1-0000-7000-8000-000000000001.jsonl", "pc-00000001.jsonl"])
    #expect(exists(team + "/l-1/notes.txt") && exists(folder.journalPath))
    #expect(!exists("\(team)/l-1/\(Self.copy)"))
  }

  /// The manager's own data folder, named by mistake.
  @Test func aHomeIsNoTeamsFolder() throws {
    let before = try folder.bytes(folder.journalPath)
    #expect(try Forgetting("journal", in: folder.path).journals == 0)
    #expect(try folder.bytes(folder.journalPath) == before)
  }

  // MARK: Reading

  @Test func linksAreNamedAndNotRead() throws {
    let line = JournalLine.encode(try Make.review(1))
    try folder.write(line, to: team + "/l-1/pc.jsonl")
    try link(team + "/l-1/other.jsonl", to: folder.journalPath)
    try link(team + "/l-2", to: folder.data.journal)
    try link(team + "/l-3/pc.jsonl", to: folder.journalPath)
    try link(team + "/nowhere", to: "nothing")
    try link(team + "/page.html", to: folder.journalPath)
    let found = try TeamFolder(team)
    #expect(found.learners == ["l-1"] && found.empty == ["l-3"])
    #expect(found.links == ["l-1/other.jsonl", "l-2", "l-3/pc.jsonl"])
    #expect(try WholeReading(found.reading(of: "l-1", now: now)).events.count == 1)
    #expect(throws: StorageProblem.link(path: team + "/l-2")) { try found.reading(of: "l-2", now: now) }
  }

  @Test(arguments: ["l-2", "l-2/", "l-2//"])
  func aLearnersFolderThatIsALinkIsNotRead(_ name: String) throws {
    try link(team + "/l-2", to: folder.data.journal)
    #expect(throws: StorageProblem.link(path: "\(team)/\(name)")) {
      try TeamFolder.reading(at: "\(team)/\(name)", now: now)
    }
    try link(team + "/l-3/pc.jsonl", to: folder.journalPath)
    #expect(throws: StorageProblem.link(path: team + "/l-3/pc.jsonl")) {
      try TeamFolder.reading(at: team + "/l-3", now: now)
    }
  }

  @Test func theTeamsFolderItselfMayBeALink() throws {
    try folder.write(JournalLine.encode(try Make.review(1)), to: team + "/l-1/pc.jsonl")
    try link(folder.path + "/shortcut", to: team)
    #expect(try TeamFolder(folder.path + "/shortcut").learners == ["l-1"])
  }

  /// The folder is exchanged between the listing and the reading.
  @Test func aFolderThatBecomesALinkIsNotRead() throws {
    try folder.write(JournalLine.encode(try Make.review(1)), to: team + "/l-1/pc.jsonl")
    let found = try TeamFolder(team)
    try FileManager.default.moveItem(atPath: team + "/l-1", toPath: folder.path + "/away")
    try link(team + "/l-1", to: folder.data.journal)
    #expect(throws: StorageProblem.link(path: team + "/l-1")) { try found.reading(of: "l-1", now: now) }
  }

  // MARK: Sharing

  func copies() throws -> SharedCopies {
    try SharedCopies(of: folder.data, folder.device, withAliases: false, now: now)
  }

  @Test func aLinkInThePlaceOfACopyIsRefused() throws {
    let name = try copies().files[0].name
    try folder.write("theirs", to: folder.path + "/elsewhere")
    try link("\(team)/l-1/\(name)", to: folder.path + "/elsewhere")
    #expect(throws: StorageProblem.link(path: "\(team)/l-1/\(name)")) { try copies().write(to: team + "/l-1") }
    #expect(try folder.text(folder.path + "/elsewhere") == "theirs" && exists("\(team)/l-1/\(name)"))
  }

  /// A folder looks like a longer copy, which another device may have written.
  @Test func aFolderInThePlaceOfAnotherDevicesCopyIsRefused() throws {
    try folder.write(JournalLine.encode(Make.review(60)), to: "\(folder.data.journal)/other-00000001.jsonl")
    let name = try #require(copies().files.first { !$0.isOwn }?.name)
    try FileManager.default.createDirectory(atPath: "\(team)/l-1/\(name)", withIntermediateDirectories: true)
    #expect(throws: StorageProblem.notARegularFile(path: "\(team)/l-1/\(name)")) {
      try copies().write(to: team + "/l-1")
    }
  }

  @Test func aLinkInThePlaceOfTheTemporaryFileIsNotWrittenThrough() throws {
    let name = try copies().files[0].name
    try folder.write("theirs", to: folder.path + "/elsewhere")
    try link("\(team)/l-1/\(name).tmp", to: folder.path + "/elsewhere")
    try copies().write(to: team + "/l-1")
    #expect(try folder.text(folder.path + "/elsewhere") == "theirs")
  }

  @Test func copiesKeepThePermissionsThatTheyHave() throws {
    let path = "\(team)/l-1/\(try copies().files[0].name)"
    try copies().write(to: team + "/l-1")
    for mode in [0o640, 0o644, 0o664, 0o604] {
      chmod(path, mode_t(mode))
      try copies().write(to: team + "/l-1")
      #expect(FileStatus(path)?.permissions == mode_t(mode))
    }
    // Nobody but the learner could read it: the team must.
    chmod(path, 0o600)
    #expect(try !copies().write(to: team + "/l-1").isOfGroup)
    #expect(FileStatus(path)?.permissions == 0o644)
  }

  /// A folder that passes its group on, made by this user, who is in that group.
  @Test(.enabled(if: Account.isMember(geteuid(), of: getegid()), "NOT RUN: this user has no account with a group"))
  func aFolderWithAGroupGivesCopiesToIt() throws {
    chmod(team, 0o2775)
    let access = try copies().write(to: team + "/l-1")
    #expect(access.isOfGroup && access.wider == 0)
    let path = "\(team)/l-1/\(try copies().files[0].name)"
    #expect(FileStatus(path)?.permissions == 0o640 && FileStatus(path)?.group == FileStatus(team)?.group)
    #expect(FileStatus(team + "/l-1")?.permissions == 0o2750)
    chmod(path, 0o644)
    #expect(try copies().write(to: team + "/l-1").wider == 1)
    #expect(FileStatus(path)?.permissions == 0o644)
  }

  /// What the umask of an ordinary account gives: its own group may write, and that is its own alone.
  @Test func oneOwnFolderThatTheGroupMayWriteIsNoSharedOne() throws {
    chmod(team, 0o775)
    #expect(try !copies().write(to: team + "/l-1").isOfGroup)
    #expect(FileStatus("\(team)/l-1/\(try copies().files[0].name)")?.permissions == 0o644)
  }

  // MARK: Backups and daily copies

  @Test(arguments: ["journal", "journal/pc-00000001.jsonl", "settings.json", "device"])
  func aBackupFollowsNoLink(_ name: String) throws {
    try folder.write("{}", to: folder.data.settings)
    let target = folder.path + "/backup"
    let elsewhere = folder.path + "/elsewhere"
    let isFolder = name == "journal"
    try folder.write("", to: isFolder ? elsewhere + "/pc-00000001.jsonl" : elsewhere)
    try link("\(target)/\(name)", to: elsewhere)
    #expect(throws: StorageProblem.link(path: "\(target)/\(name)")) {
      try Backup(of: folder.data, folder.device, to: target)
    }
    #expect(try folder.bytes(isFolder ? elsewhere + "/pc-00000001.jsonl" : elsewhere).isEmpty)
    #expect(FileStatus(unfollowed: "\(target)/\(name)")?.isLink == true)
  }

  @Test func oldDailyCopiesAreNotDeletedThroughALink() throws {
    let before = try folder.bytes(folder.journalPath)
    try link("\(folder.data.backups)/2020-01-01", to: folder.data.journal)
    for offset in 0..<9 { try DailyCopies(folder.data).make(on: now.day + offset, of: folder.device) }
    #expect(try folder.bytes(folder.journalPath) == before)
    #expect(try DailyCopies(folder.data).days().count == 7)
    try link("\(folder.data.backups)/\(now.day + 20)", to: folder.path)
    #expect(throws: StorageProblem.link(path: "\(folder.data.backups)/\(now.day + 20)")) {
      try DailyCopies(folder.data).make(on: now.day + 20, of: folder.device)
    }
  }
}
