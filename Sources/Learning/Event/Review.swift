// One answer to a card: the facts from which the schedule, the confusions and the usual answer times are computed.

import Glossary

package struct Review: Equatable, Sendable {
  package var card: Card.ID
  package var form: Form
  package var grade: Grade
  /// Whether the card had an answer on that day before. For readers of the file; the fold computes its own.
  package var isRepeat = false
  /// Whether the card was asked outside the schedule. Such an answer never changes the card's schedule or memory.
  package var isPractice = false
  /// Whether the answer was said in a call drill, against the clock. Such an answer is practice.
  package var isDrill = false
  /// The term that the learner gave instead of the asked one.
  package var got: TermAddress?
  /// The other term of a duel; `nil` if the question was not a duel.
  package var against: TermAddress?
  /// The verdict of the judge, if the learner chose another grade.
  package var overruled: Verdict?
  // Narrow integers, because a history holds many answers.
  private var hintsTaken: UInt8 = 0
  private let milliseconds: Int32
  private let firstMilliseconds: Int32
  private var daysBefore: Int32
  private var daysAfter: Int32

  package init(
    card: Card.ID, form: Form, grade: Grade, duration: Int, firstKey: Int? = nil, intervalBefore: Int = 0,
    intervalAfter: Int = 0
  ) {
    self.card = card
    self.form = form
    self.grade = grade
    milliseconds = Int32(Self.capped(duration))
    firstMilliseconds = firstKey.map { Int32(Self.capped($0)) } ?? -1
    daysBefore = Int32(clamping: intervalBefore)
    daysAfter = Int32(clamping: intervalAfter)
  }

  /// Milliseconds from the question to the grade, 0 to one day.
  package var duration: Int { Int(milliseconds) }
  /// Milliseconds from the question to the first key, 0 to one day; `nil` if it was not measured.
  package var firstKey: Int? { firstMilliseconds < 0 ? nil : Int(firstMilliseconds) }

  /// The interval in days before this answer. For readers of the file; the fold computes its own.
  package var intervalBefore: Int {
    get { Int(daysBefore) }
    set { daysBefore = Int32(clamping: newValue) }
  }

  /// The interval in days after this answer. For readers of the file; the fold computes its own.
  package var intervalAfter: Int {
    get { Int(daysAfter) }
    set { daysAfter = Int32(clamping: newValue) }
  }

  /// Whether the answer has no other term, no hints and no overruled verdict. Most answers have none.
  package var isPlain: Bool { got == nil && against == nil && hintsTaken == 0 && overruled == nil }

  /// The number of hints that the learner took, 0 to 9.
  package var hints: Int {
    get { Int(hintsTaken) }
    set { hintsTaken = UInt8(min(max(0, newValue), 9)) }
  }

  /// Bounds a time to 0 to one day, so that sums of times cannot overflow.
  static func capped(_ milliseconds: Int) -> Int { min(max(0, milliseconds), 86_400_000) }
}

// The verdict of the judge on a typed answer.

package enum Verdict: String, CaseIterable, Sendable {
  /// Equal, character by character.
  case exact
  /// Equal except for case, accents, articles and punctuation.
  case equivalent
  /// So near that it is taken for a typing error.
  case typo
  /// Almost right, but a failure.
  case close
  /// The name of another term.
  case otherTerm
  case wrong
  case blank
}
