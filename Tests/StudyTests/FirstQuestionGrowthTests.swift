// What a deck costs once, at its first choice and its first answer that is not exactly a name, grows as the deck does.

import Glossary
import Harness
import Study
import Testing

@Suite struct FirstQuestionGrowthTests {
  private static func deck(_ count: Int) throws -> Deck {
    let terms = try (0..<count).map { number in
      Term(
        id: try #require(Term.ID("t\(number)")), acronym: "SR\(number)", names: ["Sales Rep \(number)"], kind: .role,
        definition: "Définition \(number).", aliases: ["l’on-boarding \(number)", "Vente \(number) à distance"])
    }
    return Deck(id: try #require(Deck.ID("large")), title: "", language: "fr", terms: terms)
  }

  @Test func theFirstChoiceAndTheFirstAnswerGrowAsTheDeckDoes() throws {
    let ratio = try growth(from: 400) { count in
      let deck = try Self.deck(count)
      let questions = QuestionMaker(deck)
      let card = Card(deck.terms[count / 2], .expand)
      var random = SplitMix64("growth", count)
      _ = questions.distractors.options(for: card, confusions: [:], random: &random)
      _ = questions.judge.judge("ventes à distance", for: card, firstKey: nil, usual: 0, hints: 0)
    }
    #expect(ratio < linearGrowth, "four times the deck, \(ratio) times the work")
  }

  @Test func aSearchGrowsAsTheDeckDoes() throws {
    let ratio = try growth(from: 400) { count in _ = TermSearch(try Self.deck(count)).matches("on boarding") }
    #expect(ratio < linearGrowth, "four times the deck, \(ratio) times the work")
  }
}
