// What is usual for this learner, once enough is known; an assumption until then.

import Glossary
import Learning
import Testing

@Suite struct LatencyTests {
  let card: Card.ID

  init() throws { card = try #require(Card.ID("ventes-fr/sdr/expand")) }

  func latency(_ times: [Int], _ form: Form = .typed) -> Latency {
    times.reduce(into: Latency()) {
      $0.add(Review(card: card, form: form, grade: .good, duration: 20_000, firstKey: $1))
    }
  }

  @Test func untilTwentyAnswersFourSecondsAreAssumedAndTheTimeToRead() {
    #expect(latency(Array(repeating: 1000, count: 19)).usual(.expand, .typed) == 4000)
    #expect(Latency().usual(.define, .choice, reading: 240) == 14_000)
  }

  @Test func thenItIsTheMedianOfTheFirstKeys() {
    #expect(latency(Array(1...21).map { $0 * 100 }).usual(.expand, .typed) == 1100)
  }

  @Test func eachFaceAndFormHasItsOwn() {
    let known = latency(Array(repeating: 1000, count: 20))
    #expect(known.usual(.name, .typed) == 4000)
    #expect(known.usual(.expand, .choice) == 4000)
  }

  @Test func aCoffeeCountsAsAMinute() {
    #expect(latency(Array(repeating: 900_000, count: 20)).usual(.expand, .typed) == Latency.longest)
  }

  @Test func onlyTheLatestAnswersSpeak() {
    let slowThenFast = latency(Array(repeating: 9000, count: 60) + Array(repeating: 1000, count: 40))
    #expect(slowThenFast.usual(.expand, .typed) == 1000)
  }
}
