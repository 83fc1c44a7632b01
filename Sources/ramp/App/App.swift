// The program without its world: a value that a message changes. What is on the screen is always what a replay of the
// journal would give.

import Journal
import Learning
import Phrases
import Study
import Terminal

struct App: Program, Sendable {
  var appearance: Appearance
  private(set) var studyDay: StudyDay
  /// Made for the first question, kept for the deck.
  var examiner: Examiner?
  /// Made when the terms are first looked through, kept for the deck.
  var search: TermSearch?
  /// The quiz at hand; `nil` while the day's own cards are asked.
  var quiz: Quiz?
  var phase: Phase
  /// One sentence about the last key, until the next one.
  var notice: Phrase?
  /// Answers recorded since the program was started, undone ones taken off.
  private(set) var recorded = 0
  /// The page of the help in front of the screen; `nil` when it is closed.
  var helpPage: Int?
  private(set) var problems: [JournalFindings.Problem]
  /// How many of them the learner knows of.
  private(set) var toldAside: Int
  /// Milliseconds by which the clock is behind the journal.
  private(set) var clockLag: Int
  /// The paces to choose from after an absence, worked out once for the day.
  private(set) var paces: [CatchUp]
  /// The forecast for the ramp date: too much work for every frame, made anew where it is shown.
  private(set) var outlook: Forecast?
  private var isOutlookStale = true
  private(set) var latestOwn: Instant?
  /// The deck's own file, which the learner may edit.
  private(set) var deckFile: String?
  /// When Space or Enter last graded: milliseconds of uptime.
  var lastAccepted: Int?
  /// The terminal's, for what spreads over pages.
  private(set) var size: Size
  /// Another session has the lock, and this one looks on.
  var isReadOnly = false
  /// The file that holds this session's lines besides, once the disk is in doubt.
  private(set) var rescued: String?
  /// What to open with once nothing stands in the way.
  private let startsAtOnce: Bool
  private let focus: Focus?
  /// What was being typed when an exam was left: the same question finds it again.
  var examDraft: ExamView?
  private(set) var opensExam = false
  /// Whether it is the deck of the settings: a pace that catches up is for that one.
  private let isUsualDeck: Bool
  /// The moment of the latest key: what time is counted to on the screen, where no clock ticks.
  private(set) var now: Instant

  /// `startsAtOnce` skips Aujourd'hui: the first question is on the first screen.
  init(
    _ morning: Morning, _ appearance: Appearance, size: Size, notice: Phrase? = nil, startsAtOnce: Stamp? = nil,
    focus: Focus? = nil, gate: Gate? = nil, welcome: Welcome? = nil
  ) {
    self.size = size
    self.appearance = appearance
    self.notice = notice
    studyDay = morning.studyDay
    problems = morning.problems
    toldAside = morning.toldAside
    clockLag = morning.clockLag
    paces = CatchUp.choices(morning.studyDay)
    isUsualDeck = morning.isUsualDeck
    latestOwn = morning.latestOwn
    deckFile = morning.deckFile
    now = morning.now
    self.startsAtOnce = startsAtOnce != nil
    self.focus = focus
    phase = gate.map { .gate($0) } ?? welcome.map { .welcome($0) } ?? .today
    if let stamp = startsAtOnce, gate == nil, welcome == nil { enter(at: stamp.uptime) }
  }

  var language: Language { appearance.language }

  /// The first screen of a session.
  mutating func enter(at uptime: Int) {
    guard startsAtOnce else { return }
    quiz = focus.map { studyDay.quiz(on: $0) }
    phase = nextPhase(at: uptime)
  }

  mutating func update(_ message: Message) -> Effect? {
    let effect = take(message)
    if isOutlookStale, showsOutlook {
      outlook = studyDay.outlook
      isOutlookStale = false
    }
    return effect
  }

  private var showsOutlook: Bool {
    switch phase {
    case .today, .summary: true
    default: false
    }
  }

  private mutating func take(_ message: Message) -> Effect? {
    switch message {
    case .started(let opensExam, let stamp): return start(opensExam: opensExam, stamp)
    case .input(let input, let stamp): return take(input, stamp)
    case .recorded(let event, let stamp): return follow(event, stamp)
    case .refused(let event, let problem, let rescued):
      self.rescued = rescued ?? self.rescued
      phase = .unsaved(event, problem, from: phase.withoutRefusal)
      return nil
    case .reopened(let morning, let stamp):
      reopen(morning)
      return examEnd(stamp)
    case .opened(let morning, let stamp): return enter(morning, stamp)
    case .notOpened(let problem, let gate):
      stayOutside(problem, gate)
      return nil
    case .settings(let atHand):
      phase = .settings(SettingsView(atHand))
      return nil
    case .changed(let atHand, let morning, let stamp): return follow(atHand, morning, stamp)
    case .foundDeck(let name, let deck):
      follow(foundDeck: deck, name)
      return nil
    case .notFound(let problem):
      notice = Failure(problem).sentence
      return nil
    case .notSet(let problem):
      notSet(problem)
      return nil
    case .notReopened(let problem): return .leave(.unreadable(problem))
    case .notEdited(let problem):
      notice = Self.words(for: problem)
      return nil
    case .exported(let result):
      notice = Self.exported(result)
      return nil
    case .noEditor(let command):
      notice = Self.noEditor(command)
      return nil
    }
  }

  mutating func start(opensExam: Bool, _ stamp: Stamp) -> Effect? {
    self.opensExam = opensExam
    if phase.isGate { return nil }
    if opensExam { openExam(at: stamp.uptime) }
    if studyDay.hasCaughtUp, isUsualDeck, !isReadOnly {
      notice = RampWords.caughtUp
      return .set([SettingChange(.catchUp, nil)])
    }
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
      helpPage = key != .escape && page + 1 < helpPageCount ? page + 1 : nil
      return nil
    }
    if let action, !isAllowed(action) {
      notice = Self.readOnly
      return nil
    }
    guard let action else {
      notice = isReadOnly ? Self.readOnly : Words.unknownKey(key, help: takesText ? "F1" : "?")
      return nil
    }
    return perform(action, stamp)
  }

  /// What the disk refused: on leaving it is shown in the terminal, so that it is not lost.
  var unsaved: (event: Event, problem: StorageProblem)? {
    if case .unsaved(let event, let problem, _) = phase { (event, problem) } else { nil }
  }

  // MARK: What came of it

  private mutating func follow(_ event: Event, _ stamp: Stamp) -> Effect? {
    latestOwn = event.at
    phase = phase.withoutRefusal
    isOutlookStale = true
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

  /// Whether the card of a marked term is what the learner is reading.
  private func isOnCard(of mark: Mark?) -> Bool {
    if case .term(let view, _) = phase, let mark { mark.target.term.term == view.term } else { false }
  }

  private mutating func followUndo(of target: Event.ID, _ event: Event, _ stamp: Stamp) -> Effect? {
    let undone = studyDay.undoable
    notice = Words.undone(undone, in: studyDay.deck)
    if undone?.review != nil { recorded = max(0, recorded - 1) }
    if undone?.note == nil, !isOnCard(of: undone?.mark) { phase = phase.withoutTerm }
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
  mutating func reopen(_ morning: Morning) {
    if morning.studyDay.day > studyDay.day {
      notice = Words.newDay(morning.studyDay.day)
      quiz = nil
    }
    if morning.studyDay.deck != studyDay.deck {
      examiner = nil
      search = nil
    }
    studyDay = morning.studyDay
    latestOwn = morning.latestOwn
    now = morning.now
    problems = morning.problems
    toldAside = morning.toldAside
    clockLag = morning.clockLag
    paces = CatchUp.choices(studyDay)
    isOutlookStale = true
    switch phase {
    case .asking(let asking) where !asking.isAnswered: phase = nextPhase(at: asking.shownAt)
    case .summary: phase = .today
    default:
      if case .term(let view, _) = phase, studyDay.deck[view.term] == nil { notice = Self.termIsGone }
      phase = renewed(phase)
    }
  }
}
