// Counters of answers: for each day the number of answers, their time and the retention; for each class of intervals
// the number that passed; for each deck the number of answers and their time.

import Glossary

/// The counters of one day, or the sum over several days.
package struct Tally: Hashable, Sendable {
  /// The number of all answers: with repeats, practice and exams.
  package fileprivate(set) var answers = 0
  /// The number of answers outside exams: with repeats and practice.
  package fileprivate(set) var reviews = 0
  /// The time of all answers in milliseconds, at most two minutes for each (`Pace.counted`).
  package fileprivate(set) var duration = 0
  /// Scheduled answers to cards that were answered on an earlier day: the basis of the retention. Exams are left out,
  /// because only their wrong answers reach the schedule.
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

    /// The share that passed, 0 to 1; `nil` if there are no answers.
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

/// The counters of one deck.
package struct DeckTally: Hashable, Sendable {
  /// The number of answers outside exams: with repeats and practice.
  package fileprivate(set) var reviews = 0
  /// The time of all answers in milliseconds, at most two minutes for each.
  package fileprivate(set) var duration = 0

  package static func - (left: Self, right: Self) -> Self {
    DeckTally(reviews: left.reviews - right.reviews, duration: left.duration - right.duration)
  }
}

package struct Tallies: Equatable, Sendable {
  /// Sorted by day. Events come in the order of days, so nearly every answer belongs to the last entry.
  private var days: [(day: Day, tally: Tally)] = []
  /// A session has few decks: an array is faster than a hash table.
  private var decks: [(id: Deck.ID, tally: DeckTally)] = []
  /// The number of answers outside exams that were not undone: with repeats and practice.
  package private(set) var reviews = 0
  /// The scheduled answers of each interval class; the index is the class's raw value.
  private var byInterval = Array(repeating: Tally.Count(), count: IntervalClass.allCases.count)

  package init() {}

  package static func == (left: Tallies, right: Tallies) -> Bool {
    left.reviews == right.reviews && left.byInterval == right.byInterval
      && left.days.elementsEqual(right.days, by: ==) && left.decks.elementsEqual(right.decks, by: ==)
  }

  package subscript(day: Day) -> Tally { days.last { $0.day == day }?.tally ?? Tally() }

  package subscript(deck: Deck.ID) -> DeckTally { decks.first { $0.id == deck }?.tally ?? DeckTally() }

  /// The scheduled answers, without exams, to cards whose interval before the answer was of this class.
  package subscript(interval: IntervalClass) -> Tally.Count { byInterval[interval.rawValue] }

  /// The number of all answers: with repeats, practice and exams.
  package var answers: Int { days.reduce(0) { $0 + $1.tally.answers } }

  /// The sum over the days of a range.
  package func sum(_ range: ClosedRange<Day>) -> Tally {
    days.reduce(Tally()) { range.contains($1.day) ? $0 + $1.tally : $0 }
  }

  /// The index of a day's entry. Inserts an empty entry if there is none.
  private mutating func index(of day: Day) -> Int {
    if let last = days.indices.last, days[last].day == day { return last }
    let index = days.lastIndex { $0.day <= day }
    if let index, days[index].day == day { return index }
    let next = index.map { $0 + 1 } ?? 0
    days.insert((day, Tally()), at: next)
    return next
  }

  /// Adds an answer in an exam.
  mutating func addExamAnswer(milliseconds: Int, of deck: Deck.ID, on day: Day) {
    days[index(of: day)].tally.add(milliseconds, reviews: 0)
    add(milliseconds, reviews: 0, of: deck)
  }

  /// Adds an answer outside exams: scheduled, a repeat or practice.
  mutating func addReview(milliseconds: Int, of deck: Deck.ID, on day: Day) {
    reviews += 1
    days[index(of: day)].tally.add(milliseconds, reviews: 1)
    add(milliseconds, reviews: 1, of: deck)
  }

  private mutating func add(_ milliseconds: Int, reviews: Int, of deck: Deck.ID) {
    var index = 0
    while index < decks.count, decks[index].id != deck { index += 1 }
    if index == decks.count { decks.append((deck, DeckTally())) }
    decks[index].tally.reviews += reviews
    decks[index].tally.duration += Pace.counted(milliseconds: milliseconds)
  }

  /// Adds the result of a scheduled answer. `interval`: the interval in days before the answer; 0 for a card's first
  /// answer ever.
  mutating func addCounted(passed: Bool, after interval: Int, on day: Day) {
    byInterval[IntervalClass(interval).rawValue].add(passed: passed)
    if interval > 0 { days[index(of: day)].tally.recalled.add(passed: passed) }
  }
}

/// A class of intervals, by which the retention is reported: after one day, up to 6, 20, 59 days, or longer.
package enum IntervalClass: Int, CaseIterable, Comparable, Sendable {
  case new, day, week, threeWeeks, twoMonths, longer

  /// The class of an interval in days; 0 is the interval of a card that was never answered.
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
