// A small deck and a hand for writing histories.

import Glossary
import Learning
import Study
import Testing

struct Sample {
  let deck: Deck
  let monday: Day
  private let start: Instant

  /// Terms a, b, c… z, a1, b1… with an acronym each, the last two without.
  init(terms: Int = 6) throws {
    let list = try (0..<terms).map { index in
      let letter = String(UnicodeScalar(UInt8(ascii: "a") + UInt8(index % 26))) + (index < 26 ? "" : "\(index / 26)")
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

  func term(_ text: String) throws -> Term {
    let id = try #require(Term.ID(text))
    return try #require(deck[own: id])
  }

  /// An answer on a day counted from Monday; `number` orders the answers of a day.
  func answer(
    _ card: String, _ grade: Grade, day: Int = 0, number: Int = 0, isOwn: Bool = true, got: String? = nil,
    against: String? = nil, isPractice: Bool = false
  ) throws -> JournaledEvent {
    var review = Review(card: try self.card(card), form: .recall, grade: grade, duration: 5000)
    review.got = got.flatMap { TermAddress($0, in: review.card.deck) }
    review.against = against.flatMap { TermAddress($0, in: review.card.deck) }
    review.isPractice = isPractice
    return recorded(.review(review), card, day: day, number: number, isOwn: isOwn)
  }

  func mark(_ kind: Mark.Kind, _ term: String, day: Int = 0, number: Int = 0) throws -> JournaledEvent {
    let address = try #require(TermAddress("test/" + term))
    return recorded(.mark(Mark(kind, on: address)), "\(kind) \(term)", day: day, number: number, isOwn: true)
  }

  private func recorded(_ content: Event.Content, _ seed: String, day: Int, number: Int, isOwn: Bool) -> JournaledEvent
  {
    let at = start + (day * 86_400_000 + number * 1000)
    var random = SplitMix64(seed, day * 1000 + number)
    let event = Event(id: Event.ID(at: at, random: &random), at: at, day: monday + day, content: content)
    return JournaledEvent(event: event, isOwn: isOwn)
  }

  func day(_ offset: Int = 0, _ history: [JournaledEvent] = [], _ options: PlanOptions = PlanOptions()) -> StudyDay {
    StudyDay(deck, on: monday + offset, history: history, options: options)
  }
}
