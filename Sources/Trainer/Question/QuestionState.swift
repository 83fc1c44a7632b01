// The state of a question: its card and form, when it was shown, and the stage of the answer.

import Glossary
import Learning
import Study
import Terminal

struct QuestionState: Equatable, Sendable {
  private(set) var planned: PlannedCard
  private(set) var question: Question
  /// When the question was shown, in milliseconds of uptime.
  private(set) var shownAt: Int
  var stage = Stage.question
  /// The answer being typed.
  var field = TextField()
  /// What the learner may change about the judge's verdict on the typed answer.
  var offer: AliasOffer?
  /// Whether the judge refused the typed answer at first.
  var wasRefused = false
  /// Hints given so far, from 0 to `Hint.most`.
  private(set) var hints = 0
  /// When the first key of the answer was pressed, in milliseconds of uptime; `nil` before that.
  private var firstKeyAt: Int?
  /// The index of the marked option, from 0; `nil` until an arrow marks one: Enter alone chooses nothing.
  private(set) var selected: Int?
  /// Whether the learner has seen the answer and came back to the question.
  private(set) var wasSeen = false
  /// What `u` would have taken back when the answer was judged: what was recorded beside the verdict since then is
  /// taken back first.
  var undoableBefore: Event.ID?
  /// When Space or Enter was last pressed, or the answer was shown, in milliseconds of uptime; `nil` before that.
  /// `isHeld` measures from here.
  var lastPress: Int?
  /// How many times the learner turned the page of a text that does not fit.
  var turn = 0

  enum AliasOffer: Equatable, Sendable {
    /// Count the answer, which the judge refused, as right from now on.
    case keep(Alias)
    /// Stop counting the answer as right: only this alias makes it so.
    case forget(Aliases.Kept)
  }

  enum Stage: Equatable, Sendable {
    case question
    /// The answer is shown; the learner grades it.
    case revealed
    /// The typed answer is judged; the learner may change the proposed grade.
    case judged(Judgement)
    /// The option of this index was chosen (`nil`: « je ne sais pas ») and is explained. `isRecorded`: the answer is on
    /// the disk.
    case chosen(Int?, isRecorded: Bool)
  }

  init(_ planned: PlannedCard, _ question: Question, shownAt: Int) {
    self.planned = planned
    self.question = question
    self.shownAt = shownAt
  }

  var card: Card { planned.card }

  /// The index of the right option; `nil` where there is none.
  var right: Int? { question.options.firstIndex { $0.id == card.id.address } }

  /// True while the answer is being typed: letters are then no commands.
  var takesText: Bool { question.mode == .typed && stage == .question }

  var isAnswered: Bool { stage != .question }

  /// Milliseconds from the question to the first key; `nil` before it.
  var firstKey: Int? { firstKeyAt.map { $0 - shownAt } }

  /// Takes a time, in milliseconds, out of the answer: another screen was in front.
  mutating func pause(for milliseconds: Int) {
    shownAt += milliseconds
    firstKeyAt = firstKeyAt.map { $0 + milliseconds }
    lastPress = lastPress.map { $0 + milliseconds }
  }

  mutating func keyCame(at uptime: Int) { firstKeyAt = firstKeyAt ?? uptime }

  mutating func giveHint() { hints = min(Hint.most, hints + 1) }

  mutating func select(_ step: Int) {
    let count = question.options.count
    guard count > 0 else { return }
    selected = selected.map { ($0 + step + count) % count } ?? (step > 0 ? 0 : count - 1)
  }

  /// True when Space or Enter comes so soon after the last press that the key must be held down. Stores this press.
  mutating func isHeld(at uptime: Int) -> Bool {
    let since = uptime - (lastPress ?? shownAt)
    lastPress = uptime
    return since < InputTime.holdGuard
  }

  /// This question without its answer.
  var unanswered: QuestionState { QuestionState(planned, question, shownAt: shownAt) }

  /// The same card in another form. What was typed, the hints and a look at the answer stay.
  func asked(_ question: Question) -> QuestionState {
    var state = self
    state.question = question
    state.selected = nil
    state.firstKeyAt = nil
    state.turn = 0
    return state
  }

  /// Goes back from a verdict to the field or the options. What was typed is kept; the answer was seen.
  mutating func reopen() {
    stage = .question
    offer = nil
    selected = nil
    wasSeen = true
  }

  /// The hints that the answer counts with: a look at the answer counts as one.
  var countedHints: Int { max(hints, wasSeen ? 1 : 0) }

  /// The same question as the plan asks it now.
  func planned(_ planned: PlannedCard) -> QuestionState {
    var state = self
    state.planned = planned
    return state
  }

  /// The same state with the present texts of the deck; `nil` when the deck has lost the card or one of its options.
  func renewed(in deck: Deck) -> QuestionState? {
    let options = question.options.compactMap { option -> AnswerOption? in
      switch option {
      case .term(let term): deck[term.address].map { .term($0) }
      case .made: option
      }
    }
    guard let card = deck[card.id], options.count == question.options.count else { return nil }
    var renewed = self
    renewed.planned = PlannedCard(card, planned.reason, isPractice: planned.isPractice)
    renewed.question = Question(card, question.mode, options: options, situation: question.situation != nil)
    return renewed
  }
}
