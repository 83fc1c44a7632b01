// The work of `ramp backup FOLDER`: a copy of all files that cannot be made again. The folder is a home that
// `ramp --home FOLDER` opens.

import Journal
import Platform

package struct Backup: Equatable, Sendable {
  /// The number of journals copied.
  package private(set) var journals = 0
  /// The number of decks copied.
  package private(set) var decks = 0
  /// The size of these files, the settings and the pseudonym, in bytes.
  package private(set) var bytes = 0

  /// Copies the journals, decks, settings, the learner's pseudonym and the device's name, each file completely or not
  /// at all. An earlier backup in the folder is updated. Throws `otherLines` before any file is written, if a journal
  /// there is not a prefix of the journal here, and `link` if a link is in the place of a file or folder there. A journal
  /// that cannot be read is an error after all others are copied.
  package init(
    of folder: DataFolder, _ device: Device, to target: String, calls: Syscalls = .real
  ) throws(StorageProblem) {
    guard !target.isEmpty else { throw .noHome }
    try DataFolder.create(target)
    let home = try OpenFolder(target)
    let names = try JournalNames.all(in: folder)
    if let there = try home.folderIfAny("journal") { try Self.check(names, in: there, folder) }
    var problem: StorageProblem?
    for name in names {
      do throws(StorageProblem) {
        journals += try copy("\(folder.journal)/\(name)", to: home.folderMade("journal"), calls)
      } catch {
        problem = problem ?? error
      }
    }
    for name in try FolderListing.names(in: folder.decks, ending: ".yaml") {
      decks += try copy("\(folder.decks)/\(name)", to: home.folderMade("decks"), calls)
    }
    _ = try copy(folder.settings, to: home, calls)
    _ = try copy(folder.learner, to: home, calls)
    try home.keepCopy("device", of: Array("\(device.id)\n".utf8), calls)
    if let problem { throw problem }
  }

  /// Throws if a journal in the backup is not a prefix of the journal here.
  private static func check(
    _ names: [String], in copies: OpenFolder, _ folder: DataFolder
  ) throws(StorageProblem) {
    for name in names {
      guard let ours = (try? WholeFile.read("\(folder.journal)/\(name)")) ?? nil else { continue }
      let theirs = try copies.read(name) ?? []
      guard ours.starts(with: theirs) else { throw .otherLines(path: copies.path(of: name)) }
    }
  }

  /// Returns the number of files copied: 1, or 0 if the file does not exist.
  private mutating func copy(_ path: String, to target: OpenFolder, _ calls: Syscalls) throws(StorageProblem) -> Int {
    guard let file = try WholeFile.read(path), let name = path.split(separator: "/").last else { return 0 }
    try target.keepCopy(String(name), of: file, calls)
    bytes += file.count
    return 1
  }
}
