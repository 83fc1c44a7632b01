// An open file that closes itself. Every call sets `errno` when it fails.

package struct Descriptor: ~Copyable {
  package let number: Int32

  /// Opens a file; programs that are started later do not inherit it. `mode` is for a file that is created.
  package init?(path: String, flags: Int32, mode: mode_t = 0o600) {
    let opened = retryOnInterrupt { open(path, flags | O_CLOEXEC, mode) }
    guard opened >= 0 else { return nil }
    number = opened
  }

  deinit { close(number) }

  /// `nil` when the file's facts cannot be had.
  package var status: FileStatus? { FileStatus(descriptor: number) }

  /// Reads on from where the last read ended. Returns the number of bytes: 0 at the end of the file, -1 on failure.
  package func read(to buffer: UnsafeMutableRawBufferPointer) -> Int {
    retryOnInterrupt { Platform.read(number, buffer.baseAddress, buffer.count) }
  }

  /// Reads at most `count` bytes at an offset. Returns their number: 0 past the end of the file, -1 on failure.
  package func read(_ count: Int, at offset: Int, to buffer: UnsafeMutablePointer<UInt8>) -> Int {
    retryOnInterrupt { pread(number, buffer, count, off_t(offset)) }
  }

  /// `nil` when not all of them can be had.
  package func bytes(in range: Range<Int>) -> [UInt8]? {
    var bytes = [UInt8](repeating: 0, count: range.count)
    return read(range.count, at: range.lowerBound, to: &bytes) == range.count ? bytes : nil
  }

  /// Takes the lock of the whole file, without waiting. `false` on failure; `EWOULDBLOCK` says that another process has
  /// it. The kernel frees the lock when the file is closed, however its holder ends.
  package func lock() -> Bool { retryOnInterrupt { flock(number, LOCK_EX | LOCK_NB) } == 0 }
}
