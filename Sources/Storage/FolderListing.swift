// The files of a folder, by their ending, and its folders.

import Journal
import Platform

enum FolderListing {
  /// Sorted; hidden files, folders and pipes left out; a folder that is not there is empty.
  static func names(in folder: String, ending: String) throws(StorageProblem) -> [String] {
    try entries(of: folder, .regular).filter { $0.hasSuffix(ending) }
  }

  /// Sorted; hidden ones left out.
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
    // A folder that cannot be read to its end is no shorter folder: that would be a lost history.
    guard errno == 0 else { throw .cannotRead(path: folder, DiskError(errno)) }
    return names.sorted()
  }

  /// What has just gone, or leads nowhere, is of no kind.
  private static func kind(_ path: String) throws(StorageProblem) -> FileStatus.Kind? {
    if let status = FileStatus(path) { return status.kind }
    if errno == ENOENT || errno == ELOOP { return nil }
    throw .cannotRead(path: path, DiskError(errno))
  }
}
