// A folder of its own for each test.

import Foundation
import Glossary
import Harness
import Learning
import Testing

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
    return try WholeReading(JournalReading(data, device: device, now: Moment(instant, day: instant.date)))
  }
}

/// Events of 2026-11-23 onwards, numbered.
enum Make {
  static let start = Instant(milliseconds: 1_795_424_400_000)  // 2026-11-23T09:00:00Z

  static func id(_ number: Int) -> Event.ID? {
    let digits = String(number)
    return Event.ID("0193a2c1-0000-7000-8000-" + String(repeating: "0", count: 12 - digits.count) + digits)
  }

  static func review(_ number: Int, day: Int = 0, card: String = "ventes-fr/sdr/expand", grade: Grade = .good) throws
    -> Event
  {
    var review = Review(
      card: try #require(Card.ID(card)), form: .recall, grade: grade, duration: 3200, firstKey: 2100)
    review.intervalBefore = 6
    review.intervalAfter = 15
    return try event(number, day: day, .review(review))
  }

  static func undo(_ number: Int, of target: Int, day: Int = 0) throws -> Event {
    try event(number, day: day, .undo(try #require(id(target))))
  }

  static func event(_ number: Int, day: Int, _ content: Event.Content) throws -> Event {
    let at = start + (day * 86_400_000 + number * 1000)
    return Event(id: try #require(id(number)), at: at, day: at.date, content: content)
  }
}

/// Journals read at once, with everything that was found.
struct WholeReading {
  let standing: [Recorded]
  let findings: JournalFindings
  let latestDay: Day?
  let alarm: JournalAlarm?

  init(_ reading: JournalReading) throws {
    var standing: [Recorded] = []
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
  func opened(_ calls: Syscalls = .real, acceptsLess: Bool = false) throws -> JournalFile {
    try JournalFile.patiently(device, in: data, acceptsLess: acceptsLess, calls: calls)
  }
}
