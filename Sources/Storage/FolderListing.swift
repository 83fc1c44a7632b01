// The files of a folder, by their ending, and its folders.

import Glibc
import Journal

enum FolderListing {
  /// Sorted; hidden files, folders and pipes left out; a folder that is not there is empty.
  static func names(in folder: String, ending: String) throws(StorageProblem) -> [String] {
    try entries(of: folder, kind: S_IFREG).filter { $0.hasSuffix(ending) }
  }

  /// Sorted; hidden ones left out.
  static func folders(in folder: String) throws(StorageProblem) -> [String] { try entries(of: folder, kind: S_IFDIR) }

  private static func entries(of folder: String, kind wanted: mode_t) throws(StorageProblem) -> [String] {
    guard let directory = opendir(folder) else {
      if errno == ENOENT || errno == ENOTDIR { return [] }
      throw .cannotRead(path: folder, DiskError(errno))
    }
    defer { closedir(directory) }
    var names: [String] = []
    while let name = try next(in: directory, folder) {
      if !name.hasPrefix("."), try kind("\(folder)/\(name)") == wanted { names.append(name) }
    }
    return names.sorted()
  }

  /// `nil` at the end. A folder that cannot be read to its end is no shorter folder: that would be a lost history.
  private static func next(in directory: OpaquePointer, _ folder: String) throws(StorageProblem) -> String? {
    errno = 0
    guard let entry = readdir(directory) else {
      if errno == 0 { return nil }
      throw .cannotRead(path: folder, DiskError(errno))
    }
    return withUnsafePointer(to: &entry.pointee.d_name) {
      $0.withMemoryRebound(to: CChar.self, capacity: Int(NAME_MAX) + 1) { String(cString: $0) }
    }
  }

  /// What has just gone, or leads nowhere, is of no kind.
  private static func kind(_ path: String) throws(StorageProblem) -> mode_t? {
    var status = stat()
    if stat(path, &status) == 0 { return status.st_mode & S_IFMT }
    if errno == ENOENT || errno == ELOOP { return nil }
    throw .cannotRead(path: path, DiskError(errno))
  }
}
