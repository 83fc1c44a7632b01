// The game of pairs: which terms it takes, and what a pair tried does to it.

import Glossary
import Oracles
import Study
import Testing

@Suite struct PairsRoundTests {
  static func round(_ deck: Deck, _ seen: Set<TermAddress> = [], count: Int = 5, seed: Int = 0) -> PairsRound? {
    var random = SplitMix64("pairs", seed)
    return PairsRound(deck, preferring: seen, count: count, random: &random)
  }

  func six(_ seed: Int = 0) throws -> PairsRound {
    try #require(Self.round(try DistractorsTests.deck(DistractorsTests.six), seed: seed))
  }

  /// The letter of the definition that belongs to a digit.
  func letter(of digit: Int, in round: PairsRound) throws -> Int {
    try #require(round.definitions.firstIndex { $0.term == round.terms[digit - 1].address }) + 1
  }

  @Test func aRoundIsFiveTermsAndTheirDefinitions() throws {
    let round = try six()
    #expect(round.terms.count == 5)
    #expect(Set(round.definitions.map(\.term)) == Set(round.terms.map(\.address)))
    #expect(!round.isOver && round.found.isEmpty && round.errors == 0)
  }

  @Test func theSameGeneratorGivesTheSameRound() throws {
    #expect(try six(3) == six(3))
    #expect(try six(3) != six(4))
  }

  @Test func termsAlreadySeenComeFirst() throws {
    let deck = try DistractorsTests.deck(DistractorsTests.six)
    let seen = Set(deck.terms.suffix(3).map(\.address))
    for seed in 0..<10 {
      #expect(Set(try #require(Self.round(deck, seen, count: 3, seed: seed)).terms.map(\.address)) == seen)
      #expect(Set(try #require(Self.round(deck, seen, seed: seed)).terms.map(\.address)).isSuperset(of: seen))
    }
  }

  @Test func aRightPairIsFoundAndTheLastEndsTheRound() throws {
    var round = try six()
    for digit in 1...5 {
      #expect(!round.isOver)
      #expect(round.pair(digit, try letter(of: digit, in: round)) == .right)
    }
    #expect(round.isOver && round.found.count == 5 && round.errors == 0)
  }

  @Test func aWrongPairIsCountedAndChangesNothingElse() throws {
    var round = try six()
    #expect(round.pair(1, try letter(of: 2, in: round)) == .wrong)
    #expect(round.errors == 1 && round.found.isEmpty)
  }

  @Test func whatIsFoundCannotBePairedAgain() throws {
    var round = try six()
    let letter = try letter(of: 1, in: round)
    _ = round.pair(1, letter)
    #expect(round.pair(1, letter) == .alreadyFound)
    #expect(round.pair(2, letter) == .alreadyFound)
    #expect(round.errors == 0)
  }

  @Test(arguments: [(0, 1), (6, 1), (1, 0), (1, 6), (-1, 1), (Int.min, 1), (1, Int.max)])
  func aKeyOfNoTermIsNoError(_ digit: Int, _ letter: Int) throws {
    var round = try six()
    #expect(round.pair(digit, letter) == .noSuch)
    #expect(round.errors == 0)
  }

  @Test func aSmallDeckGivesASmallRoundAndATinyOneNone() throws {
    let deck = try DistractorsTests.deck(Array(DistractorsTests.six.prefix(2)))
    #expect(try #require(Self.round(deck)).terms.count == 2)
    #expect(Self.round(try DistractorsTests.deck(["A|Ant|Red."])) == nil)
    #expect(Self.round(try DistractorsTests.deck([])) == nil)
    #expect(Self.round(try DistractorsTests.deck(["A|Ant|Red.", "B|Bee|Red!"])) == nil)
    #expect(Self.round(deck, count: 1) == nil)
  }

  @Test func aDefinitionDoesNotSayItsTerm() throws {
    let round = try #require(
      Self.round(try DistractorsTests.deck(["|Churn|Clients who churned.", "|Net|What is left."])))
    #expect(Set(round.definitions.map(\.text)) == ["Clients who ___.", "What is left."])
  }

  @Test(arguments: 0..<12) func noTwoTermsOfARoundHaveANameOrADefinitionInCommon(_ seed: Int) throws {
    let deck = try Invention.deck(seed, terms: 3 + seed % 20)
    guard let round = Self.round(deck, seed: seed) else { return }
    #expect((2...5).contains(round.terms.count))
    for (index, term) in round.terms.enumerated() {
      for other in round.terms[(index + 1)...] {
        #expect(DistractorsTests.answers(term).isDisjoint(with: DistractorsTests.answers(other)), "seed \(seed)")
        #expect(Folding.key(term.definition) != Folding.key(other.definition), "seed \(seed)")
      }
      let text = try #require(round.definitions.first { $0.term == term.address }?.text)
      #expect(!AnswerOracle.reveals(text, term), "seed \(seed): \(text)")
    }
  }
}
