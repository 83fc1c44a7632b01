// Functions that read a whole file, and replace a whole file atomically.

import Journal
import Platform

enum WholeFile {
  /// Opens a regular file for reading; `nil` if there is no such file. The call does not block, even if the path names
  /// a pipe.
  static func open(_ path: String) throws(StorageProblem) -> Descriptor? {
    guard let file = Descriptor(path: path, flags: O_RDONLY | O_NONBLOCK) else {
      if errno == ENOENT || errno == ENOTDIR { return nil }
      throw .cannotRead(path: path, DiskError(errno))
    }
    guard file.status?.kind == .regular else { throw .notARegularFile(path: path) }
    return file
  }

  /// The bytes of a regular file; `nil` if there is no such file. Stops after `limit` bytes; of a file that grows
  /// meanwhile, it may return up to 64 KiB more.
  static func read(_ path: String, limit: Int = .max) throws(StorageProblem) -> [UInt8]? {
    guard let file = try open(path) else { return nil }
    // First the size that the system reports, then the bytes by which the file has grown since.
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

  /// Replaces a file atomically: a temporary file beside it is written, synced, and renamed over it; then the folder is
  /// synced. If only that last step fails, it throws although the file is replaced.
  static func replace(
    _ path: String, with bytes: [UInt8], mode: mode_t = 0o600, _ calls: Syscalls
  ) throws(StorageProblem) {
    let temporary = path + ".tmp"
    retryOnInterrupt { unlink(temporary) }
    do throws(StorageProblem) {
      try writeNew(temporary, bytes, mode, calls, of: path)
      guard retryOnInterrupt({ calls.rename(temporary, path) }) == 0 else {
        throw .notWritten(path: path, DiskError(errno))
      }
      try syncFolder(of: path, calls)
    } catch {
      retryOnInterrupt { unlink(temporary) }
      throw error
    }
  }

  /// Writes a copy of a file: creates its folders, replaces it like `replace`, and reads it again to compare.
  static func keepCopy(_ path: String, of bytes: [UInt8], _ calls: Syscalls) throws(StorageProblem) {
    try DataFolder.create(folder(of: path))
    try replace(path, with: bytes, calls)
    guard try read(path) == bytes else { throw .notGuaranteed(path: path, .inputOutput) }
  }

  static func folder(of path: String) -> String { path.lastIndex(of: "/").map { String(path[..<$0]) } ?? "." }

  /// Writes and syncs the temporary file. Errors name `path`, the file to be replaced.
  private static func writeNew(
    _ temporary: String, _ bytes: [UInt8], _ mode: mode_t, _ calls: Syscalls, of path: String
  ) throws(StorageProblem) {
    guard let file = Descriptor(path: temporary, flags: O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW) else {
      throw .cannotCreate(path: path, DiskError(errno))
    }
    // The umask may deny access to other users, but a file with another mode is for them.
    if mode != 0o600, retryOnInterrupt({ fchmod(file.number, mode) }) != 0 {
      throw .cannotCreate(path: path, DiskError(errno))
    }
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

// Functions that write an output file: completely or not at all, readable by this user only. They do not overwrite an
// existing file unless the caller requests it.

package enum OutputFile {
  /// Throws `exists` if there is a file at the path. Called before long work whose result goes there.
  package static func mustBeNew(_ path: String) throws(StorageProblem) {
    guard !Path.exists(path) else { throw .exists(path: path) }
  }

  /// Writes a file in one of Ramp's own folders, which is created if needed, and replaces an earlier file.
  package static func replace(_ text: String, at path: String) throws(StorageProblem) {
    try DataFolder.create(WholeFile.folder(of: path))
    try write(text, to: path, replacing: true)
  }

  package static func write(_ text: String, to path: String, replacing: Bool = false) throws(StorageProblem) {
    if !replacing { try mustBeNew(path) }
    try WholeFile.replace(path, with: Array(text.utf8), .real)
  }
}
