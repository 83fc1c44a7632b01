// Where the lines of one journal come from. The module Journal touches no file: Storage gives it open files as
// `ByteSource`s, and tests and reports give it bytes in memory.

package struct JournalSource: Sendable {
  /// The file's name, for messages.
  let name: String
  /// Whether it is this device's journal.
  let isOwn: Bool
  /// Whether it is a copy, which no program appends to. The last line of a copy counts with or without its line break;
  /// elsewhere a line without one is still being written, and is not read.
  let isCopy: Bool
  let bytes: any ByteSource

  package init(name: String, isOwn: Bool, isCopy: Bool, bytes: any ByteSource) {
    self.name = name
    self.isOwn = isOwn
    self.isCopy = isCopy
    self.bytes = bytes
  }

  package init(_ text: JournalText, isCopy: Bool = false) {
    self.init(name: text.name, isOwn: text.isOwn, isCopy: isCopy, bytes: BytesInMemory(text.bytes))
  }
}

/// Bytes that are read by their offsets, by several readers at once. A file behind it stays open, so that it is the same
/// file each time, even when another one takes its name.
package protocol ByteSource: Sendable {
  /// Copies at most `count` bytes from an offset on, and returns how many; 0 at the end.
  func read(_ count: Int, at offset: Int, to buffer: UnsafeMutablePointer<UInt8>) throws(StorageProblem) -> Int

  /// The error when it has fewer bytes than it had before; `nil` when that cannot be.
  var shortened: StorageProblem? { get }
}

package struct BytesInMemory: ByteSource {
  private let bytes: [UInt8]

  package init(_ bytes: [UInt8]) { self.bytes = bytes }

  package func read(_ count: Int, at offset: Int, to buffer: UnsafeMutablePointer<UInt8>) -> Int {
    let available = max(0, min(count, bytes.count - offset))
    bytes.withUnsafeBufferPointer {
      if let start = $0.baseAddress { buffer.update(from: start + offset, count: available) }
    }
    return available
  }

  package var shortened: StorageProblem? { nil }
}
