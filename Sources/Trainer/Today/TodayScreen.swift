// The Today screen (« Aujourd'hui »): how many cards, how many minutes, and Enter to start. It is always the bottom of
// the stack of screens.

import Journal
import Phrases
import Study
import Terminal

struct TodayScreen: Screen {
  enum Action: Hashable, Sendable, CaseIterable {
    case begin
    /// Chooses the next catch-up pace after an absence.
    case nextPace
    case openQuizzes, openTerms, openProgress, openPairs, openDrill, openExam, openSettings
    /// Shows what's changed in the deck since the last session.
    case openNews
    /// Opens the form for a term of the learner's own.
    case writeTerm
    case undo, redo
    /// Tries to take the lock, in a read-only session.
    case tryAgain
  }

  /// The action that was held back once, because the time of a paused exam is running; the same key again carries it out.
  private var warnedBefore: Action?

  init(warnedBefore: Action? = nil) { self.warnedBefore = warnedBefore }

  var yieldsToExam: Bool { true }

  func isHarmless(_ action: Action) -> Bool {
    switch action {
    case .openTerms, .openProgress, .openNews, .tryAgain: true
    case .begin, .nextPace, .openQuizzes, .openPairs, .openDrill, .openExam, .openSettings, .writeTerm, .undo,
      .redo:
      false
    }
  }

  func words(_ c: Context) -> ScreenWords {
    ScreenWords(
      heading: c.isReadOnly
        ? Phrase(fr: "Maintenant : regarder", en: "Now: look around")
        : Phrase(fr: "Maintenant : commencer", en: "Now: start"))
  }

  func keys(_ c: Context) -> [Binding<Action>] {
    let news = c.loaded.deckNews == nil ? [] : [Self.news]
    if c.isReadOnly { return [Keys.tryAgain(.tryAgain), Keys.terms(.openTerms), Self.progress] + news }
    let isDone = c.studyDay.left == 0
    let begin = Binding(
      [.enter, .character(" ")], Action.begin, name: Keys.enter,
      help: isDone
        ? Label(fr: "revoir le bilan", en: "see the summary") : Label(fr: "commencer la révision", en: "start"),
      hint: KeyHint(
        Keys.enter,
        isDone ? Label(fr: "bilan", en: "summary") : Label(fr: "réviser", en: "review")))
    return [begin] + (c.proposedPace == nil ? [] : [Self.pace]) + news + [
      Self.quizzes, Keys.terms(.openTerms), Self.progress, Keys.drill(.openDrill),
      Keys.exam(.openExam, isUnderway: c.sitting != nil), Keys.pairs(.openPairs), Keys.settings(.openSettings),
    ] + Keys.undoing(.undo, .redo, c.studyDay) + [Keys.writeTerm(.writeTerm)]
  }

  private static let quizzes = Binding(
    [.character("a")], Action.openQuizzes, name: Phrase("a"),
    help: Label(fr: "quiz : sigles, rôles, familles", en: "quizzes: acronyms, roles, kinds"),
    hint: KeyHint(Phrase("a"), Label(fr: "quiz", en: "quizzes")))

  private static let pace = Binding(
    [.character("p")], Action.nextPace, name: Phrase("p"),
    help: Label(fr: "étaler le retard sur plus de jours", en: "spread overdue cards over more days"),
    hint: KeyHint(Phrase("p"), Label(fr: "étaler", en: "spread")))

  private static let news = Binding(
    [.character(DeckNewsWords.key)], Action.openNews, name: Phrase(String(DeckNewsWords.key)),
    help: Label(fr: "ce qui a changé dans le glossaire", en: "what's changed in the deck"),
    hint: KeyHint(Phrase(String(DeckNewsWords.key)), Label(fr: "nouveautés", en: "news")))

  private static let progress = Binding(
    [.character("s")], Action.openProgress, name: Phrase("s"),
    help: Label(fr: "voir mes progrès", en: "see my progress"),
    hint: KeyHint(Phrase("s"), Label(fr: "progrès", en: "progress")))

  mutating func handle(_ action: Action, _ c: Context, at time: InputTime) -> Step {
    if let sitting = c.sitting, Self.leadsAway(action), warnedBefore != action {
      warnedBefore = action
      return .say(ExamWords.stillRunning(sitting, c.now))
    }
    warnedBefore = nil
    return step(action, c, at: time)
  }

  /// Whether an action starts something else while the time of a paused exam is running.
  private static func leadsAway(_ action: Action) -> Bool {
    switch action {
    case .begin, .openQuizzes, .openPairs, .openDrill: true
    case .nextPace, .openTerms, .openProgress, .openExam, .openSettings, .openNews, .writeTerm, .undo, .redo, .tryAgain:
      false
    }
  }

  private func step(_ action: Action, _ c: Context, at time: InputTime) -> Step {
    switch action {
    case .begin: .next(nil)
    case .nextPace: nextPace(c)
    case .openQuizzes: .open(QuizzesScreen(Focus.all(of: c.studyDay.deck)))
    case .openTerms: .open(TermsScreen())
    case .openProgress: .open(ProgressScreen(c.studyDay))
    case .openPairs: PairsScreen.opened(c, at: time.uptime)
    case .openDrill: DrillScreen.opened(c, at: time)
    case .openExam: ExamScreen.opened(c, at: time.uptime)
    case .openSettings: .request(.readSettings)
    case .openNews: c.loaded.deckNews.map { .open(NewsScreen($0)) } ?? .stay
    case .writeTerm: .ownTerm(c, at: time)
    case .undo: .undo(c)
    case .redo: .redo(c)
    case .tryAgain: .request(.open)
    }
  }

  mutating func receive(_ reply: Reply, _ c: Context, at time: InputTime) -> Step {
    switch reply {
    case .closedTerm(_, let wasLeech): wasLeech ? .next(nil) : .stay
    case .saved, .undone, .settings, .notSet, .file, .keptTerm, .closedForm: .stay
    }
  }

  mutating func appear(_ c: inout Context) {
    c.makeOutlook()
    c.makeCounts()
    if c.studyDay.isNearTheDate { c.makeMissing() }
  }

  /// Lines reach Today only where what was meant cannot begin.
  func spoken(_ c: Context) -> [String] { [Self.spokenStart(c.language)] }

  private static let spokenStart = Phrase(fr: "Entrée pour réviser, q pour arrêter.", en: "Enter to review, q to stop.")

  func draw(on page: inout Page, _ c: Context) {
    TodayView(
      studyDay: c.studyDay, banner: c.banner, now: c.now, isReadOnly: c.isReadOnly, catchUp: c.proposedPace,
      outlook: c.outlook, counts: c.termCounts, missing: c.missing
    ).draw(on: &page)
  }
}

// MARK: After an absence

// The choice between all overdue cards at once and a pace that spreads them over days. It is stored as a setting, so
// that tomorrow's plan follows it too.

extension Context {
  /// The chosen pace; `paces[1]` until one is chosen, since `paces[0]` usually is all cards at once (not with more than
  /// 1000 due cards: that pace is left out). `nil` without a choice, and in a read-only session.
  var proposedPace: CatchUp? {
    guard paces.count > 1, !isReadOnly else { return nil }
    return paces.first { $0.cardsADay == studyDay.options.catchUp } ?? paces[1]
  }
}

extension TodayScreen {
  /// Sets the proposed pace. If it is set already, sets the next slower one; after the slowest, all cards at once.
  private func nextPace(_ c: Context) -> Step {
    guard let proposed = c.proposedPace else { return .stay }
    guard let index = c.paces.firstIndex(of: proposed), proposed.cardsADay == c.studyDay.options.catchUp else {
      return set(proposed)
    }
    return set(index + 1 < c.paces.count ? c.paces[index + 1] : nil)
  }

  /// `nil`: all overdue cards at once.
  private func set(_ pace: CatchUp?) -> Step {
    .say(
      pace.map { RampWords.chosen($0.cardsADay) } ?? RampWords.allAtOnce,
      then: .request(.set([SettingChange(.catchUp, pace.map { "\($0.cardsADay)" })])))
  }
}
