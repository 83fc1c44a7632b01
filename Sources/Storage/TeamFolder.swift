// A team's folder: a folder a learner, in it copies of their journals, one file a device. Any program may have moved
// them there: doubled, cut, half synced. Whatever is odd is told; what is sound is read.

import Journal
import Learning
import Platform

package struct TeamFolder: Sendable {
  private let path: String
  /// The learners' folders that hold a journal, and those that hold none; both in order.
  package let learners: [String]
  package let empty: [String]

  package init(_ path: String) throws(StorageProblem) {
    try Self.check(path)
    self.path = path
    var learners: [String] = []
    var empty: [String] = []
    for name in try FolderListing.folders(in: path) {
      // One that cannot be read is told when it is read: the others have nothing to do with it.
      let names = try? FolderListing.names(in: "\(path)/\(name)", ending: ".jsonl")
      if names?.isEmpty == true { empty.append(name) } else { learners.append(name) }
    }
    self.learners = learners
    self.empty = empty
  }

  private static func check(_ path: String) throws(StorageProblem) {
    guard let status = FileStatus(path) else { throw .noSuchFile(path: path) }
    guard status.kind == .folder else { throw .notAFolder(path: path) }
  }

  /// The journals of a learner.
  package func reading(of learner: String, now: ClockReading) throws(StorageProblem) -> JournalReading {
    try Self.reading(at: "\(path)/\(learner)", prefix: learner + "/", now)
  }

  /// The journals in one learner's folder, wherever it lies.
  package static func reading(at folder: String, now: ClockReading) throws(StorageProblem) -> JournalReading {
    try check(folder)
    guard try !FolderListing.names(in: folder, ending: ".jsonl").isEmpty else { throw .noJournals(path: folder) }
    return try reading(at: folder, prefix: "", now)
  }

  private static func reading(
    at folder: String, prefix: String, _ now: ClockReading
  ) throws(StorageProblem) -> JournalReading {
    var sources: [JournalSource] = []
    for name in try FolderListing.names(in: folder, ending: JournalNames.ending) {
      sources.append(
        try JournalSource(file: "\(folder)/\(name)", name: prefix + name, isOwn: false, isCopy: true))
    }
    return try JournalReading(sources, areCopies: true, now: now)
  }
}
