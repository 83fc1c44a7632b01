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
  case home
  case leave
  case redraw
  case retry
}
