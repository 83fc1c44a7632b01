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
    return try bytes(of: file, limit: limit, path)
  }

  /// The bytes of an open file, as `read` returns them. `path`: for errors.
  static func bytes(of file: borrowing Descriptor, limit: Int, _ path: String) throws(StorageProblem) -> [UInt8] {
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

  /// Replaces a file atomically, for this user alone (`OpenFolder.replace`).
  static func replace(_ path: String, with bytes: [UInt8], _ calls: Syscalls) throws(StorageProblem) {
    guard let name = path.split(separator: "/", omittingEmptySubsequences: false).last, !name.isEmpty else {
      throw .notARegularFile(path: path)
    }
    guard let folder = OpenFolder(unchecked: folder(of: path)) else {
      throw .cannotCreate(path: path, DiskError(errno))
    }
    try folder.replace(String(name), with: bytes, calls)
  }

  /// The folder of a path; "/" for a file in the root, "." for a bare name.
  static func folder(of path: String) -> String {
    guard let slash = path.lastIndex(of: "/") else { return "." }
    return slash == path.startIndex ? "/" : String(path[..<slash])
  }

  /// Confirms the names in the folder of a path (`OpenFolder.sync`).
  static func syncFolder(of path: String, _ calls: Syscalls) throws(StorageProblem) {
    let path = folder(of: path)
    guard let folder = OpenFolder(unchecked: path) else { throw .cannotRead(path: path, DiskError(errno)) }
    try folder.sync(calls)
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
    try write(Array(text.utf8), to: path, replacing: true)
  }

  package static func write(_ text: String, to path: String, replacing: Bool = false) throws(StorageProblem) {
    try write(Array(text.utf8), to: path, replacing: replacing)
  }

  package static func write(_ bytes: [UInt8], to path: String, replacing: Bool = false) throws(StorageProblem) {
    if !replacing { try mustBeNew(path) }
    try WholeFile.replace(path, with: bytes, .real)
  }
}
