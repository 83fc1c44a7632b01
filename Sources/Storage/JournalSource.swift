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

  /// Of the bytes up to `limit`: what a journal grows by meanwhile is for the next time.
  func lines(upTo limit: Int = .max) throws(StorageProblem) -> JournalLines {
    switch content {
    case .file(let path): try JournalLines(ofFile: path, isCopy: isCopy, limit: limit)
    case .bytes(let bytes): JournalLines(of: bytes, isCopy: isCopy, limit: limit)
    }
  }
}

extension JournalSource {
  init(_ text: JournalText, isCopy: Bool = false) {
    self.init(name: text.name, isOwn: text.isOwn, isCopy: isCopy, content: .bytes(text.bytes))
  }
}
