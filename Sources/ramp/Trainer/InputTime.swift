// The clock readings of one input, and the id of the event that it may become. The loop takes them; what is behind it
// reads no clock.

import Learning

struct InputTime: Equatable, Sendable {
  /// By the wall clock.
  let now: Instant
  /// The study day of the wall clock.
  let day: Day
  /// Milliseconds on a clock that never goes back: for durations only.
  let uptime: Int
  /// The id of the event that this input may become.
  let id: Event.ID
}

extension InputTime {
  /// The event that this input becomes. Its moment never goes back within a device's journal, whatever the clock does.
  func event(_ content: Event.Content, on day: Day, after latest: Instant?) -> Event {
    Event(id: id, at: max(now, latest.map { $0 + 1 } ?? now), day: day, content: content)
  }
}
