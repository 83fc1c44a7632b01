// A power cut at the worst moment, in a model: what was not synced is gone, a name that its folder did not sync is not
// there, and a file that was renamed before it was synced is empty. The long suite cuts a real file system.

import Foundation
import Glossary
import JournalSamples
import Learning
import Platform
import Testing

@testable import Journal
@testable import Storage

@Suite struct PowerCutTests {
  let folder: TemporaryFolder
  let disk = VolatileDisk()

  init() throws {
    folder = try TemporaryFolder()
    try FileManager.default.createDirectory(atPath: folder.data.journal, withIntermediateDirectories: true)
    try FileManager.default.createDirectory(atPath: folder.data.state, withIntermediateDirectories: true)
  }

  func open(_ calls: Syscalls) throws(StorageProblem) -> JournalWriter {
    try JournalWriter.patiently(folder.device, in: folder.data, calls: calls)
  }

  /// The events that the journal would hold after a cut at this moment.
  func survivors() -> [Event] {
    MixedJournal.read(disk.survivors(in: folder.data.journal)["\(folder.device.id).jsonl"] ?? []).events
  }

  @Test func everyAcknowledgedAnswerOutlivesAPowerCut() throws {
    var acknowledged: [Event] = []
    var journal = try open(disk.calls)
    for event in try MixedJournal.events() {
      try journal.append(event)
      acknowledged.append(event)
      #expect(survivors() == acknowledged)
    }
  }

  @Test func aHealedJournalOutlivesItToo() throws {
    try folder.write(try JournalLine.encode(Make.review(1)).dropLast(30), to: folder.journalPath)
    disk.sync(folder.data.journal)
    var journal = try open(disk.calls)
    try journal.append(Make.review(2))
    #expect(survivors() == [try Make.review(2)])
  }

  /// A first start that ended before the folder was synced leaves an empty journal whose name may still be lost.
  @Test func aJournalThatAnInterruptedStartLeftIsGivenItsNameForGood() throws {
    try folder.write("", to: folder.journalPath)
    var journal = try open(disk.calls)
    try journal.append(Make.review(1))
    #expect(survivors() == [try Make.review(1)])
  }

  @Test func theStateIsTheFormerOneOrTheNewOneAfterAPowerCutAtAnyMoment() throws {
    let deck = try StateFileFaultTests.deck()
    let name = "\(folder.device.id).json"
    var former: [UInt8]?
    for bytes in [10, 20, 30] {
      let state = StateFileFaultTests.state(folder, deck, bytes: bytes)
      let before = former
      disk.afterEachCall = { [disk, folder] in
        let found = disk.survivors(in: folder.data.state)[name]
        #expect(found == before || found?.last == UInt8(ascii: "\n"))
      }
      try state.write(to: folder.data, calls: disk.calls)
      former = disk.survivors(in: folder.data.state)[name]
      #expect(former.map { String(decoding: $0, as: UTF8.self).contains("\"bytes\":\(bytes)") } == true)
    }
  }
}

/// Remembers what a power cut would leave. Used by one test, on one thread.
final class VolatileDisk: @unchecked Sendable {
  /// The content of each file, by inode, as it was last synced.
  private var contents: [ino_t: [UInt8]] = [:]
  /// The files of each folder, as it was last synced.
  private var names: [String: [String: ino_t]] = [:]
  var afterEachCall: () -> Void = {}

  var calls: Syscalls {
    var calls = Syscalls()
    calls.write = { descriptor, bytes in self.after { Platform.write(descriptor, bytes.baseAddress, bytes.count) } }
    calls.fdatasync = { descriptor in self.after { self.sync(descriptor) } }
    calls.fsync = { descriptor in self.after { self.sync(descriptor) } }
    calls.rename = { folder, from, to in self.after { self.rename(from, to, in: folder) } }
    return calls
  }

  private func after<Result>(_ call: () -> Result) -> Result {
    defer { afterEachCall() }
    return call()
  }

  /// The name may reach the disk before its folder is synced, and then leads to what was synced of the file.
  private func rename(_ from: String, _ to: String, in folder: Int32) -> Int32 {
    let result = renameat(folder, from, folder, to)
    if let path = Self.path(folder), let inode = Self.inode("\(path)/\(to)") { early[path, default: [:]][to] = inode }
    return result
  }

  private static func path(_ descriptor: Int32) -> String? {
    try? FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/fd/\(descriptor)")
  }

  /// Names that may have reached the disk by themselves.
  private var early: [String: [String: ino_t]] = [:]

  private func sync(_ descriptor: Int32) -> Int32 {
    guard let path = Self.path(descriptor) else { return -1 }
    sync(path)
    return 0
  }

  func sync(_ path: String) {
    var isFolder: ObjCBool = false
    guard FileManager.default.fileExists(atPath: path, isDirectory: &isFolder), let inode = Self.inode(path) else {
      return
    }
    guard isFolder.boolValue else {
      contents[inode] = (try? Data(contentsOf: URL(filePath: path))).map { Array($0) }
      return
    }
    let files = (try? FileManager.default.contentsOfDirectory(atPath: path)) ?? []
    names[path] = Dictionary(
      uniqueKeysWithValues: files.compactMap { file in
        Self.inode("\(path)/\(file)").map { (file, $0) }
      })
    early[path] = nil
  }

  /// The files of a folder after a cut at this moment, at the worst: a rename that was not synced is undone, unless it
  /// leads to a file that was not.
  func survivors(in folder: String) -> [String: [UInt8]] {
    let synced = (names[folder] ?? [:]).mapValues { contents[$0] ?? [] }
    let renamed = (early[folder] ?? [:]).mapValues { contents[$0] ?? [] }.filter { $0.value.isEmpty }
    return synced.merging(renamed) { $1 }
  }

  private static func inode(_ path: String) -> ino_t? {
    var status = stat()
    return lstat(path, &status) == 0 ? status.st_ino : nil
  }
}
