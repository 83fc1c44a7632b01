// The clock readings of one input, and the id of the event that it may become. `LiveSession` takes them, so that the
// trainer itself reads no clock.

import Learning

package struct InputTime: Equatable, Sendable {
  /// The time of the wall clock.
  package let now: Instant
  /// The study day at `now`.
  package let day: Day
  /// Milliseconds on a clock that never goes back: for durations only.
  package let uptime: Int
  /// The id of the event that this input may become.
  package let id: Event.ID

  package init(now: Instant, day: Day, uptime: Int, id: Event.ID) {
    self.now = now
    self.day = day
    self.uptime = uptime
    self.id = id
  }
}

extension InputTime {
  /// Milliseconds. A Space or Enter that comes sooner after the last one is taken for a held key and ignored.
  package static let holdGuard = 250

  /// The event that this input becomes. Its time is at least 1 ms after `latest`, even when the clock went back.
  package func event(_ content: Event.Content, on day: Day, after latest: Instant?) -> Event {
    Event(id: id, at: max(now, latest.map { $0 + 1 } ?? now), day: day, content: content)
  }
}
