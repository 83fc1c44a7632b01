// The bytes of one journal file, read line by line. A last line without its end is still being written: it waits.

import Glibc
import Learning

struct JournalText: Sendable {
  /// The file's name, for messages.
  let name: String
  let isOwn: Bool
  let bytes: [UInt8]

  init(name: String, bytes: [UInt8], isOwn: Bool) {
    self.name = name
    self.bytes = bytes
    self.isOwn = isOwn
  }

  var lines: Lines { Lines(bytes: bytes) }

  /// What some systems begin a file with.
  static let byteOrderMark: [UInt8] = [0xEF, 0xBB, 0xBF]

  /// Zeros are no blanks: a power cut left them.
  static func isBlank(_ line: some Sequence<UInt8>) -> Bool { line.allSatisfy { $0 <= 0x20 && $0 != 0 } }

  struct Lines: Sequence, IteratorProtocol {
    private let bytes: [UInt8]
    private var position = 0
    private(set) var number = 0

    init(bytes: [UInt8]) {
      self.bytes = bytes
      if bytes.starts(with: JournalText.byteOrderMark) { position = JournalText.byteOrderMark.count }
    }

    /// The next line that is not blank, with its number from 1.
    mutating func next() -> (number: Int, bytes: ArraySlice<UInt8>)? {
      bytes.withUnsafeBufferPointer { advance(in: $0) }.map { (number, bytes[$0]) }
    }

    fileprivate mutating func advance(in buffer: UnsafeBufferPointer<UInt8>) -> Range<Int>? {
      while let end = Self.endOfLine(in: buffer, from: position) {
        let line = position..<end
        position = end + 1
        number += 1
        if !JournalText.isBlank(buffer[line]) { return line }
      }
      return nil
    }

    private static func endOfLine(in buffer: UnsafeBufferPointer<UInt8>, from position: Int) -> Int? {
      guard position < buffer.count, let base = buffer.baseAddress else { return nil }
      let found = memchr(base + position, Int32(UInt8(ascii: "\n")), buffer.count - position)
      return found.map { UnsafeRawPointer($0) - UnsafeRawPointer(base) }
    }
  }
}
