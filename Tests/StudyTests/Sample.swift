// A small deck and a hand for writing histories.

import Glossary
import Learning
import Study
import Testing

struct Sample {
  let deck: Deck
  let monday: Day
  private let start: Instant

  /// Terms a, b, c… with an acronym each, the last two without.
  init(terms: Int = 6) throws {
    let list = try (0..<terms).map { index in
      let letter = String(UnicodeScalar(UInt8(ascii: "a") + UInt8(index)))
      let id = try #require(Term.ID(letter))
      let hasAcronym = index < terms - 2
      return Term(
        id: id, acronym: hasAcronym ? letter.uppercased() : nil, names: ["Name \(letter)"], kind: .concept,
        definition: "Definition \(letter).")
    }
    deck = Deck(id: try #require(Deck.ID("test")), title: "Test", language: "en", terms: list)
    monday = try #require(Day("2026-11-23"))
    start = try #require(Instant("2026-11-23T09:00:00Z"))
  }

  func card(_ text: String) throws -> Card.ID { try #require(Card.ID("test/" + text)) }

  /// An answer on a day counted from Monday; `number` orders the answers of a day.
  func answer(_ card: String, _ grade: Grade, day: Int = 0, number: Int = 0, isOwn: Bool = true) throws -> Recorded {
    let at = start + (day * 86_400_000 + number * 1000)
    var random = SplitMix64(card, day * 1000 + number)
    let review = Review(
      card: try self.card(card), form: .recall, grade: grade, duration: 5000, intervalBefore: 0, intervalAfter: 0)
    return Recorded(
      event: Event(id: Event.ID(at: at, random: &random), at: at, day: monday + day, content: .review(review)),
      isOwn: isOwn)
  }

  func day(_ offset: Int = 0, _ history: [Recorded] = [], _ options: PlanOptions = PlanOptions()) -> StudyDay {
    StudyDay(deck, on: monday + offset, history: history, options: options)
  }
}
