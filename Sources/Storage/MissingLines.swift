// Lines that this device's journal lacks, and the file that rescues them when the journal cannot be written.

import Journal
import Learning
import Platform

// The lines that other files have and this device's journal does not have. A repair appends them: a journal only grows,
// even when it is restored.

package struct MissingLines: Equatable, Sendable {
  /// Whole lines, each with its line break, in the order of the fold.
  package let lines: [[UInt8]]

  /// The missing lines in this device's daily copies and rescue files.
  package init(_ device: Device, in folder: DataFolder) throws(StorageProblem) {
    let copies = try DailyCopies(folder).days().map { "\(folder.backups)/\($0)/\(device.id)\(JournalNames.ending)" }
    var sources: [[UInt8]] = []
    for path in try copies + RescueFile.all(of: device, in: folder) { sources.append(try WholeFile.read(path) ?? []) }
    try self.init(device, in: folder, among: sources)
  }

  /// The missing lines in `sources`: lines or whole files, in which each line has its line break.
  package init(_ device: Device, in folder: DataFolder, among sources: [[UInt8]]) throws(StorageProblem) {
    var seen = Set(Self.sound(try WholeFile.read(folder.journal(of: device)) ?? []).map(\.event.id))
    lines = sources.flatMap(Self.sound).filter { seen.insert($0.event.id).inserted }
      .sorted { $0.event < $1.event }.map(\.bytes)
  }

  /// The lines of a copy that a journal lacks.
  init(from copy: [UInt8], in journal: [UInt8]) {
    let known = Set(Self.sound(journal).map(\.event.id))
    lines = Self.sound(copy).filter { !known.contains($0.event.id) }.map(\.bytes)
  }

  var isEmpty: Bool { lines.isEmpty }

  /// The valid lines.
  private static func sound(_ bytes: [UInt8]) -> [(event: Event, bytes: [UInt8])] {
    JournalText(name: "", bytes: bytes, isOwn: true).lines.compactMap { line in
      guard case .success(let event) = JournalLine.decode(line.bytes) else { return nil }
      return (event, Array(line.bytes) + [UInt8(ascii: "\n")])
    }
  }
}

// A rescue file: a second copy of a session's lines, written when the journal may have lost them (a sync failed, or the
// journal became shorter). It is in `DataFolder.localState`, or else in the folder for temporary files. `ramp doctor
// --fix` appends the lines that the journal lacks.

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
      let names = try FolderListing.names(in: parent, ending: JournalNames.ending, hasStrangers: true)
      paths += names.filter { $0.hasPrefix("\(name(device))-") }.map { "\(parent)/\($0)" }
    }
    return paths.filter(isOurs)
  }

  /// Renames a rescue file whose lines are in the journal now, so that `all` no longer finds it.
  package static func retire(_ path: String) throws(StorageProblem) {
    guard retryOnInterrupt({ rename(path, path + ".done") }) == 0 else {
      throw .notWritten(path: path, DiskError(errno))
    }
  }

  private static func name(_ device: Device) -> String { "ramp-rescue-\(device.id)" }

  private static func folders(_ folder: DataFolder) -> [String] { [folder.localState, folder.temporary] }

  /// Whether the file belongs to this user: other users may put files into the folder for temporary files.
  private static func isOurs(_ path: String) -> Bool {
    Descriptor(path: path, flags: O_RDONLY | O_NOFOLLOW | O_NONBLOCK)?.status?.isOurs == true
  }
}
