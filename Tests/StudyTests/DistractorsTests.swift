// The options of a choice: one right, the others wrong and worth telling apart from it.

import Glossary
import Oracles
import Study
import Testing

@Suite struct DistractorsTests {
  /// Terms written "acronym|name|definition"; their ids are a, b, c…
  static func deck(_ terms: [String], change: (inout [Term]) -> Void = { _ in }) throws -> Deck {
    var list = try terms.enumerated().map { index, text in
      let parts = text.split(separator: "|", omittingEmptySubsequences: false).map(String.init)
      let id = try #require(Term.ID(String(UnicodeScalar(UInt8(97 + index)))))
      return Term(
        id: id, acronym: parts[0].isEmpty ? nil : parts[0], names: parts[1].isEmpty ? [] : [parts[1]], kind: .concept,
        definition: parts[2])
    }
    change(&list)
    return Deck(id: try #require(Deck.ID("test")), title: "", language: "en", terms: list)
  }

  static func options(
    _ deck: Deck, _ face: Face = .name, confusions: [TermAddress: Int] = [:], count: Int = 4, seed: Int = 0
  ) -> [String] {
    var random = SplitMix64("options", seed)
    let card = Card(deck.terms[0], face)
    return Distractors(deck, Judge(deck))
      .options(for: card, confusions: confusions, count: count, random: &random).compactMap(\.id?.term.text)
  }

  static let six = [
    "A1|Ant|Red insect.", "B1|Bee|Winged worker.", "C1|Cow|Milk.", "D1|Dog|Barks.", "E1|Eel|Wet.", "F1|Fly|Buzzing.",
  ]

  @Test func theRightTermIsAmongAsManyOptionsAsAskedFor() throws {
    let deck = try Self.deck(Self.six)
    for count in 2...6 {
      let options = Self.options(deck, count: count)
      #expect(options.count == count && options.contains("a"))
    }
  }

  @Test func theOrderComesFromTheGeneratorAlone() throws {
    let deck = try Self.deck(Self.six)
    for seed in 0..<10 { #expect(Self.options(deck, seed: seed) == Self.options(deck, seed: seed)) }
    #expect(Set((0..<10).map { Self.options(deck, seed: $0) }).count > 3)
    #expect(Set((0..<12).map { Self.options(deck, seed: $0).firstIndex(of: "a") }).count == 4)
  }

  @Test func whatThisLearnerTookForItComesFirstTheMostFrequentBeforeAll() throws {
    let deck = try Self.deck(Self.six) { $0[0].confusedWith = [$0[1].id] }
    let ids = deck.terms.map(\.address)
    let confusions = [ids[3]: 1, ids[4]: 3, ids[5]: 2, ids[0]: 9]
    #expect(Set(Self.options(deck, confusions: confusions, count: 2)) == ["a", "e"])
    #expect(Set(Self.options(deck, confusions: confusions, count: 3)) == ["a", "e", "f"])
    #expect(Set(Self.options(deck, confusions: confusions, count: 5)) == ["a", "e", "f", "d", "b"])
  }

  @Test func whatPeopleConfuseComesNextWhicheverOfTheTwoSaysSo() throws {
    let deck = try Self.deck(Self.six) {
      $0[0].confusedWith = [$0[4].id]
      $0[2].confusedWith = [$0[0].id]
    }
    for seed in 0..<10 { #expect(Set(Self.options(deck, count: 3, seed: seed)) == ["a", "c", "e"]) }
  }

  @Test func thenComeTheSameKindCommonTagsAndTheSameShape() throws {
    let deck = try Self.deck(["A1|Ant|Red.", "B1|Bee|Gold.", "|Cow|White.", "D1|Dog|Brown.", "|Eel|Black."]) {
      for index in [1, 2, 3] { $0[index].kind = .role }
      for index in [0, 2, 3] { $0[index].tags = ["legs"] }
    }
    #expect(Set(Self.options(deck, count: 2)) == ["a", "e"])
    #expect(Set(Self.options(deck, count: 3)) == ["a", "e", "d"])
    #expect(Set(Self.options(deck, count: 4)) == ["a", "e", "d", "c"])
  }

  @Test(arguments: [Face.name, .define]) func aTermWithTheSameAnswerIsNoWrongOption(_ face: Face) throws {
    let deck = try Self.deck([
      "SDR|Sales Rep|First.", "S.D.R.|Other|Second.", "BDR|The Sales Reps|Third.", "LDR|Lead Rep|Fourth.", "X|Y|Fifth.",
    ]) { $0[3].aliases = ["sdr"] }
    #expect(Set(Self.options(deck, face)) == ["a", "e"])
  }

  @Test(arguments: [
    ("Share of the clients that leave.", "Share of clients who leave a firm."),
    ("Part des clients qui partent.", "La part de tous les clients qui partent en une année donnée."),
    ("A is what clients pay each month.", "C is what clients pay each month."),
    (
      "One two three four five six seven eight nine words.", "One two three four five six seven eight nine terms."
    ),
  ])
  func aDefinitionThatSaysNearlyTheSameIsNoWrongOption(_ right: String, _ other: String) throws {
    let deck = try Self.deck(["A|Ant|\(right)", "|Bee|Something else.", "C|Cow|\(other)"])
    #expect(Set(Self.options(deck, .name)) == ["a", "b"])
    #expect(Set(Self.options(deck, .define)) == ["a", "b"])
  }

  @Test(arguments: [
    ("Revenu récurrent mensuel, tiré des abonnements.", "Revenu récurrent annuel, tiré des abonnements."),
    ("Leads qui achètent.", "Leads qui hésitent."),
    ("Vente en personne.", "Vente sans personne autour."),
  ])
  func definitionsThatDifferInWhatCountsAreTheBestOptions(_ right: String, _ other: String) throws {
    let deck = try Self.deck(["A|Ant|\(right)", "C|Cow|\(other)"])
    #expect(Set(Self.options(deck, .name)) == ["a", "b"])
  }

  @Test func anAcronymIsNeverAskedAmongOthers() throws {
    #expect(Self.options(try Self.deck(Self.six), .abbreviate) == ["a"])
  }

  // MARK: What an acronym stands for

  static func expansions(_ deck: Deck, seed: Int = 0) -> [AnswerOption] {
    var random = SplitMix64("expansions", seed)
    let card = Card(deck.terms[0], .expand)
    return Distractors(deck, Judge(deck)).options(for: card, confusions: [:], random: &random)
  }

  static func expansionTexts(_ deck: Deck, seed: Int = 0) -> [String] {
    let card = Card(deck.terms[0], .expand)
    return expansions(deck, seed: seed).map { $0.text(on: card) }
  }

  /// Words, small words, hyphens and capitals as they are, each word by its first letter.
  static func form(_ name: String) -> String { name.replacing(/(\w)\w{2,}/) { "\($0.output.1)" } }

  @Test(arguments: [
    "Sales Development Rep", "Small and Medium Business", "Account-Based Marketing", "Cost to Serve",
    "Proof of concept", "Petite ou moyenne entreprise", "Coût d'acquisition commerciale",
  ])
  func allNamesForAnAcronymHaveTheFormOfTheRightOne(_ name: String) throws {
    let deck = try Self.deck(["XYZ|\(name)|What it is.", "|Bee|Winged."])
    for seed in 0..<20 {
      let texts = Self.expansionTexts(deck, seed: seed)
      #expect(texts.count == 4 && Set(texts).count == 4 && texts.contains(name), "\(texts)")
      #expect(Set(texts.map(Self.form)) == [Self.form(name)], "\(texts)")
    }
  }

  @Test func aNameOfAnotherTermWithTheSameInitialsComesBeforeMadeOnes() throws {
    let deck = try Self.deck(["AE|Account Executive|Sells.", "|Area Estimator|Counts.", "|Bee|Winged."])
    for seed in 0..<10 {
      let options = Self.expansions(deck, seed: seed)
      #expect(options.count == 4 && Set(options.compactMap(\.id?.term.text)) == ["a", "b"], "\(options)")
    }
  }

  @Test func noWrongNameIsAnAnswerOfAnyTerm() throws {
    let deck = try Self.deck(["AE|Account Executive|Sells.", "|Bee|Winged."]) {
      $0[0].aliases = ["Area Expert", "Audit Expert"]
      $0[1].aliases = ["Asset Evaluator", "Asset Expert", "Audience Editor"]
    }
    let answers = Set(deck.terms.flatMap { $0.names + $0.aliases }.map { Folding.key($0) })
    for seed in 0..<100 {
      for option in Self.expansions(deck, seed: seed) {
        guard case .made(let name) = option else { continue }
        #expect(!answers.contains(Folding.key(name)))
      }
    }
  }

  /// Titles and names that firms do use for the same thing.
  @Test(arguments: [
    ("SE", "Sales Engineer", ["selling", "solution", "expert", "executive"]),
    ("AE", "Account Executive", ["area", "acquisition", "expert", "engineer"]),
    ("SM", "Sales Manager", ["selling", "solution"]), ("SA", "Solution Architect", ["software", "advisor"]),
    ("CS", "Customer Success", ["client", "service", "support", "solution"]),
    ("SAAS", "Software as a Service", ["solution"]), ("CTS", "Cost to Serve", ["supply", "charge"]),
    ("ACV", "Annual Contract Value", ["volume"]), ("CR", "Customer Retention", ["renewal", "client"]),
    ("RC", "Responsable commercial", ["référent", "représentant"]), ("GC", "Gérant de compte", ["gestionnaire"]),
    ("ROI", "Retour sur investissement", ["rendement", "revenu"]),
  ])
  func aNameThatOthersUseForTheSameIsNotOfferedAsWrong(_ acronym: String, _ name: String, _ words: [String]) throws {
    let deck = try Self.deck(["\(acronym)|\(name)|What it is.", "|Guided Selling|Winged."]) {
      if name.contains("Manager") || name.contains("Engineer") { $0[0].kind = .role }
    }
    for seed in 0..<60 {
      for option in Self.expansions(deck, seed: seed) {
        guard case .made(let made) = option else { continue }
        #expect(Set(made.words.map(\.folded)).isDisjoint(with: words.map { Folding.key($0) }), "\(made)")
      }
    }
  }

  /// Whoever does not know the term would know it by its definition.
  @Test(arguments: [Face.name, .define]) func aTermWithoutADefinitionIsNotOfferedBesideOneThatHas(_ face: Face) throws {
    let deck = try Self.deck(["A1|Ant|Red.", "B1|Bee|", "C1|Cow|Milk.", "D1|Dog|  "])
    for seed in 0..<5 { #expect(Set(Self.options(deck, face, seed: seed)) == ["a", "c"]) }
    let undefined = Deck(id: deck.id, title: "", language: "en", terms: [deck.terms[1], deck.terms[0], deck.terms[2]])
    #expect(Self.options(undefined, face) == ["b"])
  }

  @Test func withoutThreeFittingNamesThereIsNoChoice() throws {
    #expect(Self.expansions(try Self.deck(["XX|Xq Xx|Red.", "A|Ant|Gold."])).count == 1)
    #expect(Self.expansions(try Self.deck(["X1|Xat|Red.", "C1||White.", "D1|Dog|Brown."])).count == 1)
  }

  @Test func whatLooksTheSameIsOfferedOnce() throws {
    let deck = try Self.deck(["A|Ant|Red.", "B|Bee|It is gold.", "C|Cow|It is gold!", "D|Dog|Brown."])
    #expect(Self.options(deck, .define).count == 3)
    #expect(Self.options(deck, .name).count == 4)
  }

  @Test func withoutAWrongOptionOnlyTheRightOneIsLeft() throws {
    #expect(Self.options(try Self.deck(["A|Ant|Red."])) == ["a"])
    #expect(Self.options(try Self.deck(["A|Ant|Red.", "B|Bee|Red."])) == ["a"])
    #expect(Self.options(try Self.deck(Self.six), count: 0) == ["a"])
  }

  @Test func aCardWhoseTermHasLeftTheDeckStillGetsItsOptions() throws {
    let deck = try Self.deck(Self.six)
    let card = Card(try #require(try Self.deck(["Z9|Zebra|Striped."]).terms.first), .name)
    var random = SplitMix64(seed: 1)
    let others = Deck(id: deck.id, title: "", language: "en", terms: Array(deck.terms.dropFirst()))
    #expect(Distractors(others, Judge(others)).options(for: card, confusions: [:], random: &random).count == 4)
  }

  @Test func anOptionShowsTheFormOfTheAnswerAndNothingThatTellsIt() throws {
    let deck = try Self.deck(["SDR|Sales Rep (SDR)|An SDR calls.", "ADR|Account Rep|Unlike an SDR, an ADR visits."])
    func text(_ term: Int, _ face: Face) -> String {
      AnswerOption.term(deck.terms[term]).text(on: Card(deck.terms[0], face))
    }
    #expect(text(0, .expand) == "Sales Rep (___)")
    #expect(text(1, .name) == "ADR")
    #expect(text(0, .define) == "An ___ calls.")
    #expect(text(1, .define) == "Unlike an ___, an ___ visits.")
  }

  // MARK: Properties

  /// What the deck itself says, compared without the engine's own comparison.
  static func answers(_ term: Term) -> Set<String> {
    Set(([term.acronym].compactMap(\.self) + term.names + term.aliases).map { Folding.key($0) })
  }

  @Test(arguments: 0..<12) func noChoiceHasTwoRightOptionsAndTheRightOneIsThereOnce(_ seed: Int) throws {
    let deck = try Invention.deck(seed, terms: 3 + seed % 20)
    let distractors = Distractors(deck, Judge(deck))
    var random = SplitMix64("choices", seed)
    for card in deck.cards {
      let options = distractors.options(for: card, confusions: [deck.terms[0].address: 2], random: &random)
      #expect((1...4).contains(options.count))
      #expect(options.count { $0.id == card.id.address } == 1, "seed \(seed): \(card.id)")
      for other in options.compactMap(\.term) where other.id != card.term.id {
        let isAnswer = !Self.answers(other).isDisjoint(with: Self.answers(card.term))
        #expect(!isAnswer, "seed \(seed): \(card.id), \(other)")
        let isMeaning = Folding.key(other.definition) == Folding.key(card.term.definition)
        #expect(!isMeaning || card.face == .expand, "seed \(seed): \(card.id), \(other)")
      }
    }
  }

  static func look(_ text: String) -> String { text.filter { $0.isLetter || $0.isNumber }.lowercased() }

  @Test(arguments: 0..<12) func noOptionLooksLikeAnotherAndNoneTellsTheTerm(_ seed: Int) throws {
    let deck = try Invention.deck(seed, terms: 3 + seed % 20)
    let distractors = Distractors(deck, Judge(deck))
    var random = SplitMix64("looks", seed)
    for card in deck.cards {
      let options = distractors.options(for: card, confusions: [:], random: &random)
      let texts = options.map { $0.text(on: card) }
      #expect(Set(texts.map(Self.look)).count == texts.count, "seed \(seed): \(card.id) \(texts)")
      for text in texts where card.face == .define {
        #expect(!AnswerOracle.reveals(text, card.term), "seed \(seed): \(card.id) \(text)")
      }
    }
  }

  @Test(arguments: 0..<12) func noQuestionTellsItsAnswer(_ seed: Int) throws {
    for card in try Invention.deck(seed, terms: 12).cards {
      let prompt = Question(card).prompt
      switch card.face {
      case .name: #expect(!AnswerOracle.reveals(prompt, card.term), "seed \(seed): \(card.id) \(prompt)")
      case .abbreviate: #expect(!AnswerOracle.revealsAcronym(prompt, card.term), "seed \(seed): \(card.id) \(prompt)")
      case .expand: #expect(prompt == card.term.acronym)
      case .define: #expect(prompt == card.term.title)
      }
    }
  }
}
