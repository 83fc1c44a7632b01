// The card at hand: how it is asked, since when, and how far the answer has come.

import Glossary
import Learning
import Study
import Terminal

struct Asking: Equatable, Sendable {
  var planned: PlannedCard
  var question: Question
  /// Milliseconds of uptime.
  let shownAt: Int
  var stage = Stage.question
  /// The answer being typed.
  var field = TextField()
  var hints = 0
  /// When the first key of an answer came.
  var firstKeyAt: Int?
  /// The option at hand, from 0.
  var selected = 0
  /// The latest Space or Enter, or the answer's appearance: what a held key is measured against.
  var lastPress: Int?
  /// Lines scrolled past in a text that does not fit.
  var scroll = 0

  enum Stage: Equatable, Sendable {
    case question
    /// The answer is shown; its grade is the learner's to give.
    case revealed
    /// What was typed is judged; the learner has the last word on the grade.
    case judged(Judgement)
    /// An option was chosen: on its way to the disk, then explained.
    case chosen(Term.ID?, isRecorded: Bool)
  }

  init(_ planned: PlannedCard, _ question: Question, shownAt: Int) {
    self.planned = planned
    self.question = question
    self.shownAt = shownAt
  }

  var card: Card { planned.card }

  /// Whether something is typed here: no letter is a command then.
  var takesText: Bool { question.way == .typed && stage == .question }

  var isAnswered: Bool { stage != .question }

  /// Milliseconds from the question to the first key.
  var firstKey: Int? { firstKeyAt.map { $0 - shownAt } }

  mutating func noteKey(at uptime: Int) { firstKeyAt = firstKeyAt ?? uptime }

  /// Whether Space or Enter, pressed now, is a key held down since the last one, not a decision.
  mutating func isHeld(at uptime: Int) -> Bool {
    let since = uptime - (lastPress ?? shownAt)
    lastPress = uptime
    return since < Self.holdGuard
  }

  /// Milliseconds.
  static let holdGuard = 250
}
