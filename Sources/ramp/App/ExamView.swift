// Where the learner is in an exam: told what comes, answering, or reading what came of it.

import Glossary
import Learning
import Terminal

struct ExamView: Equatable, Sendable {
  let stage: Stage
  /// The answer being typed.
  var field = TextField()
  /// How often the reader asked for more.
  var turn = 0
  /// Milliseconds of uptime.
  let shownAt: Int
  private var lastPress: Int

  enum Stage: Equatable, Sendable {
    case introduction
    case question(Card)
    /// Of the exam with this id.
    case result(Event.ID)
  }

  init(_ stage: Stage, shownAt: Int) {
    self.stage = stage
    self.shownAt = shownAt
    lastPress = shownAt
  }

  /// The card of the question at hand.
  var card: Card? {
    if case .question(let card) = stage { card } else { nil }
  }

  /// Whether Enter, pressed now, is a key held down since the last one, not a decision. An answer that was typed since
  /// then is one.
  mutating func isHeld(at uptime: Int) -> Bool {
    let since = uptime - lastPress
    lastPress = uptime
    return since < Asking.holdGuard && field.text.isEmpty
  }
}
