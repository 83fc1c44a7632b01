// A pair confused twice meets again the next day, side by side.

import Glossary
import Learning
import Study
import Testing

@Suite struct DuelTests {
  let sample: Sample

  init() throws { sample = try Sample() }

  func confused(_ times: Int = 2) throws -> [JournaledEvent] {
    try (0..<times).map { try sample.answer("a/expand", .again, number: $0, got: "b") }
  }

  func duels(_ day: StudyDay) -> [PlannedCard] {
    day.plan.cards.filter { if case .duel = $0.reason { true } else { false } }
  }

  @Test func itIsPlannedTheNextDayAsPracticeWhereTheNameCardIsNotDue() throws {
    #expect(duels(sample.day(0, try confused())).isEmpty)
    #expect(duels(sample.day(1, try confused(1))).isEmpty)
    let duel = try #require(duels(sample.day(1, try confused())).first)
    #expect(duel.isPractice && duel.card.face == .name)
    #expect(["a", "b"].contains(duel.card.term.id.text))
  }

  @Test func itTakesThePlaceOfANameCardThatIsDueAndCounts() throws {
    let history = try confused() + [try sample.answer("b/name", .good, number: 5)]
    let duel = try #require(duels(sample.day(1, history)).first)
    #expect(!duel.isPractice)
    #expect(duel.card.id == (try sample.card("b/name")))
    #expect(duel.reason == .duel(against: try sample.term("a").address))
    #expect(sample.day(1, history).plan.cards.count { $0.card.id == duel.card.id } == 1)
  }

  @Test func aPracticedDuelIsDoneForTheDay() throws {
    let day = sample.day(1, try confused())
    let duel = try #require(duels(day).first)
    let other = duel.card.term.id.text == "a" ? "b" : "a"
    let won = try sample.answer(
      "\(duel.card.term.id)/name", .good, day: 1, against: other, isPractice: true)
    let after = sample.day(1, try confused() + [won])
    #expect(!after.planLeft.contains { $0.card.id == duel.card.id })
    #expect(after.progress[duel.card.id] == nil)
    #expect(after.total == day.total)
  }

  @Test func aCardInADuelIsNotNewOnThatDayAsWell() throws {
    var options = PlanOptions()
    options.newCards = 50
    for offset in 1...4 {
      let day = sample.day(offset, try confused(), options)
      #expect(duels(day).count == 1)
      #expect(Set(day.plan.cards.map(\.card.id)).count == day.plan.cards.count, "day \(offset)")
      #expect(day.left == day.total)
    }
  }

  @Test func twoDuelsWonOnTwoDaysEndIt() throws {
    var history = try confused()
    for offset in 1...2 {
      let duel = try #require(duels(sample.day(offset, history)).first, "day \(offset)")
      let other = duel.card.term.id.text == "a" ? "b" : "a"
      history.append(
        try sample.answer("\(duel.card.term.id)/name", .good, day: offset, against: other, isPractice: duel.isPractice))
    }
    #expect(duels(sample.day(3, history)).isEmpty)
  }

  /// On whichever days: every second day has the same parity.
  @Test(arguments: [1, 2, 3]) func eachOfTheTwoTermsIsAskedInItsTurn(_ days: Int) throws {
    var history = try confused()
    var asked: [String] = []
    for round in 1...4 {
      let duel = try #require(duels(sample.day(round * days, history)).first, "round \(round)")
      let term = duel.card.term.id.text
      asked.append(term)
      // Lost, so that the pair stays open.
      history.append(
        try sample.answer(
          "\(term)/name", .again, day: round * days, got: term == "a" ? "b" : "a", against: term == "a" ? "b" : "a",
          isPractice: duel.isPractice))
    }
    #expect(asked[0] != asked[1] && asked[0] == asked[2] && asked[1] == asked[3], "\(asked)")
  }

  /// A choice sets the two side by side as well, whichever of them is asked and whatever it gives.
  @Test(arguments: [false, true]) func aChoiceHasTheTermThatItsOwnWasTakenFor(_ situation: Bool) throws {
    let texts = ["Our A rang six firms about a price.", "Her B built the demo for a big bank."]
    let terms = sample.deck.terms.enumerated().map { index, term in
      var term = term
      term.example = index < 2 ? texts[index] : nil
      return term
    }
    let deck = Deck(id: sample.deck.id, title: "", language: "en", terms: terms)
    let distractors = Distractors(deck, Judge(deck))
    let pair = [terms[0], terms[1]]
    for (asked, other) in [(pair[0], pair[1]), (pair[1], pair[0])] {
      let question = Question(Card(asked, .name), .choice, situation: situation)
      #expect((question.situation != nil) == situation)
      for seed in 0..<10 {
        var random = SplitMix64("pair", seed)
        let options = distractors.options(for: question, confusions: [other.address: 1], count: 2, random: &random)
        #expect(Set(options.compactMap(\.id)) == [asked.address, other.address], "seed \(seed)")
      }
    }
  }

  @Test func aSuspendedTermFightsNoDuel() throws {
    #expect(duels(sample.day(1, try confused() + [try sample.mark(.suspend, "a", number: 9)])).isEmpty)
  }
}
