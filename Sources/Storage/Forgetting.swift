// The deletion of a learner from a team's folder. It deletes the copies that Ramp wrote, that of the learner's
// own terms among them, and nothing else: links are not followed, and strangers' files stay and are named.

import Journal
import Platform

package struct Forgetting: Equatable, Sendable {
  /// The number of copies deleted.
  package private(set) var journals = 0
  /// Whether the learner's folder was deleted too. It stays if it contains anything else.
  package private(set) var isGone = false
  /// The names of journals that stay, because they do not have the name of a shared copy. A report still reads them.
  package private(set) var otherJournals: [String] = []

  /// Deletes a learner's copies. Throws `noSuchFile`, or `link` if the learner's folder is a link.
  package init(_ learner: String, in path: String) throws(StorageProblem) {
    guard !learner.isEmpty, !learner.contains("/"), !learner.hasPrefix(".") else {
      throw .noSuchFile(path: "\(path)/\(learner)")
    }
    let team = try OpenFolder(path)
    let folder = try team.folder(learner)
    for (name, status) in try folder.entries() where status.kind == .regular {
      if SharedCopies.isCopy(name) {
        try folder.delete(name)
        journals += 1
      } else if SharedCopies.isUnfinished(name) || SharedCopies.areTerms(name) {
        try folder.delete(name)
      } else if name.hasSuffix(JournalNames.ending) {
        otherJournals.append(name)
      }
    }
    try folder.sync(.real)
    isGone = team.removeFolder(learner)
    if isGone { try team.sync(.real) }
  }
}
