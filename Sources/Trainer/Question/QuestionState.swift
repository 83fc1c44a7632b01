// How a card is being asked: in which form, since when, and how far the answer has come.

import Glossary
import Learning
import Study
import Terminal

struct QuestionState: Equatable, Sendable {
  private(set) var planned: PlannedCard
  private(set) var question: Question
  /// Milliseconds of uptime.
  let shownAt: Int
  var stage = Stage.question
  /// The answer being typed.
  var field = TextField()
  private(set) var hints = 0
  /// When the first key of an answer came: milliseconds of uptime.
  private var firstKeyAt: Int?
  /// The marked option, from 0.
  private(set) var selected = 0
  /// The latest Space or Enter, or the answer's appearance: what a held key is measured against.
  var lastPress: Int?
  /// How often the reader asked for the rest of a text that does not fit.
  var turn = 0

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
  var takesText: Bool { question.mode == .typed && stage == .question }

  var isAnswered: Bool { stage != .question }

  /// Milliseconds from the question to the first key.
  var firstKey: Int? { firstKeyAt.map { $0 - shownAt } }

  mutating func keyCame(at uptime: Int) { firstKeyAt = firstKeyAt ?? uptime }

  mutating func giveHint() { hints = min(Hint.most, hints + 1) }

  mutating func select(_ step: Int) {
    let count = question.options.count
    guard count > 0 else { return }
    selected = (selected + step + count) % count
  }

  /// Whether Space or Enter, pressed now, is a key held down since the last one, not a decision.
  mutating func isHeld(at uptime: Int) -> Bool {
    let since = uptime - (lastPress ?? shownAt)
    lastPress = uptime
    return since < InputTime.holdGuard
  }

  /// The same card as a question again.
  var unanswered: QuestionState { QuestionState(planned, question, shownAt: shownAt) }

  /// The same state with the deck's texts as they are now; `nil` when the card, or one of the options it was asked with,
  /// is gone.
  func renewed(in deck: Deck) -> QuestionState? {
    let options = question.options.compactMap { deck[$0.id] }
    guard let card = deck[card.id], options.count == question.options.count else { return nil }
    var renewed = self
    renewed.planned = PlannedCard(card, planned.reason, isPractice: planned.isPractice)
    renewed.question = Question(card, question.mode, options: options)
    return renewed
  }
}
