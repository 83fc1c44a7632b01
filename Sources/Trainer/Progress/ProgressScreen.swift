// The Progress screen (« Progrès »). Its figures are computed when it opens and when the day is read again: a forecast
// is too slow for every frame.

import Learning
import Phrases
import Study
import Terminal

struct ProgressScreen: Screen {
  enum Action: Hashable, Sendable, CaseIterable {
    case openTerms, openSettings
    /// Writes the report of the day to a file, as an HTML page.
    case exportReport
    /// Turns the page of what does not fit.
    case more
    case next, previous, pageDown, pageUp
    case undo, redo
    case back
  }

  private(set) var figures: Figures
  /// How many times the learner turned the page.
  private(set) var turn = 0

  init(_ studyDay: StudyDay) { figures = Figures(studyDay) }

  func isHarmless(_ action: Action) -> Bool {
    switch action {
    case .openTerms, .more, .next, .previous, .pageDown, .pageUp, .back: true
    case .openSettings, .exportReport, .undo, .redo: false
    }
  }

  func words(_ c: Context) -> ScreenWords {
    ScreenWords(heading: Phrase(fr: "Maintenant : voir où j'en suis", en: "Now: see how I'm doing"))
  }

  func keys(_ c: Context) -> [Binding<Action>] {
    [Keys.terms(.openTerms)]
      + (c.isReadOnly
        ? []
        : [Keys.settings(.openSettings), Keys.export(.exportReport)] + Keys.undoingUnnamed(.undo, .redo, c.studyDay))
      + [Keys.more(.more)]
      + Keys.turn(next: .next, previous: .previous, pageDown: .pageDown, pageUp: .pageUp)
      + [Keys.backShown(.back)]
  }

  mutating func handle(_ action: Action, _ c: Context, at time: InputTime) -> Step {
    switch action {
    case .openTerms: return .open(TermsScreen())
    case .openSettings: return .request(.readSettings)
    case .exportReport: return .request(.export)
    case .more, .next, .pageDown: turn += 1
    case .previous, .pageUp: turn -= 1
    case .undo: return .undo(c)
    case .redo: return .redo(c)
    case .back: return .home()
    }
    return .stay
  }

  mutating func receive(_ reply: Reply, _ c: Context, at time: InputTime) -> Step {
    switch reply {
    case .saved, .undone: figures = Figures(c.studyDay)
    case .settings, .notSet, .file, .closedTerm, .keptTerm, .closedForm: break
    }
    return .stay
  }

  mutating func refresh(_ c: Context) -> Fate {
    figures = Figures(c.studyDay)
    return .stays
  }

  func draw(on page: inout Page, _ c: Context) {
    ProgressView(studyDay: c.studyDay, figures: figures, turn: turn).draw(on: &page)
  }
}

extension ProgressScreen {
  struct Figures: Equatable, Sendable {
    let statistics: Statistics
    let regularity: Regularity
    /// Up to the ramp date, or for the coming month without one; `nil` for a deck so large that it would take too long.
    let forecast: Forecast?
    /// The coming study days, at most ten, also past the ramp date. Empty for a deck that is too large.
    let coming: [Forecast.Load]

    private static let weeks = 13
    private static let comingDays = 10

    init(_ studyDay: StudyDay) {
      statistics = Statistics(studyDay)
      regularity = Regularity(studyDay, weeks: Self.weeks)
      guard studyDay.deck.cards.count <= Forecast.mostCards else {
        forecast = nil
        coming = []
        return
      }
      let forecast = Forecast(studyDay)
      self.forecast = forecast
      let isLong = forecast.days.count >= Self.comingDays
      let days = isLong ? forecast.days : Forecast(studyDay, until: studyDay.day + 3 * Self.comingDays).days
      coming = Array(days.prefix(Self.comingDays))
    }
  }
}
