// The Summary screen (« Bilan »), after the last card: what was done, what to look at again, and when to come back.

import Journal
import Learning
import Phrases
import Study
import Terminal

struct SummaryScreen: Screen {
  enum Action: Hashable, Sendable, CaseIterable {
    /// Quits after the day, or returns to Today after a quiz. Ignored while the key that graded the last card is held
    /// down.
    case finish
    case undo, exportReport, back
  }

  /// The quiz that has ended; `nil` at the end of the day.
  let quiz: Quiz?
  /// The day of the summary.
  let day: Day
  /// When Space or Enter graded the last card, in milliseconds of uptime; `nil` if another key did.
  let acceptedAt: Int?

  func words(_ c: Context) -> ScreenWords {
    ScreenWords(heading: Phrase(fr: "Maintenant : terminer", en: "Now: finish"))
  }

  func keys(_ c: Context) -> [Binding<Action>] {
    [Self.finish, Keys.undo(.undo, c.studyDay), Keys.export(.exportReport), Keys.back(.back)]
  }

  private static let finish = Binding(
    [.enter], Action.finish, name: Keys.enter, help: Label(fr: "terminer", en: "finish"),
    hint: KeyHint(Keys.enter, Label(fr: "terminer", en: "finish")))

  mutating func handle(_ action: Action, _ c: Context, at time: InputTime) -> Step {
    switch action {
    case .finish: finish(time)
    case .undo: .undo(c)
    case .exportReport: .request(.export)
    case .back: .home()
    }
  }

  private func finish(_ time: InputTime) -> Step {
    if let acceptedAt, time.uptime - acceptedAt < InputTime.holdGuard { return .stay }
    return quiz == nil ? .request(.leave(.left)) : .home()
  }

  mutating func receive(_ reply: Reply, _ c: Context, at time: InputTime) -> Step {
    switch reply {
    case .undone(_, let isReread): isReread ? .home() : .next(quiz)
    case .closedTerm(_, let wasLeech): wasLeech ? .next(quiz) : .stay
    // The day was planned again with other settings: it may have cards again.
    case .settings: .home()
    case .saved, .notSet, .file: .stay
    }
  }

  /// Closes the summary when a new day has begun.
  mutating func refresh(_ c: Context) -> Fate { c.studyDay.day > day ? .gone(nil) : .stays }

  mutating func appear(_ c: inout Context) { c.makeOutlook() }

  func draw(on page: inout Page, _ c: Context) {
    SummaryView(studyDay: c.studyDay, quiz: quiz, outlook: c.outlook).draw(on: &page)
  }

  var afterSpoken: AfterSpoken { .endsTheSession }
}
