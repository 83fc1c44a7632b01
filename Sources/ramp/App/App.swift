// The program without its world: a value that a message changes. What is on the screen is always what a replay of the
// journal would give.

import Learning
import Phrases
import Storage
import Study
import Terminal

struct App: Program, Sendable {
  let language: Language
  private(set) var studyDay: StudyDay
  /// Made for the first question, kept for the deck.
  var examiner: Examiner?
  /// The quiz at hand; `nil` while the day's own cards are asked.
  var quiz: Quiz?
  var phase: Phase
  /// One sentence about the last key, until the next one.
  var notice: Phrase?
  /// Answers recorded since the program was started, undone ones taken off.
  private(set) var recorded = 0
  /// The page of the help in front of the screen; `nil` when it is closed.
  private(set) var helpPage: Int?
  private(set) var problems: [JournalReading.Problem]
  private(set) var latestOwn: Instant?
  /// The deck's own file, which the learner may edit.
  private(set) var deckFile: String?
  /// When Space or Enter last graded: milliseconds of uptime.
  var lastAccepted: Int?
  /// The terminal's, for what spreads over pages.
  private(set) var size: Size
  /// The moment of the latest key: what time is counted to on the screen, where no clock ticks.
  private(set) var now: Instant

  /// `startsAtOnce` skips Aujourd'hui: the first question is on the first screen.
  init(
    _ morning: Morning, language: Language, size: Size, notice: Phrase? = nil, startsAtOnce: Stamp? = nil,
    focus: Focus? = nil
  ) {
    self.size = size
    self.language = language
    self.notice = notice
    studyDay = morning.studyDay
    problems = morning.problems
    latestOwn = morning.latestOwn
    deckFile = morning.deckFile
    now = morning.now
    phase = .today
    guard let stamp = startsAtOnce else { return }
    quiz = focus.map { studyDay.quiz(on: $0) }
    phase = nextPhase(at: stamp.uptime)
  }

  mutating func update(_ message: Message) -> Effect? {
    switch message {
    case .started(let opensExam, let stamp): return start(opensExam: opensExam, stamp)
    case .input(let input, let stamp): return take(input, stamp)
    case .recorded(let event, let stamp): return follow(event, stamp)
    case .refused(let event, let problem):
      phase = .unsaved(event, problem, from: phase.withoutRefusal)
      return nil
    case .reopened(let morning, let stamp):
      reopen(morning)
      return examEnd(stamp)
    case .notReopened(let problem): return .leave(.unreadable(problem))
    case .notEdited(let problem):
      notice = Self.words(for: problem)
      return nil
    case .noEditor(let command):
      notice = Self.noEditor(command)
      return nil
    }
  }

  private mutating func start(opensExam: Bool, _ stamp: Stamp) -> Effect? {
    if opensExam { openExam(at: stamp.uptime) }
    return examEnd(stamp)
  }

  /// When an event would be recorded now: never before the last one, whatever the clock does.
  func moment(_ stamp: Stamp) -> Instant { max(stamp.now, latestOwn ?? stamp.now) }

  // MARK: Input

  private mutating func take(_ input: Input, _ stamp: Stamp) -> Effect? {
    switch input {
    case .ended(let ending): return .leave(.ended(ending))
    case .resized(let size), .resumed(let size):
      self.size = size
      return nil
    case .paste(let text):
      now = moment(stamp)
      if let end = examCutOff(stamp) { return end }
      if !paste(text, stamp) { notice = Words.pasteIgnored }
      return nil
    case .key(let key): return press(key, stamp)
    }
  }

  private mutating func press(_ key: Key, _ stamp: Stamp) -> Effect? {
    notice = nil
    now = moment(stamp)
    if stamp.day > studyDay.day, !phase.isRefused { return .reopen(stamp.day) }
    let action = bindings.action(for: key)
    if action != .leave, action != .redraw, let end = examCutOff(stamp) { return end }
    if isTooSmall, action != .leave, action != .redraw { return nil }
    if helpPage == nil, action == nil, type(key, stamp) { return nil }
    if let page = helpPage, action != .redraw {
      helpPage = page + 1 < helpPageCount ? page + 1 : nil
      return nil
    }
    guard let action else {
      notice = Words.unknownKey(key, help: takesText ? "F1" : "?")
      return nil
    }
    return perform(action, stamp)
  }

  private mutating func perform(_ action: Action, _ stamp: Stamp) -> Effect? {
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
    case .openPairs: openPairs(stamp)
    case .digit(let digit): pickDigit(digit, stamp)
    case .letter(let letter): pickLetter(letter, stamp)
    case .dropDigit: dropDigit()
    case .startQuiz: startQuiz(stamp)
    case .exam(let action): return take(action, stamp)
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
    case .back: goBack(stamp)
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

  /// What the disk refused: on leaving it is shown in the terminal, so that it is not lost.
  var unsaved: (event: Event, problem: StorageProblem)? {
    if case .unsaved(let event, let problem, _) = phase { (event, problem) } else { nil }
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
    case .exam: moreOfExam(stamp)
    default: break
    }
  }

  private mutating func undo(_ stamp: Stamp) -> Effect? {
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

  // MARK: What came of it

  private mutating func follow(_ event: Event, _ stamp: Stamp) -> Effect? {
    latestOwn = event.at
    phase = phase.withoutRefusal
    if let target = event.undone { return followUndo(of: target, event, stamp) }
    studyDay.append(event)
    switch event.content {
    case .review: followReview(stamp)
    case .note(let note): notice = Words.noted(note.text)
    case .mark(let mark): follow(mark, stamp)
    case .exam, .examAnswer, .examEnd:
      if case .examAnswer = event.content { recorded += 1 }
      helpPage = nil
      return followExam(event, stamp)
    case .undo: break
    }
    return nil
  }

  private mutating func followReview(_ stamp: Stamp) {
    recorded += 1
    guard case .asking(var asking) = phase else { return }
    if case .chosen(let chosen, _) = asking.stage {
      asking.stage = .chosen(chosen, isRecorded: true)
      phase = .asking(asking)
    } else {
      phase = phaseAfterAnswer(at: stamp.uptime)
    }
  }

  private mutating func followUndo(of target: Event.ID, _ event: Event, _ stamp: Stamp) -> Effect? {
    let undone = studyDay.undoable
    notice = Words.undone(undone, in: studyDay.deck)
    if undone?.review != nil { recorded = max(0, recorded - 1) }
    if undone?.note == nil { phase = phase.withoutTerm }
    if studyDay.needsReopening(toUndo: target) {
      phase = phase.unanswered
      return .reopen(studyDay.day)
    }
    studyDay.append(event)
    if phase.followsTheDay { phase = nextPhase(at: stamp.uptime) }
    return nil
  }

  /// A revealed answer stays in front of the learner, its dates worked out anew; a question not yet answered gives way
  /// to what the day brings now; a summary is of a day that is over.
  private mutating func reopen(_ morning: Morning) {
    if morning.studyDay.day > studyDay.day {
      notice = Words.newDay(morning.studyDay.day)
      quiz = nil
    }
    if morning.studyDay.deck != studyDay.deck { examiner = nil }
    studyDay = morning.studyDay
    latestOwn = morning.latestOwn
    now = morning.now
    problems = morning.problems
    switch phase {
    case .asking(let asking) where !asking.isAnswered: phase = nextPhase(at: asking.shownAt)
    case .summary: phase = .today
    default:
      if case .term(let view, _) = phase, studyDay.deck[view.term] == nil { notice = Self.termIsGone }
      phase = renewed(phase)
    }
  }
}
