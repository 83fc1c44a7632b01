// The input of a report: one learner's events, reduced (folded) to the progress on a day and to the progress before the
// report's period, with the weekly readiness.

import Glossary
import Learning
import Study

package struct LearnerHistory: Sendable {
  package let studyDay: StudyDay
  /// The progress before the period. Empty without `since`; equal to the current progress if no event is in the period.
  let before: Progress
  /// The first day of the period; `nil` for the whole history.
  let since: Day?
  let course: ReadinessHistory
  let unmatched: UnmatchedAnswers

  package init(_ fold: LearnerFold, options: PlanOptions) {
    studyDay = StudyDay(fold.history, options: options)
    course = fold.period.course(until: studyDay)
    before = fold.period.before ?? studyDay.progress
    since = fold.period.since
    unmatched = UnmatchedAnswers(fold.history)
  }

  /// The sum of the answers and their time in the period.
  var period: Tally {
    let progress = studyDay.progress
    guard let first = since ?? progress.attendance.first else { return Tally() }
    return progress.tallies.sum(first...max(first, studyDay.day + 1))
  }

  /// The number of answers in the period, without undone answers and without exams.
  var reviews: Int { studyDay.progress.tallies.reviews - before.tallies.reviews }

  /// The scheduled answers of the period whose card had an interval of this class before the answer.
  func counted(_ interval: IntervalClass) -> Tally.Count {
    studyDay.progress.tallies[interval] - before.tallies[interval]
  }

  /// The wrong answers of the period that named another term, with the number of times; unsorted.
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

/// A reducer that turns a learner's events into the input of a report. It also keeps the progress before the period.
package struct LearnerFold {
  fileprivate var history: HistoryFold
  fileprivate let period: Period

  /// With `withCourse` it also computes the readiness of each week, which takes some time.
  package init(of deck: Deck, until day: Day, since: Day? = nil, withCourse: Bool = true) {
    let period = Period(of: deck, since: since, withCourse: withCourse)
    self.period = period
    history = HistoryFold(of: deck, until: day) { period.begin($0, with: $1) }
  }

  /// Adds the next event. Events come in the order of (day, at, id), without undone events.
  package mutating func add(_ recorded: JournaledEvent) { history.add(recorded) }

  /// The values recorded when a day begins. It is a class because the fold that calls it and the report that reads it
  /// share it.
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

/// A wrong answer: the term that was asked, the term that was given instead, and how many times.
struct GivenTerm: Equatable, Sendable {
  struct Pair: Hashable, Sendable {
    let asked: TermAddress
    let got: TermAddress
  }

  let pair: Pair
  let count: Int
}

/// The growth of one learner's readiness, by weeks since the first answer. Each value is computed from the progress of
/// that week's morning.
struct ReadinessHistory: Equatable, Sendable {
  /// The readiness after 0, 1, 2… weeks, 0 to 1; the first value is 0.
  private(set) var weeks: [Double] = []

  /// Adds the weeks that end on `day` or earlier. `progress` is the progress before `day`, unchanged since the last
  /// event.
  mutating func extend(with progress: Progress, of deck: Deck, until day: Day) {
    guard let start = progress.attendance.first else { return }
    if weeks.isEmpty { weeks = [0] }
    while start + 7 * weeks.count <= day {
      weeks.append(progress.readiness(of: deck, on: start + 7 * weeks.count))
    }
  }
}
