// Functions that list the files or the folders in a folder.

import Journal
import Platform

package enum FolderListing {
  /// The names of the regular files with an ending, sorted, without hidden files. Empty if there is no such folder.
  /// Throws `notUTF8` for such a name that is not UTF-8, because no path to that file can be made from it; a folder that
  /// others write to (`hasStrangers`) may have such names, and they are left out.
  static func names(
    in folder: String, ending: String, hasStrangers: Bool = false
  ) throws(StorageProblem) -> [String] {
    try entries(of: folder, .regular, ending: ending, hasStrangers: hasStrangers)
  }

  /// The names of the folders in a folder, sorted, without hidden ones. Names that are not UTF-8 are left out: Ramp
  /// gives its folders names in ASCII.
  static func folders(in folder: String) throws(StorageProblem) -> [String] {
    try entries(of: folder, .folder, ending: "", hasStrangers: true)
  }

  /// The names in a folder, and whether each one is a folder; those that can be read as text. Empty if the folder cannot
  /// be read.
  package static func all(in folder: String) -> [(name: String, isFolder: Bool)] {
    guard let reader = FolderReader(folder) else { return [] }
    var names: [(name: String, isFolder: Bool)] = []
    while let entry = reader.next() {
      guard case .text(let name) = entry, name != ".", name != ".." else { continue }
      names.append((name, FileStatus("\(folder)/\(name)")?.kind == .folder))
    }
    return names
  }

  private static func entries(
    of folder: String, _ kind: FileStatus.Kind, ending: String, hasStrangers: Bool
  ) throws(StorageProblem) -> [String] {
    guard let reader = FolderReader(folder) else {
      if errno == ENOENT || errno == ENOTDIR { return [] }
      throw .cannotRead(path: folder, DiskError(errno))
    }
    var names: [String] = []
    while let entry = reader.next() {
      switch entry {
      case .text(let name):
        guard !name.hasPrefix("."), name.hasSuffix(ending) else { continue }
        if try Self.kind("\(folder)/\(name)") == kind { names.append(name) }
      case .malformed(let shown):
        guard !hasStrangers, !shown.hasPrefix("."), shown.hasSuffix(ending) else { continue }
        throw .notUTF8("\(folder)/\(shown)")
      }
    }
    // An incomplete list must be an error: a journal that is not listed would be missing from the history.
    guard errno == 0 else { throw .cannotRead(path: folder, DiskError(errno)) }
    return names.sorted()
  }

  /// `nil` for a name that was deleted meanwhile, or a symbolic link without a target.
  private static func kind(_ path: String) throws(StorageProblem) -> FileStatus.Kind? {
    if let status = FileStatus(path) { return status.kind }
    if errno == ENOENT || errno == ELOOP { return nil }
    throw .cannotRead(path: path, DiskError(errno))
  }
}
