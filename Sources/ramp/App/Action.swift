// What the person did, named as they would name it.

import Learning

enum Action: Hashable, Sendable {
  case begin
  case reveal
  case grade(Grade)
  /// Space or Enter on an answer: « Bien », unless the key is being held down.
  case acceptGood
  case undo
  /// The rest of a text that does not fit.
  case more
  case help
  /// One screen back.
  case back
  case leave
  /// Enter on the summary: leaves, unless the key that graded the last card is still held down.
  case finish
  case redraw
  case retry
  case openTerm
  case nextTerm
  case previousTerm
  /// Writing, keeping and dropping one's own note on a term.
  case writeNote
  case keepNote
  /// The deck's file, in the learner's editor, at the term.
  case openFile
}
