// A deck of three terms and answers to it, from one Monday on.

import Glossary
import Learning
import Reporting
import Study
import Testing

struct ReportSample {
  let deck: Deck
  let monday: Day

  init() throws {
    let terms = try ["sdr", "mdr", "cac"].map { id in
      Term(
        id: try #require(Term.ID(id)), acronym: id.uppercased(), names: ["Name of \(id)"], kind: .role,
        definition: "What it is.")
    }
    deck = Deck(id: try #require(Deck.ID("test")), title: "Test", language: "en", terms: terms)
    monday = try #require(Day("2026-11-23"))
  }

  func answer(
    _ card: String, _ grade: Grade, day: Int, number: Int = 0, got: String? = nil, ms: Int = 6000
  ) throws -> JournaledEvent {
    var review = Review(card: try #require(Card.ID("test/" + card)), form: .recall, grade: grade, duration: ms)
    review.got = got.flatMap { TermAddress($0, in: review.card.deck) }
    let at = Instant(milliseconds: (monday.number + day) * 86_400_000 + number)
    var random = SplitMix64(card, day * 100 + number)
    return JournaledEvent(
      event: Event(id: Event.ID(at: at, random: &random), at: at, day: monday + day, content: .review(review)),
      isOwn: true)
  }
}

/// Tests that tell histories of the sample.
protocol Sampled {
  var sample: ReportSample { get }
}

extension Sampled {
  var deck: Deck { sample.deck }
  var monday: Day { sample.monday }

  func answer(
    _ card: String, _ grade: Grade, day: Int, number: Int = 0, got: String? = nil, ms: Int = 6000
  ) throws -> JournaledEvent {
    try sample.answer(card, grade, day: day, number: number, got: got, ms: ms)
  }
}

extension LearnerFold {
  /// The same with these events added.
  func adding(_ events: some Sequence<JournaledEvent>) -> LearnerFold {
    var fold = self
    for event in events { fold.add(event) }
    return fold
  }
}
