// What the lines of a journal are read from: a file that is held open, so that both readings are of the same one whatever takes its
// place meanwhile, or bytes at hand.

import Glibc

enum JournalInput: Sendable {
  case file(OpenFile)
  case bytes([UInt8])
  case nothing

  /// Nothing where there is no such file. Opened without waiting: a pipe in a file's place must not hold up the program.
  init(ofFile path: String) throws(StorageProblem) { self = try OpenFile(path).map { .file($0) } ?? .nothing }

  /// The bytes that were read, from an offset on; 0 when there are no more.
  func read(_ count: Int, at offset: Int, to place: UnsafeMutablePointer<UInt8>) throws(StorageProblem) -> Int {
    switch self {
    case .nothing: return 0
    case .bytes(let bytes):
      let available = max(0, min(count, bytes.count - offset))
      bytes.withUnsafeBufferPointer { if let start = $0.baseAddress { memcpy(place, start + offset, available) } }
      return available
    case .file(let file): return try file.read(count, at: offset, to: place)
    }
  }

  /// What is wrong with a file that got shorter while it was read.
  var shortened: StorageProblem? {
    if case .file(let file) = self { .cannotRead(path: file.path, ErrorNumber(ESTALE)) } else { nil }
  }
}

/// A regular file, closed when nobody reads it any more. It is read by offsets, so it may have several readers.
final class OpenFile: Sendable {
  let path: String
  private let file: Descriptor

  /// `nil` when there is no such file.
  init?(_ path: String) throws(StorageProblem) {
    guard let file = Descriptor(path: path, flags: O_RDONLY | O_NONBLOCK) else {
      if errno == ENOENT || errno == ENOTDIR { return nil }
      throw .cannotRead(path: path, ErrorNumber(errno))
    }
    guard let status = file.status, status.st_mode & S_IFMT == S_IFREG else { throw .noFile(path: path) }
    self.path = path
    self.file = file
  }

  func read(_ count: Int, at offset: Int, to place: UnsafeMutablePointer<UInt8>) throws(StorageProblem) -> Int {
    let got = uninterrupted { pread(file.number, place, count, off_t(offset)) }
    guard got >= 0 else { throw .cannotRead(path: path, ErrorNumber(errno)) }
    return got
  }
}
