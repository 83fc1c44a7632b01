// Copies of the journals, one folder a day of use, the last seven kept. A copy is a prefix of its journal, so restoring
// is copying it back; what the journal still has of it is recognised by the lines' ids.

import Journal
import Learning
import Platform

package struct DailyCopies: Sendable {
  private let folder: DataFolder
  private let calls: Syscalls

  /// Days of use of which copies are kept.
  package static let kept = 7

  package init(_ folder: DataFolder, calls: Syscalls = .real) {
    self.folder = folder
    self.calls = calls
  }

  /// Copies every journal into the folder of `day`, and lets go of the oldest days. A journal that does not begin with
  /// its copy of that day is left out: the copy may be the better one.
  package func make(on day: Day) throws(StorageProblem) {
    let copies = "\(folder.backups)/\(day)"
    for name in try JournalNames.all(in: folder) {
      guard let journal = try WholeFile.read("\(folder.journal)/\(name)") else { continue }
      try Self.extend("\(copies)/\(name)", to: journal, calls)
    }
    try prune()
  }

  /// Brings a copy up to `journal`, unless it holds other lines, or all of them already.
  private static func extend(_ copy: String, to journal: [UInt8], _ calls: Syscalls) throws(StorageProblem) {
    let former = try WholeFile.read(copy) ?? []
    guard journal.count > former.count, journal.starts(with: former) else { return }
    try WholeFile.keepCopy(copy, of: journal, calls)
  }

  /// Days of which there are copies, the latest first.
  package func days() throws(StorageProblem) -> [Day] {
    try FolderListing.folders(in: folder.backups).compactMap { Day($0) }.sorted(by: >)
  }

  /// Only what `keep` made is taken away: journals in a folder that is named as a day.
  private func prune() throws(StorageProblem) {
    for day in try days().dropFirst(Self.kept) {
      let copies = "\(folder.backups)/\(day)"
      for name in try FolderListing.names(in: copies, ending: JournalNames.ending) { unlink("\(copies)/\(name)") }
      rmdir(copies)
    }
  }
}
