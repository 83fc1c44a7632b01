// An open folder, and the names in it, one by one. Its handle and its entries have other types on other systems.

package struct FolderReader: ~Copyable {
  #if canImport(Darwin)
    private let folder: UnsafeMutablePointer<DIR>
  #else
    private let folder: OpaquePointer
  #endif

  /// `nil` on failure, with the reason in `errno`.
  package init?(_ path: String) {
    guard let folder = opendir(path) else { return nil }
    self.folder = folder
  }

  deinit { closedir(folder) }

  /// The next name, in no order. `nil` at the end, with `errno` 0, and on failure, with the reason in `errno`.
  package func next() -> String? {
    errno = 0
    guard let entry = readdir(folder) else { return nil }
    return withUnsafePointer(to: &entry.pointee.d_name) {
      $0.withMemoryRebound(to: CChar.self, capacity: Int(NAME_MAX) + 1) { String(cString: $0) }
    }
  }
}
