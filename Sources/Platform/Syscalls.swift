// A table of the system calls that put an answer on the disk, as closures, so that tests can make each of them fail.
// Each returns the result of the C function: -1 on failure, with the reason in `errno`.

package struct Syscalls: Sendable {
  package var write: @Sendable (Int32, UnsafeRawBufferPointer) -> Int = { Platform.write($0, $1.baseAddress, $1.count) }
  package var fdatasync: @Sendable (Int32) -> Int32 = { Platform.fdatasync($0) }
  package var ftruncate: @Sendable (Int32, Int) -> Int32 = { Platform.ftruncate($0, off_t($1)) }
  package var fsync: @Sendable (Int32) -> Int32 = { Platform.fsync($0) }
  package var rename: @Sendable (String, String) -> Int32 = { Platform.rename($0, $1) }

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

/// Repeats a call as long as a signal interrupts it (`EINTR`), and returns its first other result.
@inlinable
package func retryOnInterrupt<Result: SignedInteger>(_ call: () -> Result) -> Result {
  while true {
    let result = call()
    if result != -1 || errno != EINTR { return result }
  }
}
