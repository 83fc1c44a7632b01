// How quickly a learner says a term when its definition is given, as on the phone: the times of the call drills.

import Glossary

package struct Fluency: Equatable, Sendable {
  /// Milliseconds of the latest right answers to each term.
  private var times: [TermAddress: RecentTimes] = [:]
  /// The figures of the latest day with a drill; `nil` before the first one.
  package private(set) var latest: DrillDay?

  /// Milliseconds in which a term must be said: on the phone, a longer silence is heard.
  package static let limit = 5_000
  /// The number of times of a term that are kept.
  private static let kept = 9

  package init() {}

  /// Adds an answer of a drill.
  mutating func add(_ review: Review, on day: Day) {
    if latest?.day != day { latest = DrillDay(day: day) }
    latest?.add(review)
    if review.grade.passed {
      times[review.card.address, default: RecentTimes(capacity: Self.kept)].append(review.duration)
    }
  }

  /// The median of the latest times of a term in milliseconds, and their number; `nil` if it was never said.
  package func time(of term: TermAddress) -> (median: Int, count: Int)? {
    times[term].flatMap { times in times.median.map { ($0, times.count) } }
  }
}

/// The figures of all drills of a day.
package struct DrillDay: Equatable, Sendable {
  package let day: Day
  package private(set) var asked = 0
  /// Right answers within the limit.
  package private(set) var inTime = 0
  /// Milliseconds of the right answers.
  private var times: [Int] = []

  init(day: Day) { self.day = day }

  mutating func add(_ review: Review) {
    asked += 1
    guard review.grade.passed else { return }
    times.append(review.duration)
    if review.duration <= Fluency.limit { inTime += 1 }
  }

  /// The median time of the right answers in milliseconds; `nil` if there is none.
  package var median: Int? { times.isEmpty ? nil : times.sorted()[times.count / 2] }
}
