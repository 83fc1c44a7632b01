// Where the lines of one journal come from: a file, or bytes at hand.

import Learning

struct JournalSource: Sendable {
  /// The file's name, for messages.
  let name: String
  /// This device's.
  let isOwn: Bool
  /// A copy is not being written to: its last line counts, with its end or without. Elsewhere that line waits.
  let isCopy: Bool
  let content: Content

  enum Content: Sendable {
    case file(path: String)
    case bytes([UInt8])
  }

  func open() throws(StorageProblem) -> JournalInput {
    switch content {
    case .file(let path): try JournalInput(ofFile: path)
    case .bytes(let bytes): .bytes(bytes)
    }
  }
}

extension JournalSource {
  init(_ text: JournalText, isCopy: Bool = false) {
    self.init(name: text.name, isOwn: text.isOwn, isCopy: isCopy, content: .bytes(text.bytes))
  }
}
