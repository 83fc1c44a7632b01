// What the answers of each day came to: how many, how long, how many of them were remembered from an earlier day.

package struct Tally: Hashable, Sendable {
  /// Answers of all kinds, repeats, practice and those of exams among them.
  package fileprivate(set) var answers = 0
  /// Those of them that were given to cards, exams apart.
  package fileprivate(set) var reviews = 0
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

  fileprivate mutating func note(_ milliseconds: Int, reviews: Int) {
    answers += 1
    self.reviews += reviews
    duration += Pace.counted(milliseconds: milliseconds)
  }

  static func + (left: Tally, right: Tally) -> Tally {
    var sum = left
    sum.answers += right.answers
    sum.reviews += right.reviews
    sum.duration += right.duration
    sum.recalled = left.recalled + right.recalled
    return sum
  }
}

package struct Tallies: Equatable, Sendable {
  /// By days, in order: a fold adds to the last one.
  private var days: [(day: Day, tally: Tally)] = []
  /// Standing answers, those of exams apart: repeats and practice among them.
  package private(set) var reviews = 0
  private var spans = Array(repeating: Tally.Count(), count: Span.allCases.count)

  package init() {}

  package static func == (left: Tallies, right: Tallies) -> Bool {
    left.reviews == right.reviews && left.spans == right.spans && left.days.elementsEqual(right.days, by: ==)
  }

  package subscript(day: Day) -> Tally { days.last { $0.day == day }?.tally ?? Tally() }

  /// Counting answers, by the interval that was in force; exams apart.
  package subscript(span: Span) -> Tally.Count { spans[span.rawValue] }

  /// All answers.
  package var answers: Int { days.reduce(0) { $0 + $1.tally.answers } }

  /// What some days came to together.
  package func sum(_ range: ClosedRange<Day>) -> Tally {
    days.reduce(Tally()) { range.contains($1.day) ? $0 + $1.tally : $0 }
  }

  /// Where a day is, made if it was not.
  private mutating func place(of day: Day) -> Int {
    if let last = days.indices.last, days[last].day == day { return last }
    let place = days.lastIndex { $0.day <= day }
    if let place, days[place].day == day { return place }
    days.insert((day, Tally()), at: place.map { $0 + 1 } ?? 0)
    return place.map { $0 + 1 } ?? 0
  }

  mutating func note(milliseconds: Int, on day: Day) { days[place(of: day)].tally.note(milliseconds, reviews: 0) }

  mutating func noteReview(milliseconds: Int, on day: Day) {
    reviews += 1
    days[place(of: day)].tally.note(milliseconds, reviews: 1)
  }

  /// A counting answer, on a card whose interval in force was so many days; 0 for its first answer ever.
  mutating func noteCounted(passed: Bool, after interval: Int, on day: Day) {
    spans[Span(interval).rawValue].note(passed: passed)
    if interval > 0 { days[place(of: day)].tally.recalled.note(passed: passed) }
  }
}
