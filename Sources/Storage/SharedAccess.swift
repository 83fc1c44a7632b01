// The rules of who may read a learner's copies in a team's folder. If the folder has a group that its owner is in, new
// copies are readable by that group; otherwise by everyone who can open the folder. Existing copies keep their permissions,
// so that nobody loses access to them.

import Journal
import Platform

package struct SharedAccess: Equatable, Sendable {
  /// The group that may read new copies; `nil` for everyone who can reach the folder.
  private let group: gid_t?
  /// The number of copies that others may read too, because they could before.
  package private(set) var wider = 0

  init(_ group: gid_t?) { self.group = group }

  /// Whether new copies are for the folder's group only (0640), not for everyone (0644).
  package var isOfGroup: Bool { group != nil }

  /// The learner's folder, created if it is missing, and the group of its copies. The permissions of a folder that
  /// exists stay.
  static func folder(_ name: String, in team: OpenFolder) throws(StorageProblem) -> (OpenFolder, gid_t?) {
    let isNew = try team.makeFolder(name)
    let folder = try team.folder(name)
    let shared = sharedGroup(of: team)
    if isNew { give(folder, to: shared) }
    return (folder, shared == folder.descriptor.status?.group ? shared : nil)
  }

  /// The permissions of a copy. `former`: the status of the copy that it replaces.
  mutating func permissions(after former: FileStatus?) -> OpenFolder.Access {
    let wanted = OpenFolder.Access(mode: group == nil ? 0o644 : 0o640, group: group)
    guard let former, former.kind == .regular, former.permissions & 0o044 != 0 else { return wanted }
    let mode = former.permissions & 0o777
    if group != nil, mode & 0o007 != 0 { wider += 1 }
    // The group is of no account where it may do no more than everyone.
    let isOfGroup = (mode >> 3) & 0o7 != mode & 0o7
    return OpenFolder.Access(mode: mode, group: isOfGroup ? former.group : nil)
  }

  /// The group of a team's folder, if its owner is in it and it was given on purpose: the folder passes it on (setgid), or
  /// the group may write. `nil` also where an access control list decides, because a group is not all of it.
  private static func sharedGroup(of team: OpenFolder) -> gid_t? {
    guard let status = team.descriptor.status, !team.descriptor.hasAccessList else { return nil }
    let passesOn = status.permissions & mode_t(S_ISGID) != 0
    // A group that may write into one's own folder is often one's own alone, by the umask.
    let isGiven = passesOn || (status.permissions & 0o020 != 0 && !status.isOurs)
    return isGiven && Account.isMember(status.owner, of: status.group) ? status.group : nil
  }

  /// Opens a new learner's folder to the group, or, if it cannot be given to the group, to everyone. The umask would
  /// deny access to them.
  private static func give(_ folder: OpenFolder, to group: gid_t?) {
    let number = folder.descriptor.number
    guard let status = folder.descriptor.status else { return }
    let passesOn = status.permissions & mode_t(S_ISGID)
    let isOfGroup = group.map { group in
      group == status.group || retryOnInterrupt { fchown(number, uid_t.max, group) } == 0
    }
    _ = retryOnInterrupt { fchmod(number, (isOfGroup == true ? 0o750 : 0o755) | passesOn) }
  }
}
