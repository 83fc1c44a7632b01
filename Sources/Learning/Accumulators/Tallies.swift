// Counts of answers: for each day how many, how long and how many remembered, and for each class of intervals how many
// passed.

/// The answers of one day, or of several added up.
package struct Tally: Hashable, Sendable {
  /// Answers of all kinds: repeats, practice and those of exams are among them.
  package fileprivate(set) var answers = 0
  /// Answers to cards, without those of exams.
  package fileprivate(set) var reviews = 0
  /// Milliseconds that all answers took, each as far as it counts (`Pace.counted`).
  package fileprivate(set) var duration = 0
  /// Counting answers to cards that were seen on an earlier day: retention is measured on these. Exams are left out,
  /// because only their failures reach the schedule.
  package fileprivate(set) var recalled = Count()

  package init() {}

  package struct Count: Hashable, Sendable {
    package fileprivate(set) var answers = 0
    package fileprivate(set) var passed = 0

    package init(answers: Int = 0, passed: Int = 0) {
      self.answers = answers
      self.passed = passed
    }

    mutating func add(passed: Bool) {
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

  fileprivate mutating func add(_ milliseconds: Int, reviews: Int) {
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
  /// Sorted by day. Events come in the order of days, so nearly every answer belongs to the last entry.
  private var days: [(day: Day, tally: Tally)] = []
  /// Standing answers, without those of exams: repeats and practice are among them.
  package private(set) var reviews = 0
  /// Counting answers by interval class, at the class's raw value.
  private var byInterval = Array(repeating: Tally.Count(), count: IntervalClass.allCases.count)

  package init() {}

  package static func == (left: Tallies, right: Tallies) -> Bool {
    left.reviews == right.reviews && left.byInterval == right.byInterval
      && left.days.elementsEqual(right.days, by: ==)
  }

  package subscript(day: Day) -> Tally { days.last { $0.day == day }?.tally ?? Tally() }

  /// Counting answers, by the interval that was in force; exams apart.
  package subscript(interval: IntervalClass) -> Tally.Count { byInterval[interval.rawValue] }

  /// All answers.
  package var answers: Int { days.reduce(0) { $0 + $1.tally.answers } }

  /// The sum over some days.
  package func sum(_ range: ClosedRange<Day>) -> Tally {
    days.reduce(Tally()) { range.contains($1.day) ? $0 + $1.tally : $0 }
  }

  /// The index of a day's entry, which is inserted if there was none.
  private mutating func index(of day: Day) -> Int {
    if let last = days.indices.last, days[last].day == day { return last }
    let index = days.lastIndex { $0.day <= day }
    if let index, days[index].day == day { return index }
    let next = index.map { $0 + 1 } ?? 0
    days.insert((day, Tally()), at: next)
    return next
  }

  /// Adds an exam's answer.
  mutating func addExamAnswer(milliseconds: Int, on day: Day) {
    days[index(of: day)].tally.add(milliseconds, reviews: 0)
  }

  /// Adds an answer to a card, a repeat or practice too.
  mutating func addReview(milliseconds: Int, on day: Day) {
    reviews += 1
    days[index(of: day)].tally.add(milliseconds, reviews: 1)
  }

  /// Adds the result of a counting answer. `interval`, in days, was in force before it; 0 for a card's first answer
  /// ever.
  mutating func addCounted(passed: Bool, after interval: Int, on day: Day) {
    byInterval[IntervalClass(interval).rawValue].add(passed: passed)
    if interval > 0 { days[index(of: day)].tally.recalled.add(passed: passed) }
  }
}

/// A class of intervals: how well a card is remembered that was last seen a day ago, a week ago, two months ago.
package enum IntervalClass: Int, CaseIterable, Comparable, Sendable {
  case new, day, week, threeWeeks, twoMonths, longer

  /// The class of an interval in days; 0 for a card never answered.
  package init(_ interval: Int) {
    switch interval {
    case ...0: self = .new
    case 1: self = .day
    case 2...6: self = .week
    case 7...20: self = .threeWeeks
    case 21...59: self = .twoMonths
    default: self = .longer
    }
  }

  package static func < (left: Self, right: Self) -> Bool { left.rawValue < right.rawValue }
}
