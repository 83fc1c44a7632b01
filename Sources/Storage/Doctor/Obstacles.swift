// The search of `ramp doctor` for what stops Ramp from writing: a file in the place of a folder, a folder in the place of
// a file, links, missing permissions, the lock of another computer.

import Journal
import Learning
import Platform

struct Obstacles {
  private(set) var findings: [Finding] = []

  init(_ folder: DataFolder, _ device: Device, on day: Day) {
    var folders = [folder.data, folder.journal, folder.state, folder.backups, folder.config, folder.localState]
    var seen: Set<String> = []
    folders.removeAll { !seen.insert($0).inserted }
    for path in folders { add(path, Self.ofFolder(path)) }
    // Followed links of the learner's own lead to these; what is in them is Ramp's.
    add("\(folder.backups)/\(day)", Self.ofCopies("\(folder.backups)/\(day)"))
    add(folder.journal(of: device), Self.ofFile(folder.journal(of: device)))
    add(folder.lock, Self.ofFile(folder.lock, isJournal: false))
    for path in [StateFile.path(of: device, in: folder), folder.settings, folder.share, folder.learner] {
      add(path + ".tmp", Self.ofTemporary(path + ".tmp"))
    }
    add(folder.fileLock, Self.ofFileLock(folder.fileLock))
  }

  private mutating func add(_ path: String, _ obstacle: Finding.Obstacle?) {
    if let obstacle { findings.append(Finding(path, .obstacle(obstacle))) }
  }

  /// A folder that is missing is created when it is needed. A link to a folder is the learner's own choice.
  private static func ofFolder(_ path: String) -> Finding.Obstacle? {
    guard let status = FileStatus(path) else { return FileStatus(unfollowed: path) == nil ? nil : .link }
    guard status.kind == .folder else { return .notAFolder }
    return unwritable(path, W_OK | X_OK)
  }

  private static func ofCopies(_ path: String) -> Finding.Obstacle? {
    guard let status = FileStatus(unfollowed: path) else { return nil }
    if status.isLink { return .link }
    return status.kind == .folder ? unwritable(path, W_OK | X_OK) : .notAFolder
  }

  private static func ofFile(_ path: String, isJournal: Bool = true) -> Finding.Obstacle? {
    guard let status = FileStatus(unfollowed: path) else { return nil }
    if status.isLink { return .link }
    guard status.kind == .regular else { return .notAFile }
    if let reason = unwritable(path, R_OK | W_OK) { return reason }
    guard isJournal else { return nil }
    if status.linkCount > 1 { return .severalNames(status.linkCount) }
    return status.isOurs || JournalWriter.madeUpOwner(beside: path) == status.owner ? nil : .foreign
  }

  /// A temporary file that a crash left is replaced; a folder of its name is not.
  private static func ofTemporary(_ path: String) -> Finding.Obstacle? {
    FileStatus(unfollowed: path)?.kind == .folder ? .notAFile : nil
  }

  private static func ofFileLock(_ path: String) -> Finding.Obstacle? {
    do throws(StorageProblem) {
      try FileLock.check(path)
      return nil
    } catch {
      guard case .lockedElsewhere(_, let host) = error else { return nil }
      return .held(host: host)
    }
  }

  private static func unwritable(_ path: String, _ access: Int32) -> Finding.Obstacle? {
    guard retryOnInterrupt({ faccessat(AT_FDCWD, path, access, AT_EACCESS) }) != 0 else { return nil }
    return .unwritable(DiskError(errno))
  }
}
