// The sharing of a learner's journals with a team: started by `ramp share`, updated at the end of each session, ended
// by `ramp share --stop`.

import Journal
import Platform

package struct Sharing: Equatable, Sendable {
  /// The path of the team's folder.
  package let team: String
  /// The learner's pseudonym.
  package let learner: String

  /// The path of the learner's folder in the team's folder.
  package var folder: String { "\(team)/\(learner)" }

  /// `nil` if nothing is shared: the file `share` or the pseudonym is missing, or the file names no absolute path.
  package static func current(in folder: DataFolder) throws(StorageProblem) -> Sharing? {
    guard let bytes = try WholeFile.read(folder.share, limit: 1 << 16),
      let team = String(decoding: bytes, as: UTF8.self).split(separator: "\n").first, team.hasPrefix("/"),
      let learner = try Pseudonym.known(in: folder)
    else { return nil }
    return Sharing(team: String(team), learner: learner)
  }

  /// The sharing with a team's folder, not saved yet; a pseudonym is stored if there is none. Throws if the folder does
  /// not exist, because a mistyped path must not be accepted.
  package static func planned(_ path: String, in folder: DataFolder) throws(StorageProblem) -> Sharing {
    guard let team = Path.resolved(path) else { throw .noSuchFile(path: path) }
    guard FileStatus(team)?.kind == .folder, !team.contains("\n") else { throw .notAFolder(path: path) }
    return Sharing(team: team, learner: try Pseudonym.ofThisLearner(in: folder))
  }

  /// Starts the sharing: writes the file that names the team's folder.
  package func save(in folder: DataFolder) throws(StorageProblem) {
    try WholeFile.replace(folder.share, with: Array("\(team)\n".utf8), .real)
  }

  package static func stop(in folder: DataFolder) throws(StorageProblem) {
    guard unlink(folder.share) == 0 || errno == ENOENT else {
      throw .notWritten(path: folder.share, DiskError(errno))
    }
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
    let names = try FolderListing.names(in: path, ending: ".jsonl")
    for name in names where unlink("\(path)/\(name)") != 0 && errno != ENOENT {
      throw .notWritten(path: "\(path)/\(name)", DiskError(errno))
    }
    // Temporary files of an interrupted sharing.
    for name in try FolderListing.names(in: path, ending: ".jsonl.tmp") { unlink("\(path)/\(name)") }
    let isGone = rmdir(path) == 0
    try WholeFile.syncFolder(of: path, .real)
    return (names.count, isGone)
  }
}
