// What the trainer does with the results of its effects: an event on the disk or refused, new settings, a day that was read
// again, an exam that ended.

import Journal
import Learning
import Phrases
import Study

extension Trainer {
  mutating func recorded(_ event: Event, _ time: InputTime) -> Effect? {
    context.saved(event)
    if unsaved != nil { stack.removeLast() }
    if let target = event.undone { return undone(target, event, time) }
    context.append(event)
    let isRedone = context.redo.recorded(event.id)
    if let review = event.review {
      session.recorded += 1
      context.answered(event, review, inFront: screen.question, at: time.uptime)
    }
    let said = isRedone ? Words.redone(event, in: studyDay.deck) : saved(event)
    notice = said ?? notice
    switch event.content {
    case .review, .note, .alias, .remark, .game, .mark, .undo: break
    case .exam: helpPage = nil
    case .examAnswer:
      session.recorded += 1
      helpPage = nil
    case .examEnd(let end):
      helpPage = nil
      return showEnd(of: end, time)
    }
    let effect = deliver(.saved(event), time)
    // The key that takes it back is another one where letters are text.
    if takesText, !isRedone, said != nil, notice == said { notice = saved(event) }
    return session.isLeaving ? .leave(.left) : effect
  }

  private func saved(_ event: Event) -> Phrase? {
    Words.saved(event, in: studyDay.deck, context.loaded.sharing, undo: Phrase(takesText ? "F4" : "u"))
  }

  mutating func undone(_ target: Event.ID, _ event: Event, _ time: InputTime) -> Effect? {
    let undone = studyDay.event(target)
    if let undone { notice = Words.undone(undone, in: studyDay.deck) }
    if undone?.review != nil { session.recorded = max(0, session.recorded - 1) }
    let isReread = studyDay.needsReopening(toUndo: target)
    if let undone { context.undone(undone, isOfToday: !isReread) }
    if !isReread { context.append(event) }
    // Delivered before the day is read again: the screen must not keep the undone answer.
    let effect = deliver(.undone(undone, isReread: isReread), time)
    return isReread ? .reopen(studyDay.day) : effect
  }

  mutating func refused(_ refused: UnsavedEvent, _ rescued: String?) {
    session.rescued = rescued ?? session.rescued
    session.isLeaving = false
    if unsaved != nil { stack.removeLast() }
    stack.append(
      UnsavedScreen(refused: refused, recorded: session.recorded, rescued: session.rescued))
  }

  mutating func changed(_ settings: LoadedSettings, _ loaded: LoadedDay, _ time: InputTime) -> Effect? {
    context.appearance = settings.appearance
    reopen(loaded)
    let end = examCutOff(time)
    return deliver(.settings(settings), time) ?? end
  }

  // MARK: Reading the day again

  mutating func reopen(_ loaded: LoadedDay) {
    if loaded.studyDay.day > studyDay.day { notice = Words.newDay(loaded.studyDay.day) }
    context.reload(loaded)
    for index in stack.indices.reversed() { settle(stack[index].refresh(context), at: index) }
  }

  private mutating func settle(_ fate: Fate, at index: Int) {
    switch fate {
    case .stays: break
    case .gone(let reason):
      stack.remove(at: index)
      notice = reason ?? notice
    case .next(let quiz, let shownAt): stack[index] = nextScreen(in: quiz, at: shownAt)
    }
  }

  /// Takes a day whose deck has the learner's own term. If a new day has begun meanwhile, it is read like any other.
  mutating func keptTerm(_ kept: KeptTerm, _ loaded: LoadedDay, _ time: InputTime) -> Effect? {
    context.termDraft = nil
    context.keptTerm = kept
    if loaded.studyDay.day > studyDay.day || kept.change == .removed {
      reopen(loaded)
    } else {
      context.extend(loaded)
      for index in stack.indices.reversed() { settle(stack[index].extend(context), at: index) }
    }
    notice = OwnTermWords.kept(kept, loaded.sharing)
    return deliver(.keptTerm(kept.address), time)
  }

  // MARK: The end of an exam

  /// The effect that ends an exam without questions or time left; `nil` while the exam goes on. Also called at the
  /// start and after the day was read again.
  func examEnd(_ time: InputTime) -> Effect? { context.examEnd(at: time).map { record($0, time) } }

  /// At a key or a paste: the effect that ends an exam whose time is up; the input then does nothing else. Text that is
  /// being typed on a screen outside the exam is not interrupted.
  mutating func examCutOff(_ time: InputTime) -> Effect? {
    let isTypingElsewhere = screen.takesText && !screen.yieldsToExam
    return unsaved != nil || isTypingElsewhere ? nil : examEnd(time)
  }

  private mutating func showEnd(of end: ExamEnd, _ time: InputTime) -> Effect? {
    context.examDraft = nil
    guard screen.yieldsToExam else {
      notice = ExamWords.ended(studyDay.progress.exams.result(of: end.exam))
      return nil
    }
    open(ExamScreen(.result(end.exam), shownAt: time.uptime))
    return nil
  }
}
