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
  private var lastAccepted: Int?
  /// The terminal's, for what spreads over pages.
  private(set) var size: Size

  indirect enum Phase: Equatable, Sendable {
    case today
    case asking(Asking)
    case summary
    /// A term's card, and where it was opened.
    case term(TermView, from: Phase)
    /// An event that the disk refused, and where to go on once it is written.
    case unsaved(Event, StorageProblem, from: Phase)
  }

  /// `startsAtOnce` skips Aujourd'hui: the first question is on the first screen.
  init(
    _ morning: Morning, language: Language, size: Size, notice: Phrase? = nil, startsAtOnce: Stamp? = nil
  ) {
    self.size = size
    self.language = language
    self.notice = notice
    studyDay = morning.studyDay
    problems = morning.problems
    latestOwn = morning.latestOwn
    deckFile = morning.deckFile
    phase = .today
    if let stamp = startsAtOnce { phase = nextPhase(at: stamp.uptime) }
  }

  mutating func update(_ message: Message) -> Effect? {
    switch message {
    case .input(let input, let stamp): return take(input, stamp)
    case .recorded(let event, let stamp): return follow(event, stamp)
    case .refused(let event, let problem):
      phase = .unsaved(event, problem, from: phase.withoutRefusal)
      return nil
    case .reopened(let morning):
      reopen(morning)
      return nil
    case .notReopened(let problem): return .leave(.unreadable(problem))
    case .notEdited(let problem):
      notice = Self.words(for: problem)
      return nil
    case .noEditor(let command):
      notice = Self.noEditor(command)
      return nil
    }
  }

  // MARK: Input

  private mutating func take(_ input: Input, _ stamp: Stamp) -> Effect? {
    switch input {
    case .ended(let ending): return .leave(.ended(ending))
    case .resized(let size), .resumed(let size):
      self.size = size
      return nil
    case .paste(let text):
      if !paste(text) { notice = Words.pasteIgnored }
      return nil
    case .key(let key): return press(key, stamp)
    }
  }

  private mutating func press(_ key: Key, _ stamp: Stamp) -> Effect? {
    notice = nil
    if stamp.day > studyDay.day, !phase.isRefused { return .reopen(stamp.day) }
    let action = bindings.action(for: key)
    if isTooSmall, action != .leave, action != .redraw { return nil }
    if helpPage == nil, action == nil, type(key) { return nil }
    if let page = helpPage, action != .redraw {
      helpPage = page + 1 < helpPageCount ? page + 1 : nil
      return nil
    }
    guard let action else {
      notice = Words.unknownKey(key)
      return nil
    }
    return perform(action, stamp)
  }

  private mutating func perform(_ action: Action, _ stamp: Stamp) -> Effect? {
    switch action {
    case .begin: phase = nextPhase(at: stamp.uptime)
    case .reveal: reveal(stamp)
    case .grade(let grade): return record(grade, stamp)
    case .acceptGood: return acceptGood(stamp)
    case .undo: return undo(stamp)
    case .more: scroll()
    case .help: helpPage = 0
    case .back: goBack()
    case .redraw: return .repaint
    case .retry: return retry()
    case .openTerm: openTerm()
    case .nextTerm: moveTerm(by: 1)
    case .previousTerm: moveTerm(by: -1)
    case .writeNote: writeNote()
    case .keepNote: return keepNote(stamp)
    case .openFile: return openFile()
    case .leave: return .leave(.left)
    case .finish: return stamp.uptime - (lastAccepted ?? .min / 2) < Self.holdGuard ? nil : .leave(.left)
    }
    return nil
  }

  /// What the disk refused: on leaving it is shown in the terminal, so that it is not lost.
  var unsaved: (event: Event, problem: StorageProblem)? {
    if case .unsaved(let event, let problem, _) = phase { (event, problem) } else { nil }
  }

  // MARK: Answering

  /// The card that the day's answers lead to: always the same for the same answers.
  func nextPhase(at uptime: Int) -> Phase {
    studyDay.next.map { .asking(Asking(planned: $0, shownAt: uptime)) } ?? .summary
  }

  private mutating func reveal(_ stamp: Stamp) {
    guard case .asking(var asking) = phase else { return }
    asking.revealedAt = stamp.uptime
    asking.lastPress = stamp.uptime
    phase = .asking(asking)
  }

  private mutating func scroll() {
    switch phase {
    case .asking(var asking):
      asking.scroll += 1
      phase = .asking(asking)
    case .term(var view, let from):
      view.turn += 1
      phase = .term(view, from: from)
    default: break
    }
  }

  /// Milliseconds: a Space or Enter sooner than this after another one is a key held down, not a judgement.
  private static let holdGuard = 250

  private mutating func acceptGood(_ stamp: Stamp) -> Effect? {
    guard case .asking(var asking) = phase else { return nil }
    let since = stamp.uptime - (asking.lastPress ?? 0)
    asking.lastPress = stamp.uptime
    phase = .asking(asking)
    lastAccepted = stamp.uptime
    return since < Self.holdGuard ? nil : record(.good, stamp)
  }

  private mutating func record(_ grade: Grade, _ stamp: Stamp) -> Effect? {
    guard case .asking(let asking) = phase, let revealedAt = asking.revealedAt else { return nil }
    let review = studyDay.review(
      of: asking.planned.card.id, form: asking.question.form, grade: grade,
      duration: stamp.uptime - asking.shownAt, firstKey: revealedAt - asking.shownAt)
    return .record(stamp.event(.review(review), on: studyDay.day, after: latestOwn))
  }

  private mutating func undo(_ stamp: Stamp) -> Effect? {
    guard let target = studyDay.undoable else {
      notice = Words.nothingToUndo
      return nil
    }
    return .record(stamp.event(.undo(target.id), on: studyDay.day, after: latestOwn))
  }

  private mutating func retry() -> Effect? {
    guard case .unsaved(let event, let problem, let former) = phase, problem.canBeRetried else { return nil }
    phase = former
    return .record(event)
  }

  // MARK: What came of it

  private mutating func follow(_ event: Event, _ stamp: Stamp) -> Effect? {
    latestOwn = event.at
    phase = phase.withoutRefusal
    if event.review != nil { recorded += 1 }
    if let note = event.note { notice = Words.noted(note.text) }
    if let target = event.undone {
      let undone = studyDay.undoable
      notice = Words.undone(undone, in: studyDay.deck)
      if undone?.review != nil {
        recorded = max(0, recorded - 1)
        phase = phase.withoutTerm.unrevealed
      }
      if studyDay.needsReopening(toUndo: target) { return .reopen(studyDay.day) }
    }
    studyDay.append(event)
    if phase.followsTheDay { phase = nextPhase(at: stamp.uptime) }
    return nil
  }

  /// A revealed answer stays in front of the learner, its dates worked out anew; a question not yet answered gives way
  /// to what the day brings now; a summary is of a day that is over.
  private mutating func reopen(_ morning: Morning) {
    if morning.studyDay.day > studyDay.day { notice = Words.newDay(morning.studyDay.day) }
    studyDay = morning.studyDay
    latestOwn = morning.latestOwn
    problems = morning.problems
    switch phase {
    case .asking(let asking) where !asking.isRevealed: phase = nextPhase(at: asking.shownAt)
    case .summary: phase = .today
    default:
      if case .term(let view, _) = phase, studyDay.deck[view.term] == nil { notice = Self.termIsGone }
      phase = renewed(phase)
    }
  }
}

extension App.Phase {
  var isRefused: Bool {
    if case .unsaved = self { true } else { false }
  }

  /// Whether the next card takes this screen's place once something is recorded: a term's card and Aujourd'hui stay.
  var followsTheDay: Bool {
    switch self {
    case .today, .term: false
    default: true
    }
  }

  /// What a term's card was opened over.
  var withoutTerm: App.Phase {
    if case .term(_, let from) = self { from } else { self }
  }

  /// The card at hand as a question again.
  var unrevealed: App.Phase {
    guard case .asking(let asking) = self else { return self }
    return .asking(Asking(planned: asking.planned, shownAt: asking.shownAt))
  }

  /// Where the learner was before the disk refused.
  var withoutRefusal: App.Phase {
    if case .unsaved(_, _, let from) = self { from } else { self }
  }
}
