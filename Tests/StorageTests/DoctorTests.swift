// What `ramp doctor` finds, what it mends, and that mending only appends.

import Foundation
import Glossary
import Harness
import JournalSamples
import Learning
import Testing

@testable import Journal
@testable import Storage

@Suite struct DoctorTests {
  let folder: TemporaryFolder
  let now = ClockReading(Make.start + 20 * 86_400_000, day: Make.start.date + 20)

  init() throws {
    folder = try TemporaryFolder()
    try DataFolder.create(folder.data.journal)
  }

  func diagnose(isKnown: (Card.ID) -> Bool = { _ in true }) throws -> Diagnosis {
    try Diagnosis(folder.data, folder.device, now: now, isKnown: isKnown)
  }

  func line(_ number: Int) throws -> String {
    String(decoding: JournalLine.encode(try Make.review(number)), as: UTF8.self)
  }

  func put(_ lines: String...) throws { try folder.write(lines.joined(), to: folder.journalPath) }

  func found() throws -> [Finding.What] { try diagnose().findings.map(\.what) }

  @Test func aSoundJournalIsClean() throws {
    try put(line(1), line(2), line(1))
    let diagnosis = try diagnose()
    #expect(diagnosis.findings.isEmpty)
    #expect(diagnosis.soundLines == 3)
  }

  @Test func anEmptyHomeIsClean() throws { #expect(try diagnose().findings.isEmpty) }

  @Test func aCutLineIsFound() throws {
    try put(line(1), "{\"id\":\"0193")
    #expect(try found() == [.torn])
  }

  @Test func aWrongChecksumIsFoundWithWhatTheLineSays() throws {
    try put(line(1), line(2).replacingOccurrences(of: "\"grade\":4", with: "\"grade\":5"), line(3))
    #expect(
      try diagnose().findings == [
        Finding(folder.journalPath, line: 2, .damaged(says: try Make.review(2, grade: .easy)))
      ])
  }

  @Test func junkIsOneFindingWithItsBytes() throws {
    let first = try line(1)
    try put(first, "\u{0}\u{0}\u{0}\u{0}\n", "nonsense\n", try line(2))
    let start = first.utf8.count
    #expect(
      try diagnose().findings == [
        Finding(folder.journalPath, line: 2, .junk(bytes: start..<(start + 13), zeros: 4))
      ])
  }

  @Test func aJournalOfJunkIsNoJournal() throws {
    try put("\u{0}\u{0}\n", "nonsense\n")
    #expect(try found() == [.noJournal])
  }

  @Test func aNewerKindIsToldAndIsNoFault() throws {
    try put(line(1), "{\"id\":\"0193a2c1-0000-7000-8000-000000000009\",\"badge\":\"gold\"}\n")
    #expect(try found() == [.unknown])
    #expect(try diagnose().findings.allSatisfy { !$0.isFault })
  }

  @Test func answersWithoutADeckAreToldAndAreNoFault() throws {
    try put(line(1))
    let findings = try diagnose { _ in false }.findings
    #expect(findings.map(\.what) == [.orphans(count: 1, try #require(Card.ID("ventes-fr/sdr/expand")))])
    #expect(findings.allSatisfy { !$0.isFault })
  }

  @Test func aDamagedStateFileIsFound() throws {
    try put(line(1))
    try folder.write("\u{0}\u{0}", to: StateFile.path(of: folder.device, in: folder.data))
    #expect(try found() == [.badState])
  }

  @Test func aStateFileThatCannotBeReadIsFound() throws {
    try put(line(1))
    let path = StateFile.path(of: folder.device, in: folder.data)
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
    #expect(try diagnose().findings.map(\.path) == [path])
  }

  @Test func aFolderThatOthersCanReadIsFoundAndClosed() throws {
    try put(line(1))
    try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: folder.data.journal)
    #expect(try found() == [.openToOthers])
    try treat { (repair) throws(StorageProblem) in try repair.closeFolders() }
    #expect(try found() == [])
  }

  // MARK: Mending

  func treat(_ body: (inout Repair) throws(StorageProblem) -> Void) throws {
    let before = (try? folder.bytes(folder.journalPath)) ?? []
    var repair = try Repair(folder.data, folder.device, on: now.day)
    try body(&repair)
    #expect(try folder.bytes(folder.journalPath).starts(with: before), "mending only appends")
  }

  @Test func aLineTakenAtItsWordCounts() throws {
    let damaged = try line(2).replacingOccurrences(of: "\"grade\":4", with: "\"grade\":5")
    try put(line(1), damaged, line(3))
    try treat { (repair) throws(StorageProblem) in
      let accepted = try repair.accept(line: 2, of: "pc-00000001.jsonl", now: now)
      #expect(accepted?.review?.grade == .easy)
    }
    #expect(try found() == [])
    let reading = try folder.reading()
    #expect(reading.events.map { $0.review?.grade } == [.good, .easy, .good])
    #expect(reading.problems.isEmpty)
  }

  @Test func nothingElseIsTakenAtItsWord() throws {
    try put(line(1), "nonsense\n", "{\"crc\":\"00000000\"}\n")
    try treat { (repair) throws(StorageProblem) in
      for line in 0...4 {
        #expect(try repair.accept(line: line, of: "pc-00000001.jsonl", now: now) == nil, "line \(line)")
      }
    }
    #expect(throws: StorageProblem.self) {
      try treat { (repair) throws(StorageProblem) in
        _ = try repair.accept(line: 1, of: "pc-0000000f.jsonl", now: now)
      }
    }
  }

  @Test func aLineFromTheFutureGetsItsNeighboursDate() throws {
    let far = try Make.review(2, day: 1500)
    try put(line(1), String(decoding: JournalLine.encode(far), as: UTF8.self), line(3))
    #expect(try found() == [.fromAnotherTime(far)])
    var next = 50
    try treat { (repair) throws(StorageProblem) in
      try repair.redate(now: now) { _ in
        next += 1
        return Make.id(next) ?? far.id
      }
    }
    #expect(try found() == [])
    let reading = try folder.reading()
    #expect(reading.events.map(\.day) == Array(repeating: Make.start.date, count: 3))
    #expect(reading.events[1].at == (try Make.review(1)).at + 1)
    #expect(reading.problems.isEmpty)
    // When its day comes, the old line stays taken back.
    #expect(try folder.reading(now: "2031-12-31T12:00:00Z").events == reading.events)
    try treat { (repair) throws(StorageProblem) in try repair.redate(now: now) { _ in far.id } }
    #expect(try folder.reading().events == reading.events)
  }

  @Test func aCopyOfTheDayIsMadeFirst() throws {
    try put(line(1), "{\"id\":\"0193")
    let before = try folder.bytes(folder.journalPath)
    try treat { (_) throws(StorageProblem) in }
    #expect(try folder.bytes("\(folder.data.backups)/\(now.day)/pc-00000001.jsonl") == before)
  }
}

@Suite struct FileSystemKindTests {
  static let mounts = """
    22 1 8:1 / / rw,relatime shared:1 - ext4 /dev/sda1 rw
    40 22 0:40 / /home rw shared:2 - nfs4 server:/home rw
    41 40 0:41 / /home/lea/local rw - ext4 /dev/sdb1 rw
    42 22 0:42 / /homework rw - cifs //server/x rw
    """

  @Test(arguments: [
    ("/var/ramp", false), ("/home/lea/ramp", true), ("/home/lea/local/ramp", false), ("/homestead", false),
    ("/homework", true),
  ])
  func theNearestMountDecides(_ path: String, _ isNetwork: Bool) {
    #expect(FileSystemKind.isNetwork(path, mounts: Self.mounts) == isNetwork)
  }

  @Test func aMountPointWithABlankIsRecognised() {
    let mounts = #"43 22 0:43 / /mnt/my\040team\134x rw - nfs4 server:/x rw"#
    #expect(FileSystemKind.isNetwork(#"/mnt/my team\x/ramp"#, mounts: mounts))
    #expect(!FileSystemKind.isNetwork("/mnt/my", mounts: mounts))
    // Not octal, or cut off: taken as it stands.
    for name in [#"/a\9b"#, #"/a\04"#] {
      #expect(FileSystemKind.isNetwork(name + "/x", mounts: "43 22 0:43 / \(name) rw - cifs //s/x rw"))
    }
  }

  @Test func aLinkIsFollowedToItsFileSystem() throws {
    let link = Scratch.path("link")
    #expect(symlink("/proc/self", link) == 0)
    #expect(FileSystemKind.of(link) == "proc")
    #expect(FileSystemKind.of("/nowhere") != "proc")
  }

  @Test func nonsenseIsNoNetwork() { #expect(!FileSystemKind.isNetwork("/x", mounts: "- - -\n\n1 2 3 4 /x 6 -")) }
}
