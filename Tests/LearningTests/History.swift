// A hand for writing histories, one event after the other.

import Glossary
import Learning

struct History {
  let monday: Day
  private var count = 0

  init(_ monday: Day) { self.monday = monday }

  func review(_ card: Card.ID, _ grade: Grade) -> Event.Content {
    .review(Review(card: card, form: .recall, grade: grade, duration: 4000))
  }

  /// An event on a day counted from Monday, later than all before it.
  mutating func event(_ day: Int, _ content: Event.Content) -> Event {
    count += 1
    let at = Instant(milliseconds: (monday + day).number * 86_400_000 + 32_400_000 + count * 1000)
    var random = Counter(value: UInt64(count))
    return Event(id: Event.ID(at: at, random: &random), at: at, day: monday + day, content: content)
  }

  mutating func fold(_ happenings: [(day: Int, what: Event.Content)]) -> Progress {
    happenings.reduce(into: Progress()) { progress, happening in
      progress.apply(JournaledEvent(event: event(happening.day, happening.what), isOwn: true))
    }
  }

  static func firstID(_ monday: Day) -> Event.ID {
    var history = History(monday)
    return history.event(0, .undo(Event.ID(at: Instant(milliseconds: 0), random: &history.random))).id
  }

  private var random = Counter(value: 0)

  private struct Counter: RandomNumberGenerator {
    let value: UInt64
    mutating func next() -> UInt64 { value }
  }
}
