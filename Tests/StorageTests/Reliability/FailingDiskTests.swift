// Every call of the append protocol fails once, and from then on, in every way a disk knows, whatever the journal held
// before. What was acknowledged is there; what was refused was said; nothing else is in the file.

import Glibc
import Glossary
import JournalSamples
import Learning
import Testing

@testable import Journal
@testable import Storage

@Suite struct FailingDiskTests {
  static let codes = [ENOSPC, EIO, EINTR, EDQUOT, EROFS, EACCES]

  /// What the journal holds before the session.
  enum Start: CaseIterable {
    case nothing, twoLines, tornLine

    func bytes() throws -> [UInt8] {
      let lines = try [Make.review(101), Make.review(102)].flatMap { JournalLine.encode($0) }
      return switch self {
      case .nothing: []
      case .twoLines: lines
      case .tornLine: lines.dropLast(40)
      }
    }
  }

  /// A session of five answers under faults, each tried again once, as a learner would.
  struct Session {
    let folder: TemporaryFolder
    let start: [UInt8]
    private(set) var acknowledged: [Event] = []
    private(set) var attempted: [Event] = []
    private(set) var thrown = 0
    /// How often an answer took away what was there before it.
    private(set) var cuts = 0

    init(_ start: Start) throws {
      folder = try TemporaryFolder()
      self.start = try start.bytes()
      if start != .nothing { try folder.write(self.start, to: folder.journalPath) }
    }

    mutating func run(on disk: FailingDisk) throws {
      attempted = try Array(MixedJournal.events()[6..<11])
      guard var journal = open(disk) ?? open(disk) else { return }
      for event in attempted where append(event, to: &journal) || append(event, to: &journal) {
        acknowledged.append(event)
      }
    }

    private mutating func open(_ disk: FailingDisk) -> JournalWriter? {
      do throws(StorageProblem) {
        return try JournalWriter.patiently(folder.device, in: folder.data, calls: disk.calls)
      } catch {
        thrown += 1
        return nil
      }
    }

    private mutating func append(_ event: Event, to journal: inout JournalWriter) -> Bool {
      let before = bytes
      defer { if !bytes.starts(with: before) { cuts += 1 } }
      do throws(StorageProblem) {
        try journal.append(event)
        return true
      } catch {
        thrown += 1
        return false
      }
    }

    /// What the file says now; and again after the next start on a sound disk, which adds one answer.
    func check(_ faults: Comment) throws {
      try checkFile(faults)
      var journal = try JournalWriter.patiently(folder.device, in: folder.data, calls: FailingDisk().calls)
      let next = try Make.review(50)
      try journal.append(next)
      try checkFile(faults, and: [next])
    }

    private var bytes: [UInt8] { (try? folder.bytes(folder.journalPath)) ?? [] }

    private func checkFile(_ faults: Comment, and later: [Event] = []) throws {
      let bytes = bytes
      #expect(cuts == 0, faults)
      #expect(bytes.starts(with: start), faults)
      let found = MixedJournal.read(bytes).events
      for event in acknowledged + later { #expect(found.contains(event), faults) }
      let known = try [Make.review(101), Make.review(102)] + attempted + later
      #expect(found.allSatisfy { known.contains($0) }, faults)
      let whole = known.map { JournalLine.encode($0) }
      for line in bytes.split(separator: UInt8(ascii: "\n")) {
        #expect(whole.contains { $0.starts(with: line) }, faults)
      }
    }
  }

  /// Every fault that can strike in such a session: as many as its calls on a sound disk, and one.
  static func faults(from start: Start) throws -> [FailingDisk.Fault] {
    let sound = FailingDisk()
    var session = try Session(start)
    try session.run(on: sound)
    let ways = codes.map { FailingDisk.QuestionMode.error($0) }
    let writing: [FailingDisk.QuestionMode] = [.short] + codes.map { .shortThen($0) }
    return FailingDisk.Call.allCases.flatMap { call in
      (1...sound.count(of: call) + 1).flatMap { number in
        (call == .write ? ways + writing : ways).flatMap { way in
          [false, true].map { FailingDisk.Fault(call: call, number: number, way: way, lasts: $0) }
        }
      }
    }
  }

  @Test(arguments: Start.allCases)
  func noFaultOfTheDiskLosesAnAcknowledgedAnswerOrIsSilent(_ start: Start) throws {
    for fault in try Self.faults(from: start) {
      let disk = FailingDisk([fault])
      var session = try Session(start)
      try session.run(on: disk)
      try session.check("\(start), \(fault)")
      #expect(disk.failures == 0 || session.thrown > 0, "\(start), \(fault)")
      if disk.failures == 0 { #expect(session.acknowledged == session.attempted, "\(start), \(fault)") }
    }
  }

  /// A second call fails too, while the first failure is being made good.
  @Test(arguments: Start.allCases)
  func noSecondFaultDuringTheRepairDoesEither(_ start: Start) throws {
    for number in 1...4 {
      for cut in [ENOSPC, EINTR] {
        for code in Self.codes {
          for again in [1, 2, 3] {
            for lasts in [false, true] {
              let faults = [
                FailingDisk.Fault(call: .write, number: number, way: .shortThen(cut), lasts: false),
                FailingDisk.Fault(call: .ftruncate, number: 1, way: .error(code), lasts: lasts),
                FailingDisk.Fault(call: .write, number: number + again, way: .error(code), lasts: lasts),
              ]
              let disk = FailingDisk(faults)
              var session = try Session(start)
              try session.run(on: disk)
              try session.check("\(start), \(faults)")
              #expect(disk.failures == 0 || session.thrown > 0, "\(start), \(faults)")
            }
          }
        }
      }
    }
  }

  /// Once a disk did not confirm, it is not asked again: the next confirmation would be a lie.
  @Test(arguments: codes.filter { $0 != EINTR })
  func aDiskThatDidNotConfirmTakesNothingMore(_ code: Int32) throws {
    let disk = FailingDisk([.init(call: .fdatasync, number: 2, way: .error(code), lasts: false)])
    var session = try Session(.nothing)
    try session.run(on: disk)
    #expect(session.acknowledged == Array(session.attempted.prefix(1)))
    #expect(disk.count(of: .fdatasync) == 2)
    #expect(disk.count(of: .write) == 2)
  }
}
