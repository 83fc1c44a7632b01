// A file descriptor that is closed at the end of its lifetime. A failed system call leaves its reason in `errno`.

package struct Descriptor: ~Copyable {
  package let number: Int32

  /// Opens a file; programs that are started later do not inherit it. `mode`: the permissions of a file that is
  /// created. `nil` on failure.
  package init?(path: String, flags: Int32, mode: mode_t = 0o600) {
    let opened = retryOnInterrupt { open(path, flags | O_CLOEXEC, mode) }
    guard opened >= 0 else { return nil }
    number = opened
  }

  deinit { close(number) }

  /// `nil` on failure.
  package var status: FileStatus? { FileStatus(descriptor: number) }

  /// Reads the next bytes after the last read. Returns their number: 0 at the end of the file, -1 on failure.
  package func read(to buffer: UnsafeMutableRawBufferPointer) -> Int {
    retryOnInterrupt { Platform.read(number, buffer.baseAddress, buffer.count) }
  }

  /// Reads at most `count` bytes at an offset. Returns their number: 0 past the end of the file, -1 on failure.
  package func read(_ count: Int, at offset: Int, to buffer: UnsafeMutablePointer<UInt8>) -> Int {
    retryOnInterrupt { pread(number, buffer, count, off_t(offset)) }
  }

  /// The bytes in a range; `nil` on failure, or if the file ends before the range does. The latter does not set
  /// `errno`.
  package func bytes(in range: Range<Int>) -> [UInt8]? {
    var bytes = [UInt8](repeating: 0, count: range.count)
    return read(range.count, at: range.lowerBound, to: &bytes) == range.count ? bytes : nil
  }

  /// Takes the lock of the whole file, without waiting. `false` on failure; `EWOULDBLOCK` means that another process
  /// has the lock. The kernel releases the lock when the file is closed, also after a crash.
  package func lock() -> Bool { retryOnInterrupt { flock(number, LOCK_EX | LOCK_NB) } == 0 }
}
