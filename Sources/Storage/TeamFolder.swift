// A team's folder: a folder a learner, in it copies of their journals, one file a device. Any program may have moved them
// there: doubled, cut, half synced. Whatever is odd is told; what is sound is read.

import Glibc
import Learning

package struct TeamFolder: Sendable {
  private let path: String
  /// The learners' folders that hold a journal, and those that hold none; both in order.
  package let learners: [String]
  package let empty: [String]

  package init(_ path: String) throws(StorageProblem) {
    guard access(path, F_OK) == 0 else { throw .noSuchFile(path: path) }
    self.path = path
    var learners: [String] = []
    var empty: [String] = []
    for name in try FolderListing.folders(in: path) {
      if try FolderListing.names(in: "\(path)/\(name)", ending: ".jsonl").isEmpty {
        empty.append(name)
      } else {
        learners.append(name)
      }
    }
    guard !learners.isEmpty else { throw .noJournals(path: path) }
    self.learners = learners
    self.empty = empty
  }

  /// The journals of a learner.
  package func reading(of learner: String, now: Moment) throws(StorageProblem) -> JournalReading {
    try Self.reading(at: "\(path)/\(learner)", prefix: learner + "/", now)
  }

  /// The journals in one learner's folder, wherever it lies.
  package static func reading(at place: String, now: Moment) throws(StorageProblem) -> JournalReading {
    guard try !FolderListing.names(in: place, ending: ".jsonl").isEmpty else { throw .noJournals(path: place) }
    return try reading(at: place, prefix: "", now)
  }

  private static func reading(
    at place: String, prefix: String, _ now: Moment
  ) throws(StorageProblem) -> JournalReading {
    var texts: [JournalText] = []
    for name in try FolderListing.names(in: place, ending: ".jsonl") {
      guard let bytes = try WholeFile.read("\(place)/\(name)") else { continue }
      texts.append(JournalText(copy: bytes, name: prefix + name))
    }
    return JournalReading(copies: texts, now: now)
  }
}

extension JournalText {
  /// A copy is not being written to: its last line is whole or it is damaged, with its end or without.
  fileprivate init(copy bytes: [UInt8], name: String) {
    let isWhole = bytes.isEmpty || bytes.last == UInt8(ascii: "\n")
    self.init(name: name, bytes: isWhole ? bytes : bytes + [UInt8(ascii: "\n")], isOwn: false)
  }
}
