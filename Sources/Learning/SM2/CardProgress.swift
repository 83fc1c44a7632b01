// The state of one card after its history: when it is asked again (SM-2), and how well it is remembered (FSRS-6). The
// first answer of a day is a scheduled answer: it counts for the schedule. Later answers of that day are repeats.

package struct CardProgress: Equatable, Sendable {
  package private(set) var schedule = SM2()
  package private(set) var memory: Memory
  /// The day of the last scheduled answer.
  package private(set) var lastCounted: Day
  /// The day of the first answer.
  package let first: Day
  /// The number of answers: with repeats and the wrong answers of exams, without practice and undone answers.
  package private(set) var reviews = 0
  /// The number of those answers that passed.
  package private(set) var passes = 0
  /// The grade of the latest answer, which may be a repeat.
  package private(set) var latest: Grade
  private var latestCounted = RecentGrades()
  /// The number of scheduled answers.
  package private(set) var counted = 0
  /// The number of scheduled answers after the first that failed.
  package private(set) var lapses = 0
  /// The day on which two scheduled answers in a row had passed for the first time; `nil` until then. A first answer
  /// that passes counts as two if the learner had marked the term as known.
  package private(set) var learnt: Day?

  /// The grades of the latest scheduled answers, oldest first; eight at most.
  package var recent: [Grade] { latestCounted.grades }

  package var due: Day { lastCounted + schedule.interval }

  /// The state after a card's first answer ever. If the learner had marked the term as known (`saidKnown`), a pass
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

  /// The state after a further answer. A repeat leaves the schedule as it is, and changes the memory by the rule for
  /// reviews on the same day.
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

  /// Adds an answer. Returns the expected recall (0 to 1) and the interval (days) from before the answer; `nil` for a
  /// repeat.
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

/// A queue of the latest grades of a card, packed into one integer, so that an append allocates no memory.
package struct RecentGrades: Equatable, Sendable {
  /// Four bits for each grade: its raw value + 1; 0 is an empty place. The latest grade is in the lowest bits.
  private var bits: UInt32 = 0

  /// The number of grades that are kept.
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
