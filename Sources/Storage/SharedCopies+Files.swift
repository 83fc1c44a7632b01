// The copies for a team as files: read from this learner's journals, written into the learner's folder of the team.

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

  /// Puts them into a learner's folder of a team, each whole or not at all. Another device's journal may lag behind
  /// here: its longer copy stays.
  package func write(to folder: String, calls: Syscalls = .real) throws(StorageProblem) {
    if mkdir(folder, 0o755) == 0 {
      // The process may hide what it makes from others: this is meant to be seen.
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

  /// The file's own time would tell when the session ended.
  private static func date(_ path: String, _ day: Day) {
    let moment = timespec(tv_sec: day.number * 86_400, tv_nsec: 0)
    utimensat(AT_FDCWD, path, [moment, moment], 0)
  }
}
