// The two ways Ramp reads and writes whole files.

import Journal
import Platform

enum WholeFile {
  /// A regular file, to be read; `nil` when there is no such file. Opened without waiting: a pipe instead of a file
  /// must not hold up the program.
  static func open(_ path: String) throws(StorageProblem) -> Descriptor? {
    guard let file = Descriptor(path: path, flags: O_RDONLY | O_NONBLOCK) else {
      if errno == ENOENT || errno == ENOTDIR { return nil }
      throw .cannotRead(path: path, DiskError(errno))
    }
    guard file.status?.kind == .regular else { throw .notARegularFile(path: path) }
    return file
  }

  /// At most `limit` bytes of a regular file; `nil` when there is no such file.
  static func read(_ path: String, limit: Int = .max) throws(StorageProblem) -> [UInt8]? {
    guard let file = try open(path) else { return nil }
    // What the file is said to hold, read in one go; then whatever it has grown by.
    let size = min(limit, file.status?.size ?? 0, 1 << 30)
    var bytes = [UInt8](unsafeUninitializedCapacity: size + 1) { buffer, count in
      while count < size {
        let rest = UnsafeMutableBufferPointer(rebasing: buffer[count..<size])
        let got = file.read(to: UnsafeMutableRawBufferPointer(rest))
        guard got > 0 else { return }
        count += got
      }
    }
    let chunk = UnsafeMutableRawBufferPointer.allocate(byteCount: 1 << 16, alignment: 1)
    defer { chunk.deallocate() }
    while bytes.count < limit {
      let count = file.read(to: chunk)
      if count == 0 { return bytes }
      guard count > 0 else { throw .cannotRead(path: path, DiskError(errno)) }
      bytes.append(contentsOf: chunk[..<count])
    }
    return bytes
  }

  /// All or nothing: a temporary file beside it, synced, renamed over it, and the folder synced.
  static func replace(
    _ path: String, with bytes: [UInt8], mode: mode_t = 0o600, _ calls: Syscalls
  ) throws(StorageProblem) {
    let temporary = path + ".tmp"
    unlink(temporary)
    do throws(StorageProblem) {
      try writeNew(temporary, bytes, mode, calls, of: path)
      guard retryOnInterrupt({ calls.rename(temporary, path) }) == 0 else {
        throw .notWritten(path: path, DiskError(errno))
      }
      try syncFolder(of: path, calls)
    } catch {
      unlink(temporary)
      throw error
    }
  }

  /// The same for a copy that may be needed one day: its folders are made, and it is read back.
  static func keepCopy(_ path: String, of bytes: [UInt8], _ calls: Syscalls) throws(StorageProblem) {
    try DataFolder.create(folder(of: path))
    try replace(path, with: bytes, calls)
    guard try read(path) == bytes else { throw .notGuaranteed(path: path, .inputOutput) }
  }

  static func folder(of path: String) -> String { path.lastIndex(of: "/").map { String(path[..<$0]) } ?? "." }

  /// A problem is told of the file that was wanted, `path`.
  private static func writeNew(
    _ temporary: String, _ bytes: [UInt8], _ mode: mode_t, _ calls: Syscalls, of path: String
  ) throws(StorageProblem) {
    guard let file = Descriptor(path: temporary, flags: O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW) else {
      throw .cannotCreate(path: path, DiskError(errno))
    }
    // The process may hide what it makes from others: this one is meant to be seen.
    if mode != 0o600, fchmod(file.number, mode) != 0 { throw .cannotCreate(path: path, DiskError(errno)) }
    if let error = calls.writeAll(bytes, to: file.number) { throw .notWritten(path: path, DiskError(error)) }
    guard retryOnInterrupt({ calls.fsync(file.number) }) == 0 else {
      throw .notGuaranteed(path: path, DiskError(errno))
    }
  }

  static func syncFolder(of path: String, _ calls: Syscalls) throws(StorageProblem) {
    let folder = folder(of: path)
    guard let file = Descriptor(path: folder, flags: O_RDONLY | O_DIRECTORY) else {
      throw .cannotRead(path: folder, DiskError(errno))
    }
    guard retryOnInterrupt({ calls.fsync(file.number) }) == 0 else {
      throw .notGuaranteed(path: folder, DiskError(errno))
    }
  }
}
