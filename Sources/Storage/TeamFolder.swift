// The reader of a team's folder. It contains a folder for each learner, with copies of the learner's journals, one file
// for each device. Other programs may have duplicated, cut or partly synced the files: valid lines are read, and the
// others are reported.

import Journal
import Learning
import Platform

package struct TeamFolder: Sendable {
  private let path: String
  /// The names of the folders that contain a journal or cannot be read, sorted.
  package let learners: [String]
  /// The names of the folders without a journal, sorted.
  package let empty: [String]

  package init(_ path: String) throws(StorageProblem) {
    try Self.check(path)
    self.path = path
    var learners: [String] = []
    var empty: [String] = []
    for name in try FolderListing.folders(in: path) {
      // A folder that cannot be read gives an error in `reading(of:)`, so that the other learners can be reported.
      let names = try? FolderListing.names(in: "\(path)/\(name)", ending: JournalNames.ending)
      if names?.isEmpty == true { empty.append(name) } else { learners.append(name) }
    }
    self.learners = learners
    self.empty = empty
  }

  private static func check(_ path: String) throws(StorageProblem) {
    guard let status = FileStatus(path) else { throw .noSuchFile(path: path) }
    guard status.kind == .folder else { throw .notAFolder(path: path) }
  }

  /// A reader of a learner's journals.
  package func reading(of learner: String, now: ClockReading) throws(StorageProblem) -> JournalReading {
    try Self.reading(at: "\(path)/\(learner)", prefix: learner + "/", now)
  }

  /// A reader of the journals in one learner's folder at any path. Throws `noJournals` if there are none.
  package static func reading(at folder: String, now: ClockReading) throws(StorageProblem) -> JournalReading {
    try check(folder)
    guard try !FolderListing.names(in: folder, ending: JournalNames.ending).isEmpty else {
      throw .noJournals(path: folder)
    }
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

extension TeamFolder {
  /// Deletes a learner's copies from a team's folder. Returns their number, and whether the learner's folder was
  /// deleted too; it stays if it contains other files.
  package static func deleteJournals(of learner: String, in team: String) throws(StorageProblem) -> (
    journals: Int, isGone: Bool
  ) {
    let path = "\(team)/\(learner)"
    guard !learner.isEmpty, !learner.contains("/"), !learner.hasPrefix("."),
      try FolderListing.folders(in: team).contains(learner)
    else { throw .noSuchFile(path: path) }
    let names = try FolderListing.names(in: path, ending: JournalNames.ending)
    for name in names where retryOnInterrupt({ unlink("\(path)/\(name)") }) != 0 && errno != ENOENT {
      throw .notWritten(path: "\(path)/\(name)", DiskError(errno))
    }
    // Temporary files of an interrupted sharing.
    for name in try FolderListing.names(in: path, ending: ".jsonl.tmp") {
      retryOnInterrupt { unlink("\(path)/\(name)") }
    }
    let isGone = retryOnInterrupt { rmdir(path) } == 0
    try WholeFile.syncFolder(of: path, .real)
    return (names.count, isGone)
  }
}
