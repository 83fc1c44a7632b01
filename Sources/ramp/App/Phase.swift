// Where the learner is.

import Journal
import Learning

extension App {
  indirect enum Phase: Equatable, Sendable {
    /// Before the session.
    case gate(Gate)
    case today
    case asking(Asking)
    case summary
    /// The list of quizzes.
    case quizzes(QuizList)
    case pairs(PairsGame)
    case exam(ExamView)
    case terms(TermList)
    case progress(ProgressView)
    case settings(SettingsView)
    /// The three questions of the first start.
    case welcome(Welcome)
    /// A term's card, and where it was opened.
    case term(TermView, from: Phase)
    /// An event that the disk refused, and where to go on once it is written.
    case unsaved(Event, StorageProblem, from: Phase)
  }
}

extension App.Phase {
  var isGate: Bool {
    if case .gate = self { true } else { false }
  }

  var isRefused: Bool {
    if case .unsaved = self { true } else { false }
  }

  /// Whether the next card takes this screen's place once something is recorded: a term's card and Aujourd'hui stay.
  var followsTheDay: Bool {
    switch self {
    case .gate, .today, .term, .terms, .quizzes, .pairs, .exam, .progress, .settings, .welcome: false
    default: true
    }
  }

  /// What a term's card was opened over.
  var withoutTerm: App.Phase {
    if case .term(_, let from) = self { from } else { self }
  }

  /// The card at hand as a question again.
  var unanswered: App.Phase {
    guard case .asking(let asking) = self else { return self }
    return .asking(Asking(asking.planned, asking.question, shownAt: asking.shownAt))
  }

  /// Where the learner was before the disk refused.
  var withoutRefusal: App.Phase {
    if case .unsaved(_, _, let from) = self { from } else { self }
  }
}
