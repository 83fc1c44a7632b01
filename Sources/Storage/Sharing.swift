// The sharing of a learner's journals with a team: started by `ramp share`, updated at the end of each session, ended
// by `ramp share --stop`.

import DeckFormats
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
  /// Whether the learner's own terms are shared too.
  package let withTerms: Bool

  /// The path of the learner's folder in the team's folder.
  package var folder: String { "\(team)/\(learner)" }

  /// `nil` if nothing is shared: the file `share` or the pseudonym is missing, or the file names no absolute path.
  package static func current(in folder: DataFolder) throws(StorageProblem) -> Sharing? {
    guard let bytes = try WholeFile.read(folder.share, limit: 1 << 16) else { return nil }
    let lines = String(decoding: bytes, as: UTF8.self).split(separator: "\n")
    guard let team = lines.first, team.hasPrefix("/"), let learner = try Pseudonym.known(in: folder) else { return nil }
    let also = lines.dropFirst()
    return Sharing(
      team: String(team), learner: learner, withAliases: also.contains(aliases), withTerms: also.contains(terms))
  }

  /// The lines of the file `share` after the team's folder, when aliases or own terms are shared.
  private static let aliases: Substring = "aliases"
  private static let terms: Substring = "terms"

  /// The sharing with a team's folder, not saved yet; a pseudonym is stored if there is none. Throws if the folder does
  /// not exist, because a mistyped path must not be accepted.
  package static func planned(
    _ path: String, withAliases: Bool, withTerms: Bool = false, in folder: DataFolder
  ) throws(StorageProblem) -> Sharing {
    guard let team = try Path.canonical(path) else { throw .noSuchFile(path: path) }
    guard FileStatus(team)?.kind == .folder, !team.contains("\n") else { throw .notAFolder(path: path) }
    return Sharing(
      team: team, learner: try Pseudonym.ofThisLearner(in: folder), withAliases: withAliases, withTerms: withTerms)
  }

  /// Starts the sharing: writes the file that names the team's folder.
  package func save(in folder: DataFolder) throws(StorageProblem) {
    let lines = [team] + (withAliases ? [String(Self.aliases)] : []) + (withTerms ? [String(Self.terms)] : [])
    try WholeFile.replace(folder.share, with: Array((lines.joined(separator: "\n") + "\n").utf8), .real)
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
    of folder: DataFolder, _ device: Device, withAliases: Bool, withTerms: Bool = false, now: ClockReading
  ) throws(StorageProblem) {
    let own = "\(device.id)\(JournalNames.ending)"
    var texts: [JournalText] = []
    for name in try JournalNames.all(in: folder) {
      guard let bytes = try JournalNames.read(name, in: folder, device) else { continue }
      texts.append(JournalText(name: name, bytes: bytes, isOwn: name == own))
    }
    self.init(of: texts, withAliases: withAliases, withTerms: withTerms, now: now)
    if withTerms { terms = try WholeFile.read(folder.mine, limit: DeckYAML.largest + 1) }
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
    try writeTerms(into: folder, &access, calls)
    if let other { throw .otherLines(path: other) }
    return access
  }

  /// The name of the file of a learner's own terms in the learner's folder of a team.
  static let termsName = "terms.yaml"

  /// Whether a file's name is that of the own terms, also of a file whose writing was interrupted.
  static func areTerms(_ name: String) -> Bool { name == termsName || name == termsName + ".tmp" }

  /// Writes the file of the own terms, or deletes it if they are not shared. A link in its place is not deleted.
  private func writeTerms(
    into folder: OpenFolder, _ access: inout SharedAccess, _ calls: Syscalls
  ) throws(StorageProblem) {
    let name = Self.termsName
    let status = folder.status(of: name)
    guard let terms else {
      if status?.kind == .regular { try folder.delete(name) }
      return
    }
    try folder.refuseOthers(name)
    guard try folder.read(name) != terms else { return }
    // As with the copies, the date is not that of the session's end.
    let day = files.map(\.day).max()
    try folder.replace(name, with: terms, for: access.permissions(after: status), dated: day, calls)
  }
}
