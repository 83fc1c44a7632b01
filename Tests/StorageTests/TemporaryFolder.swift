// A folder of its own for each test.

import Foundation
import Glossary
import Harness
import Learning
import Platform
import Testing

@testable import Journal
@testable import Storage

final class TemporaryFolder: Sendable {
  let path: String
  let data: DataFolder
  let device = Device(id: "pc-00000001")

  init() throws {
    path = Scratch.path("home")
    data = try DataFolder(home: path, environment: [:])
  }

  var journalPath: String { "\(data.journal)/\(device.id).jsonl" }

  func write(_ text: String, to path: String) throws {
    try write(Array(text.utf8), to: path)
  }

  func write(_ bytes: [UInt8], to path: String) throws {
    let folder = URL(filePath: path).deletingLastPathComponent()
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    try Data(bytes).write(to: URL(filePath: path))
  }

  func bytes(_ path: String) throws -> [UInt8] { Array(try Data(contentsOf: URL(filePath: path))) }

  func text(_ path: String) throws -> String { String(decoding: try bytes(path), as: UTF8.self) }

  /// Long after everything that tests write.
  func reading(now: String = "2026-12-31T12:00:00Z") throws -> WholeReading {
    let instant = try #require(Instant(now))
    return try WholeReading(JournalReading(data, device: device, now: ClockReading(instant, day: instant.date)))
  }
}

/// Journals read at once, with everything that was found.
struct WholeReading {
  let standing: [JournaledEvent]
  let findings: JournalFindings
  let latestDay: Day?
  let alarm: JournalAlarm?

  init(_ reading: JournalReading) throws {
    var standing: [JournaledEvent] = []
    findings = try reading.replay { standing.append($0) }
    self.standing = standing
    latestDay = reading.latestDay
    alarm = reading.alarm
  }

  var events: [Event] { standing.map(\.event) }
  var problems: [JournalFindings.Problem] { findings.problems }
  var lines: Int { findings.lines }
  var latestOwn: Instant? { findings.latestOwn }
}

extension TemporaryFolder {
  func opened(_ calls: Syscalls = .real, acceptsLess: Bool = false) throws -> JournalWriter {
    try JournalWriter.patiently(device, in: data, acceptsLess: acceptsLess, calls: calls)
  }
}

extension JournalWriter {
  /// Another test may be starting a process just now, which holds a copy of the lock until it becomes its own program.
  static func patiently(
    _ device: Device, in folder: DataFolder, acceptsLess: Bool = false, calls: Syscalls
  ) throws(StorageProblem) -> JournalWriter {
    let end = SuspendingClock.now + hangGuard
    while true {
      do throws(StorageProblem) {
        return try JournalWriter.open(device, in: folder, acceptsLess: acceptsLess, calls: calls)
      } catch {
        guard error == .alreadyOpen, SuspendingClock.now < end else { throw error }
        usleep(1000)
      }
    }
  }
}
