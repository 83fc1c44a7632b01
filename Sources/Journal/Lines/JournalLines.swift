// An iterator over the lines of a journal. It reads the file in pieces of 128 KiB, so that memory does not grow with the
// history.

import CBytes

/// Copies share one buffer: after the first `next()`, use one value only, and never a copy of it.
struct JournalLines {
  /// The number of the line that `next` returned last, from 1.
  private(set) var number = 0
  /// Bytes read so far.
  private(set) var size = 0
  private let input: any ByteSource
  private let isCopy: Bool
  private let limit: Int
  private let piece = Piece(capacity: Self.pieceLength)
  /// Bytes in the piece, and how many of them are behind the lines that were returned.
  private var filled = 0
  private var position = 0
  private var isAtEnd = false

  private static let pieceLength = 1 << 17

  /// `limit`: the size at an earlier reading, in bytes. What was appended since then is left to the next reading.
  init(_ input: any ByteSource, isCopy: Bool, limit: Int = .max) {
    self.input = input
    self.isCopy = isCopy
    self.limit = limit
  }

  /// The next line that is not blank, without its line break; `nil` at the end. The pointer into the buffer is valid until
  /// the next call.
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

  /// Moves the line that has not ended yet to the front of the piece, and reads on behind it.
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

  /// Keeps the beginning of a line that is far too long, so that it is still one line; its last byte stands for the rest,
  /// which is then not taken for a line of its own.
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
