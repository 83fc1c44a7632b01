// What the history says about one card: when it is asked again, and how well it is remembered.

package struct CardProgress: Equatable, Sendable {
  package private(set) var schedule = SM2()
  package private(set) var memory: Memory
  /// The day of the last answer that counted.
  package private(set) var lastCounted: Day
  /// The day of the first answer.
  package let first: Day
  /// Standing answers, repeats of a day included; how many of them passed.
  package private(set) var reviews = 0
  package private(set) var passes = 0
  /// The latest grade, a repeat's too.
  package private(set) var latest: Grade
  private var latestCounted = RecentGrades()
  /// Answers that counted.
  package private(set) var counted = 0
  /// Counting failures on a card that had an interval.
  package private(set) var lapses = 0
  /// The day on which it had first passed on two days in a row.
  package private(set) var learnt: Day?

  /// The latest counting grades, oldest first; eight at most.
  package var recent: [Grade] { latestCounted.grades }

  package var due: Day { lastCounted + schedule.interval }

  /// A card's first answer ever. When the learner said to know the term already, a pass is worth two.
  package init(first grade: Grade, on day: Day, saidKnown: Bool = false) {
    first = day
    lastCounted = day
    memory = Memory(first: grade)
    latest = grade
    reviews = 1
    passes = grade.passed ? 1 : 0
    count(grade, elapsed: nil, on: day)
    if saidKnown, grade.passed {
      schedule = .known(grade)
      learnt = day
    }
  }

  /// After a further answer. The first of a day counts; later ones of that day are repeats: they leave the schedule
  /// alone, and touch the memory as a second look on one day does.
  package func answered(_ grade: Grade, on day: Day) -> CardProgress {
    var next = self
    next.answer(grade, on: day)
    return next
  }

  mutating func answer(_ grade: Grade, on day: Day) {
    latest = grade
    reviews += 1
    if grade.passed { passes += 1 }
    memory = memory.answered(grade, elapsed: day - lastCounted)
    if !isRepeat(on: day) { count(grade, elapsed: day - lastCounted, on: day) }
  }

  /// The same; gives what was expected before the answer and the interval that was in force, if the answer counts.
  mutating func take(_ grade: Grade, on day: Day, _ kappa: Kappa) -> (recall: Double, interval: Int)? {
    let was = isRepeat(on: day) ? nil : (recall(on: day, kappa), schedule.interval)
    answer(grade, on: day)
    return was
  }

  package func isRepeat(on day: Day) -> Bool { day <= lastCounted }

  private mutating func count(_ grade: Grade, elapsed: Int?, on day: Day) {
    if !grade.passed, schedule.interval > 0 { lapses += 1 }
    schedule = schedule.answered(grade, elapsed: elapsed)
    lastCounted = day
    counted += 1
    if learnt == nil, schedule.repetition >= 2 { learnt = day }
    latestCounted.append(grade)
  }
}
