// Every question of the bundled decks, in every form: none tells its answer, and no choice has two right options.

import Glossary
import Oracles
import Study
import Testing

@testable import Trainer

@Suite(.serialized) struct BundledChoiceTests {
  static let decks = ["ventes-fr", "sales-en"]

  /// Each card that may be a choice with its options, for a few seeds.
  static func choices(_ deck: Deck, seeds: Range<Int>) -> [(card: Card, options: [AnswerOption], seed: Int)] {
    let distractors = Distractors(deck, Judge(deck))
    return seeds.flatMap { seed in
      deck.cards.filter(FormPolicy.canBeChosen).map { card in
        var random = SplitMix64(card.id.description, seed)
        return (card, distractors.options(for: card, confusions: [:], random: &random), seed)
      }
    }
  }

  static func answers(_ term: Term) -> Set<String> {
    Set(([term.acronym].compactMap(\.self) + term.names + term.aliases).map { Folding.key($0) })
  }

  @Test(arguments: decks) func noQuestionTellsItsAnswer(_ id: String) throws {
    for card in try Simulation.bundledDeck(id).cards {
      let prompt = Question(card).prompt
      switch card.face {
      case .name: #expect(!AnswerOracle.reveals(prompt, card.term), "\(card.id): \(prompt)")
      case .abbreviate: #expect(!AnswerOracle.revealsAcronym(prompt, card.term), "\(card.id): \(prompt)")
      case .expand, .define: #expect(prompt == card.term.title)
      }
    }
  }

  @Test(arguments: decks) func noTextOfATermTellsItWhenMasked(_ id: String) throws {
    for term in try Simulation.bundledDeck(id).terms {
      for text in [term.definition] + term.points + [term.example].compactMap(\.self) {
        let masked = Mask.masked(text, hiding: term)
        #expect(!AnswerOracle.reveals(masked, term), "\(term.id): \(masked)")
        #expect(masked == text || AnswerOracle.reveals(text, term), "\(term.id) is masked for nothing: \(masked)")
      }
    }
  }

  @Test(arguments: decks) func everyTermHasASituationThatDoesNotTellIt(_ id: String) throws {
    for card in try Simulation.bundledDeck(id).cards where card.face == .name {
      let situation = try #require(Question(card, situation: true).situation, "\(card.id)")
      #expect(!AnswerOracle.reveals(situation, card.term), "\(card.id): \(situation)")
    }
  }

  @Test(arguments: decks) func aSituationIsAChoiceOfFour(_ id: String) throws {
    let deck = try Simulation.bundledDeck(id)
    let distractors = Distractors(deck, Judge(deck))
    for card in deck.cards where card.face == .name {
      var random = SplitMix64(card.id.description, 0)
      let question = Question(card, situation: true)
      let options = distractors.options(for: question, confusions: [:], random: &random)
      #expect(options.count == 4 && options.contains { $0.id == card.id.address }, "\(card.id)")
    }
  }

  @Test(arguments: decks) func theDefinitionsNeedNoMask(_ id: String) throws {
    for term in try Simulation.bundledDeck(id).terms {
      #expect(Mask.masked(term.definition, hiding: term) == term.definition)
    }
  }

  @Test(arguments: decks) func everyChoiceHasFourOptionsAndOneOfThemIsRight(_ id: String) throws {
    for (card, options, seed) in Self.choices(try Simulation.bundledDeck(id), seeds: 0..<2) {
      #expect(options.count == 4, "seed \(seed): \(card.id)")
      #expect(options.count { $0.id == card.id.address } == 1, "seed \(seed): \(card.id)")
      for other in options.compactMap(\.term) where other.id != card.term.id {
        #expect(Self.answers(other).isDisjoint(with: Self.answers(card.term)), "seed \(seed): \(card.id), \(other.id)")
        #expect(Folding.key(other.definition) != Folding.key(card.term.definition), "seed \(seed): \(card.id)")
      }
    }
  }

  @Test(arguments: decks) func optionsLookDifferentAndDoNotTellTheTermAsked(_ id: String) throws {
    for (card, options, seed) in Self.choices(try Simulation.bundledDeck(id), seeds: 0..<1) {
      let texts = options.map { $0.text(on: card) }
      #expect(Set(texts.map { Folding.key($0) }).count == 4, "seed \(seed): \(card.id) \(texts)")
      for text in texts where card.face == .define {
        #expect(!AnswerOracle.reveals(text, card.term), "seed \(seed): \(card.id) \(text)")
      }
    }
  }

  @Test(arguments: decks) func theTermsThatPeopleMixUpAreOfferedTogether(_ id: String) throws {
    let deck = try Simulation.bundledDeck(id)
    for (card, options, seed) in Self.choices(deck, seeds: 0..<1) where card.face != .expand {
      let offered = Set(options.compactMap(\.id)).intersection(card.term.confusableTerms)
      #expect(offered.count == min(3, card.term.confusedWith.count), "seed \(seed): \(card.id) \(offered)")
    }
  }

  @Test(arguments: decks) func aRoundOfPairsHasFiveTerms(_ id: String) throws {
    let deck = try Simulation.bundledDeck(id)
    for seed in 0..<10 {
      var random = SplitMix64("pairs", seed)
      let round = try #require(PairsRound(deck, preferring: [], random: &random), "seed \(seed)")
      #expect(round.terms.count == 5, "seed \(seed)")
    }
  }
}
