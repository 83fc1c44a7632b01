// An iterator over the lines of a journal. It reads the file in pieces of 128 KiB, so that memory does not grow with
// the history.

import CBytes

/// Copies of this struct share one buffer: after the first `next()`, use only one of them.
struct JournalLines {
  /// The number of the line that `next` returned last, from 1.
  private(set) var number = 0
  /// The number of bytes read so far.
  private(set) var size = 0
  private let input: any ByteSource
  /// See `JournalSource.isCopy`: whether a last line without a line break is returned.
  private let isCopy: Bool
  private let limit: Int
  private let piece = Piece(capacity: Self.pieceLength)
  /// The number of valid bytes in the piece.
  private var filled = 0
  /// The number of those bytes that are consumed: the offset of the next line.
  private var position = 0
  private var isAtEnd = false

  private static let pieceLength = 1 << 17

  /// `limit`: the bytes to read at most, which is the size at an earlier reading. Lines appended since are not read.
  init(_ input: any ByteSource, isCopy: Bool, limit: Int = .max) {
    self.input = input
    self.isCopy = isCopy
    self.limit = limit
  }

  /// The next line that is not blank, without its line break; `nil` at the end. The pointer into the buffer is valid
  /// until the next call.
  mutating func next() throws(StorageProblem) -> UnsafeBufferPointer<UInt8>? {
    while true {
      let start = position
      if let end = endOfLine() {
        position = end + 1
        number += 1
        if !JournalText.isBlank(piece[start..<end]) { return piece[start..<end] }
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
    return JournalText.isBlank(piece[rest]) ? nil : piece[rest]
  }

  private func endOfLine() -> Int? {
    bytes_find(piece.start + position, UInt8(ascii: "\n"), filled - position).map { $0 - UnsafePointer(piece.start) }
  }

  // MARK: Pieces

  /// Moves the incomplete line to the start of the piece, and reads more bytes after it. Throws if the file is shorter
  /// than `limit`.
  private mutating func fill() throws(StorageProblem) {
    if filled - position == piece.capacity { cutLongLine() }
    filled -= position
    piece.start.update(from: piece.start + position, count: filled)
    position = 0
    let count = try input.read(min(piece.capacity - filled, limit - size), at: size, to: piece.start + filled)
    if size == 0, piece[0..<count].starts(with: JournalText.byteOrderMark) {
      position = JournalText.byteOrderMark.count
    }
    size += count
    filled += count
    isAtEnd = count == 0
    if isAtEnd, limit < .max, size < limit, let problem = input.shortened { throw problem }
  }

  /// Drops the bytes after the start of a line that fills the whole piece. One byte more than the longest line is kept,
  /// so that the line is rejected as too long, and its rest still belongs to it.
  private mutating func cutLongLine() {
    filled = position + JournalLine.longest + 1
    piece.start[filled - 1] = UInt8(ascii: "x")
  }

  /// The buffer of a piece: a class, whose `deinit` frees the memory once.
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
