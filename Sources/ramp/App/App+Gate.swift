// The door before the session: try again, look without writing, take the journal as it is.

import Journal
import Phrases

extension App {
  /// Keys that change nothing on the disk: all that a session without the lock has.
  private static let harmless: Set<Action> = [
    .help, .leave, .back, .redraw, .more, .next, .previous, .openTerms, .openTerm, .openProgress, .tryAgain, .lookOnly,
  ]

  mutating func pass(_ action: Action) -> Effect? {
    switch action {
    case .tryAgain: return .open
    case .restoreJournal: return .acceptJournal(restoring: true)
    case .acceptJournal: return .acceptJournal(restoring: false)
    case .lookOnly:
      isReadOnly = true
      phase = .today
    default: break
    }
    return nil
  }

  func isAllowed(_ action: Action) -> Bool {
    if case .terms = action { return true }
    return !isReadOnly || Self.harmless.contains(action)
  }

  /// The journal is ours now.
  mutating func enter(_ morning: Morning, _ stamp: Stamp) -> Effect? {
    isReadOnly = false
    phase = .today
    reopen(morning)
    enter(at: stamp.uptime)
    return start(opensExam: opensExam, stamp)
  }

  /// Whoever looks on goes on looking; a journal that got shorter is asked about at once.
  mutating func stayOutside(_ problem: StorageProblem, _ gate: Gate?) {
    guard let gate else {
      notice = Failure(problem).sentence
      return
    }
    if case .occupied = gate {
      notice = Self.stillOpen
      if isReadOnly { return }
    }
    isReadOnly = false
    phase = .gate(gate)
  }

  private static let stillOpen = Phrase(fr: "Toujours ouvert ailleurs.", en: "Still open elsewhere.")
  static let readOnly = Phrase(
    fr: "Lecture seule : l'autre séance note. Entrée réessaie.",
    en: "Read only: the other session records. Enter tries again.")
}
