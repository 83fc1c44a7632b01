// The term in front of the learner, and the note being written on it.

import Glossary
import Terminal

struct TermView: Equatable, Sendable {
  var term: Term.ID
  var turn = 0
  /// `nil` while nothing is being written.
  var note: TextField?
}
