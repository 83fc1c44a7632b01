// Functions that look up a path in the file system.

package enum Path {
  /// Whether there is a file or folder at the path. `false` also on failure, with the reason in `errno`.
  package static func exists(_ path: String) -> Bool { access(path, F_OK) == 0 }

  /// The absolute path, without symbolic links. `nil` if nothing is at the path, or on failure.
  package static func resolved(_ path: String) -> String? {
    guard let resolved = realpath(path, nil) else { return nil }
    defer { free(resolved) }
    return String(cString: resolved)
  }
}
