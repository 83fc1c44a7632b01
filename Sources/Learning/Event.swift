// What happened: one value a journal line. Events are facts; every schedule and every figure is worked out from them.

import Glossary

package struct Event: Equatable, Sendable, Identifiable {
  package let id: ID
  /// When it happened; never goes back within one device's journal.
  package let at: Instant
  /// The study day it belongs to.
  package let day: Day
  package let content: Content

  package init(id: ID, at: Instant, day: Day, content: Content) {
    self.id = id
    self.at = at
    self.day = day
    self.content = content
  }

  package enum Content: Equatable, Sendable {
    case review(Review)
    case note(Note)
    /// Takes back the event with this id, wherever it lies.
    case undo(ID)
  }

  package var review: Review? {
    if case .review(let review) = content { review } else { nil }
  }

  package var note: Note? {
    if case .note(let note) = content { note } else { nil }
  }

  package var undone: ID? {
    if case .undo(let target) = content { target } else { nil }
  }
}

/// The learner's own words on a term. The latest one stands; an empty one takes the note away.
package struct Note: Equatable, Sendable {
  package let term: TermAddress
  package let text: String

  /// Bytes, as a journal writes them (quotes and backslashes count twice); longer ones are cut, so that a line stays one
  /// that every reader takes.
  package static let longest = 2000

  /// A note is one line: control characters become spaces.
  package init(on term: TermAddress, _ text: String) {
    self.term = term
    var kept = ""
    var bytes = 0
    for character in text {
      let isControl = character.unicodeScalars.allSatisfy { $0.properties.generalCategory == .control }
      let shown = isControl ? " " : character
      bytes += shown.utf8.count + (shown == "\"" || shown == "\\" ? 1 : 0)
      if bytes > Self.longest { break }
      kept.append(shown)
    }
    self.text = kept
  }
}

/// One answer.
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
  package var intervalBefore: Int
  package var intervalAfter: Int
  /// Not the card's first answer of the day.
  package var isRepeat = false
  /// Asked outside the schedule: never counts, never owes.
  package var isPractice = false

  package init(
    card: Card.ID, form: Form, grade: Grade, duration: Int, firstKey: Int? = nil, intervalBefore: Int,
    intervalAfter: Int, isRepeat: Bool = false, isPractice: Bool = false
  ) {
    self.card = card
    self.form = form
    self.grade = grade
    self.duration = Self.capped(duration)
    self.firstKey = firstKey.map(Self.capped)
    self.intervalBefore = intervalBefore
    self.intervalAfter = intervalAfter
    self.isRepeat = isRepeat
    self.isPractice = isPractice
  }
}

extension Review {
  /// A day is long enough for an answer, and no sum of such times overflows.
  private static func capped(_ milliseconds: Int) -> Int { min(max(0, milliseconds), 86_400_000) }
}

extension Event: Comparable {
  /// The order in which histories are folded, the same however the files are merged.
  package static func < (left: Event, right: Event) -> Bool {
    (left.day, left.at, left.id) < (right.day, right.at, right.id)
  }
}
