// Lines of this device that copies and rescue files hold and its journal does not: what a repair appends. Nothing is
// copied over anything: a journal only grows, even when it is restored.

import Learning

package struct MissingLines: Equatable, Sendable {
  /// Whole lines, each with its line break, in the order of the fold.
  package let lines: [[UInt8]]

  package var count: Int { lines.count }
  package var isEmpty: Bool { lines.isEmpty }

  package init(_ device: Device, in folder: DataFolder) throws(StorageProblem) {
    var seen = Set<Event.ID>()
    for line in try Self.sound(folder.journal(of: device)) { seen.insert(line.event.id) }
    var missing: [(event: Event, bytes: [UInt8])] = []
    for path in try Self.sources(device, folder) {
      for line in try Self.sound(path) where seen.insert(line.event.id).inserted { missing.append(line) }
    }
    lines = missing.sorted { $0.event < $1.event }.map(\.bytes)
  }

  private static func sources(_ device: Device, _ folder: DataFolder) throws(StorageProblem) -> [String] {
    let copies = try DailyCopies(folder).days().map { "\(folder.backups)/\($0)/\(device.id)\(JournalNames.ending)" }
    return try copies + RescueFile.all(of: device, in: folder)
  }

  private static func sound(_ path: String) throws(StorageProblem) -> [(event: Event, bytes: [UInt8])] {
    guard let bytes = try WholeFile.read(path) else { return [] }
    return JournalText(name: path, bytes: bytes, isOwn: true).lines.compactMap { line in
      guard case .success(let event) = JournalLine.read(line.bytes) else { return nil }
      return (event, Array(line.bytes) + [UInt8(ascii: "\n")])
    }
  }
}
