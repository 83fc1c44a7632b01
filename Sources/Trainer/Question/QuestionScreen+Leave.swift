// How a question is left, and what `u` takes back: nothing that was seen is asked anew, and nothing that was typed is lost.

import Learning
import Study

extension QuestionScreen {
  /// Goes back to Today. A verdict that was shown is recorded first: the question is not asked anew. Any other question
  /// goes on as it was left.
  mutating func leave(_ c: Context, _ time: InputTime) -> Step {
    if let step = beforeLeaving(c, at: time) { return step }
    if case .chosen = state.stage { return .home() }
    return .home(keeping: .question(PausedQuestion(state, leftAt: time.uptime)))
  }

  mutating func beforeLeaving(_ c: Context, at time: InputTime) -> Step? {
    guard case .judged(let judgement) = state.stage else { return nil }
    isLeaving = true
    return .say(VerdictWords.leftBehind(judgement.grade), then: record(judgement.grade, c, time))
  }

  /// On a verdict that is not recorded, goes back to the field; first takes back what was recorded beside it.
  mutating func undo(_ c: Context) -> Step {
    let hasAside = c.keptTerm != nil || c.studyDay.undoable?.id != state.undoableBefore
    guard case .judged = state.stage, !hasAside else { return .undo(c) }
    state.reopen()
    return .say(VerdictWords.reopened)
  }

  /// After an answer, a term that was read or a card that was set aside, the day goes on from there; anything else was
  /// recorded beside the question, which stays.
  mutating func undone(_ event: Event?, _ c: Context, at uptime: Int) -> Step {
    switch event?.content {
    case .alias: judge(c)
    case .note, .remark, .game: break
    case .mark(let mark):
      switch mark.kind {
      case .shown, .known, .bury, .suspend: return leaveForAnother(at: uptime)
      case .resume, .flag, .unflag: break
      }
    case nil, .review, .undo, .exam, .examAnswer, .examEnd: return leaveForAnother(at: uptime)
    }
    return .stay
  }

  /// Another card is asked. The question in front goes on when its card is asked again, unless its answer is recorded or
  /// was taken back.
  func leaveForAnother(at uptime: Int) -> Step {
    if case .chosen = state.stage { return .next(quiz) }
    return .next(quiz, keeping: .question(PausedQuestion(state, leftAt: uptime)))
  }
}
