// One journal as the input of a reading. The module Journal opens no file: Storage gives it open files as
// `ByteSource`s, and tests and reports give it bytes in memory.

package struct JournalSource: Sendable {
  /// The file's name, for messages.
  let name: String
  /// Whether it is this device's journal.
  let isOwn: Bool
  /// Whether it is a shared copy in a team's folder, to which no program appends. A last line without a line break is
  /// read in a copy; in a journal it is still being written, and is not read.
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

/// A source of bytes with random access, for several readers at once. A source that is a file keeps it open, so that
/// all reads see the same file, even if another file takes its name.
package protocol ByteSource: Sendable {
  /// Copies at most `count` bytes, starting at an offset, and returns their number; 0 at the end.
  func read(_ count: Int, at offset: Int, to buffer: UnsafeMutablePointer<UInt8>) throws(StorageProblem) -> Int

  /// The error to throw if the source has fewer bytes than at an earlier reading; `nil` if it cannot shrink.
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
