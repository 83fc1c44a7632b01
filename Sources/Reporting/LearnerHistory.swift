// The input of a report: a learner's history, folded up to a day and up to the beginning of the report's period, with
// the course of the readiness.

import Glossary
import Learning
import Study

package struct LearnerHistory: Sendable {
  package let studyDay: StudyDay
  /// The progress before the period; empty when the period is the whole history.
  let before: Progress
  /// The first day of the period; `nil` for everything.
  let since: Day?
  let course: Course

  /// `replay` passes the standing events on, in the order of the fold. `withCourse`: whether the course of the
  /// readiness is computed too, which takes some time.
  package init<Failure: Error>(
    _ deck: Deck, on day: Day, replaying replay: ((JournaledEvent) -> Void) throws(Failure) -> Void,
    options: PlanOptions,
    since: Day? = nil, withCourse: Bool = true
  ) throws(Failure) {
    var course = Course()
    var before: Progress? = since == nil ? Progress() : nil
    studyDay = try StudyDay(deck, on: day, replaying: replay, options: options) { morning, progress in
      if withCourse { course.extend(with: progress, of: deck, until: morning) }
      if before == nil, let since, morning >= since { before = progress }
    }
    if withCourse { course.extend(with: studyDay.progress, of: deck, until: day) }
    self.course = course
    self.before = before ?? studyDay.progress
    self.since = since
  }

  /// Answers and time of the period.
  var period: Tally {
    let progress = studyDay.progress
    guard let first = since ?? progress.attendance.first else { return Tally() }
    return progress.tallies.sum(first...max(first, studyDay.day + 1))
  }

  /// Standing answers of the period, those of exams apart.
  var reviews: Int { studyDay.progress.tallies.reviews - before.tallies.reviews }

  /// Counting answers of the period by the interval in force.
  func counted(_ interval: IntervalClass) -> Tally.Count {
    studyDay.progress.tallies[interval] - before.tallies[interval]
  }

  /// What was given for what in the period, and how often.
  var given: [GivenTerm] {
    let earlier = Dictionary(
      before.confusions.given.map { (GivenTerm.Pair(asked: $0.asked, got: $0.got), $0.count) },
      uniquingKeysWith: { first, _ in first })
    return studyDay.progress.confusions.given.compactMap {
      let pair = GivenTerm.Pair(asked: $0.asked, got: $0.got)
      let count = $0.count - (earlier[pair] ?? 0)
      return count > 0 ? GivenTerm(pair: pair, count: count) : nil
    }
  }
}

/// A term that was asked, and another one that was answered.
struct GivenTerm: Equatable, Sendable {
  struct Pair: Hashable, Sendable {
    let asked: Term.ID
    let got: Term.ID
  }

  let pair: Pair
  let count: Int
}

/// How the readiness of one learner grew: after 0, 1, 2… weeks, as it was expected on each of those mornings.
struct Course: Equatable, Sendable {
  /// The readiness after 0, 1, 2… weeks, 0 to 1.
  private(set) var weeks: [Double] = []

  /// Adds the weeks that end on `day` or before, from the progress that was in force until then.
  mutating func extend(with progress: Progress, of deck: Deck, until day: Day) {
    guard let start = progress.attendance.first else { return }
    if weeks.isEmpty { weeks = [0] }
    while start + 7 * weeks.count <= day {
      weeks.append(progress.readiness(of: deck, on: start + 7 * weeks.count))
    }
  }
}
