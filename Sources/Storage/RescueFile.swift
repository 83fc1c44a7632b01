// A rescue file: a second copy of a session's lines, written when the journal may have lost them (a sync failed, or the
// journal became shorter). It is in `DataFolder.localState`, or else in the folder for temporary files. `ramp doctor
// --fix` appends the lines that the journal lacks.

import Journal
import Learning
import Platform

package enum RescueFile {
  /// Writes the lines, and returns the path of the file; `nil` if it could be written in no folder.
  package static func write(
    _ lines: [[UInt8]], of device: Device, in folder: DataFolder, at now: Instant, calls: Syscalls = .real
  ) -> String? {
    for parent in folders(folder) {
      let path = "\(parent)/\(name(device))-\(now.milliseconds)\(JournalNames.ending)"
      do throws(StorageProblem) {
        try DataFolder.create(parent)
        try WholeFile.replace(path, with: lines.flatMap(\.self), calls)
        return path
      } catch {
        continue
      }
    }
    return nil
  }

  /// The paths of a device's rescue files that belong to this user.
  package static func all(of device: Device, in folder: DataFolder) throws(StorageProblem) -> [String] {
    var paths: [String] = []
    for parent in folders(folder) {
      let names = try FolderListing.names(in: parent, ending: JournalNames.ending)
      paths += names.filter { $0.hasPrefix("\(name(device))-") }.map { "\(parent)/\($0)" }
    }
    return paths.filter(isOurs)
  }

  /// Renames a rescue file whose lines are in the journal now, so that `all` no longer finds it.
  package static func retire(_ path: String) throws(StorageProblem) {
    guard rename(path, path + ".done") == 0 else { throw .notWritten(path: path, DiskError(errno)) }
  }

  private static func name(_ device: Device) -> String { "ramp-rescue-\(device.id)" }

  private static func folders(_ folder: DataFolder) -> [String] { [folder.localState, folder.temporary] }

  /// Whether the file belongs to this user: other users may put files into the folder for temporary files.
  private static func isOurs(_ path: String) -> Bool {
    Descriptor(path: path, flags: O_RDONLY | O_NOFOLLOW | O_NONBLOCK)?.status?.isOurs == true
  }
}
