// What the clock said when an input arrived. The loop stamps; everything behind it is pure.

import Learning

struct Stamp: Equatable, Sendable {
  /// The wall clock.
  let now: Instant
  /// The study day of the wall clock.
  let day: Day
  /// Milliseconds on a clock that never steps back: for durations only.
  let uptime: Int
  /// The id of the event that this input may become.
  let id: Event.ID
}

extension Stamp {
  /// The event that this input becomes. Its moment never goes back within a device's journal, whatever the clock does.
  func event(_ content: Event.Content, on day: Day, after latest: Instant?) -> Event {
    Event(id: id, at: max(now, latest.map { $0 + 1 } ?? now), day: day, content: content)
  }
}
