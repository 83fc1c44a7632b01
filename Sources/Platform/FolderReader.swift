// An iterator over the names in a folder. The C types of the handle and the entries differ between systems.

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

  /// The next name, in no particular order. `nil` at the end (`errno` is 0) and on failure (`errno` has the reason).
  package func next() -> String? {
    errno = 0
    guard let entry = readdir(folder) else { return nil }
    return withUnsafePointer(to: &entry.pointee.d_name) {
      $0.withMemoryRebound(to: CChar.self, capacity: Int(NAME_MAX) + 1) { String(cString: $0) }
    }
  }
}
