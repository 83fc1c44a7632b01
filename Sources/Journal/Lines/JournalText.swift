// One whole journal in memory, with an iterator over its numbered lines: for `ramp doctor`, repairs and shared copies.
// A history is read with `JournalLines` instead, which keeps one piece of the file.

import CBytes

package struct JournalText: Sendable {
  /// The file's name, for messages.
  package let name: String
  let isOwn: Bool
  let bytes: [UInt8]

  package init(name: String, bytes: [UInt8], isOwn: Bool) {
    self.name = name
    self.bytes = bytes
    self.isOwn = isOwn
  }

  /// The lines with a line break. A last line without one is left out, because it is still being written.
  package var lines: Lines { Lines(bytes: bytes) }

  /// U+FEFF in UTF-8, with which some systems begin a file.
  static let byteOrderMark: [UInt8] = [0xEF, 0xBB, 0xBF]

  /// Whether a line has only blanks and control characters. A zero byte is not blank: zeros are damage by a power cut.
  static func isBlank(_ line: some Sequence<UInt8>) -> Bool { line.allSatisfy { $0 <= 0x20 && $0 != 0 } }

  package struct Lines: Sequence, IteratorProtocol {
    private let bytes: [UInt8]
    private var position = 0
    private var number = 0

    init(bytes: [UInt8]) {
      self.bytes = bytes
      if bytes.starts(with: JournalText.byteOrderMark) { position = JournalText.byteOrderMark.count }
    }

    /// The next line that is not blank, with its number from 1.
    package mutating func next() -> (number: Int, bytes: ArraySlice<UInt8>)? {
      bytes.withUnsafeBufferPointer { advance(in: $0) }.map { (number, bytes[$0]) }
    }

    private mutating func advance(in buffer: UnsafeBufferPointer<UInt8>) -> Range<Int>? {
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
      return bytes_find(base + position, UInt8(ascii: "\n"), buffer.count - position).map { $0 - base }
    }
  }
}
