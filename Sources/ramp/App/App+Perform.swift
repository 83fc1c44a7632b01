// What a key's action does: most of it changes what is on the screen, some of it asks for a line in the journal.

import Learning
import Phrases
import Study

extension App {
  mutating func perform(_ action: Action, _ stamp: Stamp) -> Effect? {
    switch action {
    case .begin:
      quiz = nil
      phase = nextPhase(at: stamp.uptime)
    case .reveal: reveal(stamp)
    case .grade(let grade): return record(grade, stamp)
    case .acceptGrade: return acceptGrade(stamp)
    case .goOn: return goOn(stamp)
    case .submit: submit(stamp)
    case .choose(let place): return choose(place, stamp)
    case .chooseSelected: return chooseSelected(stamp)
    case .doNotKnow: return choose(0, stamp)
    case .type: ask(.typed)
    case .offerChoice: ask(.choice)
    case .alreadyKnown: return mark(.known, stamp)
    case .bury: return mark(.bury, stamp)
    case .suspend: return suspend(stamp)
    case .flag: return flag(stamp)
    case .undo: return undo(stamp)
    case .openQuizzes: openQuizzes()
    case .openTerms: openTerms()
    case .exportReport: return .export
    case .openProgress: phase = .progress(ProgressView(studyDay))
    case .openSettings: return .readSettings
    case .settings(let action): return settings(action)
    case .acceptWelcome: return acceptWelcome()
    case .adjust(let step): return adjust(by: step)
    case .nextPace: return nextPace()
    case .terms(let action): look(through: action)
    case .openPairs: openPairs(stamp)
    case .digit(let digit): pickDigit(digit, stamp)
    case .letter(let letter): pickLetter(letter, stamp)
    case .dropDigit: dropDigit()
    case .startQuiz: startQuiz(stamp)
    case .exam(let action): return take(action, stamp)
    case .tryAgain, .lookOnly, .restoreJournal, .acceptJournal: return pass(action)
    default: return look(action, stamp)
    }
    return nil
  }

  /// What changes no answer: looking around, writing a note, leaving.
  private mutating func look(_ action: Action, _ stamp: Stamp) -> Effect? {
    switch action {
    case .more: more(stamp)
    case .next: move(1)
    case .previous: move(-1)
    case .help: helpPage = 0
    case .back: return goBack(stamp)
    case .redraw: return .repaint
    case .retry: return retry(stamp)
    case .openTerm: openTerm()
    case .writeNote: writeNote()
    case .keepNote: return keepNote(stamp)
    case .openFile: return openFile()
    case .leave: return .leave(.left)
    case .finish: return finish(stamp)
    default: break
    }
    return nil
  }

  private mutating func move(_ step: Int) {
    switch phase {
    case .quizzes: moveInQuizzes(step)
    case .term: moveTerm(by: step)
    case .terms: look(through: .move(step))
    case .settings(var view):
      view.move(step)
      phase = .settings(view)
    case .welcome(var welcome):
      welcome.move(step)
      phase = .welcome(welcome)
    default: select(step)
    }
  }

  private mutating func finish(_ stamp: Stamp) -> Effect? {
    if stamp.uptime - (lastAccepted ?? .min / 2) < Asking.holdGuard { return nil }
    guard quiz != nil else { return .leave(.left) }
    quiz = nil
    phase = .today
    return nil
  }

  private mutating func more(_ stamp: Stamp) {
    switch phase {
    case .asking(let asking) where asking.takesText: giveHint(stamp)
    case .asking(var asking):
      asking.scroll += 1
      phase = .asking(asking)
    case .term(var view, let from):
      view.turn += 1
      phase = .term(view, from: from)
    case .progress(var view):
      view.turn += 1
      phase = .progress(view)
    case .exam: moreOfExam(stamp)
    default: break
    }
  }

  private mutating func undo(_ stamp: Stamp) -> Effect? {
    if case .settings = phase { return undoSetting() }
    if phase.exam != nil {
      notice = ExamWords.notUndone
      return nil
    }
    guard let target = studyDay.undoable else {
      notice = Words.nothingToUndo
      return nil
    }
    return .record(stamp.event(.undo(target.id), on: studyDay.day, after: latestOwn))
  }

  /// The time of an exam begins when its first line is written, not when the disk was first asked to.
  private mutating func retry(_ stamp: Stamp) -> Effect? {
    guard case .unsaved(let event, let problem, let former) = phase, problem.canBeRetried else { return nil }
    phase = former
    if case .exam = event.content { return startExam(stamp) }
    return .record(event)
  }
}
