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
  let course: ReadinessHistory

  package init(_ fold: LearnerFold, options: PlanOptions) {
    studyDay = StudyDay(fold.history, options: options)
    course = fold.period.course(until: studyDay)
    before = fold.period.before ?? studyDay.progress
    since = fold.period.since
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

/// A learner's history on its way to a report.
package struct LearnerFold {
  fileprivate var history: HistoryFold
  fileprivate let period: Period

  /// `withCourse`: whether the course of the readiness is computed too, which takes some time.
  package init(of deck: Deck, until day: Day, since: Day? = nil, withCourse: Bool = true) {
    let period = Period(of: deck, since: since, withCourse: withCourse)
    self.period = period
    history = HistoryFold(of: deck, until: day) { period.begin($0, with: $1) }
  }

  /// Adds the next standing event in the order of the fold.
  package mutating func add(_ recorded: JournaledEvent) { history.add(recorded) }

  /// What is noted where a day begins. A class, because the fold that calls it and the report that reads it share it.
  fileprivate final class Period {
    let since: Day?
    /// The progress before the period; `nil` until a day of the period begins.
    private(set) var before: Progress?
    private var course: ReadinessHistory?
    private let deck: Deck

    init(of deck: Deck, since: Day?, withCourse: Bool) {
      self.deck = deck
      self.since = since
      before = since == nil ? Progress() : nil
      course = withCourse ? ReadinessHistory() : nil
    }

    func begin(_ day: Day, with progress: Progress) {
      course?.extend(with: progress, of: deck, until: day)
      if before == nil, let since, day >= since { before = progress }
    }

    func course(until studyDay: StudyDay) -> ReadinessHistory {
      guard var course else { return ReadinessHistory() }
      course.extend(with: studyDay.progress, of: deck, until: studyDay.day)
      return course
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
struct ReadinessHistory: Equatable, Sendable {
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
