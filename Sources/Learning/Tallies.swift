// What the answers of each day came to: how many, how long, how many of them were remembered from an earlier day.

package struct Tally: Hashable, Sendable {
  /// Answers of all kinds, repeats, practice and those of exams among them.
  package fileprivate(set) var answers = 0
  /// Milliseconds that they took, without the coffees.
  package fileprivate(set) var duration = 0
  /// Counting answers to cards that were seen on an earlier day, and how many of them passed: what retention is measured
  /// on. An exam is no part of it: of what it asks, only failures reach the schedule.
  package fileprivate(set) var recalled = Count()

  package init() {}

  package struct Count: Hashable, Sendable {
    package fileprivate(set) var answers = 0
    package fileprivate(set) var passed = 0

    package init(answers: Int = 0, passed: Int = 0) {
      self.answers = answers
      self.passed = passed
    }

    mutating func note(passed: Bool) {
      answers += 1
      if passed { self.passed += 1 }
    }

    package static func + (left: Count, right: Count) -> Count {
      Count(answers: left.answers + right.answers, passed: left.passed + right.passed)
    }

    package static func - (left: Count, right: Count) -> Count {
      Count(answers: left.answers - right.answers, passed: left.passed - right.passed)
    }

    /// The share that passed, 0 to 1; `nil` without answers.
    package var share: Double? { answers == 0 ? nil : Double(passed) / Double(answers) }
  }

  static func + (left: Tally, right: Tally) -> Tally {
    var sum = left
    sum.answers += right.answers
    sum.duration += right.duration
    sum.recalled = left.recalled + right.recalled
    return sum
  }
}

package struct Tallies: Equatable, Sendable {
  private var days: [Day: Tally] = [:]
  /// Standing answers, those of exams apart: repeats and practice among them.
  package private(set) var reviews = 0
  /// Counting answers, by the interval that was in force; exams apart.
  package private(set) var spans: [Span: Tally.Count] = [:]

  package init() {}

  package subscript(day: Day) -> Tally { days[day] ?? Tally() }

  /// All answers.
  package var answers: Int { days.values.reduce(0) { $0 + $1.answers } }

  /// What some days came to together.
  package func sum(_ range: ClosedRange<Day>) -> Tally {
    days.reduce(Tally()) { range.contains($1.key) ? $0 + $1.value : $0 }
  }

  mutating func note(milliseconds: Int, on day: Day) {
    days[day, default: Tally()].answers += 1
    days[day, default: Tally()].duration += Pace.counted(milliseconds: milliseconds)
  }

  mutating func noteReview(milliseconds: Int, on day: Day) {
    reviews += 1
    note(milliseconds: milliseconds, on: day)
  }

  /// A counting answer, on a card whose interval in force was so many days; 0 for its first answer ever.
  mutating func noteCounted(passed: Bool, after interval: Int, on day: Day) {
    spans[Span(interval), default: Tally.Count()].note(passed: passed)
    if interval > 0 { days[day, default: Tally()].recalled.note(passed: passed) }
  }
}
