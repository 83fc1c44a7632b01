// A file that the learner asked for by name (`-o`): whole or not at all, for this user alone, and never over another one
// unless that is asked for too.

import Glibc

package enum OutputFile {
  /// Before a long work: whether its result may be written.
  package static func mustBeNew(_ path: String) throws(StorageProblem) {
    guard access(path, F_OK) != 0 else { throw .exists(path: path) }
  }

  package static func write(_ text: String, to path: String, replacing: Bool = false) throws(StorageProblem) {
    if !replacing { try mustBeNew(path) }
    try WholeFile.replace(path, with: Array(text.utf8), .real)
  }
}
