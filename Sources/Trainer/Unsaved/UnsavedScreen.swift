// The screen for an event that is not confirmed on the disk. The event stays in memory. The learner retries, or quits;
// then the program prints the event in the terminal.

import Journal
import Learning
import Phrases
import Study
import Terminal

struct UnsavedScreen: Screen {
  enum Action: Hashable, Sendable, CaseIterable {
    case retry
  }

  let refused: UnsavedEvent
  /// Answers of this run that are on the disk.
  let recorded: Int
  /// The path of a second file with the session's lines; `nil` without one.
  let rescued: String?

  var unsaved: UnsavedEvent? { refused }

  func words(_ c: Context) -> ScreenWords {
    ScreenWords(
      heading: Phrase(fr: "Maintenant : la réponse n'est pas enregistrée", en: "Now: the answer isn't saved"),
      leaveHelp: Label(
        Phrase(fr: "quitter et écrire la réponse dans le terminal", en: "quit and print the answer in the terminal"),
        Phrase(fr: "quitter", en: "quit")),
      promise: Phrase(fr: "Cette réponse n'est pas encore sur le disque.", en: "This answer isn't saved yet."))
  }

  func keys(_ c: Context) -> [Binding<Action>] { refused.problem.canBeRetried ? [Self.retry] : [] }

  private static let retryHelp = Label(fr: "réessayer", en: "try again")
  private static let retry = Binding(
    [.enter], Action.retry, name: Keys.enter, help: retryHelp, hint: KeyHint(Keys.enter, retryHelp))

  mutating func handle(_ action: Action, _ c: Context, at time: InputTime) -> Step {
    switch action {
    case .retry: retry(c, time)
    }
  }

  /// Requests the event again. The start of an exam is made anew: its time begins when its first line is written, not
  /// at the first try.
  private func retry(_ c: Context, _ time: InputTime) -> Step {
    guard case .exam = refused.event.content else { return .request(.record(refused.event)) }
    return ExamScreen.start(c, at: time).map { .record($0) } ?? .pop()
  }

  mutating func receive(_ reply: Reply, _ c: Context, at time: InputTime) -> Step {
    switch reply {
    case .saved, .undone, .settings, .notSet, .file, .closedTerm, .keptTerm, .closedForm: .stay
    }
  }

  func draw(on page: inout Page, _ c: Context) {
    UnsavedView(
      studyDay: c.studyDay, event: refused.event, problem: refused.problem, recorded: recorded, rescued: rescued
    ).draw(on: &page)
  }

  func spoken(_ c: Context) -> [String] {
    [refused.problem.sentence(c.language), Self.spokenRetry(c.language)]
  }

  private static let spokenRetry = Phrase(
    fr: "Entrée pour réessayer, q pour quitter.", en: "Enter to try again, q to quit.")
}
