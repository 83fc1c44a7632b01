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
  package init?(_ device: Device, in folder: DataFolder) {
    guard let counters = StateFile.counters(of: device, in: folder).value else { return nil }
    path = folder.journal(of: device)
    had = counters.bytes
    guard let file = Descriptor(path: path, flags: O_RDONLY | O_NOFOLLOW | O_NONBLOCK) else {
      guard had > 0 else { return nil }
      has = 0
      return
    }
    has = file.status.map { Int($0.st_size) } ?? 0
    let tail = has >= had ? file.bytes(in: counters.tail) : nil
    if counters.agree(withSize: has, tail: tail) { return nil }
  }
}
