// The repairs of `ramp doctor --fix` and `--accept`. They append to this device's journal, rename rescue files, and
// restrict folders to this user. No existing line is changed, and the daily copies are made first.

import Glossary
import Journal
import Learning
import Platform

package struct Repair: ~Copyable {
  private let folder: DataFolder
  private let device: Device
  private var journal: JournalWriter

  /// Makes the daily copies, takes the lock, and ends an incomplete last line with a line break.
  package init(_ folder: DataFolder, _ device: Device, on day: Day) throws(StorageProblem) {
    try DailyCopies(folder).make(on: day, of: device)
    let journal = try JournalWriter.open(device, in: folder, acceptsLess: true)
    self.folder = folder
    self.device = device
    self.journal = journal
  }

  /// The counters of the repaired journal, for the next session. `aside`: the rejected lines that the learner has seen.
  package func counters(aside: Int) -> JournalCounters { journal.counters(aside: aside) }

  /// The journal, still open and locked, for the session that follows.
  package consuming func end() -> JournalWriter { journal.accepted() }

  /// Appends the lines that only daily copies and rescue files have, and renames the rescue files.
  /// Returns the number of lines.
  @discardableResult
  package mutating func restoreMissing() throws(StorageProblem) -> Int {
    let missing = try MissingLines(device, in: folder)
    try journal.append(lines: missing.lines)
    for path in try RescueFile.all(of: device, in: folder) { try RescueFile.retire(path) }
    return missing.lines.count
  }

  /// Appends the lines that only these copies have, and returns their number. A copy is a journal, or a folder with this
  /// device's journal in it or in its folder `journal`.
  package mutating func restoreMissing(from copies: [String]) throws(StorageProblem) -> Int {
    var sources: [[UInt8]] = []
    for copy in copies { sources.append(try bytes(ofCopy: copy)) }
    let missing = try MissingLines(device, in: folder, among: sources)
    try journal.append(lines: missing.lines)
    return missing.lines.count
  }

  private func bytes(ofCopy path: String) throws(StorageProblem) -> [UInt8] {
    let name = device.id + JournalNames.ending
    let isFolder = FileStatus(path)?.kind == .folder
    for file in isFolder ? ["\(path)/journal/\(name)", "\(path)/\(name)"] : [path] {
      if let bytes = try WholeFile.read(file) { return bytes }
    }
    throw .noSuchFile(path: isFolder ? "\(path)/journal/\(name)" : path)
  }

  /// Corrects this device's lines with an impossible date, if they can be undone. Each is undone, and its event is
  /// written again with a new id, one millisecond after the line before it; without such a line, with the time now.
  package mutating func redate(now: ClockReading, newID: (Instant) -> Event.ID) throws(StorageProblem) {
    for (event, moment) in try misdated(now) {
      let undo = Event(id: newID(now.instant), at: now.instant, day: now.day, content: .undo(event.id))
      let copy = Event(id: newID(moment.instant), at: moment.instant, day: moment.day, content: event.content)
      try journal.append(lines: [JournalLine.encode(undo), JournalLine.encode(copy)])
    }
  }

  private func misdated(_ now: ClockReading) throws(StorageProblem) -> [(Event, ClockReading)] {
    guard let bytes = try WholeFile.read(journal.path) else { return [] }
    var found: [(Event, ClockReading)] = []
    var before: ClockReading?
    var undone: Set<Event.ID> = []
    for line in JournalText(name: "", bytes: bytes, isOwn: true).lines {
      guard case .success(let event) = JournalLine.decode(line.bytes) else { continue }
      if let target = event.undone { undone.insert(target) }
      if now.admits(event) {
        before = ClockReading(event.at, day: event.day)
      } else if event.isUndoable {
        let moment = before.map { ClockReading($0.instant + 1, day: $0.day) } ?? now
        found.append((event, moment))
        before = moment
      }
    }
    return found.filter { !undone.contains($0.0.id) }
  }

  /// Restricts the folders of the data and the journals to this user.
  package func closeFolders() throws(StorageProblem) {
    for path in [folder.data, folder.journal] where retryOnInterrupt({ chmod(path, 0o700) }) != 0 {
      throw .notWritten(path: path, DiskError(errno))
    }
  }

  /// Accepts a line with a wrong checksum: appends its event with the right checksum, and returns it. `nil` if no valid
  /// event can be decoded, the line is not damaged, or its event is already intact or undone.
  package mutating func accept(
    line number: Int, of file: String, now: ClockReading
  ) throws(StorageProblem) -> Event? {
    let path = "\(folder.journal)/\(file)"
    guard let bytes = try WholeFile.read(path) else { throw .noSuchFile(path: path) }
    let text = JournalText(name: file, bytes: bytes, isOwn: path == journal.path)
    let problems = try JournalReading(folder, device: device, now: now).replay { _ in }.problems
    guard problems.contains(where: { $0.file == file && $0.line == number }),
      let line = text.lines.first(where: { $0.number == number }),
      case .failure(.wrongChecksum) = JournalLine.decode(line.bytes), let event = JournalLine.claim(line.bytes),
      now.admits(event)
    else { return nil }
    try journal.append(event)
    return event
  }
}
