// Open files, and the system calls on them.

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

  /// Opens an entry of an open folder by its name. A symbolic link is not followed: `ELOOP`, or `ENOTDIR` if `flags` ask
  /// for a folder. `nil` on failure.
  package init?(_ name: String, in folder: borrowing Descriptor, flags: Int32, mode: mode_t = 0o600) {
    let parent = folder.number
    let opened = retryOnInterrupt { openat(parent, name, flags | O_NOFOLLOW | O_CLOEXEC, mode) }
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

  /// The bytes in a range. `nil` on failure, with the reason in `errno`: `ESTALE` if the file ends before the range does.
  package func bytes(in range: Range<Int>) -> [UInt8]? {
    var isWhole = true
    let bytes = [UInt8](unsafeUninitializedCapacity: range.count) { buffer, count in
      guard let start = buffer.baseAddress else { return }
      while count < range.count {
        let got = read(range.count - count, at: range.lowerBound + count, to: start + count)
        guard got > 0 else {
          if got == 0 { errno = ESTALE }
          isWhole = false
          return
        }
        count += got
      }
    }
    return isWhole ? bytes : nil
  }

  /// Takes the lock of the whole file, without waiting. `false` on failure; `EWOULDBLOCK` means that another process
  /// has the lock. The kernel releases the lock when the file is closed, also after a crash.
  package func lock() -> Bool { retryOnInterrupt { flock(number, LOCK_EX | LOCK_NB) } == 0 }
}

// A table of the system calls that put an answer on the disk, as closures, so that tests can make each of them fail.
// Each returns the result of the C function: -1 on failure, with the reason in `errno`.

package struct Syscalls: Sendable {
  package var write: @Sendable (Int32, UnsafeRawBufferPointer) -> Int = { Platform.write($0, $1.baseAddress, $1.count) }
  package var fdatasync: @Sendable (Int32) -> Int32 = { Platform.fdatasync($0) }
  package var ftruncate: @Sendable (Int32, Int) -> Int32 = { Platform.ftruncate($0, off_t($1)) }
  package var fsync: @Sendable (Int32) -> Int32 = { Platform.fsync($0) }
  /// Gives an entry of an open folder another name in it.
  package var rename: @Sendable (_ folder: Int32, _ from: String, _ to: String) -> Int32 = { renameat($0, $1, $0, $2) }
  package var flock: @Sendable (_ file: Int32, _ operation: Int32) -> Int32 = { lock($0, $1) }

  package init() {}

  /// The calls of the operating system.
  package static let real = Syscalls()

  /// Writes all bytes, in as many calls as needed. Returns `nil` on success, otherwise the error number (`EIO` if a
  /// call writes nothing and reports no error).
  package func writeAll(_ bytes: [UInt8], to descriptor: Int32) -> Int32? {
    bytes.withUnsafeBytes { bytes in
      var written = 0
      while written < bytes.count {
        let count = retryOnInterrupt { write(descriptor, UnsafeRawBufferPointer(rebasing: bytes[written...])) }
        guard count >= 0 else { return errno }
        if count == 0 { return EIO }
        written += count
      }
      return nil
    }
  }
}

/// `flock`, whose name with its module would be that of a structure.
private func lock(_ file: Int32, _ operation: Int32) -> Int32 { retryOnInterrupt { flock(file, operation) } }

// The error numbers by which a file system says that it does not offer a call. The calls are valid, and their descriptors
// are open, so EINVAL and EBADF can mean nothing else. A disk that fails answers with others, such as EIO.

package enum NotOffered {
  /// `fsync` of a folder: CIFS, 9p, some FUSE file systems.
  package static func folderSync(_ error: Int32) -> Bool {
    [EINVAL, EOPNOTSUPP, ENOTSUP, ENOSYS, ENOTTY, EBADF, EISDIR].contains(error)
  }

  /// `flock`: NFS without a lock service, some FUSE file systems.
  package static func lock(_ error: Int32) -> Bool {
    [ENOLCK, ENOSYS, EOPNOTSUPP, ENOTSUP, EINVAL, ENOTTY, EBADF].contains(error)
  }

  /// `fchmod` of a file that this process has just created, and therefore owns: FAT, CIFS.
  package static func permissions(_ error: Int32) -> Bool {
    [EPERM, EOPNOTSUPP, ENOTSUP, ENOSYS, EINVAL].contains(error)
  }
}

/// Repeats a call as long as a signal interrupts it (`EINTR`), and returns its first other result.
@inlinable
@discardableResult
package func retryOnInterrupt<Result: SignedInteger>(_ call: () -> Result) -> Result {
  while true {
    let result = call()
    if result != -1 || errno != EINTR { return result }
  }
}

/// The same for a call that returns a pointer, or `nil` on failure.
func retryOnInterrupt<Result>(pointer call: () -> Result?) -> Result? {
  while true {
    if let result = call() { return result }
    if errno != EINTR { return nil }
  }
}

// The standard streams of the process.

package enum StandardStreams {
  /// Opens closed standard streams on /dev/null. Otherwise the next file that the program opens would get descriptor 0,
  /// 1 or 2, and an error message could be written into the journal.
  package static func ensureOpen() {
    for number in STDIN_FILENO...STDERR_FILENO where fcntl(number, F_GETFD) == -1 {
      _ = open("/dev/null", O_RDWR)
    }
  }

  /// Ignores SIGPIPE for the rest of the program: a write to a closed pipe then fails with `EPIPE`, instead of ending the
  /// program.
  package static func surviveClosedPipes() { signal(SIGPIPE, SIG_IGN) }

  /// Whether the standard input and output are both a terminal.
  package static var areTerminal: Bool { isatty(STDIN_FILENO) == 1 && isatty(STDOUT_FILENO) == 1 }

  /// Whether a person sees the errors.
  package static var errorsAreSeen: Bool { isatty(STDERR_FILENO) == 1 }
}
