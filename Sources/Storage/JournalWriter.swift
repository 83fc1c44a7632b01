// The writer of this device's journal. `append` returns only when the event is on the disk: one write, then fdatasync.
// After a failed write the file is truncated to its old length. If that fails too, the partial line is ended, so that
// readers reject only that line.

import Journal
import Learning
import Platform

package struct JournalWriter: ~Copyable {
  package let path: String
  private let file: Descriptor
  private let lock: Lock
  private let calls: Syscalls
  /// Set when the disk did not confirm a write: from then on nothing more is written in this run.
  private var doubt: StorageProblem?

  /// Takes the lock, opens or creates the journal, and heals a line that a power cut left unfinished. A journal that is
  /// not the one that the last session left is not opened, unless the learner said so: `acceptsLess`.
  package static func open(
    _ device: Device, in folder: DataFolder, acceptsLess: Bool = false, calls: Syscalls = .real
  ) throws(StorageProblem) -> JournalWriter {
    umask(0o077)
    try DataFolder.create(folder.journal)
    let lock = try Lock(folder.lock)
    let path = folder.journal(of: device)
    if !acceptsLess, let alarm = try JournalAlarm(device, in: folder) { throw .shortened(alarm) }
    var journal = JournalWriter(path: path, file: try open(path, calls), lock: lock, calls: calls)
    try journal.heal()
    return journal
  }

  private init(path: String, file: consuming Descriptor, lock: consuming Lock, calls: Syscalls) {
    self.path = path
    self.file = file
    self.lock = lock
    self.calls = calls
  }

  private static func open(_ path: String, _ calls: Syscalls) throws(StorageProblem) -> Descriptor {
    guard let file = Descriptor(path: path, flags: O_RDWR | O_APPEND | O_CREAT | O_NOFOLLOW) else {
      throw errno == ELOOP ? .unsafeFile(path: path) : .cannotCreate(path: path, DiskError(errno))
    }
    // Empty: new, or left by a start that ended before this was done.
    if file.status?.size == 0 { try WholeFile.syncFolder(of: path, calls) }
    return try checked(file, path)
  }

  private static func checked(_ file: consuming Descriptor, _ path: String) throws(StorageProblem) -> Descriptor {
    guard let status = file.status, status.kind == .regular, status.isOurs, status.linkCount == 1 else {
      throw .unsafeFile(path: path)
    }
    return file
  }

  /// A last line without its end is closed, so that the next answer starts a line of its own.
  private mutating func heal() throws(StorageProblem) {
    let size = try size()
    guard size > 0 else { return }
    guard let last = file.bytes(in: size - 1..<size) else { throw .cannotRead(path: path, DiskError(errno)) }
    if last != [UInt8(ascii: "\n")] { try append([UInt8(ascii: "\n")]) }
  }

  /// A file deleted or renamed away by a sync tool would still take our writes, and lose them.
  private var isInPlace: Bool {
    guard let open = file.status, let named = FileStatus(unfollowed: path) else { return false }
    return named.isSameFile(as: open)
  }

  /// What the file holds now, to be found again by the next session. `aside`: lines that the learner knows of.
  package func counters(aside: Int) throws(StorageProblem) -> JournalCounters {
    let size = try size()
    guard let tail = file.bytes(in: max(0, size - JournalLine.longest - 1)..<size) else {
      throw .cannotRead(path: path, DiskError(errno))
    }
    return JournalCounters(bytes: size, last: JournalCounters.lastID(in: tail[...]), aside: aside)
  }

  /// Bytes in the file.
  private func size() throws(StorageProblem) -> Int {
    guard let status = file.status else { throw .cannotRead(path: path, DiskError(errno)) }
    return status.size
  }

  /// Returns when the event is on the disk. Half a line that could not be taken back is closed first.
  package mutating func append(_ event: Event) throws(StorageProblem) {
    try heal()
    try append(JournalLine.encode(event))
  }

  /// Whole lines, each with its line break. Returns when they are on the disk.
  package mutating func append(lines: [[UInt8]]) throws(StorageProblem) {
    if !lines.isEmpty { try append(lines.flatMap(\.self)) }
  }

  private mutating func append(_ bytes: [UInt8]) throws(StorageProblem) {
    if let doubt { throw doubt }
    guard isInPlace else { throw .replaced(path: path) }
    let before = try size()
    if let error = calls.writeAll(bytes, to: file.number) {
      takeBack(to: before)
      throw .notWritten(path: path, DiskError(error))
    }
    guard retryOnInterrupt({ calls.fdatasync(file.number) }) == 0 else {
      let problem = StorageProblem.notGuaranteed(path: path, DiskError(errno))
      doubt = problem
      throw problem
    }
  }

  /// Cuts what this call wrote, and nothing else. If even that is refused, ends the line: the rest of it will be set
  /// aside as unreadable, and the next answer stays whole.
  private func takeBack(to size: Int) {
    guard let now = file.status, now.size > size else { return }
    if retryOnInterrupt({ calls.ftruncate(file.number, size) }) == 0 { return }
    _ = calls.writeAll([UInt8(ascii: "\n")], to: file.number)
  }
}
