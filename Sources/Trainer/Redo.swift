// What `U` can record again: the events that were undone, the latest last, as long as nothing else was recorded since.

import Learning
import Phrases
import Study

struct Redo: Equatable, Sendable {
  private var events: [Event] = []
  /// The id of the event that records the latest one again.
  private var expected: Event.ID?
  private var refusal = Refusal.nothing

  /// Why there is nothing to record again.
  private enum Refusal: Equatable {
    case nothing, recordedSince, otherDay
  }

  /// Takes an event that was undone. `isOfToday`: an answer of an earlier day would count for today.
  mutating func undone(_ event: Event, isOfToday: Bool) {
    if isOfToday { events.append(event) } else { events = [] }
    refusal = isOfToday ? .nothing : .otherDay
  }

  /// Takes note that an event is on the disk. Returns whether it records the latest undone event again.
  mutating func recorded(_ id: Event.ID) -> Bool {
    if !events.isEmpty, id == expected {
      events.removeLast()
      return true
    }
    if !events.isEmpty { refusal = .recordedSince }
    events = []
    return false
  }

  /// Drops the events: a new day has begun.
  mutating func endDay() {
    if !events.isEmpty { refusal = .otherDay }
    events = []
  }

  /// Takes note of the id under which the latest undone event is recorded again.
  mutating func expect(_ id: Event.ID) { expected = id }

  /// What to record again; `nil` if there is nothing.
  func content(on studyDay: StudyDay) -> Event.Content? {
    guard let event = events.last else { return nil }
    guard let review = event.review else { return event.content }
    return .review(studyDay.scheduled(review))
  }

  /// Why there is nothing to record again.
  var reason: Phrase {
    switch refusal {
    case .nothing: Words.nothingToRedo
    case .recordedSince:
      Phrase(
        fr: "Rien à rétablir : la séance a continué depuis.", en: "Nothing to redo: the session has moved on since.")
    case .otherDay:
      Phrase(fr: "Un autre jour ne se rétablit pas.", en: "Another day can't be redone.")
    }
  }
}
