// One answer, as it was given: the facts that the schedule, the confusions and the pace are worked out from.

import Glossary

package struct Review: Equatable, Sendable {
  package var card: Card.ID
  package var form: Form
  package var grade: Grade
  /// Milliseconds from the question to the grade, 0 to a day.
  package let duration: Int
  /// Milliseconds from the question to the first key, 0 to a day.
  package let firstKey: Int?
  /// Days: the interval in force when the card was asked, and the one this answer set. Facts for whoever reads the
  /// file; the fold works out its own.
  package var intervalBefore = 0
  package var intervalAfter = 0
  /// Not the card's first answer of the day.
  package var isRepeat = false
  /// The term that was answered instead.
  package var got: Term.ID?
  /// The other term of a duel.
  package var against: Term.ID?
  /// Hints taken, 0 to 9.
  package var hints = 0 { didSet { hints = min(max(0, hints), 9) } }
  /// The verdict that the learner overruled with another grade.
  package var overruled: Verdict?
  /// Asked outside the schedule: never counts, never owes.
  package var isPractice = false

  package init(card: Card.ID, form: Form, grade: Grade, duration: Int, firstKey: Int? = nil) {
    self.card = card
    self.form = form
    self.grade = grade
    self.duration = Self.capped(duration)
    self.firstKey = firstKey.map(Self.capped)
  }

  /// A day is long enough for an answer, and no sum of such times overflows.
  static func capped(_ milliseconds: Int) -> Int { min(max(0, milliseconds), 86_400_000) }
}
