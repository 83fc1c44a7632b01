// The write lock (flock): only one process writes at a time. The kernel releases it when the last process that has the
// file open ends, even after a crash, so there are no stale locks. Where the file system offers no flock, a file beside
// it is the lock (`FileLock`). The lock file contains the process id, for the message of a second session.

import Journal
import Learning
import Platform

struct Lock: ~Copyable {
  private let file: Descriptor
  /// `nil` where the file system offers flock.
  private let fileLock: FileLock?

  /// Throws `alreadyOpen` or `lockedElsewhere` at once if another process has the lock.
  init(in folder: DataFolder, _ calls: Syscalls = .real) throws(StorageProblem) {
    guard let file = Descriptor(path: folder.lock, flags: O_RDWR | O_CREAT | O_NOFOLLOW) else {
      throw .cannotCreate(path: folder.lock, DiskError(errno))
    }
    fileLock = try Self.fileLock(beside: file, in: folder, calls)
    Self.sign(file.number)
    self.file = file
  }

  /// Whether the path still names the locked file. If it does not, another process can lock the file that it names.
  func isInPlace(_ path: String) -> Bool {
    guard let locked = file.status, let named = FileStatus(unfollowed: path) else { return false }
    return named.isSameFile(as: locked)
  }

  private static func fileLock(
    beside file: borrowing Descriptor, in folder: DataFolder, _ calls: Syscalls
  ) throws(StorageProblem) -> FileLock? {
    let number = file.number
    guard retryOnInterrupt({ calls.flock(number, LOCK_EX | LOCK_NB) }) != 0 else {
      // The same folder may be mounted without locks elsewhere.
      try FileLock.check(folder.fileLock)
      return nil
    }
    if errno == EWOULDBLOCK { throw .alreadyOpen }
    guard NotOffered.lock(errno) else { throw .cannotLock(path: folder.lock, DiskError(errno)) }
    return try FileLock(folder.fileLock)
  }

  /// Writes the process id and the terminal into the file. Errors are ignored: the lock does not depend on the content.
  private static func sign(_ file: Int32) {
    let terminal = ttyname(STDIN_FILENO).map { String(cString: $0) } ?? ""
    let text = Array("\(getpid()) \(terminal)\n".utf8)
    guard retryOnInterrupt({ ftruncate(file, 0) }) == 0 else { return }
    retryOnInterrupt { pwrite(file, text, text.count, 0) }
  }
}

/// The process that took the lock last, as the lock file names it. It may have ended since.
package struct LockHolder: Equatable, Sendable {
  package let process: Int
  /// The device file of its terminal; `nil` if it has none.
  package let terminal: String?
  /// The time at which the process took the lock.
  package let since: Instant

  /// `nil` if the lock file cannot be read or names no process.
  package init?(in folder: DataFolder) {
    guard let file = Descriptor(path: folder.lock, flags: O_RDONLY | O_NOFOLLOW | O_NONBLOCK), let status = file.status,
      let bytes = file.bytes(in: 0..<min(4096, status.size))
    else { return nil }
    let words = String(decoding: bytes, as: UTF8.self).split(whereSeparator: \.isWhitespace).map(String.init)
    guard let process = words.first.flatMap({ Int($0) }) else { return nil }
    self.process = process
    terminal = words.dropFirst().first
    since = Instant(milliseconds: status.modificationTime)
  }
}
