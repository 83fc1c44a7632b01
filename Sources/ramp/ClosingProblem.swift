// What may fail at the end of a session, and what it means for the answers.

import Journal

/// What failed at the end of a session.
enum ClosingProblem {
  /// The answers are saved, but not what is worked out from them.
  case derived(StorageProblem)
  /// The journal lacks answers of the session. `rescued`: the path of a file that has them, if it could be written.
  case journal(StorageProblem, rescued: String?)
}
