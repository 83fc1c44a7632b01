// The Summary screen (« Bilan »), after the last card: what was done, what to look at again, and when to come back.

import Journal
import Learning
import Phrases
import Study
import Terminal

struct SummaryScreen: Screen {
  enum Action: Hashable, Sendable, CaseIterable {
    /// Returns to Today. Ignored while the key that graded the last card is held down.
    case finish
    /// Goes on with the terms that are not known yet; ignored like `finish`.
    case strengthen
    case undo, redo, exportReport, back
  }

  /// The quiz that has ended; `nil` at the end of the day.
  let quiz: Quiz?
  /// The day of the summary.
  let day: Day
  /// When Space or Enter graded the last card, in milliseconds of uptime; `nil` if another key did.
  let acceptedAt: Int?

  func words(_ c: Context) -> ScreenWords {
    ScreenWords(
      heading: strengthening(c) == nil
        ? Phrase(fr: "Maintenant : terminer", en: "Now: finish")
        : Phrase(fr: "Maintenant : renforcer, ou revenir", en: "Now: an extra round, or back"))
  }

  /// What Enter goes on with; `nil` when nothing is missing that can be asked today, and after a quiz on a focus.
  private func strengthening(_ c: Context) -> Quiz? {
    switch quiz?.subject {
    case nil, .strengthening: c.strengthening
    case .focus: nil
    }
  }

  func keys(_ c: Context) -> [Binding<Action>] {
    [strengthening(c) == nil ? Self.finish : Self.strengthen] + Keys.undoing(.undo, .redo, c.studyDay) + [
      Keys.export(.exportReport), Keys.back(.back),
    ]
  }

  private static let finish = Binding(
    [.enter], Action.finish, name: Keys.enter, help: Label(fr: "revenir à Aujourd'hui", en: "back to Today"),
    hint: KeyHint(Keys.enter, Label(fr: "retour", en: "back")))

  private static let strengthen = Binding(
    [.enter], Action.strengthen, name: Keys.enter,
    help: Label(fr: "renforcer ce qui n'est pas encore acquis", en: "go over what you don't know yet"),
    hint: KeyHint(Keys.enter, Label(fr: "renforcer", en: "extra round")))

  mutating func handle(_ action: Action, _ c: Context, at time: InputTime) -> Step {
    switch action {
    case .finish: isHeld(time) ? .stay : .home()
    case .strengthen: isHeld(time) ? .stay : .next(strengthening(c))
    case .undo: .undo(c)
    case .redo: .redo(c)
    case .exportReport: .request(.export)
    case .back: .home()
    }
  }

  private func isHeld(_ time: InputTime) -> Bool {
    acceptedAt.map { time.uptime - $0 < InputTime.holdGuard } ?? false
  }

  mutating func receive(_ reply: Reply, _ c: Context, at time: InputTime) -> Step {
    switch reply {
    case .undone(_, let isReread): isReread ? .home() : .next(quiz)
    case .closedTerm(_, let wasLeech): wasLeech ? .next(quiz) : .stay
    // The day was planned again with other settings: it may have cards again.
    case .settings: .home()
    case .saved, .notSet, .file, .keptTerm, .closedForm: .stay
    }
  }

  /// Closes the summary when a new day has begun.
  mutating func refresh(_ c: Context) -> Fate { c.studyDay.day > day ? .gone(nil) : .stays }

  mutating func appear(_ c: inout Context) {
    c.makeOutlook()
    c.makeCounts()
    c.makeMissing()
  }

  func draw(on page: inout Page, _ c: Context) {
    SummaryView(
      studyDay: c.studyDay, quiz: quiz, outlook: c.outlook, counts: c.termCounts, missing: c.missing,
      offered: strengthening(c)
    ).draw(on: &page)
  }

  func spoken(_ c: Context) -> [String] {
    strengthening(c).map { [StrengtheningWords.spokenOffer($0, c.studyDay)(c.language)] } ?? []
  }

  func afterSpoken(_ c: Context) -> AfterSpoken { strengthening(c) == nil ? .endsTheSession : .readsALine }
}
