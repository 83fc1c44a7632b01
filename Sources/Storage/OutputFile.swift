// Functions that write an output file: completely or not at all, readable by this user only. They do not overwrite an
// existing file unless the caller requests it.

import Journal
import Platform

package enum OutputFile {
  /// Throws `exists` if there is a file at the path. Called before long work whose result goes there.
  package static func mustBeNew(_ path: String) throws(StorageProblem) {
    guard !Path.exists(path) else { throw .exists(path: path) }
  }

  /// Writes a file in one of Ramp's own folders, which is created if needed, and replaces an earlier file.
  package static func replace(_ text: String, at path: String) throws(StorageProblem) {
    try DataFolder.create(WholeFile.folder(of: path))
    try write(text, to: path, replacing: true)
  }

  package static func write(_ text: String, to path: String, replacing: Bool = false) throws(StorageProblem) {
    if !replacing { try mustBeNew(path) }
    try WholeFile.replace(path, with: Array(text.utf8), .real)
  }
}
