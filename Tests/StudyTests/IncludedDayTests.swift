// The day, the exam and the questions of a deck that includes another one; and terms that were split.

import Glossary
import Learning
import Testing

@testable import Study

@Suite struct IncludedDayTests {
  let own: Deck
  let general: Deck
  let joined: Deck
  let monday: Day

  init() throws {
    own = try Self.deck("acme", ["a", "b", "c", "same"])
    general = try Self.deck("general", ["p", "q", "r", "s", "same"])
    joined = own.including([general])
    monday = try #require(Day("2026-11-23"))
  }

  static func deck(_ id: String, _ ids: [String], was: [String: [String]] = [:]) throws -> Deck {
    let terms = try ids.map { text in
      Term(
        id: try #require(Term.ID(text)), was: was[text, default: []].compactMap { Term.ID($0) },
        acronym: text == "same" ? "SAME" : nil, names: ["Name \(text) of \(id)"], kind: .concept,
        definition: "What \(text) is for \(id), said shortly.")
    }
    return Deck(id: try #require(Deck.ID(id)), title: "The \(id)", language: "en", terms: terms)
  }

  /// Answers in order, five minutes apart; the day is counted from Monday.
  func history(_ answers: [(card: String, grade: Grade, day: Int)]) throws -> [JournaledEvent] {
    try answers.enumerated().map { number, answer in
      let review = Review(card: try #require(Card.ID(answer.card)), form: .recall, grade: answer.grade, duration: 5000)
      return event(number, day: answer.day, .review(review))
    }
  }

  func event(_ number: Int, day: Int = 0, _ content: Event.Content) -> JournaledEvent {
    let at = Instant(milliseconds: (monday.number + day) * 86_400_000 + number * 300_000)
    var random = SplitMix64("included", number + 10_000 * day)
    return JournaledEvent(
      event: Event(id: Event.ID(at: at, random: &random), at: at, day: monday + day, content: content), isOwn: true)
  }

  func card(_ text: String) throws -> Card.ID { try #require(Card.ID(text)) }

  func studyDay(_ deck: Deck, _ history: [JournaledEvent], on day: Int = 5) -> StudyDay {
    StudyDay(deck, on: monday + day, history: history, options: PlanOptions())
  }

  func invented(_ seed: Int) throws -> [JournaledEvent] {
    var random = SplitMix64("histories", seed)
    let cards = joined.cards.map(\.id.description)
    let answers = try (0..<60).map { number in
      let card = try #require(cards.randomElement(using: &random))
      let grade = try #require(Grade.allCases.randomElement(using: &random))
      return (card: card, grade: grade, day: number / 10)
    }
    return try history(answers)
  }

  @Test(arguments: 0..<20) func theCardsOfADeckAreTheSameAloneAndIncluded(_ seed: Int) throws {
    let history = try invented(seed)
    let all = studyDay(joined, history, on: 7).progress
    for deck in [own, general] {
      let alone = studyDay(deck, history, on: 7).progress
      #expect(alone.cards == all.cards.filter { $0.key.deck == deck.id }, "seed \(seed)")
      #expect(alone.tallies[deck.id] == all.tallies[deck.id], "seed \(seed)")
    }
    #expect(all.tallies.reviews == history.count, "seed \(seed)")
  }

  @Test func oneKappaServesBothDecks() throws {
    let days: [(card: String, grade: Grade, day: Int)] = [("acme/a/name", .good, 0), ("acme/a/name", .again, 3)]
    let other: [(card: String, grade: Grade, day: Int)] = [("general/p/name", .good, 0), ("general/p/name", .again, 4)]
    let one = studyDay(own, try history(days)).progress.personalStability.kappa
    let both = studyDay(joined, try history(days + other)).progress.personalStability.kappa
    #expect(both < one && one < 0)
  }

  @Test func onePlanAsksTheCardsOfBothWithinTheMinutes() throws {
    let day = studyDay(joined, [], on: 0)
    #expect(Set(day.plan.cards.map(\.card.id.deck)) == [own.id, general.id])
    #expect(day.plan.cards.count == PlanOptions.steadyNewCards - 1, "one card a term")
    var short = PlanOptions()
    short.minutes = 1
    let few = StudyDay(joined, on: monday, history: [], options: short)
    #expect(few.plan.cards.count < day.plan.cards.count)
  }

  @Test func anUndoTakesBackTheLatestAnswerOfWhicheverDeck() throws {
    var day = studyDay(joined, try history([("acme/a/name", .good, 5), ("general/p/name", .good, 5)]))
    let latest = try #require(day.undoable)
    #expect(latest.review?.card.deck == general.id)
    day.append(event(9, day: 5, .undo(latest.id)).event)
    #expect(day.undoable?.review?.card.deck == own.id)
  }

  @Test func termsOfTwoDecksThatAreConfusedGetADuel() throws {
    var wrong = Review(card: try #require(Card.ID("acme/a/name")), form: .typed, grade: .again, duration: 1)
    wrong.got = TermAddress("general/p")
    let day = studyDay(joined, [event(0, .review(wrong)), event(1, .review(wrong))], on: 1)
    #expect(day.progress.confusions.duels.map { "\($0.first) \($0.second)" } == ["acme/a general/p"])
    #expect(day.plan.cards.contains { if case .duel = $0.reason { true } else { false } })
  }

  @Test func aTermIsMarkedInItsOwnDeckOnly() throws {
    let mark = Mark(.suspend, on: try #require(TermAddress("acme/same")))
    let day = studyDay(joined, [event(0, .mark(mark))])
    #expect(day.progress.marks.isSuspended(try #require(TermAddress("acme/same"))))
    #expect(!day.progress.marks.isSuspended(try #require(TermAddress("general/same"))))
  }

  // MARK: Exams

  @Test func anExamAsksTheCardsOfBothAndCountsForTheDeckThatIncludes() throws {
    let paper = ExamPaper(joined, Marks(), seed: 4)
    #expect(Set(paper.cards.map(\.id.deck)) == [own.id, general.id])
    let start = paper.start(on: joined, seed: 4)
    #expect(start.deck == own.id && start.deckChecksum == joined.markingChecksum)
    #expect(studyDay(joined, [event(0, .exam(start))]).sitting?.exam == start)
    // It goes on in the deck that it is of.
    #expect(studyDay(general, [event(0, .exam(start))]).sitting == nil)
  }

  @Test func aWrongAnswerInAnExamIsAFailureForTheIncludedDeckTooAlone() throws {
    let card = try #require(Card.ID("general/p/name"))
    let start = ExamStart(deck: own.id, cards: [card], seed: 1, pass: 80, minutes: 10)
    let begun = event(2, day: 3, .exam(start))
    let wrong = ExamAnswer(exam: begun.event.id, card: card, given: "x", isRight: false, duration: 1)
    let events =
      try history([("general/p/name", .good, 0), ("general/p/name", .good, 1)]) + [
        begun, event(3, day: 3, .examAnswer(wrong)),
        event(4, day: 3, .examEnd(ExamEnd(exam: begun.event.id, score: 0, isPassed: false))),
      ]
    let (alone, both) = (studyDay(general, events), studyDay(joined, events))
    #expect(alone.progress[card]?.lapses == 1 && alone.progress[card] == both.progress[card])
    #expect(alone.examResults.isEmpty && both.examResults.count == 1)
  }

  /// The included deck was taken out of the file since, or is missing on this machine.
  @Test func anExamKeepsItsAnswersToADeckThatIsGone() throws {
    let cards = [try card("acme/a/name"), try card("general/p/name")]
    let begun = event(0, .exam(ExamStart(deck: own.id, cards: cards, seed: 1, pass: 80, minutes: 10)))
    let answers = cards.enumerated().map { number, card in
      event(
        1 + number,
        .examAnswer(ExamAnswer(exam: begun.event.id, card: card, given: "x", isRight: true, duration: 1000)))
    }
    let end = event(5, .examEnd(ExamEnd(exam: begun.event.id, score: 2, isPassed: true)))
    let result = try #require(studyDay(own, [begun] + answers + [end]).examResults.first)
    #expect(result.isConsistent && result.sitting.score == 2)
    #expect(ExamCheck(result, own, Judge(own), own.markingChecksum).unknown == 1)
  }

  @Test func theNamesThatMarkAnExamAreThoseOfAllDecks() throws {
    let changed = own.including([try Self.deck("general", ["p", "q", "r", "s", "other"])])
    #expect(joined.markingChecksum != changed.markingChecksum)
    #expect(own.including([]).markingChecksum == own.markingChecksum)
  }

  // MARK: The same name in two decks

  @Test func aQuestionNamesTheDeckWhereAnotherOneHasTheName() throws {
    let prompts = joined.cards.filter { $0.term.id.text == "same" && $0.face == .expand }.map { Question($0).prompt }
    #expect(prompts == ["SAME (The acme)", "SAME (The general)"])
    #expect(Question(try #require(joined[card("acme/a/define")])).prompt == "Name a of acme")
  }

  @Test func theOtherTermOfTheNameIsNeverAWrongOption() throws {
    let card = try #require(joined[card("acme/same/name")])
    let distractors = Distractors(joined, Judge(joined))
    for seed in 0..<20 {
      var random = SplitMix64("twins", seed)
      let options = distractors.options(for: card, confusions: [:], random: &random)
      #expect(!options.contains { $0.id?.description == "general/same" })
    }
  }

  @Test func theNameOfBothIsRightForEach() throws {
    let judge = Judge(joined)
    for deck in ["acme", "general"] {
      let card = try #require(joined[card("\(deck)/same/name")])
      #expect(judge.judge("SAME", for: card, firstKey: nil, usual: 0, hints: 0).verdict == .exact)
    }
  }

  // MARK: A term that was split

  @Test(arguments: 0..<20) func eachHeirHasTheCardsOfTheSplitTermAndTheFiguresCountOnce(_ seed: Int) throws {
    let before = try Self.deck("acme", ["a", "b", "old"])
    let after = try Self.deck("acme", ["a", "b", "x", "y"], was: ["x": ["old"], "y": ["old"]])
    var random = SplitMix64("splits", seed)
    let cards = before.cards.map(\.id.description)
    let answers = try (0..<40).map { number in
      let card = number == 0 ? "acme/old/name" : try #require(cards.randomElement(using: &random))
      return (card: card, grade: number % 3 == 0 ? Grade.again : .good, day: number / 8)
    }
    let events = try history(answers)
    let (old, new) = (studyDay(before, events).progress, studyDay(after, events).progress)
    for face in [Face.name, .define] {
      let former = try card("acme/old/\(face.rawValue)")
      let (x, y) = (try card("acme/x/\(face.rawValue)"), try card("acme/y/\(face.rawValue)"))
      #expect(new[x] == old[former] && new[y] == old[former], "seed \(seed)")
      #expect(new.counts(of: x) == old.counts(of: former), "seed \(seed)")
      #expect(new.counts(of: y).answers == 0 && new.counts(of: y).lapses == 0, "seed \(seed)")
    }
    #expect(new.tallies == old.tallies && new.personalStability == old.personalStability, "seed \(seed)")
    #expect(new.latency == old.latency && new.pace == old.pace && new.calibration == old.calibration, "seed \(seed)")
    #expect(new.habits == old.habits && new.attendance == old.attendance, "seed \(seed)")
  }

  /// The first heir has no acronym, the second one has.
  @Test(arguments: [["x", "y"], ["y", "x"]]) func answersGoToTheHeirsThatHaveTheFace(_ order: [String]) throws {
    let terms = try order.map { id in
      Term(
        id: try #require(Term.ID(id)), was: [try #require(Term.ID("old"))], acronym: id == "y" ? "YY" : nil,
        names: ["Name \(id)"], kind: .concept, definition: "What \(id) is.")
    }
    let deck = Deck(id: own.id, title: "", language: "en", terms: terms)
    let events = try history([("acme/old/expand", .good, 0), ("acme/old/name", .good, 0)])
    let progress = studyDay(deck, events).progress
    #expect(Set(progress.cards.keys.map(\.description)) == ["acme/y/expand", "acme/x/name", "acme/y/name"])
    #expect(progress.tallies.reviews == 2)
    #expect(progress.counts(of: try card("acme/y/expand")).answers == 1)
  }

  @Test func aWrongAnswerInAnExamIsAFailureOfEachHeir() throws {
    let after = try Self.deck("acme", ["x", "y"], was: ["x": ["old"], "y": ["old"]])
    let asked = try card("acme/old/name")
    let begun = event(2, day: 3, .exam(ExamStart(deck: own.id, cards: [asked], seed: 1, pass: 80, minutes: 10)))
    let wrong = ExamAnswer(exam: begun.event.id, card: asked, given: "", isRight: false, duration: 1)
    let events =
      try history([("acme/old/name", .good, 0), ("acme/old/name", .good, 1)]) + [
        begun, event(3, day: 3, .examAnswer(wrong)),
        event(4, day: 3, .examEnd(ExamEnd(exam: begun.event.id, score: 0, isPassed: false))),
      ]
    let progress = studyDay(after, events).progress
    #expect(progress[try card("acme/x/name")]?.lapses == 1)
    #expect(progress[try card("acme/y/name")] == progress[try card("acme/x/name")])
  }

  @Test func aFormerIdThatStandsTwiceIsInheritedOnce() throws {
    let after = try Self.deck("acme", ["x"], was: ["x": ["old", "old"]])
    let progress = studyDay(after, try history([("acme/old/name", .good, 0), ("acme/old/name", .good, 1)])).progress
    #expect(progress[try card("acme/x/name")]?.counted == 2)
  }

  @Test func newAnswersAreOfOneHeirOnly() throws {
    let after = try Self.deck("acme", ["x", "y"], was: ["x": ["old"], "y": ["old"]])
    let events = try history([("acme/old/name", .good, 0), ("acme/x/name", .again, 1), ("acme/y/name", .good, 1)])
    let progress = studyDay(after, events).progress
    #expect(progress[try card("acme/x/name")]?.reviews == 2)
    #expect(progress[try card("acme/x/name")]?.latest == .again)
    #expect(progress[try card("acme/y/name")]?.latest == .good)
    #expect(progress.counts(of: try card("acme/y/name")).answers == 1)
    #expect(progress.tallies.reviews == 3)
  }

  @Test func whatWasSaidOfTheSplitTermIsSaidOfEachHeirButFlagsCountOnce() throws {
    let after = try Self.deck("acme", ["x", "y"], was: ["x": ["old"], "y": ["old"]])
    let old = try #require(TermAddress("acme/old"))
    let progress = studyDay(
      after,
      [
        event(0, .note(Note(on: old, "mine"))), event(1, .mark(Mark(.suspend, on: old))),
        event(2, .mark(Mark(.flag, on: old))), event(3, .alias(Alias(on: old, "said so"))),
      ]
    ).progress
    let (x, y) = (try #require(TermAddress("acme/x")), try #require(TermAddress("acme/y")))
    #expect(progress.notes == [x: "mine", y: "mine"])
    #expect(progress.marks.isSuspended(x) && progress.marks.isSuspended(y))
    #expect(progress.marks.flagged == [x])
    #expect(!progress.aliases[x].isEmpty && progress.aliases[y].isEmpty)
  }

  // MARK: Answers that match nothing

  @Test func answersToOtherTermsAndToOtherDecksAreCountedApart() throws {
    var fold = HistoryFold(of: joined, until: monday + 5)
    let answers: [(card: String, grade: Grade, day: Int)] = [
      ("acme/a/name", .good, 0), ("acme/gone/name", .good, 0), ("general/gone/name", .good, 1),
      ("elsewhere/a/name", .good, 1),
    ]
    for event in try history(answers) { fold.add(event) }
    #expect(fold.answersToOtherTerms == 2 && fold.answersToOtherDecks == 1)
  }
}
