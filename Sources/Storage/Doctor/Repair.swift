// `ramp doctor --fix` and `--accept`: they append to this device's journal, rename, and close folders to others.
// Nothing that is there is changed, and a copy of the day is made first.

import Glossary
import Journal
import Learning
import Platform

package struct Repair: ~Copyable {
  private let folder: DataFolder
  private let device: Device
  private var journal: JournalWriter

  /// Takes the lock; a line that was cut off is closed.
  package init(_ folder: DataFolder, _ device: Device, on day: Day) throws(StorageProblem) {
    try DailyCopies(folder).make(on: day)
    let journal = try JournalWriter.open(device, in: folder, acceptsLess: true)
    self.folder = folder
    self.device = device
    self.journal = journal
  }

  /// What the journal holds afterwards: the new measure of the next session.
  package func counters(aside: Int) throws(StorageProblem) -> JournalCounters { try journal.counters(aside: aside) }

  /// The journal, still open and locked, for the session that follows.
  package consuming func end() -> JournalWriter { journal }

  /// Appends what copies and rescue files hold besides, and puts the rescue files away.
  package mutating func restoreMissing() throws(StorageProblem) {
    try journal.append(lines: MissingLines(device, in: folder).lines)
    for path in try RescueFile.all(of: device, in: folder) { try RescueFile.retire(path) }
  }

  /// Gives each of this device's lines from another time the moment of the line before it: the old one is taken back,
  /// and its event written anew.
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
      guard case .success(let event) = JournalLine.read(line.bytes) else { continue }
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

  /// Folders of this user alone.
  package func closeFolders() throws(StorageProblem) {
    for path in [folder.data, folder.journal] where chmod(path, 0o700) != 0 {
      throw .notWritten(path: path, DiskError(errno))
    }
  }

  /// Takes a damaged line at its word: the same event, appended with its right checksum. `nil` when the line says
  /// nothing that makes sense, is not damaged, or was taken already.
  package mutating func accept(
    line number: Int, of file: String, now: ClockReading
  ) throws(StorageProblem) -> Event? {
    let path = "\(folder.journal)/\(file)"
    guard let bytes = try WholeFile.read(path) else { throw .noSuchFile(path: path) }
    let text = JournalText(name: file, bytes: bytes, isOwn: path == journal.path)
    let problems = try JournalReading(folder, device: device, now: now).replay { _ in }.problems
    guard problems.contains(where: { $0.file == file && $0.line == number }),
      let line = text.lines.first(where: { $0.number == number }),
      case .failure(.wrongChecksum) = JournalLine.read(line.bytes), let event = JournalLine.claim(line.bytes),
      now.admits(event)
    else { return nil }
    try journal.append(event)
    return event
  }
}
