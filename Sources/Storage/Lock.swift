// The write lock (flock): only one process writes at a time. The kernel releases it when the process ends, however it
// ends, so no lock is stale. The file names the process, for the message that a second session shows.

import Journal
import Learning
import Platform

struct Lock: ~Copyable {
  private let file: Descriptor

  init(_ path: String) throws(StorageProblem) {
    guard let file = Descriptor(path: path, flags: O_RDWR | O_CREAT | O_NOFOLLOW) else {
      throw .cannotCreate(path: path, DiskError(errno))
    }
    guard file.lock() else {
      throw errno == EWOULDBLOCK ? .alreadyOpen : .cannotCreate(path: path, DiskError(errno))
    }
    Self.sign(file.number)
    self.file = file
  }

  /// Errors are ignored here: a lock file without a name in it still locks.
  private static func sign(_ file: Int32) {
    let terminal = ttyname(STDIN_FILENO).map { String(cString: $0) } ?? ""
    let text = Array("\(getpid()) \(terminal)\n".utf8)
    guard ftruncate(file, 0) == 0 else { return }
    _ = pwrite(file, text, text.count, 0)
  }
}

/// The process that holds the lock.
package struct LockHolder: Equatable, Sendable {
  package let process: Int
  /// Its terminal's device, when it has one.
  package let terminal: String?
  /// When it took the lock.
  package let since: Instant

  /// `nil` when the lock file names no holder.
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
