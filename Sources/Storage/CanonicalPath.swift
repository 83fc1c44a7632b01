// The absolute path of a file, as a text.

import Journal
import Platform

extension Path {
  /// The absolute path, without symbolic links; `nil` if nothing is at the path. Throws `notUTF8`: a text cannot hold such
  /// a path, and the same text with other characters would be the path of another file.
  static func canonical(_ path: String) throws(StorageProblem) -> String? {
    switch resolved(path) {
    case .text(let resolved)?: resolved
    case .malformed(let shown)?: throw .notUTF8(shown)
    case nil: nil
    }
  }
}
