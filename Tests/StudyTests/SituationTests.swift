// A situation: a term's example with the term blanked, asked instead of the definition.

import Glossary
import Learning
import Study
import Testing

@Suite struct SituationTests {
  static func term(_ example: String?, acronym: String? = "AE", name: String = "Account Executive") throws -> Term {
    Term(
      id: try #require(Term.ID("ae")), acronym: acronym, names: [name], kind: .role, definition: "Closes deals.",
      example: example)
  }

  static func prompt(_ term: Term, _ face: Face = .name) throws -> String {
    Question(Card(term, face), situation: true).prompt
  }

  @Test func itIsTheExampleWithoutTheTerm() throws {
    let term = try Self.term("Priya's your AE: an Account Executive signs every deal.")
    #expect(try Self.prompt(term) == "Priya's your ___: ___ signs every deal.")
  }

  @Test(arguments: [
    ("L'AE a signé l'affaire en six minutes hier.", "___ a signé l'affaire en six minutes hier."),
    ("We sent an AE and a lawyer to the old plant.", "We sent ___ and a lawyer to the old plant."),
    ("Le rôle d’AE plaît aux jeunes vendeurs ambitieux.", "Le rôle ___ plaît aux jeunes vendeurs ambitieux."),
    ("In the morning, AE means nothing to most buyers.", "In the morning, ___ means nothing to most buyers."),
    ("What is the plan? A: AE signs every big deal.", "What is the plan? A: ___ signs every big deal."),
  ])
  func theArticleGoesToo(_ example: String, _ expected: String) throws {
    #expect(try Self.prompt(try Self.term(example)) == expected)
  }

  @Test(arguments: [
    nil, "She signs every deal of the whole northern region.", "Ask our AE.", "Account Executive, AE", "",
  ])
  func withoutABlankOrWithoutASentenceTheDefinitionIsAsked(_ example: String?) throws {
    #expect(try Self.prompt(try Self.term(example)) == "Closes deals.")
  }

  @Test(arguments: [Face.expand, .abbreviate, .define]) func onlyANameCardGivesASituation(_ face: Face) throws {
    let term = try Self.term("Priya's your AE and she signs every deal.")
    let card = Card(term, face)
    #expect(Question(card, situation: true) == Question(card))
  }

  // MARK: When it is asked

  static func deck() throws -> Deck {
    let others = try (0..<5).map { index in
      Term(
        id: try #require(Term.ID("t\(index)")), names: ["Thing \(index)"], kind: .concept,
        definition: "Number \(index) of them all.")
    }
    let first = try term("Priya's your AE and she signs every deal.")
    return Deck(id: try #require(Deck.ID("test")), title: "", language: "en", terms: [first] + others)
  }

  static func day(_ answers: Int, isPractice: Bool = false) throws -> StudyDay {
    let start = try #require(Instant("2026-11-23T09:00:00Z"))
    let monday = try #require(Day("2026-11-23"))
    let card = try #require(Card.ID("test/ae/name"))
    let history = (0..<answers).map { index in
      var review = Review(card: card, form: .typed, grade: .good, duration: 5000)
      review.isPractice = isPractice
      var random = SplitMix64("answers", index)
      let at = start + index * 1000
      return JournaledEvent(
        event: Event(id: Event.ID(at: at, random: &random), at: at, day: monday, content: .review(review)), isOwn: true)
    }
    return StudyDay(try deck(), on: monday, history: history, options: PlanOptions())
  }

  @Test(arguments: [QuestionMode.recall, .choice, .typed], [false, true])
  func theDefinitionComesFirstAndThenTheyTakeTurns(_ mode: QuestionMode, _ isPractice: Bool) throws {
    let deck = try Self.deck()
    let maker = QuestionMaker(deck)
    let card = try #require(deck.cards.first { $0.id.description == "test/ae/name" })
    for answers in 0..<4 {
      let question = maker.question(
        PlannedCard(card, .due), mode, on: try Self.day(answers, isPractice: isPractice))
      #expect(question.mode == mode)
      #expect((question.situation != nil) == !answers.isMultiple(of: 2), "after \(answers) answers")
    }
  }

  @Test func aCardWithoutASituationKeepsItsDefinition() throws {
    let deck = try Self.deck()
    let card = Card(deck.terms[1], .name)
    #expect(Question(card, situation: true).situation == nil)
    #expect(Question(card, situation: true).prompt == "Number 0 of them all.")
  }

  // MARK: Its options

  static func options(_ others: [Term]) throws -> Set<String> {
    let first = try term("Our AE signs every deal that the SDR has found.")
    let deck = Deck(id: try #require(Deck.ID("test")), title: "", language: "en", terms: [first] + others)
    var random = SplitMix64("situations", 0)
    let question = Question(Card(first, .name), situation: true)
    let options = Distractors(deck, Judge(deck)).options(for: question, confusions: [:], random: &random)
    return Set(options.compactMap(\.id?.term.text))
  }

  static func other(_ id: String, _ name: String, example: String? = nil) throws -> Term {
    Term(
      id: try #require(Term.ID(id)), acronym: id.uppercased(), names: [name], kind: .role,
      definition: "What \(id) is for.", example: example)
  }

  /// Whoever reads it would cross it out.
  @Test func aTermThatTheSituationNamesIsNoOption() throws {
    #expect(try Self.options([Self.other("sdr", "Sales Rep"), Self.other("csm", "Success Manager")]) == ["ae", "csm"])
  }

  @Test func aTermThatTheSituationFitsAsWellIsNoOption() throws {
    let same = try Self.other("am", "Account Manager", example: "The AM signs every deal that an SDR has found.")
    let another = try Self.other("csm", "Success Manager", example: "Our CSM rings each client monthly.")
    #expect(try Self.options([same, another]) == ["ae", "csm"])
  }
}
