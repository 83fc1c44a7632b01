// The state machine of the program, without I/O: `update` takes a message, changes the state, and may return one effect.
// The screen always shows what a replay of the journal would give.
//
// How a key is handled (docs/ARCHITECTURE.md follows one to the disk):
// 1. `press` finds out whether the key is the front screen's or a common one; `Screen.press` looks up its action.
// 2. The screen's `handle` changes the screen and returns a `Step`.
// 3. `execute` carries out the step. A journal entry becomes an `Effect`.
// 4. `LiveSession` appends the line to the journal and answers with the message `recorded`.
// 5. `StudyDay.append` applies the event. The front screen gets it in `receive`, and is drawn.

import Journal
import Learning
import Phrases
import Study
import Terminal

package struct Trainer: Program, Sendable {
  var context: Context
  /// The screens, Today at the bottom. The last one is in front: it is drawn and gets the keys.
  var stack: [any Screen] = [TodayScreen()]
  /// The sentence about the last key, or an error. The next key clears it.
  package internal(set) var notice: Phrase?
  /// The page of the help over the front screen, from 0; `nil` while the help is closed.
  var helpPage: Int?
  /// The terminal's size, to count the pages of the help and to see whether the terminal is too small.
  var size: Size
  /// How the session begins once nothing blocks the start.
  private var opening: Opening
  var session = SessionRecord()

  /// How a session begins.
  struct Opening {
    /// What is asked at once; `nil`: the session begins with Today.
    var asks: Asked?
    var opensExam = false
  }

  /// What a session that skips Today begins with.
  package enum Asked: Sendable {
    /// The day's own cards.
    case day
    case quiz(Focus)
    case drill

    var isDrill: Bool {
      switch self {
      case .drill: true
      case .day, .quiz: false
      }
    }
  }

  /// A record of what this session has written.
  struct SessionRecord {
    /// Answers on the disk since the program started, exam answers included, undone answers subtracted.
    var recorded = 0
    /// The path of a second file with this session's lines; `nil` until the journal is in doubt.
    var rescued: String?
    /// Whether the session ends once the answer that is being recorded is on the disk.
    var isLeaving = false
  }

  /// `asks`: what is asked at once, and the time of the start; `nil` in a session that begins with Today.
  package init(
    _ loaded: LoadedDay, _ appearance: Appearance, size: Size, notice: Phrase? = nil,
    asks: (asked: Asked, at: InputTime)? = nil, blocker: StartBlocker? = nil, welcome: Welcome? = nil
  ) {
    self.size = size
    self.notice = notice
    context = Context(loaded, appearance)
    opening = Opening(asks: asks?.asked)
    if let blocker {
      stack.append(StartBlockerScreen(blocker: blocker))
    } else if let welcome {
      stack.append(WelcomeScreen(welcome: welcome))
    } else if let asks {
      enter(at: asks.at)
    }
  }

  package var studyDay: StudyDay { context.studyDay }
  package var language: Language { context.language }
  package var recorded: Int { session.recorded }
  package var rescued: String? { session.rescued }
  /// The exam in progress, also while it is paused.
  package var sitting: Sitting? { context.sitting }
  /// The time of the latest key or paste.
  package var now: Instant { context.now }
  /// Why journals of other devices are left out.
  package var unreadable: [StorageProblem] { context.loaded.unreadable }
  /// What is to be told of the deck at the start, without a screen; `nil` if there is nothing.
  package var deckNotice: Phrase? { context.deckNotice }
  /// The number of journal lines that were rejected when the day was read.
  package var rejectedLines: Int { context.loaded.problems.count }

  /// The screen in front.
  var screen: any Screen { stack[stack.count - 1] }

  /// The event that is not confirmed on the disk. On exit the program prints it in the terminal, so that it is not
  /// lost.
  package var unsaved: UnsavedEvent? { screen.unsaved }

  /// The error that the program reports when the learner quits now; `nil` when there is none.
  package var exitProblem: StorageProblem? { screen.exitProblem }

  package mutating func update(_ message: Message) -> Effect? {
    let effect = respond(to: message)
    stack[stack.count - 1].appear(&context)
    return effect
  }

  private mutating func respond(to message: Message) -> Effect? {
    switch message {
    case .started(let opensExam, let time): return start(opensExam: opensExam, time)
    case .input(let input, let time): return respond(to: input, time)
    case .recorded(let event, let time): return recorded(event, time)
    case .restored(let event, let lines, let time):
      let effect = recorded(event, time)
      notice = Words.restored(lines)
      return effect
    case .refused(let event, let problem, let rescued): refused(UnsavedEvent(event: event, problem: problem), rescued)
    case .reopened(let loaded, let time):
      reopen(loaded)
      return examEnd(time)
    case .opened(let loaded, let time): return opened(loaded, time)
    case .notOpened(let problem, let blocker): notOpened(problem, blocker)
    case .settings(let settings): open(SettingsScreen(settings))
    case .changed(let settings, let loaded, let time): return changed(settings, loaded, time)
    case .file(let reply, let time): return deliver(.file(reply), time)
    case .termKept(let kept, let loaded, let time): return keptTerm(kept, loaded, time)
    case .termNotKept(let problem): notice = EditWords.notEdited(problem)
    case .notSet(let problem, let time):
      notice = problem.sentence
      return deliver(.notSet(problem), time)
    case .notReopened(let problem): return .leave(.unreadable(problem))
    case .notEdited(let problem): notice = EditWords.notEdited(problem)
    case .exported(let result): notice = ExportWords.exported(result)
    case .noEditor(let command): notice = EditWords.noEditor(command)
    case .heard(let hearing): notice = hearing.sentence
    }
    return nil
  }

  // MARK: Steps

  /// Carries out the step that a screen returned.
  mutating func execute(_ step: Step, _ time: InputTime) -> Effect? {
    switch step {
    case .stay: break
    case .say(let sentence, let next):
      notice = sentence
      return execute(next, time)
    case .open(let screen): open(screen)
    case .push(let screen): stack.append(screen)
    case .pop(let reply):
      if stack.count > 1 { stack.removeLast() }
      return reply.flatMap { deliver($0, time) }
    case .home(let draft):
      if let draft { context.keep(draft) }
      goHome()
    case .lookOnly:
      context.isReadOnly = true
      goHome()
    case .next(let quiz, let acceptedAt, let behind, let draft):
      if let draft { context.keep(draft) }
      open(nextScreen(in: quiz, at: time.uptime, acceptedAt: acceptedAt))
      if let behind { stack.append(behind) }
    case .askUndo(let event):
      context.undoAsked = event.id
      notice = Words.undoesEarlier(event, on: studyDay)
    case .record(let content, let isRedo):
      if isRedo { context.redo.expect(time.id) }
      return record(content, time)
    case .request(let effect): return effect
    }
    return nil
  }

  /// Gives the front screen the result of a step.
  mutating func deliver(_ reply: Reply, _ time: InputTime) -> Effect? {
    execute(stack[stack.count - 1].receive(reply, context, at: time), time)
  }

  mutating func open(_ screen: any Screen) {
    goHome()
    stack.append(screen)
  }

  mutating func goHome() { stack.removeLast(stack.count - 1) }

  func record(_ content: Event.Content, _ time: InputTime) -> Effect {
    .record(time.event(content, on: studyDay.day, after: context.loaded.latestOwn))
  }

  /// The screen of the next card, or the summary when no card is left. The same answers of a day always give the same
  /// card.
  mutating func nextScreen(in quiz: Quiz?, at uptime: Int, acceptedAt: Int? = nil) -> any Screen {
    guard let planned = studyDay.next(in: quiz) else {
      // What failed while strengthening is asked once more by the day's plan.
      if quiz?.subject == .strengthening, studyDay.next != nil {
        notice = StrengtheningWords.ended(studyDay.left)
        return nextScreen(in: nil, at: uptime, acceptedAt: acceptedAt)
      }
      return SummaryScreen(quiz: quiz, day: studyDay.day, acceptedAt: acceptedAt)
    }
    let questionMaker = context.makeQuestionMaker()
    let state =
      context.takePausedQuestion(of: planned, at: uptime)
      ?? QuestionState(planned, questionMaker.question(planned, on: studyDay), shownAt: uptime)
    return QuestionScreen(state, in: quiz)
  }

  // MARK: The start

  /// Opens what is asked first, in a session that skips Today.
  private mutating func enter(at time: InputTime) {
    guard let asked = opening.asks else { return }
    if let sitting = context.sitting, !sitting.isOver(at: context.now, in: studyDay.deck) {
      notice = ExamWords.stillRunning(sitting, context.now)
      stack[0] = TodayScreen(warnedBefore: asked.isDrill ? .openDrill : .begin)
      return
    }
    switch asked {
    case .day: open(nextScreen(in: nil, at: time.uptime))
    case .quiz(let focus): open(nextScreen(in: studyDay.quiz(on: focus), at: time.uptime))
    case .drill: _ = execute(DrillScreen.opened(context, at: time), time)
    }
  }

  private mutating func start(opensExam: Bool, _ time: InputTime) -> Effect? {
    opening.opensExam = opensExam
    // The start is blocked: the learner must answer first.
    if screen.exitProblem != nil { return nil }
    if opensExam { _ = execute(ExamScreen.opened(context, at: time.uptime), time) }
    if studyDay.hasCaughtUp, context.loaded.isUsualDeck, !context.isReadOnly {
      notice = RampWords.caughtUp
      return .set([SettingChange(.catchUp, nil)])
    }
    return examEnd(time)
  }

  /// The journal can be written now.
  private mutating func opened(_ loaded: LoadedDay, _ time: InputTime) -> Effect? {
    context.isReadOnly = false
    let wasOfWrongClock = if case .clockBehind = screen.exitProblem { true } else { false }
    let said = notice
    goHome()
    reopen(loaded)
    // The day that the clock named was never shown: no new one begins.
    if wasOfWrongClock { notice = said }
    enter(at: time)
    return start(opensExam: opening.opensExam, time)
  }

  /// While another session has the lock, a read-only session stays read-only. When the journal got shorter, the learner
  /// is asked at once.
  private mutating func notOpened(_ problem: StorageProblem, _ blocker: StartBlocker?) {
    guard let blocker else {
      notice = problem.sentence
      return
    }
    if case .occupied = blocker {
      notice = StartBlockerScreen.stillOpen
      if context.isReadOnly { return }
    }
    if case .clockBehind = blocker, case .clockBehind = screen.exitProblem { notice = StartBlockerScreen.stillBehind }
    context.isReadOnly = false
    open(StartBlockerScreen(blocker: blocker))
  }
}
