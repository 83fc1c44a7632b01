// The screen of a blocked start: the learner tries again, looks around without writing, or decides about a journal that
// got shorter, or about a clock that is behind it.

import Journal
import Learning
import Phrases
import Terminal

struct StartBlockerScreen: Screen {
  enum Action: Hashable, Sendable, CaseIterable {
    /// Tries to take the lock again.
    case tryAgain
    /// Goes on without the lock, read-only.
    case lookOnly
    /// `restoreJournal` first appends the lines that only the copies hold; `acceptJournal` goes on with the journal as
    /// it is.
    case restoreJournal, acceptJournal
    /// Where the clock is behind the journals: `recordAfter` trusts these, `trustClock` does not.
    case recordAfter, trustClock
  }

  let blocker: StartBlocker

  var exitProblem: StorageProblem? { blocker.problem }

  func isHarmless(_ action: Action) -> Bool {
    switch action {
    case .tryAgain, .lookOnly: true
    case .restoreJournal, .acceptJournal, .recordAfter, .trustClock: false
    }
  }

  func words(_ c: Context) -> ScreenWords {
    switch blocker {
    case .occupied:
      ScreenWords(
        heading: Phrase(fr: "Maintenant : déjà ouvert ailleurs", en: "Now: already open elsewhere"),
        leaveHelp: Label(fr: "quitter", en: "quit"))
    case .shortened:
      ScreenWords(
        heading: Phrase(fr: "Maintenant : le journal a raccourci", en: "Now: the journal got shorter"),
        leaveHelp: Label(fr: "quitter sans rien écrire", en: "quit without writing anything"),
        promise: Self.nothingWritten)
    case .clockBehind:
      ScreenWords(
        heading: Phrase(fr: "Maintenant : l'horloge est en retard", en: "Now: the clock is behind"),
        leaveHelp: Label(fr: "quitter sans rien écrire", en: "quit without writing anything"),
        promise: Self.nothingWritten)
    }
  }

  func keys(_ c: Context) -> [Binding<Action>] {
    switch blocker {
    case .occupied: [Keys.tryAgain(.tryAgain), Self.look]
    case .shortened(_, let missing): missing > 0 ? [Self.restore, Self.accept] : [Self.accept]
    case .clockBehind: [Keys.tryAgain(.tryAgain), Self.after, Self.trust]
    }
  }

  private static let nothingWritten = Phrase(
    fr: "Rien n'est écrit pour l'instant.", en: "Nothing has been written yet.")

  private static let look = Binding(
    [.character("l")], Action.lookOnly, name: Phrase("l"),
    help: Label(fr: "lire sans rien enregistrer", en: "look only, save nothing"),
    hint: KeyHint(Phrase("l"), Label(fr: "lecture seule", en: "read only")))

  private static let restore = Binding(
    [.enter], Action.restoreJournal, name: Keys.enter,
    help: Label(fr: "ajouter au journal ce que les copies ont gardé", en: "add back what the copies have kept"),
    hint: KeyHint(Keys.enter, Label(fr: "reprendre les copies", en: "restore")))

  private static let accept = Binding(
    [.character("g")], Action.acceptJournal, name: Phrase("g"), help: Label(ShortenedView.acceptHelp),
    hint: KeyHint(Phrase("g"), Label(fr: "garder ce qui reste", en: "continue as it is")))

  private static let after = Binding(
    [.character("n")], Action.recordAfter, name: Phrase("n"),
    help: Label(ClockBehindView.afterHelp, ClockBehindView.after),
    hint: KeyHint(Phrase("n"), Label(fr: "à la suite", en: "record after")))

  private static let trust = Binding(
    [.character("h")], Action.trustClock, name: Phrase("h"),
    help: Label(ClockBehindView.trustHelp, ClockBehindView.trust),
    hint: KeyHint(Phrase("h"), Label(fr: "croire l'horloge", en: "trust the clock")))

  mutating func handle(_ action: Action, _ c: Context, at time: InputTime) -> Step {
    switch action {
    case .tryAgain: .request(.open)
    case .lookOnly: .lookOnly
    case .restoreJournal: .request(.acceptJournal(restoring: true))
    case .acceptJournal: .request(.acceptJournal(restoring: false))
    case .recordAfter: settle(trusting: .journals)
    case .trustClock: settle(trusting: .clock)
    }
  }

  private func settle(trusting trust: ClockTrust) -> Step {
    switch blocker {
    case .clockBehind(let doubt) where trust == .journals:
      .say(ClockWords.dated(doubt), then: .request(.trust(trust, doubt)))
    case .clockBehind(let doubt): .request(.trust(trust, doubt))
    case .occupied, .shortened: .stay
    }
  }

  mutating func receive(_ reply: Reply, _ c: Context, at time: InputTime) -> Step {
    switch reply {
    case .saved, .undone, .settings, .notSet, .file, .closedTerm, .keptTerm, .closedForm: .stay
    }
  }

  func draw(on page: inout Page, _ c: Context) {
    switch blocker {
    case .occupied(let holder): OccupiedView(holder: holder, day: c.studyDay.day).draw(on: &page)
    case .shortened(let alarm, let missing): ShortenedView(alarm: alarm, missing: missing).draw(on: &page)
    case .clockBehind(let doubt): ClockBehindView(doubt: doubt).draw(on: &page)
    }
  }

  // MARK: Sentences about the last key

  static let stillOpen = Phrase(fr: "Toujours ouvert ailleurs.", en: "Still open elsewhere.")
  static let stillBehind = Phrase(
    fr: "L'horloge est encore en retard.", en: "The clock is still behind.")
  static let readOnly = Phrase(
    fr: "Lecture seule : l'autre séance écrit. Entrée réessaie.",
    en: "Read only: the other session is saving. Enter to try again.")
}

// A reason why a session cannot write until the learner answers: another session has the journal, the journal holds less
// than it did, or the clock is behind it.

package enum StartBlocker: Equatable, Sendable {
  /// Another session has the lock. `nil` when the holder is unknown.
  case occupied(Holder?)
  /// The journal got shorter. `missing`: the number of lines that only the copies hold.
  case shortened(JournalAlarm, missing: Int)
  case clockBehind(ClockDoubt)

  /// The process that has the lock, and when it took it.
  package struct Holder: Equatable, Sendable {
    let process: Int
    /// The terminal of the process, such as « pts/3 »; `nil` when it is unknown.
    let terminal: String?
    let day: Day
    /// The local time: « 09:05 ».
    let time: String

    package init(process: Int, terminal: String?, day: Day, time: String) {
      self.process = process
      self.terminal = terminal
      self.day = day
      self.time = time
    }
  }

  /// The error that the program reports when the learner quits instead of answering.
  var problem: StorageProblem {
    switch self {
    case .occupied: .alreadyOpen
    case .shortened(let alarm, _): .shortened(alarm)
    case .clockBehind(let doubt): .clockBehind(doubt)
    }
  }
}
