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

  /// Copies every journal into the folder of `day`, and deletes the copies of the oldest days. A journal that does not
  /// begin with its copy of that day is not copied, because the copy may be the intact one.
  package func make(on day: Day) throws(StorageProblem) {
    let copies = "\(folder.backups)/\(day)"
    for name in try JournalNames.all(in: folder) {
      guard let journal = try WholeFile.read("\(folder.journal)/\(name)") else { continue }
      try Self.extend("\(copies)/\(name)", to: journal, calls)
    }
    try prune()
  }

  /// Replaces a copy with `journal`, if the copy is a shorter prefix of it or does not exist.
  private static func extend(_ copy: String, to journal: [UInt8], _ calls: Syscalls) throws(StorageProblem) {
    let former = try WholeFile.read(copy) ?? []
    guard journal.count > former.count, journal.starts(with: former) else { return }
    try WholeFile.keepCopy(copy, of: journal, calls)
  }

  /// The days that have a folder of copies, the latest first.
  package func days() throws(StorageProblem) -> [Day] {
    try FolderListing.folders(in: folder.backups).compactMap { Day($0) }.sorted(by: >)
  }

  /// Deletes only files with the ending of a journal, in folders named after a day; a folder with other files stays.
  private func prune() throws(StorageProblem) {
    for day in try days().dropFirst(Self.kept) {
      let copies = "\(folder.backups)/\(day)"
      for name in try FolderListing.names(in: copies, ending: JournalNames.ending) {
        retryOnInterrupt { unlink("\(copies)/\(name)") }
      }
      retryOnInterrupt { rmdir(copies) }
    }
  }
}
