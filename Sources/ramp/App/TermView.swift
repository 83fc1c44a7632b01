// The term in front of the learner, and the note being written on it.

import Glossary
import Terminal

struct TermView: Equatable, Sendable {
  var term: Term.ID
  var turn = 0
  /// The card that is forgotten again and again, when that is why the term's card opened.
  var leech: Card.ID?
  /// `nil` while nothing is being written.
  var note: TextField?
}
