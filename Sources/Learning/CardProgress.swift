// What the history says about one card.

package struct CardProgress: Equatable, Sendable {
  package private(set) var schedule = SM2()
  /// The day of the last answer that counted.
  package private(set) var lastCounted: Day
  /// Standing answers, repeats of a day included.
  package private(set) var reviews = 0
  /// The latest counting grades, oldest first.
  package private(set) var recent: [Grade] = []
  /// Counting failures on a card that had an interval.
  package private(set) var lapses = 0

  private static let remembered = 8

  package var due: Day { lastCounted + schedule.interval }

  /// A card's first answer ever. When the learner said to know the term already, a pass is worth two.
  package init(first grade: Grade, on day: Day, saidKnown: Bool = false) {
    lastCounted = day
    count(grade, elapsed: nil, on: day)
    if saidKnown, grade.passed { schedule = .known(grade) }
  }

  /// After a further answer. The first of a day counts; later ones of that day are repeats and leave the schedule alone.
  package func answered(_ grade: Grade, on day: Day) -> CardProgress {
    var next = self
    if isRepeat(on: day) { next.reviews += 1 } else { next.count(grade, elapsed: day - lastCounted, on: day) }
    return next
  }

  package func isRepeat(on day: Day) -> Bool { day <= lastCounted }

  private mutating func count(_ grade: Grade, elapsed: Int?, on day: Day) {
    if !grade.passed, schedule.interval > 0 { lapses += 1 }
    schedule = schedule.answered(grade, elapsed: elapsed)
    lastCounted = day
    reviews += 1
    recent = Array((recent + [grade]).suffix(Self.remembered))
  }
}
