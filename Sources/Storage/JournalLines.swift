// The lines of a journal, one after the other, read in pieces: however long a history is, little of it is in memory.

import Glibc

struct JournalLines {
  /// Of the line that `next` gave, from 1.
  private(set) var number = 0
  /// Bytes that were read.
  private(set) var size = 0
  private let input: Input
  private let isCopy: Bool
  private let limit: Int
  private var piece = Piece(capacity: Self.pieceLength)
  /// What is in the piece, and how far it was given.
  private var filled = 0
  private var position = 0
  private var isAtEnd = false

  private static let pieceLength = 1 << 17
  private static let byteOrderMark: [UInt8] = [0xEF, 0xBB, 0xBF]

  private enum Input {
    case file(OpenFile)
    case bytes([UInt8])
    case nothing
  }

  /// No lines where there is no such file. Opened without waiting: a pipe in a file's place must not hold up the program.
  init(ofFile path: String, isCopy: Bool, limit: Int) throws(StorageProblem) {
    input = try OpenFile(path).map { .file($0) } ?? .nothing
    self.isCopy = isCopy
    self.limit = limit
  }

  init(of bytes: [UInt8], isCopy: Bool, limit: Int) {
    input = .bytes(bytes)
    self.isCopy = isCopy
    self.limit = limit
  }

  /// The next line that is not blank, without its line break, where it lies: good until the next one is asked for.
  mutating func next() throws(StorageProblem) -> UnsafeBufferPointer<UInt8>? {
    while true {
      let start = position
      if let end = endOfLine() {
        position = end + 1
        number += 1
        if !isBlank(start..<end) { return piece[start..<end] }
      } else if isAtEnd {
        return lastLine()
      } else {
        try fill()
      }
    }
  }

  private mutating func lastLine() -> UnsafeBufferPointer<UInt8>? {
    let rest = position..<filled
    guard isCopy, !rest.isEmpty else { return nil }
    position = filled
    number += 1
    return isBlank(rest) ? nil : piece[rest]
  }

  private func endOfLine() -> Int? {
    let found = memchr(piece.start + position, Int32(UInt8(ascii: "\n")), filled - position)
    return found.map { UnsafeRawPointer($0) - UnsafeRawPointer(piece.start) }
  }

  /// Zeros are no blanks: a power cut left them.
  private func isBlank(_ line: Range<Int>) -> Bool { piece[line].allSatisfy { $0 <= 0x20 && $0 != 0 } }

  // MARK: Pieces

  /// The line that has not ended yet moves to the front; a piece that is too short for it grows.
  private mutating func fill() throws(StorageProblem) {
    let rest = filled - position
    let next = rest == piece.capacity ? Piece(capacity: 2 * piece.capacity) : piece
    memmove(next.start, piece.start + position, rest)
    piece = next
    position = 0
    filled = rest
    let count = try read(min(piece.capacity - filled, limit - size), at: size)
    if size == 0, piece[0..<count].starts(with: Self.byteOrderMark) { position = Self.byteOrderMark.count }
    size += count
    filled += count
    isAtEnd = count == 0
  }

  /// Bytes read to the end of the piece; 0 when there are no more.
  private func read(_ count: Int, at offset: Int) throws(StorageProblem) -> Int {
    let place = piece.start + filled
    switch input {
    case .nothing: return 0
    case .bytes(let bytes):
      let available = min(count, bytes.count - offset)
      bytes.withUnsafeBufferPointer { if let start = $0.baseAddress { memcpy(place, start + offset, available) } }
      return available
    case .file(let file): return try file.read(count, to: place)
    }
  }

  /// Memory for a piece. A class, because memory has one owner that gives it back.
  private final class Piece {
    let start: UnsafeMutablePointer<UInt8>
    let capacity: Int

    init(capacity: Int) {
      self.capacity = capacity
      start = .allocate(capacity: capacity)
    }

    deinit { start.deallocate() }

    subscript(range: Range<Int>) -> UnsafeBufferPointer<UInt8> {
      UnsafeBufferPointer(start: start + range.lowerBound, count: range.count)
    }
  }
}

/// A regular file that is being read.
private final class OpenFile {
  private let path: String
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

  /// The bytes that were read; 0 at the end.
  func read(_ count: Int, to place: UnsafeMutablePointer<UInt8>) throws(StorageProblem) -> Int {
    let got = uninterrupted { Glibc.read(file.number, place, count) }
    guard got >= 0 else { throw .cannotRead(path: path, ErrorNumber(errno)) }
    return got
  }
}
