// The file access of `SharedCopies`: it reads this learner's journals, and writes the copies into the team's folder.

import Journal
import Learning
import Platform

extension SharedCopies {
  package init(of folder: DataFolder, _ device: Device, now: ClockReading) throws(StorageProblem) {
    let own = "\(device.id)\(JournalNames.ending)"
    var texts: [JournalText] = []
    for name in try JournalNames.all(in: folder) {
      guard let bytes = try WholeFile.read("\(folder.journal)/\(name)") else { continue }
      texts.append(JournalText(name: name, bytes: bytes, isOwn: name == own))
    }
    self.init(of: texts, now: now)
  }

  /// Writes the copies into the learner's folder in a team's folder, each file completely or not at all. The journal of
  /// another device may be out of date here, so a longer copy of it is not replaced.
  package func write(to folder: String, calls: Syscalls = .real) throws(StorageProblem) {
    if mkdir(folder, 0o755) == 0 {
      // The umask may deny access to other users, but the team must read this folder.
      chmod(folder, 0o755)
    } else if errno != EEXIST {
      throw .cannotCreate(path: folder, DiskError(errno))
    }
    guard FileStatus(unfollowed: folder)?.kind == .folder else { throw .notAFolder(path: folder) }
    for file in files {
      let path = "\(folder)/\(file.name)"
      if !file.isOwn, let there = try WholeFile.read(path), there.count >= file.bytes.count { continue }
      try WholeFile.replace(path, with: file.bytes, mode: 0o644, calls)
      Self.date(path, file.day)
    }
  }

  /// Sets the modification time to the start of a day. Otherwise it would show when the session ended.
  private static func date(_ path: String, _ day: Day) {
    let moment = timespec(tv_sec: day.number * 86_400, tv_nsec: 0)
    utimensat(AT_FDCWD, path, [moment, moment], 0)
  }
}
