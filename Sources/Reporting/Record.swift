// What a report is made from: a learner's history folded up to a day, with what it was when the period of the report
// began, and how the readiness grew.

import Glossary
import Learning
import Study

package struct Record: Sendable {
  package let studyDay: StudyDay
  /// Before the first day of the period; nothing when the report is of everything.
  let before: Progress
  /// The first day of the period; `nil` for everything.
  let since: Day?
  let course: Course

  /// `replay` hands on the standing events in the order of the fold. `withCourse`: how the readiness grew is worked out
  /// too, which takes a while.
  package init<Failure: Error>(
    _ deck: Deck, on day: Day, replaying replay: ((Recorded) -> Void) throws(Failure) -> Void, options: PlanOptions,
    since: Day? = nil, withCourse: Bool = true
  ) throws(Failure) {
    var course = Course()
    var before: Progress? = since == nil ? Progress() : nil
    studyDay = try StudyDay(deck, on: day, replaying: replay, options: options) { morning, progress in
      if withCourse { course.note(progress, of: deck, until: morning) }
      if before == nil, let since, morning >= since { before = progress }
    }
    if withCourse { course.note(studyDay.progress, of: deck, until: day) }
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
  func counted(_ span: Span) -> Tally.Count {
    studyDay.progress.tallies[span] - before.tallies[span]
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
