// How the readiness of one learner grew: on the first day, a week later, and so on, as it was expected on each of those
// mornings.

import Glossary
import Learning

struct Course: Equatable, Sendable {
  /// The readiness after 0, 1, 2… weeks, 0 to 1.
  private(set) var weeks: [Double] = []

  /// Takes the weeks that end on `day` or before. Nothing happened since the latest event in `progress`.
  mutating func note(_ progress: Progress, of deck: Deck, until day: Day) {
    guard let start = progress.attendance.first else { return }
    if weeks.isEmpty { weeks = [0] }
    while start + 7 * weeks.count <= day {
      weeks.append(progress.readiness(of: deck, on: start + 7 * weeks.count))
    }
  }
}
