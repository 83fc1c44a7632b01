// Where a learner's journals are shared, if they are: chosen once by `ramp share`, kept up to date at the end of each
// session, ended by `ramp share --stop`.

import Journal
import Platform

package struct Sharing: Equatable, Sendable {
  /// The team's folder.
  package let team: String
  /// The learner's pseudonym.
  package let learner: String

  /// The learner's folder in it.
  package var folder: String { "\(team)/\(learner)" }

  /// `nil` when nothing is shared.
  package static func current(in folder: DataFolder) throws(StorageProblem) -> Sharing? {
    guard let bytes = try WholeFile.read(folder.share, limit: 1 << 16),
      let team = String(decoding: bytes, as: UTF8.self).split(separator: "\n").first, team.hasPrefix("/"),
      let learner = try Pseudonym.known(in: folder)
    else { return nil }
    return Sharing(team: String(team), learner: learner)
  }

  /// Sharing with that team. The folder must exist, because a mistyped path would reach no one. Nothing is written yet.
  package static func planned(_ path: String, in folder: DataFolder) throws(StorageProblem) -> Sharing {
    guard let team = Path.resolved(path) else { throw .noSuchFile(path: path) }
    guard FileStatus(team)?.kind == .folder, !team.contains("\n") else { throw .notAFolder(path: path) }
    return Sharing(team: team, learner: try Pseudonym.ofThisLearner(in: folder))
  }

  /// From now on.
  package func save(in folder: DataFolder) throws(StorageProblem) {
    try WholeFile.replace(folder.share, with: Array("\(team)\n".utf8), .real)
  }

  package static func stop(in folder: DataFolder) throws(StorageProblem) {
    guard unlink(folder.share) == 0 || errno == ENOENT else {
      throw .notWritten(path: folder.share, DiskError(errno))
    }
  }
}

/// A learner's copies taken out of a team's folder.
extension TeamFolder {
  /// How many journals were deleted, and whether the folder is gone too: one that holds anything else stays.
  package static func deleteJournals(of learner: String, in team: String) throws(StorageProblem) -> (
    journals: Int, isGone: Bool
  ) {
    let path = "\(team)/\(learner)"
    guard !learner.isEmpty, !learner.contains("/"), !learner.hasPrefix("."),
      try FolderListing.folders(in: team).contains(learner)
    else { throw .noSuchFile(path: path) }
    let names = try FolderListing.names(in: path, ending: ".jsonl")
    for name in names where unlink("\(path)/\(name)") != 0 && errno != ENOENT {
      throw .notWritten(path: "\(path)/\(name)", DiskError(errno))
    }
    // What an interrupted sharing left.
    for name in try FolderListing.names(in: path, ending: ".jsonl.tmp") { unlink("\(path)/\(name)") }
    let isGone = rmdir(path) == 0
    try WholeFile.syncFolder(of: path, .real)
    return (names.count, isGone)
  }
}
