// Where a learner stands, as a symbol and a word: nothing hangs on colour.

import Learning
import Phrases

package enum Status: String, CaseIterable, Sendable {
  case ready, onTrack = "on-track", atRisk = "at-risk", stopped

  /// The readiness that is asked for.
  package static let target = 0.9
  /// Working days without an answer after which a learner has stopped.
  package static let idleLimit = 4

  /// Stopped: no answer on the last 4 working days, or none ever. Ready: the mean expected recall is 0.9 or more. On
  /// track: it will be on the ramp date if practice goes on, or there is no date to be late for.
  init(_ readiness: LearnerSummary.Readiness, rampDate: Day?, idleDays: Int?) {
    if idleDays ?? .max >= Self.idleLimit {
      self = .stopped
    } else if readiness.today >= Self.target {
      self = .ready
    } else {
      self = rampDate == nil || readiness.ifGoesOn ?? 0 >= Self.target ? .onTrack : .atRisk
    }
  }

  package var symbol: String {
    switch self {
    case .ready: "●"
    case .onTrack: "▲"
    case .atRisk: "◆"
    case .stopped: "■"
    }
  }

  /// Of so many people: « 7 prêts ».
  package func word(of count: Int) -> Phrase {
    self == .ready ? Phrase(fr: French.plural(count, "prêt", "prêts"), en: "ready") : word
  }

  package var word: Phrase {
    switch self {
    case .ready: Phrase(fr: "prêt", en: "ready")
    case .onTrack: Phrase(fr: "en bonne voie", en: "on track")
    case .atRisk: Phrase(fr: "à risque", en: "at risk")
    case .stopped: Phrase(fr: "à l'arrêt", en: "stopped")
    }
  }
}
