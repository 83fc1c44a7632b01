// The daily copies of the journals: one folder for each day of use; the latest seven are kept. A journal only grows, so
// a copy is a prefix of its journal. A restore adds the lines that the journal lacks, recognised by their ids.

import Journal
import Learning
import Platform

package struct DailyCopies: Sendable {
  private let folder: DataFolder
  private let calls: Syscalls

  /// The number of days of use whose copies are kept.
  package static let kept = 7

  package init(_ folder: DataFolder, calls: Syscalls = .real) {
    self.folder = folder
    self.calls = calls
  }

  /// Copies every journal into the folder of `day`, and deletes the copies of the oldest days. A journal that lacks lines
  /// of its copy of that day is not copied, because the copy may be the intact one. Throws a problem of this device's
  /// journal, after the others are copied.
  package func make(on day: Day, of device: Device) throws(StorageProblem) {
    var problem: StorageProblem?
    for name in try JournalNames.all(in: folder) {
      do throws(StorageProblem) {
        guard let journal = try WholeFile.read("\(folder.journal)/\(name)"), !journal.isEmpty else { continue }
        try DataFolder.create(folder.backups)
        try extend(name, in: OpenFolder(folder.backups).folderMade("\(day)"), to: journal)
      } catch {
        // Another device's journal that cannot be read is told each time a day is loaded.
        if name == device.id + JournalNames.ending { problem = error }
      }
    }
    try prune()
    if let problem { throw problem }
  }

  /// Whether a journal has each line of its copy, byte for byte, those that this version cannot read too.
  private static func hasLines(of copy: [UInt8], _ journal: [UInt8]) -> Bool {
    let lineBreak = UInt8(ascii: "\n")
    let lines = Set(journal.split(separator: lineBreak))
    return copy.split(separator: lineBreak).allSatisfy(lines.contains)
  }

  /// Replaces a copy with `journal`, if that has all lines of the copy; after a restore they are in another order.
  private func extend(_ name: String, in copies: OpenFolder, to journal: [UInt8]) throws(StorageProblem) {
    let former = try copies.read(name) ?? []
    guard journal != former, journal.starts(with: former) || Self.hasLines(of: former, journal) else {
      return
    }
    try copies.keepCopy(name, of: journal, calls)
  }

  /// The days that have a folder of copies, the latest first. A link in the place of such a folder is left out.
  package func days() throws(StorageProblem) -> [Day] {
    guard let backups = OpenFolder(unchecked: folder.backups) else {
      if errno == ENOENT || errno == ENOTDIR { return [] }
      throw .cannotRead(path: folder.backups, DiskError(errno))
    }
    return try backups.entries().filter { $0.status.kind == .folder }.compactMap { Day($0.name) }.sorted(by: >)
  }

  /// Deletes only files with the ending of a journal, in folders named after a day; a folder with other files stays.
  private func prune() throws(StorageProblem) {
    let days = try days()
    guard days.count > Self.kept else { return }
    let backups = try OpenFolder(folder.backups)
    for day in days.dropFirst(Self.kept) {
      let copies = try backups.folder("\(day)")
      for (name, status) in try copies.entries() where status.kind == .regular {
        if name.hasSuffix(JournalNames.ending) { try? copies.delete(name) }
      }
      _ = backups.removeFolder("\(day)")
    }
  }
}
