// When the disk does not confirm a write, this session's lines are written once more, elsewhere: beside the device's
// own state, else in the folder for temporary files. `ramp doctor --fix` brings back what the journal lacks.

import Journal
import Learning
import Platform

package enum RescueFile {
  /// Where the lines are now; `nil` when no folder took them.
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

  /// The rescue files of a device.
  package static func all(of device: Device, in folder: DataFolder) throws(StorageProblem) -> [String] {
    var paths: [String] = []
    for parent in folders(folder) {
      let names = try FolderListing.names(in: parent, ending: JournalNames.ending)
      paths += names.filter { $0.hasPrefix("\(name(device))-") }.map { "\(parent)/\($0)" }
    }
    return paths.filter(isOurs)
  }

  /// Renames a rescue file whose lines the journal now holds.
  package static func retire(_ path: String) throws(StorageProblem) {
    guard rename(path, path + ".done") == 0 else { throw .notWritten(path: path, DiskError(errno)) }
  }

  private static func name(_ device: Device) -> String { "ramp-rescue-\(device.id)" }

  private static func folders(_ folder: DataFolder) -> [String] { [folder.localState, folder.temporary] }

  /// Anybody may put a file into a folder for temporary files.
  private static func isOurs(_ path: String) -> Bool {
    Descriptor(path: path, flags: O_RDONLY | O_NOFOLLOW | O_NONBLOCK)?.status?.isOurs == true
  }
}
