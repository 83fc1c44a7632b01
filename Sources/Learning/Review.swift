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
  // A history is made of these: numbers take what they need, and what few answers have lies elsewhere.
  private let milliseconds: Int32
  private let firstMilliseconds: Int32
  private var daysBefore: Int32
  private var daysAfter: Int32
  private var rare = Rare.nothing

  private indirect enum Rare: Equatable, Sendable {
    case nothing
    case some(Details)
  }

  private struct Details: Equatable, Sendable {
    var got: Term.ID?
    var against: Term.ID?
    var hints = 0
    var overruled: Verdict?
  }

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

  /// Days: the interval in force when the card was asked, and the one this answer set. Facts for whoever reads the
  /// file; the fold works out its own.
  package var intervalBefore: Int {
    get { Int(daysBefore) }
    set { daysBefore = Int32(clamping: newValue) }
  }

  package var intervalAfter: Int {
    get { Int(daysAfter) }
    set { daysAfter = Int32(clamping: newValue) }
  }

  private var details: Details {
    get { if case .some(let details) = rare { details } else { Details() } }
    set { rare = newValue == Details() ? .nothing : .some(newValue) }
  }

  /// Sets the four that follow at once.
  package mutating func add(got: Term.ID?, against: Term.ID?, hints: Int, overruled: Verdict?) {
    details = Details(got: got, against: against, hints: Self.capped(hints: hints), overruled: overruled)
  }

  /// Whether it has none of the four that follow.
  package var isPlain: Bool { rare == .nothing }

  /// The term that was answered instead.
  package var got: Term.ID? {
    get { details.got }
    set { details.got = newValue }
  }

  /// The other term of a duel.
  package var against: Term.ID? {
    get { details.against }
    set { details.against = newValue }
  }

  /// Hints taken, 0 to 9.
  package var hints: Int {
    get { details.hints }
    set { details.hints = Self.capped(hints: newValue) }
  }

  /// The verdict that the learner overruled with another grade.
  package var overruled: Verdict? {
    get { details.overruled }
    set { details.overruled = newValue }
  }

  private static func capped(hints: Int) -> Int { min(max(0, hints), 9) }

  /// A day is long enough for an answer, and no sum of such times overflows.
  static func capped(_ milliseconds: Int) -> Int { min(max(0, milliseconds), 86_400_000) }
}
