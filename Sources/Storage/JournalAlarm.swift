// The alarm that this device's journal raises when it holds less than its last session left, or something else.

import Glibc

package struct JournalAlarm: Error, Equatable, Sendable {
  /// The journal.
  package let path: String
  /// Bytes at the end of the last session.
  package let had: Int
  /// Bytes now; 0 also when the file is gone.
  package let has: Int

  package init(path: String, had: Int, has: Int) {
    self.path = path
    self.had = had
    self.has = has
  }

  /// Looks at the file itself. `nil` when all is well, or when nothing was counted.
  package init?(_ device: Device, in folder: DataFolder) throws(StorageProblem) {
    guard let counters = try StateFile.counters(of: device, in: folder).value else { return nil }
    path = folder.journal(of: device)
    had = counters.bytes
    guard let file = Descriptor(path: path, flags: O_RDONLY | O_NOFOLLOW | O_NONBLOCK) else {
      if errno == ELOOP { throw .unsafeFile(path: path) }
      guard errno == ENOENT else { throw .cannotRead(path: path, ErrorNumber(errno)) }
      guard had > 0 else { return nil }
      has = 0
      return
    }
    guard let status = file.status else { throw .cannotRead(path: path, ErrorNumber(errno)) }
    has = Int(status.st_size)
    guard has >= had else { return }
    guard let tail = file.bytes(in: counters.tail) else { throw .cannotRead(path: path, ErrorNumber(errno)) }
    if counters.agree(withTail: tail) { return nil }
  }
}
