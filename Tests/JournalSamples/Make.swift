// Events for tests of journals: of 2026-11-23 onwards, numbered.

import Glossary
import Learning

package enum Make {
  package static let start = Instant(milliseconds: 1_795_424_400_000)  // 2026-11-23T09:00:00Z

  package static func id(_ number: Int) -> Event.ID? {
    let digits = String(number)
    return Event.ID("0193a2c1-0000-7000-8000-" + String(repeating: "0", count: 12 - digits.count) + digits)
  }

  package static func review(_ number: Int, day: Int = 0, card: String = "ventes-fr/sdr/expand", grade: Grade = .good)
    throws
    -> Event
  {
    var review = Review(
      card: try present(Card.ID(card)), form: .recall, grade: grade, duration: 3200, firstKey: 2100)
    review.intervalBefore = 6
    review.intervalAfter = 15
    return try event(number, day: day, .review(review))
  }

  package static func undo(_ number: Int, of target: Int, day: Int = 0) throws -> Event {
    try event(number, day: day, .undo(try present(id(target))))
  }

  package static func event(_ number: Int, day: Int, _ content: Event.Content) throws -> Event {
    let at = start + (day * 86_400_000 + number * 1000)
    return Event(id: try present(id(number)), at: at, day: at.date, content: content)
  }
}

/// A sample that cannot be made.
package struct NoSample: Error {}

/// The value of an optional that a sample needs.
package func present<Value>(_ value: Value?) throws(NoSample) -> Value {
  guard let value else { throw NoSample() }
  return value
}
