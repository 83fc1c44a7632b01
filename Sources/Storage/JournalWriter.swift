// The writer of this device's journal. `append` returns only when the event is on the disk (write, then fdatasync).
// After a failed write, the file is truncated to its old length. If that fails too, the partial line is ended with a
// line break, so that readers reject only that line.

import Journal
import Learning
import Platform

package struct JournalWriter: ~Copyable {
  package let path: String
  private let file: Descriptor
  private let lock: Lock
  private let calls: Syscalls
  /// The error of a failed sync; after it, every append throws this error again and writes nothing.
  private var doubt: StorageProblem?
  /// The end of the file after this writer's last write, for `isWhole`.
  private var end: End
  /// What the journal had when the session began: whatever it lacks of that, this session cannot give back.
  package let floor: JournalCounters
  private let note: JournalNote
  /// Not while a shorter journal is being accepted: only then does the state file say so.
  private var isNoted: Bool

  /// The end of a file: its size in bytes, and its last bytes, at most `length`.
  private struct End: Equatable {
    /// Enough for the checksum and the id of a line that the program writes.
    static let length = 128

    let size: Int
    let bytes: [UInt8]
    /// The id of the last line; `nil` if there is none.
    let last: String?

    /// `tail`: the last bytes of the file, with the whole last line.
    init(size: Int, tail: [UInt8]) {
      self.size = size
      bytes = Array(tail.suffix(Self.length))
      last = JournalCounters.lastID(in: tail[...])
    }

    /// The end after these bytes were appended to the file of this size. Not read from the file: another program may
    /// have changed it since.
    func appended(_ more: [UInt8], at size: Int) -> End {
      End(size: size + more.count, tail: (size == self.size ? bytes : []) + more)
    }

    var counters: JournalCounters { JournalCounters(bytes: size, last: last) }

    var range: Range<Int> { size - bytes.count..<size }
  }

  /// Takes the lock, opens or creates the journal, and ends a line that a power cut left incomplete. Throws `shortened`
  /// if the journal is not the one that the last session left, unless the learner accepts that (`acceptsLess`). `since`:
  /// what it had when this session began; only less than that is an error, for the session's own lines are given back.
  package static func open(
    _ device: Device, in folder: DataFolder, acceptsLess: Bool = false, since floor: JournalCounters? = nil,
    calls: Syscalls = .real
  ) throws(StorageProblem) -> JournalWriter {
    umask(0o077)
    try DataFolder.create(folder.journal)
    let lock = try Lock(in: folder, calls)
    if let floor {
      try check(folder.journal(of: device), floor)
    } else if !acceptsLess,
      let alarm = try JournalAlarm(device, in: folder)
    {
      throw .shortened(alarm)
    }
    return try open(device, in: folder, lock, acceptsLess: acceptsLess, since: floor, calls)
  }

  /// Opens the journal again by its name, after another file took its place. The lock is kept: no other session can come
  /// in between. A lock whose file is gone too is taken anew.
  package consuming func reopened(_ device: Device, in folder: DataFolder) throws(StorageProblem) -> JournalWriter {
    let floor = floor
    let lock = lock.isInPlace(folder.lock) ? lock : try Lock(in: folder, calls)
    try DataFolder.create(folder.journal)
    try Self.check(path, floor)
    return try Self.open(device, in: folder, lock, acceptsLess: false, since: floor, calls)
  }

  /// Throws `shortened` if the journal lacks what it had when the session began.
  private static func check(_ path: String, _ floor: JournalCounters) throws(StorageProblem) {
    if let alarm = try JournalAlarm(path, against: floor) { throw .shortened(alarm) }
  }

  private static func open(
    _ device: Device, in folder: DataFolder, _ lock: consuming Lock, acceptsLess: Bool, since floor: JournalCounters?,
    _ calls: Syscalls
  ) throws(StorageProblem) -> JournalWriter {
    let path = folder.journal(of: device)
    let file = try open(path, calls)
    let end = try currentEnd(of: file, path)
    try? DataFolder.create(folder.state)
    var journal = JournalWriter(
      path: path, file: file, lock: lock, note: JournalNote(device, in: folder), isNoted: !acceptsLess,
      floor: floor ?? end.counters, end: end, calls: calls)
    try journal.heal()
    return journal
  }

  private init(
    path: String, file: consuming Descriptor, lock: consuming Lock, note: JournalNote, isNoted: Bool,
    floor: JournalCounters, end: End, calls: Syscalls
  ) {
    self.path = path
    self.file = file
    self.lock = lock
    self.note = note
    self.isNoted = isNoted
    self.floor = floor
    self.end = end
    self.calls = calls
  }

  private static func open(_ path: String, _ calls: Syscalls) throws(StorageProblem) -> Descriptor {
    guard let file = Descriptor(path: path, flags: O_RDWR | O_APPEND | O_CREAT | O_NOFOLLOW) else {
      throw errno == ELOOP ? .unsafeFile(path: path) : .cannotCreate(path: path, DiskError(errno))
    }
    // An empty file is new, or its creator ended before this sync.
    if file.status?.size == 0 { try WholeFile.syncFolder(of: path, calls) }
    return try checked(file, path)
  }

  private static func checked(_ file: consuming Descriptor, _ path: String) throws(StorageProblem) -> Descriptor {
    guard let status = file.status, status.kind == .regular, status.linkCount <= 1,
      status.isOurs || madeUpOwner(beside: path) == status.owner
    else { throw .unsafeFile(path: path) }
    return file
  }

  /// The owner of a new file, if that is not the user who creates it: NFS that maps users, and some FUSE mounts, report
  /// one owner for all files. `nil` if a new file belongs to this user, as usual, or cannot be created.
  static func madeUpOwner(beside path: String) -> uid_t? {
    let probe = "\(path).owner"
    guard let file = Descriptor(path: probe, flags: O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW) else { return nil }
    defer { retryOnInterrupt { unlink(probe) } }
    return file.status.flatMap { $0.isOurs ? nil : $0.owner }
  }

  /// Ends a last line that has no line break, so that the next answer starts a new line.
  private mutating func heal() throws(StorageProblem) {
    let size = try size()
    guard size > 0 else { return }
    guard let last = file.bytes(in: size - 1..<size) else { throw .cannotRead(path: path, DiskError(errno)) }
    if last != [UInt8(ascii: "\n")] { try append([UInt8(ascii: "\n")]) }
  }

  /// Whether the path still names the open file. A file that a sync tool deleted or renamed would still accept writes,
  /// and they would be lost.
  private var isInPlace: Bool {
    guard let open = file.status, let named = FileStatus(unfollowed: path) else { return false }
    return named.isSameFile(as: open)
  }

  /// Whether the file still ends, or goes on after, where this writer left it. A program that writes an older copy into
  /// the same file (cp, rsync --inplace, an editor) takes lines away without a trace in the file's name.
  private func isWhole() throws(StorageProblem) -> Bool {
    guard try size() >= end.size else { return false }
    guard let found = file.bytes(in: end.range) else { throw .cannotRead(path: path, DiskError(errno)) }
    return found == end.bytes
  }

  private static func currentEnd(of file: borrowing Descriptor, _ path: String) throws(StorageProblem) -> End {
    guard let size = file.status?.size, let tail = file.bytes(in: max(0, size - JournalLine.longest - 1)..<size) else {
      throw .cannotRead(path: path, DiskError(errno))
    }
    return End(size: size, tail: tail)
  }

  /// The journal for a session, once the state file says how long it is.
  package consuming func accepted() -> JournalWriter {
    var journal = self
    journal.isNoted = true
    return journal
  }

  /// Throws `replaced` if the journal lost lines since the last append: they must come back before anything counts the
  /// journal as it is.
  package func check() throws(StorageProblem) {
    guard isInPlace, try isWhole() else { throw .replaced(path: path) }
  }

  /// The counters of the journal as this writer left it, which the next session compares. `aside`: rejected lines the
  /// learner has seen.
  package func counters(aside: Int) -> JournalCounters {
    JournalCounters(bytes: end.size, last: end.last, aside: aside)
  }

  /// The size of the file in bytes.
  private func size() throws(StorageProblem) -> Int {
    guard let status = file.status else { throw .cannotRead(path: path, DiskError(errno)) }
    return status.size
  }

  /// Returns when the event is on the disk. Ends a partial line of an earlier failed write first.
  /// Throws `replaced` if the file lost lines, or is no longer the file of its name.
  package mutating func append(_ event: Event) throws(StorageProblem) {
    try heal()
    try append(JournalLine.encode(event))
  }

  /// Appends whole lines, each with its line break. Returns when they are on the disk.
  package mutating func append(lines: [[UInt8]]) throws(StorageProblem) {
    if !lines.isEmpty { try append(lines.flatMap(\.self)) }
  }

  private mutating func append(_ bytes: [UInt8]) throws(StorageProblem) {
    if let doubt { throw doubt }
    try check()
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
    end = end.appended(bytes, at: before)
    if isNoted { note.write(end.counters) }
  }

  /// Truncates the file to its size before the failed write. If that fails too, ends the partial line: readers reject
  /// it, and the next answer stays intact.
  private func takeBack(to size: Int) {
    guard let now = file.status, now.size > size else { return }
    if retryOnInterrupt({ calls.ftruncate(file.number, size) }) == 0 { return }
    _ = calls.writeAll([UInt8(ascii: "\n")], to: file.number)
  }
}
