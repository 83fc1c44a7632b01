// A file that the learner asked for by name (`-o`): whole or not at all, for this user alone, and never over another
// one unless that is asked for too.

import Journal
import Platform

package enum OutputFile {
  /// Before a long work: whether its result may be written.
  package static func mustBeNew(_ path: String) throws(StorageProblem) {
    guard !Path.exists(path) else { throw .exists(path: path) }
  }

  /// A file of ours in a folder of ours, over an earlier one.
  package static func replace(_ text: String, at path: String) throws(StorageProblem) {
    try DataFolder.create(WholeFile.folder(of: path))
    try write(text, to: path, replacing: true)
  }

  package static func write(_ text: String, to path: String, replacing: Bool = false) throws(StorageProblem) {
    if !replacing { try mustBeNew(path) }
    try WholeFile.replace(path, with: Array(text.utf8), .real)
  }
}
