// Functions that list the files or the folders in a folder.

import Journal
import Platform

enum FolderListing {
  /// The names of the regular files with an ending, sorted, without hidden files. Empty if there is no such folder.
  static func names(in folder: String, ending: String) throws(StorageProblem) -> [String] {
    try entries(of: folder, .regular).filter { $0.hasSuffix(ending) }
  }

  /// The names of the folders in a folder, sorted, without hidden ones.
  static func folders(in folder: String) throws(StorageProblem) -> [String] { try entries(of: folder, .folder) }

  private static func entries(of folder: String, _ kind: FileStatus.Kind) throws(StorageProblem) -> [String] {
    guard let reader = FolderReader(folder) else {
      if errno == ENOENT || errno == ENOTDIR { return [] }
      throw .cannotRead(path: folder, DiskError(errno))
    }
    var names: [String] = []
    while let name = reader.next() {
      if !name.hasPrefix("."), try Self.kind("\(folder)/\(name)") == kind { names.append(name) }
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
