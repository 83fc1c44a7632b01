// One answer, as it was given: the facts that the schedule, the confusions and the pace are worked out from.

import Glossary

package struct Review: Equatable, Sendable {
  package var card: Card.ID
  package var form: Form
  package var grade: Grade
  /// Not the card's first answer of the day.
  package var isRepeat = false
  /// Asked outside the schedule: never counts, never owes.
  package var isPractice = false
  /// The term that was answered instead.
  package var got: Term.ID?
  /// The other term of a duel.
  package var against: Term.ID?
  /// The verdict that the learner overruled with another grade.
  package var overruled: Verdict?
  // A history is made of these: numbers take what they need.
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

  /// Milliseconds from the question to the grade, 0 to a day.
  package var duration: Int { Int(milliseconds) }
  /// Milliseconds from the question to the first key, 0 to a day.
  package var firstKey: Int? { firstMilliseconds < 0 ? nil : Int(firstMilliseconds) }

  /// Days: the interval in force when the card was asked, and the one this answer set. They are for readers of the
  /// file; the fold computes its own.
  package var intervalBefore: Int {
    get { Int(daysBefore) }
    set { daysBefore = Int32(clamping: newValue) }
  }

  package var intervalAfter: Int {
    get { Int(daysAfter) }
    set { daysAfter = Int32(clamping: newValue) }
  }

  /// Whether it says nothing of other terms, hints or verdicts, as most do.
  package var isPlain: Bool { got == nil && against == nil && hintsTaken == 0 && overruled == nil }

  /// Hints taken, 0 to 9.
  package var hints: Int {
    get { Int(hintsTaken) }
    set { hintsTaken = UInt8(min(max(0, newValue), 9)) }
  }

  /// A day is long enough for an answer, and no sum of such times overflows.
  static func capped(_ milliseconds: Int) -> Int { min(max(0, milliseconds), 86_400_000) }
}
