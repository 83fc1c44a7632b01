// An event: the value of one journal line. Events are facts; every schedule and every figure is computed from them.

import Glossary

package struct Event: Equatable, Sendable, Identifiable {
  package let id: ID
  /// The moment of the event. A new event is later than all earlier ones of its device; a repair may append older ones.
  package let at: Instant
  /// The study day to which the event belongs.
  package let day: Day
  /// The answer, if the event is one. Most are, so it is stored in a property of its own: reading it copies no event.
  package let review: Review?
  /// The content of any other kind of event. Either `review` or `other` is set, never both.
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

  /// A placeholder for a variable that is overwritten with an event later. It must not be applied.
  package static let none = Event(
    id: .lowest, at: Instant(milliseconds: 0), day: Day(number: 0), content: .undo(.lowest))

  package var content: Content { review.map { .review($0) } ?? other ?? .undo(.lowest) }

  package indirect enum Content: Equatable, Sendable {
    case review(Review)
    case note(Note)
    case alias(Alias)
    case remark(Remark)
    case game(GameResult)
    case mark(Mark)
    case exam(ExamStart)
    case examAnswer(ExamAnswer)
    case examEnd(ExamEnd)
    /// Takes back the event with this id, in whichever journal it is.
    case undo(ID)
  }

  package var note: Note? {
    if case .note(let note) = other { note } else { nil }
  }

  package var alias: Alias? {
    if case .alias(let alias) = other { alias } else { nil }
  }

  package var remark: Remark? {
    if case .remark(let remark) = other { remark } else { nil }
  }

  package var mark: Mark? {
    if case .mark(let mark) = other { mark } else { nil }
  }

  package var undone: ID? {
    if case .undo(let target) = other { target } else { nil }
  }

  /// Whether the program offers to undo this event. The events of an exam and the results of games cannot be undone; after an undo by mistake,
  /// the learner answers the card again.
  package var isUndoable: Bool {
    switch other {
    case .exam, .examAnswer, .examEnd, .game, .undo: false
    case nil, .review, .note, .alias, .remark, .mark: true
    }
  }

  /// Whether no undo takes this event back, also none that another program wrote: those of an exam and the results of
  /// games.
  package var isFinal: Bool {
    switch other {
    case .exam, .examAnswer, .examEnd, .game: true
    case nil, .review, .note, .alias, .remark, .mark, .undo: false
    }
  }

  package var isOfExam: Bool {
    switch other {
    case .exam, .examAnswer, .examEnd: true
    case nil, .review, .note, .alias, .remark, .game, .mark, .undo: false
    }
  }
}

extension Event: Comparable {
  /// The order in which events are applied. It is total, so the order of the files does not matter.
  package static func < (left: Event, right: Event) -> Bool {
    if left.day != right.day { return left.day < right.day }
    if left.at != right.at { return left.at < right.at }
    return left.id < right.id
  }
}

// An event together with the journal that it was read from: this device's, or another one.

package struct JournaledEvent: Equatable, Sendable {
  package var event: Event
  /// Whether this device wrote the event. A device offers to undo its own events only.
  package var isOwn: Bool
  /// The further terms that inherit the event, after its term was split into several. It counts once: for the others it
  /// changes the schedule and the memory of their cards, and no figure of the learner.
  package var heirs: [TermAddress]

  package init(event: Event, isOwn: Bool, heirs: [TermAddress] = []) {
    self.event = event
    self.isOwn = isOwn
    self.heirs = heirs
  }
}
