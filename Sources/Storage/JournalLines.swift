// The lines of a journal, one after the other, read in pieces: however long a history is, little of it is in memory.

import Glibc

/// Its piece has one reader: whoever copies it reads on with one of the two.
struct JournalLines {
  /// Of the line that `next` gave, from 1.
  private(set) var number = 0
  /// Bytes that were read.
  private(set) var size = 0
  private let input: JournalInput
  private let isCopy: Bool
  private let limit: Int
  private let piece = Piece(capacity: Self.pieceLength)
  /// What is in the piece, and how far it was given.
  private var filled = 0
  private var position = 0
  private var isAtEnd = false

  private static let pieceLength = 1 << 17

  /// `limit`: bytes that were there at another reading. What a journal grew by since is for the next time.
  init(_ input: JournalInput, isCopy: Bool, limit: Int = .max) {
    self.input = input
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
    let found = memchr(piece.start + position, Int32(UInt8(ascii: "\n")), filled - position)
    return found.map { UnsafeRawPointer($0) - UnsafeRawPointer(piece.start) }
  }

  // MARK: Pieces

  /// The line that has not ended yet moves to the front.
  private mutating func fill() throws(StorageProblem) {
    if filled - position == piece.capacity { cutLongLine() }
    filled -= position
    memmove(piece.start, piece.start + position, filled)
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

  /// Of a line that is far too long its beginning is kept, so that it is one still; its last byte says that it was cut, and
  /// that what follows is no line of its own.
  private mutating func cutLongLine() {
    filled = position + JournalLine.longest + 1
    piece.start[filled - 1] = UInt8(ascii: "x")
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
