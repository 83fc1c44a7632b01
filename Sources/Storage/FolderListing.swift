// The files of a folder, by their ending, and its folders.

import Glibc

enum FolderListing {
  /// Sorted; hidden files, folders and pipes left out; a folder that is not there is empty.
  static func names(in folder: String, ending: String) throws(StorageProblem) -> [String] {
    try entries(of: folder).filter { $0.hasSuffix(ending) && kind("\(folder)/\($0)") == S_IFREG }
  }

  /// Sorted; hidden ones left out.
  static func folders(in folder: String) throws(StorageProblem) -> [String] {
    try entries(of: folder).filter { kind("\(folder)/\($0)") == S_IFDIR }
  }

  private static func entries(of folder: String) throws(StorageProblem) -> [String] {
    guard let directory = opendir(folder) else {
      if errno == ENOENT || errno == ENOTDIR { return [] }
      throw .cannotRead(path: folder, ErrorNumber(errno))
    }
    defer { closedir(directory) }
    var names: [String] = []
    while let entry = readdir(directory) {
      let name = withUnsafePointer(to: &entry.pointee.d_name) {
        $0.withMemoryRebound(to: CChar.self, capacity: Int(NAME_MAX) + 1) { String(cString: $0) }
      }
      if !name.hasPrefix(".") { names.append(name) }
    }
    return names.sorted()
  }

  private static func kind(_ path: String) -> mode_t? {
    var status = stat()
    return stat(path, &status) == 0 ? status.st_mode & S_IFMT : nil
  }
}
