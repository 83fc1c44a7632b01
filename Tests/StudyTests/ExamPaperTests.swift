// Which questions an exam asks, in which order.

import Glossary
import Learning
import Study
import Testing

@Suite struct ExamPaperTests {
  /// `acronyms` terms with an acronym, `roles` without one, `others` neither: in that order from the deck's end.
  func deck(acronyms: Int = 0, roles: Int = 0, others: Int = 0, rules: ExamRules? = nil) throws -> Deck {
    func terms(_ prefix: String, _ count: Int, _ kind: Kind, hasAcronym: Bool) throws -> [Term] {
      try (0..<count).map { index in
        let id = try #require(Term.ID("\(prefix)\(index)"))
        return Term(
          id: id, acronym: hasAcronym ? "\(prefix)\(index)".uppercased() : nil, names: ["Name \(prefix) \(index)"],
          kind: kind, definition: "D.")
      }
    }
    let all =
      try terms("o", others, .concept, hasAcronym: false) + terms("r", roles, .role, hasAcronym: false)
      + terms("a", acronyms, .concept, hasAcronym: true)
    var deck = Deck(id: try #require(Deck.ID("test")), title: "Test", language: "en", terms: all)
    deck.exam = rules
    return deck
  }

  func rules(_ questions: Int) -> ExamRules { ExamRules(questions: questions, pass: 80, minutes: 10) }

  @Test func withoutRulesOfItsOwnADeckAsksTwenty() throws {
    let paper = ExamPaper(try deck(acronyms: 30), Marks(), seed: 1)
    #expect(paper.cards.count == 20)
    #expect(paper.rules == ExamRules(questions: 20, pass: 80, minutes: 10))
  }

  @Test(arguments: [(1, 1), (7, 7), (60, 60), (500, 60)])
  func theDeckSaysHowManyUpToSixty(_ asked: Int, _ expected: Int) throws {
    let paper = ExamPaper(try deck(others: 90, rules: rules(asked)), Marks(), seed: 1)
    #expect(paper.cards.count == expected)
    #expect(paper.start(on: try deck(), seed: 1).cards.count == expected)
  }

  @Test func aSmallDeckAsksAllItHas() throws {
    #expect(ExamPaper(try deck(acronyms: 2, others: 3), Marks(), seed: 1).cards.count == 7)
    #expect(ExamPaper(try deck(), Marks(), seed: 1).cards.isEmpty)
  }

  @Test(arguments: 0..<50)
  func everyQuestionIsTypedAndAskedOnce(_ seed: UInt32) throws {
    let deck = try deck(acronyms: 12, roles: 5, others: 10, rules: rules(60))
    let cards = ExamPaper(deck, Marks(), seed: seed).cards
    #expect(cards.allSatisfy { $0.face != .define })
    #expect(Set(cards.map(\.id)).count == cards.count)
    #expect(cards.allSatisfy { deck[$0.id] == $0 })
  }

  @Test(arguments: 0..<50)
  func rolesAndAcronymsComeFirst(_ seed: UInt32) throws {
    let cards = ExamPaper(try deck(acronyms: 6, roles: 4, others: 10, rules: rules(12)), Marks(), seed: seed).cards
    #expect(cards.count { $0.term.kind == .role } == 4)
    #expect(cards.count { $0.term.id.text.hasPrefix("a") } == 6)
    #expect(cards.count { $0.face == .expand || $0.face == .abbreviate } == 3)
    #expect(cards.count { $0.term.id.text.hasPrefix("o") } == 2)
  }

  @Test(arguments: 0..<50)
  func aTermIsAskedOnceBeforeAnyTermTwice(_ seed: UInt32) throws {
    let deck = try deck(acronyms: 6, roles: 4, others: 10, rules: rules(23))
    let cards = ExamPaper(deck, Marks(), seed: seed).cards
    #expect(cards.count == 23)
    #expect(Set(cards.map(\.term.id)).count == 20)
    #expect(Dictionary(grouping: cards, by: \.term.id).values.allSatisfy { $0.count <= 2 })
  }

  @Test(arguments: 0..<50)
  func noQuestionIsTheAnswerOfAnother(_ seed: UInt32) throws {
    let cards = ExamPaper(try deck(acronyms: 20, rules: rules(60)), Marks(), seed: seed).cards
    #expect(cards.count == 40)
    for pair in Dictionary(grouping: cards, by: \.term.id).values {
      #expect(pair.count { $0.face == .name } == 1)
    }
  }

  @Test(arguments: [20, 19, 7, 1, 60])
  func sevenOfTenQuestionsGiveADefinition(_ count: Int) throws {
    let deck = try deck(acronyms: 40, roles: 10, others: 30, rules: rules(count))
    for seed in 0..<20 as Range<UInt32> {
      let cards = ExamPaper(deck, Marks(), seed: seed).cards
      #expect(cards.count == count && 10 * cards.count { $0.face == .name } >= 7 * count)
      #expect(count < 4 || cards.contains { $0.face != .name })
    }
  }

  @Test(arguments: [(0, 0, 0), (1, 2, 1), (4, 8, 4), (19, 20, 14)])
  func aSmallDeckOfAcronymsGivesWhatThereIs(_ terms: Int, _ questions: Int, _ definitions: Int) throws {
    let cards = ExamPaper(try deck(acronyms: terms), Marks(), seed: 1).cards
    #expect(cards.count == questions)
    #expect(cards.count { $0.face == .name } == definitions)
  }

  @Test(arguments: [0, 1, 4, 19, 30]) func aListOfNothingButAcronymsAsksThemOnce(_ count: Int) throws {
    var list = try deck(acronyms: count)
    list = Deck(
      id: list.id, title: "", language: "fr",
      terms: list.terms.map { Term(id: $0.id, acronym: $0.acronym, names: $0.names, kind: .concept, definition: "") })
    let cards = ExamPaper(list, Marks(), seed: 2).cards
    #expect(cards.count == min(20, count) && cards.allSatisfy { $0.face != .name })
    #expect(Set(cards.map(\.term.id)).count == cards.count)
  }

  /// The deck, each of whose terms has an example that names it.
  func exemplified(_ deck: Deck) -> Deck {
    let terms = deck.terms.map { term in
      var term = term
      term.example = "They asked for \(term.names[0]) twice before the meeting began."
      return term
    }
    return Deck(id: deck.id, title: "", language: "en", terms: terms)
  }

  @Test func halfOfTheDefinitionsAreSituationsWhereThereAreExamples() throws {
    let plain = try deck(acronyms: 20, roles: 5, others: 15)
    for seed in 0..<20 as Range<UInt32> {
      let paper = ExamPaper(exemplified(plain), Marks(), seed: seed)
      let names = paper.cards.count { $0.face == .name }
      #expect(names >= 14 && paper.situations.count == names / 2)
      #expect(paper.situations.allSatisfy { paper.cards[$0 - 1].face == .name })
      #expect(paper == ExamPaper(exemplified(plain), Marks(), seed: seed))
      #expect(paper.start(on: plain, seed: seed).situations == paper.situations)
      // Examples change no question, only what some of them give.
      #expect(ExamPaper(plain, Marks(), seed: seed).cards.map(\.id) == paper.cards.map(\.id))
      #expect(ExamPaper(plain, Marks(), seed: seed).situations.isEmpty)
    }
  }

  @Test func aSittingGivesWhatItsFirstLineSays() throws {
    let deck = exemplified(try deck(others: 20))
    let paper = ExamPaper(deck, Marks(), seed: 4)
    let id = try #require(Event.ID("0193a2c1-0000-7000-8000-000000000001"))
    let at = Sitting.Start(id: id, at: Instant(milliseconds: 0), day: Day(number: 0), isOwn: true)
    let sitting = Sitting(start: at, exam: paper.start(on: deck, seed: 4))
    let given = paper.cards.indices.filter { sitting.question(paper.cards[$0]).situation != nil }.map { $0 + 1 }
    #expect(given == paper.situations && !given.isEmpty)
    let former = ExamStart(deck: deck.id, cards: paper.cards.map(\.id), seed: 4, pass: 80, minutes: 10)
    #expect(paper.cards.allSatisfy { Sitting(start: at, exam: former).question($0).situation == nil })
  }

  @Test func whatIsSuspendedIsNotAsked() throws {
    let deck = try deck(acronyms: 2, others: 1)
    var marks = Marks()
    let day = Day(number: 20_000)
    for card in ["a0/expand", "a0/abbreviate"] {
      marks.apply(Mark(.suspend, on: .card(try #require(Card.ID("test/" + card)))), on: day)
    }
    marks.apply(Mark(.suspend, on: .term(try #require(TermAddress("test/o0")))), on: day)
    let cards = ExamPaper(deck, marks, seed: 3).cards
    #expect(Set(cards.map(\.term.id.text)) == ["a0", "a1"])
    #expect(cards.filter { $0.term.id.text == "a0" }.map(\.face) == [.name])
  }

  @Test func oneSeedMakesOneExamAndAnotherAnother() throws {
    let deck = try deck(acronyms: 30, roles: 10, others: 10)
    let papers = (0..<20).map { ExamPaper(deck, Marks(), seed: $0).cards.map(\.id) }
    #expect(papers[7] == ExamPaper(deck, Marks(), seed: 7).cards.map(\.id))
    #expect(Set(papers).count == 20)
  }

  @Test func bothWaysToAnAcronymAreAskedOverTime() throws {
    let deck = try deck(acronyms: 20)
    let faces = (0..<20).flatMap { ExamPaper(deck, Marks(), seed: $0).cards.map(\.face) }
    #expect(faces.count { $0 == .expand } > 20)
    #expect(faces.count { $0 == .abbreviate } > 20)
  }

  @Test func theOrderIsNotTheDecks() throws {
    let deck = try deck(others: 20)
    let order = ExamPaper(deck, Marks(), seed: 5).cards.compactMap { card in
      deck.terms.firstIndex { $0.id == card.term.id }
    }
    #expect(order != order.sorted())
  }

  @Test func theSeedComesFromTheIdOfTheFirstLine() throws {
    let ids = try ["0193a2c1-0000-7000-8000-000000000001", "0193a2c1-0000-7000-8000-000000000002"]
      .map { try #require(Event.ID($0)) }
    #expect(ExamPaper.seed(of: ids[0]) == ExamPaper.seed(of: ids[0]))
    #expect(ExamPaper.seed(of: ids[0]) != ExamPaper.seed(of: ids[1]))
  }
}
