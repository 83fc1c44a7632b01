// What the history says about one card: when it is asked again (SM-2), and how well it is remembered (FSRS-6).

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

  /// The state after a card's first answer ever. If the learner said to know the term already (`saidKnown`), a pass
  /// counts as two repetitions.
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

  /// The state after a further answer. The first answer of a day counts. Later ones of that day are repeats: they leave
  /// the schedule as it is, and change the memory by the rule for reviews on the same day.
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

  /// The same; returns the recall that was expected before the answer and the interval in days that was in force, if
  /// the answer counts.
  mutating func answer(
    _ grade: Grade, on day: Day, _ stability: PersonalStability
  ) -> (recall: Double, interval: Int)? {
    let before = isRepeat(on: day) ? nil : (recall(on: day, stability), schedule.interval)
    answer(grade, on: day)
    return before
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

/// The latest counting grades of a card, packed into one number: a fold changes one for each answer, without
/// allocating.
package struct RecentGrades: Equatable, Sendable {
  /// Four bits for each grade (its raw value + 1, so that 0 is none), the latest in the lowest bits.
  private var bits: UInt32 = 0

  /// How many grades are kept.
  package static let capacity = 8

  init() {}

  mutating func append(_ grade: Grade) { bits = bits << 4 | UInt32(grade.rawValue + 1) }

  /// Oldest first.
  package var grades: [Grade] {
    (0..<Self.capacity).reversed().compactMap { index in
      Grade(rawValue: Int(bits >> UInt32(4 * index) & 0xF) - 1)
    }
  }
}
