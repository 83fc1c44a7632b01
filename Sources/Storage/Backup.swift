// `ramp backup FOLDER`: what cannot be made again, in a folder that is a home of its own: `ramp --home FOLDER` opens
// it.

import Journal
import Platform

package struct Backup: Equatable, Sendable {
  package private(set) var journals = 0
  package private(set) var decks = 0
  package private(set) var bytes = 0

  /// Copies the journals, the decks, the settings and the learner's pseudonym, each file whole or not at all. A folder
  /// that was used before is brought up to date; a journal there that holds other lines than ours stops it before
  /// anything is written.
  package init(
    of folder: DataFolder, _ device: Device, to target: String, calls: Syscalls = .real
  ) throws(StorageProblem) {
    let home = try DataFolder(home: target, environment: [:])
    let names = try JournalNames.all(in: folder)
    for name in names {
      let ours = try WholeFile.read("\(folder.journal)/\(name)") ?? []
      let theirs = try WholeFile.read("\(home.journal)/\(name)") ?? []
      guard ours.starts(with: theirs) else { throw .otherLines(path: "\(home.journal)/\(name)") }
    }
    for name in names {
      journals += try copy("\(folder.journal)/\(name)", to: "\(home.journal)/\(name)", calls)
    }
    for name in try FolderListing.names(in: folder.decks, ending: ".yaml") {
      decks += try copy("\(folder.decks)/\(name)", to: "\(home.decks)/\(name)", calls)
    }
    _ = try copy(folder.settings, to: home.settings, calls)
    _ = try copy(folder.learner, to: home.learner, calls)
    try WholeFile.keepCopy(home.device, of: Array("\(device.id)\n".utf8), calls)
  }

  /// How many files were copied: none, when there is nothing to copy.
  private mutating func copy(_ path: String, to copy: String, _ calls: Syscalls) throws(StorageProblem) -> Int {
    guard let file = try WholeFile.read(path) else { return 0 }
    try WholeFile.keepCopy(copy, of: file, calls)
    bytes += file.count
    return 1
  }
}
