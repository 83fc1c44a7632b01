// A question that the learner left: it goes on as it was when its card is asked again. A verdict that was seen is not
// asked anew, and what was typed is not typed twice.

import Glossary
import Learning
import Study

struct PausedQuestion: Equatable, Sendable {
  private let state: QuestionState
  /// When the question was left, in milliseconds of uptime.
  private let leftAt: Int

  init(_ state: QuestionState, leftAt: Int) {
    self.state = state
    self.leftAt = leftAt
  }

  var card: Card.ID { state.card.id }

  /// The question as it goes on; `nil` if another card is asked. The time away is not part of the answer.
  func resumed(as planned: PlannedCard, at uptime: Int) -> QuestionState? {
    guard planned.card == state.card else { return nil }
    var state = state.planned(planned)
    state.pause(for: uptime - leftAt)
    return state
  }
}

/// The questions that were answered in this session, as they were when the answer was given. An undo goes back to them.
struct AnsweredQuestions: Sendable {
  private var questions: [(id: Event.ID, question: PausedQuestion)] = []

  /// The most questions that are kept. An undo of an earlier answer asks its card anew.
  private static let most = 200

  /// `id`: the id of the answer's event.
  mutating func add(_ question: PausedQuestion, as id: Event.ID) {
    questions.append((id, question))
    if questions.count > Self.most { questions.removeFirst() }
  }

  /// Takes out the question of an answer that was undone; `nil` if it is not kept.
  mutating func take(_ id: Event.ID) -> PausedQuestion? {
    questions.lastIndex { $0.id == id }.map { questions.remove(at: $0).question }
  }
}

extension QuestionState {
  /// The state from which the answer was given: a verdict stays; a choice, which is an answer at once, is open again.
  var beforeItsAnswer: QuestionState {
    guard case .chosen = stage else { return self }
    var state = self
    state.reopen()
    return state
  }
}
