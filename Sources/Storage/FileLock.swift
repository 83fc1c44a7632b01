// A lock for file systems without flock: a file that only one process can create (O_EXCL), with that process's identity in
// it. The kernel does not release it, so it is deleted at the end of the lock or of the program. What a crash leaves
// behind names a process that has ended, and the next session deletes it.

import Journal
import Platform
import Synchronization

struct FileLock: ~Copyable {
  private let path: String

  /// Throws `alreadyOpen` or `lockedElsewhere` if another process has the lock.
  init(_ path: String, as own: ProcessIdentity = .own) throws(StorageProblem) {
    try Self.take(path, own)
    self.path = path
    Self.held.withLock { _ = $0.insert(path) }
    Self.releaseAtExit()
  }

  deinit { Self.release(path) }

  /// Throws if a process has such a lock and has not ended, or may not have.
  static func check(_ path: String, seenFrom own: ProcessIdentity = .own) throws(StorageProblem) {
    guard let bytes = try read(path) else { return }
    guard let identity = ProcessIdentity(bytes) else { throw .lockedElsewhere(path: path, host: nil) }
    switch identity.standing(seenFrom: own) {
    case .runs: throw .alreadyOpen
    case .elsewhere: throw .lockedElsewhere(path: path, host: identity.host)
    case .ended: return
    }
  }

  // MARK: Taking

  private static func take(_ path: String, _ own: ProcessIdentity) throws(StorageProblem) {
    if try create(path, own) { return }
    try check(path, seenFrom: own)
    try removeEnded(path, own)
    guard try create(path, own) else { throw .alreadyOpen }
  }

  /// Deletes the lock of a process that has ended. Only one process at a time does that, under a second lock: otherwise
  /// one could delete the lock that the other has just taken.
  private static func removeEnded(_ path: String, _ own: ProcessIdentity) throws(StorageProblem) {
    let second = path + ".removal"
    if try !create(second, own) {
      try check(second, seenFrom: own)
      retryOnInterrupt { unlink(second) }
      guard try create(second, own) else { throw .alreadyOpen }
    }
    defer { retryOnInterrupt { unlink(second) } }
    try check(path, seenFrom: own)
    retryOnInterrupt { unlink(path) }
  }

  /// `false` if there is a file already.
  private static func create(_ path: String, _ own: ProcessIdentity) throws(StorageProblem) -> Bool {
    guard let file = Descriptor(path: path, flags: O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW) else {
      if errno == EEXIST { return false }
      throw .cannotLock(path: path, DiskError(errno))
    }
    guard let error = Syscalls.real.writeAll(Array(own.line.utf8), to: file.number) else { return true }
    retryOnInterrupt { unlink(path) }
    throw .cannotLock(path: path, DiskError(error))
  }

  /// `nil` if there is no file. Empty for anything that is no regular file.
  private static func read(_ path: String) throws(StorageProblem) -> [UInt8]? {
    guard let file = Descriptor(path: path, flags: O_RDONLY | O_NOFOLLOW | O_NONBLOCK) else {
      switch errno {
      case ENOENT: return nil
      case ELOOP: return []
      default: throw .cannotRead(path: path, DiskError(errno))
      }
    }
    guard file.status?.kind == .regular else { return [] }
    return try WholeFile.bytes(of: file, limit: 4096, path)
  }

  // MARK: Releasing

  /// The locks of this process. `exit` runs no deinitialiser.
  private static let held = Mutex<Set<String>>([])

  private static let isReleasedAtExit: Bool = {
    atexit { FileLock.held.withLock { $0 }.forEach(FileLock.release) } == 0
  }()

  private static func releaseAtExit() { _ = isReleasedAtExit }

  /// Deletes the file, if it is still this process's.
  private static func release(_ path: String) {
    guard held.withLock({ $0.remove(path) }) != nil, let bytes = try? read(path),
      let identity = ProcessIdentity(bytes), identity == .own
    else { return }
    retryOnInterrupt { unlink(path) }
  }
}
