// The derived state under the same faults: the former file or the new one, whole, and never a silent failure.

import DeckFormats
import Foundation
import Glibc
import Glossary
import JournalSamples
import Learning
import Testing

@testable import Journal
@testable import Storage

@Suite struct StateFileFaultTests {
  @Test func aStateFileIsTheFormerOneOrTheNewOneWhateverFails() throws {
    let deck = try Self.deck()
    for fault in Self.faults() {
      let folder = try TemporaryFolder()
      try Self.state(folder, deck, bytes: 10).write(to: folder.data, calls: FailingDisk().calls)
      let former = try Self.bytes(in: folder)
      let disk = FailingDisk([fault])
      var wasThrown = false
      do { try Self.state(folder, deck, bytes: 20).write(to: folder.data, calls: disk.calls) } catch {
        wasThrown = true
      }
      let found = try Self.bytes(in: folder)
      #expect(wasThrown == (disk.failures > 0), "\(fault)")
      let said = String(decoding: found, as: UTF8.self)
      #expect(found == former || said.contains(#""bytes":20"#), "\(fault)")
      #expect(throws: Never.self, "\(fault)") { try JSONSerialization.jsonObject(with: Data(found)) }
      if !wasThrown { #expect(found != former, "\(fault)") }
      #expect(
        try FileManager.default.contentsOfDirectory(atPath: folder.data.state) == ["\(folder.device.id).json"],
        "\(fault)")
    }
  }

  static func deck() throws -> Deck {
    try DeckYAML.read(Array(DeckShelfTests.small.utf8), reserved: []).get()
  }

  static func state(_ folder: TemporaryFolder, _ deck: Deck, bytes: Int) -> StateFile {
    StateFile(
      folder.device, deck, on: Make.start.date, Learning.Progress(),
      journal: JournalCounters(bytes: bytes, last: Make.id(1)?.description))
  }

  private static func bytes(in folder: TemporaryFolder) throws -> [UInt8] {
    try folder.bytes("\(folder.data.state)/\(folder.device.id).json")
  }

  private static func faults() -> [FailingDisk.Fault] {
    let ways = FailingDiskTests.codes.map { FailingDisk.QuestionMode.error($0) }
    let writing: [FailingDisk.QuestionMode] = [.short] + FailingDiskTests.codes.map { .shortThen($0) }
    return [.write, .fsync, .rename].flatMap { (call: FailingDisk.Call) in
      (1...3).flatMap { number in
        (call == .write ? ways + writing : ways).flatMap { way in
          [false, true].map { FailingDisk.Fault(call: call, number: number, way: way, lasts: $0) }
        }
      }
    }
  }
}
