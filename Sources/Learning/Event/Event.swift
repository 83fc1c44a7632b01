// What happened: one value a journal line. Events are facts; every schedule and every figure is worked out from them.

import Glossary

package struct Event: Equatable, Sendable, Identifiable {
  package let id: ID
  /// When it happened; never goes back within one device's journal.
  package let at: Instant
  /// The study day it belongs to.
  package let day: Day
  // One of the two is there.

  /// The answer, for most events are one. It is stored on its own, so that a fold reads it without a copy of the event.
  package let review: Review?
  /// What any other event says.
  private let other: Content?

  package init(id: ID, at: Instant, day: Day, content: Content) {
    self.id = id
    self.at = at
    self.day = day
    if case .review(let answer) = content {
      review = answer
      other = nil
    } else {
      review = nil
      other = content
    }
  }

  package init(id: ID, at: Instant, day: Day, _ review: Review) {
    self.id = id
    self.at = at
    self.day = day
    self.review = review
    other = nil
  }

  /// What stands where an event will be; not to be applied.
  package static let none = Event(
    id: .lowest, at: Instant(milliseconds: 0), day: Day(number: 0), content: .undo(.lowest))

  package var content: Content { review.map { .review($0) } ?? other ?? .undo(.lowest) }

  package indirect enum Content: Equatable, Sendable {
    case review(Review)
    case note(Note)
    case mark(Mark)
    case exam(ExamStart)
    case examAnswer(ExamAnswer)
    case examEnd(ExamEnd)
    /// Takes back the event with this id, wherever it lies.
    case undo(ID)
  }

  package var note: Note? {
    if case .note(let note) = other { note } else { nil }
  }

  package var mark: Mark? {
    if case .mark(let mark) = other { mark } else { nil }
  }

  package var undone: ID? {
    if case .undo(let target) = other { target } else { nil }
  }

  /// Whether an undo may take it back: an exam stands as it was sat, and an undo is not undone but answered again.
  package var isUndoable: Bool {
    switch other {
    case nil, .review, .note, .mark: true
    case .exam, .examAnswer, .examEnd, .undo: false
    }
  }
}

extension Event: Comparable {
  /// The order in which histories are folded, the same however the files are merged.
  package static func < (left: Event, right: Event) -> Bool {
    if left.day != right.day { return left.day < right.day }
    if left.at != right.at { return left.at < right.at }
    return left.id < right.id
  }
}
