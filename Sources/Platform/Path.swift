// What the file system knows of a path.

package enum Path {
  /// Whether something is there. `false` also when that cannot be known; `errno` says why.
  package static func exists(_ path: String) -> Bool { access(path, F_OK) == 0 }

  /// The absolute path, without symbolic links. `nil` when there is nothing at the path.
  package static func resolved(_ path: String) -> String? {
    guard let resolved = realpath(path, nil) else { return nil }
    defer { free(resolved) }
    return String(cString: resolved)
  }
}
