// The lines that other files have and this device's journal does not have. A repair appends them: a journal only grows,
// even when it is restored.

import Journal
import Learning

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

  /// The valid lines.
  private static func sound(_ bytes: [UInt8]) -> [(event: Event, bytes: [UInt8])] {
    JournalText(name: "", bytes: bytes, isOwn: true).lines.compactMap { line in
      guard case .success(let event) = JournalLine.read(line.bytes) else { return nil }
      return (event, Array(line.bytes) + [UInt8(ascii: "\n")])
    }
  }
}
