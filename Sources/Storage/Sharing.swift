// The sharing of a learner's journals with a team: started by `ramp share`, updated at the end of each session, ended
// by `ramp share --stop`.

import Journal
import Learning
import Platform

package struct Sharing: Equatable, Sendable {
  /// The path of the team's folder.
  package let team: String
  /// The learner's pseudonym.
  package let learner: String
  /// Whether the learner's aliases are shared too.
  package let withAliases: Bool

  /// The path of the learner's folder in the team's folder.
  package var folder: String { "\(team)/\(learner)" }

  /// `nil` if nothing is shared: the file `share` or the pseudonym is missing, or the file names no absolute path.
  package static func current(in folder: DataFolder) throws(StorageProblem) -> Sharing? {
    guard let bytes = try WholeFile.read(folder.share, limit: 1 << 16) else { return nil }
    let lines = String(decoding: bytes, as: UTF8.self).split(separator: "\n")
    guard let team = lines.first, team.hasPrefix("/"), let learner = try Pseudonym.known(in: folder) else { return nil }
    return Sharing(team: String(team), learner: learner, withAliases: lines.dropFirst().contains(aliases))
  }

  /// The second line of the file `share` when aliases are shared.
  private static let aliases: Substring = "aliases"

  /// The sharing with a team's folder, not saved yet; a pseudonym is stored if there is none. Throws if the folder does
  /// not exist, because a mistyped path must not be accepted.
  package static func planned(
    _ path: String, withAliases: Bool, in folder: DataFolder
  ) throws(StorageProblem) -> Sharing {
    guard let team = try Path.canonical(path) else { throw .noSuchFile(path: path) }
    guard FileStatus(team)?.kind == .folder, !team.contains("\n") else { throw .notAFolder(path: path) }
    return Sharing(team: team, learner: try Pseudonym.ofThisLearner(in: folder), withAliases: withAliases)
  }

  /// Starts the sharing: writes the file that names the team's folder.
  package func save(in folder: DataFolder) throws(StorageProblem) {
    try WholeFile.replace(folder.share, with: Array("\(team)\n\(withAliases ? Self.aliases + "\n" : "")".utf8), .real)
  }

  package static func stop(in folder: DataFolder) throws(StorageProblem) {
    guard retryOnInterrupt({ unlink(folder.share) }) == 0 || errno == ENOENT else {
      throw .notWritten(path: folder.share, DiskError(errno))
    }
  }
}

// The file access of `SharedCopies`: it reads this learner's journals, and writes the copies into the team's folder.

extension SharedCopies {
  package init(
    of folder: DataFolder, _ device: Device, withAliases: Bool, now: ClockReading
  ) throws(StorageProblem) {
    let own = "\(device.id)\(JournalNames.ending)"
    var texts: [JournalText] = []
    for name in try JournalNames.all(in: folder) {
      guard let bytes = try JournalNames.read(name, in: folder, device) else { continue }
      texts.append(JournalText(name: name, bytes: bytes, isOwn: name == own))
    }
    self.init(of: texts, withAliases: withAliases, now: now)
  }

  /// Writes the copies into the learner's folder in a team's folder, each file completely or not at all. The journal of
  /// another device may be out of date here, so a copy of it with lines that are not here is not replaced. Throws `link`
  /// if a link is in the place of the learner's folder or of a copy, `notARegularFile` if a folder or a pipe is there, and
  /// `otherLines`, after all others are written, if a copy that is not replaced lacks lines that are here.
  @discardableResult
  package func write(to path: String, calls: Syscalls = .real) throws(StorageProblem) -> SharedAccess {
    let name = String(path.split(separator: "/").last ?? "")
    let team = try OpenFolder(WholeFile.folder(of: path))
    let (folder, group) = try SharedAccess.folder(name, in: team)
    var access = SharedAccess(group)
    var other: String?
    for file in files {
      try folder.refuseOthers(file.name)
      let status = folder.status(of: file.name)
      if !file.isOwn, let former = try folder.read(file.name).map(wanted),
        !MissingLines(from: former, in: file.bytes).isEmpty
      {
        if !MissingLines(from: file.bytes, in: former).isEmpty { other = other ?? folder.path(of: file.name) }
        continue
      }
      // The date is not that of the session's end.
      try folder.replace(file.name, with: file.bytes, for: access.permissions(after: status), dated: file.day, calls)
    }
    if let other { throw .otherLines(path: other) }
    return access
  }
}
