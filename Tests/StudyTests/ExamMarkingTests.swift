// What an exam takes for right, how far it has come, and what a second look at the journal finds.

import Glossary
import Learning
import Study
import Testing

@Suite struct ExamMarkingTests {
  let sample: Sample
  let start: Instant
  let id: Event.ID

  init() throws {
    sample = try Sample()
    start = try #require(Instant("2026-11-23T09:00:00Z"))
    id = try #require(Event.ID("0193a2c1-0000-7000-8000-000000000001"))
  }

  func sitting(
    _ cards: [String], pass: Int = 80, minutes: Int = 10, rules: Int = Judge.rules, deckChecksum: Checksum? = nil
  ) throws -> Sitting {
    let exam = ExamStart(
      deck: sample.deck.id, cards: try cards.map { try sample.card($0) }, seed: 1, pass: pass, minutes: minutes,
      rules: rules, deckChecksum: deckChecksum)
    return Sitting(start: .init(id: id, at: start, day: sample.monday, isOwn: true), exam: exam)
  }

  func answer(_ card: String, _ given: String, _ isRight: Bool) throws -> ExamAnswer {
    ExamAnswer(exam: id, card: try sample.card(card), given: given, isRight: isRight, duration: 1000)
  }

  func result(
    _ answers: [ExamAnswer], score: Int, isPassed: Bool, pass: Int = 80, rules: Int = Judge.rules,
    deckChecksum: Checksum? = nil
  ) throws -> ExamResult {
    var sitting = try sitting(["a/expand", "b/expand"], pass: pass, rules: rules, deckChecksum: deckChecksum)
    for answer in answers { sitting.answer(answer) }
    return ExamResult(sitting, ExamEnd(exam: id, score: score, isPassed: isPassed), on: sample.monday)
  }

  // MARK: Right or wrong

  @Test(arguments: [
    (Verdict.exact, true), (.equivalent, true), (.typo, true), (.close, false), (.otherTerm, false), (.wrong, false),
    (.blank, false),
  ])
  func onlyTheVerdictDecides(_ verdict: Verdict, _ isRight: Bool) {
    #expect(verdict.isRight == isRight)
  }

  @Test(arguments: [("Name a", true), ("  name A ", true), ("Name b", false), ("", false), ("Quelque chose", false)])
  func anAnswerIsMarkedByTheJudge(_ typed: String, _ isRight: Bool) throws {
    let card = try #require(sample.deck[try sample.card("a/expand")])
    let answer = Judge(sample.deck).mark(typed, to: card, in: id, duration: 99_999_999_999)
    #expect(answer.isRight == isRight)
    #expect(answer.card == card.id)
    #expect(answer.duration == 86_400_000)
  }

  @Test func whatIsJudgedIsWhatTheJournalKeeps() throws {
    let card = try #require(sample.deck[try sample.card("a/expand")])
    let typed = "Name\u{7}a" + String(repeating: " ", count: 4000)
    let answer = Judge(sample.deck).mark(typed, to: card, in: id, duration: 1)
    #expect(answer.given.utf8.count <= ExamAnswer.longest)
    #expect(answer.given.hasPrefix("Name a "))
    #expect(answer.isRight)
  }

  // MARK: The course of an exam

  @Test func theNextQuestionIsTheFirstOneWithoutAnAnswer() throws {
    var sitting = try sitting(["c/name", "a/expand", "b/expand"])
    #expect(sitting.next(in: sample.deck)?.id == (try sample.card("c/name")))
    sitting.answer(try answer("c/name", "x", false))
    #expect(sitting.next(in: sample.deck)?.id == (try sample.card("a/expand")))
    #expect(sitting.questionNumber == 2)
    sitting.answer(try answer("a/expand", "x", false))
    sitting.answer(try answer("b/expand", "x", true))
    #expect(sitting.next(in: sample.deck) == nil)
    #expect(sitting.isOver(at: start, in: sample.deck))
    #expect(sitting.questionNumber == 3)
  }

  @Test func aTermThatHasLeftTheDeckIsNotAskedAndStaysUnanswered() throws {
    var sitting = try sitting(["gone/name", "a/expand"])
    #expect(sitting.next(in: sample.deck)?.id == (try sample.card("a/expand")))
    sitting.answer(try answer("a/expand", "Name a", true))
    #expect(sitting.isOver(at: start, in: sample.deck))
    #expect(sitting.end == ExamEnd(exam: id, score: 1, isPassed: false))
  }

  @Test(arguments: [
    (-5, false, 10), (0, false, 10), (1, false, 10), (60_000, false, 9), (599_999, false, 1), (600_000, true, 0),
    (9_000_000, true, 0),
  ])
  func timeIsUpAtTheLastMinutesEnd(_ elapsed: Int, _ isOver: Bool, _ minutes: Int) throws {
    let sitting = try sitting(["a/expand"])
    #expect(sitting.isOver(at: start + elapsed, in: sample.deck) == isOver)
    #expect(sitting.minutesLeft(at: start + elapsed) == minutes)
  }

  @Test(arguments: [(80, 20, 16), (80, 19, 16), (1, 20, 1), (100, 7, 7), (66, 3, 2), (67, 3, 3)])
  func theNeededNumberIsTheLeastThatPasses(_ pass: Int, _ questions: Int, _ needed: Int) {
    #expect(ExamStart.needed(pass, of: questions) == needed)
    #expect(needed * 100 >= pass * questions)
    #expect((needed - 1) * 100 < pass * questions)
  }

  // MARK: A second look

  func check(_ result: ExamResult) -> ExamCheck {
    ExamCheck(result, sample.deck, Judge(sample.deck), sample.deck.markingChecksum)
  }

  @Test func aResultThatAgreesIsConsistent() throws {
    let result = try result(
      [answer("a/expand", "Name a", true), answer("b/expand", "nothing like it", false)], score: 1, isPassed: false)
    let check = self.check(result)
    #expect(check.isConsistent)
    #expect(check.unknown == 0)
  }

  @Test func aWrongAnswerMarkedRightIsFound() throws {
    let forged = try answer("b/expand", "nothing like it", true)
    let result = try result([answer("a/expand", "Name a", true), forged], score: 2, isPassed: true)
    #expect(result.isConsistent)
    let check = self.check(result)
    #expect(check.disputed == [forged] && !check.isConsistent)
  }

  /// An exam that was sat before keeps its marks: what would differ today is told, and is no forgery.
  @Test func marksOfOlderRulesStand() throws {
    let marked = try answer("b/expand", "nothing like it", true)
    let answers = [try answer("a/expand", "Name a", true), marked]
    let check = self.check(try result(answers, score: 2, isPassed: true, rules: 1))
    #expect(check.disputed == [marked] && check.changes == [.rules] && check.isConsistent)
    #expect(ExamPaper(sample.deck, Marks(), seed: 1).start(on: sample.deck, seed: 1).rules == Judge.rules)
    let wrongSum = try result(answers, score: 1, isPassed: true, rules: 1)
    #expect(!self.check(wrongSum).isConsistent)
  }

  @Test func marksOfAnotherDeckStandButTheirSumIsChecked() throws {
    let marked = try answer("b/expand", "nothing like it", true)
    let answers = [try answer("a/expand", "Name a", true), marked]
    let other = Checksum(value: ~sample.deck.markingChecksum.value)
    let changed = check(try result(answers, score: 2, isPassed: true, deckChecksum: other))
    #expect(changed.disputed == [marked] && changed.changes == [.deck] && changed.isConsistent)
    let both = check(try result(answers, score: 2, isPassed: true, rules: 1, deckChecksum: other))
    #expect(both.changes == [.rules, .deck] && both.isConsistent)
    #expect(!check(try result(answers, score: 1, isPassed: true, deckChecksum: other)).isConsistent)
    let same = check(try result(answers, score: 2, isPassed: true, deckChecksum: sample.deck.markingChecksum))
    #expect(same.disputed == [marked] && same.changes.isEmpty && !same.isConsistent)
  }

  @Test func marksOfRulesYetToComeStand() throws {
    let marked = try answer("b/expand", "nothing like it", true)
    let later = try result([marked], score: 1, isPassed: true, pass: 50, rules: Judge.rules + 1)
    #expect(check(later).disputed == [marked] && check(later).isConsistent)
  }

  @Test func anExamsFirstLineSaysWhichDeckMarksIt() {
    let start = ExamPaper(sample.deck, Marks(), seed: 1).start(on: sample.deck, seed: 1)
    #expect(start.deckChecksum == sample.deck.markingChecksum)
  }

  // MARK: The deck's checksum

  private static func deck(_ change: (inout [Term]) -> Void = { _ in }) throws -> Deck {
    var terms = try ["sdr", "ae"].map { id in
      Term(
        id: try #require(Term.ID(id)), acronym: id.uppercased(), names: ["Nom \(id)"], kind: .role, definition: "D.",
        aliases: ["Autre \(id)", "Tiers \(id)"])
    }
    change(&terms)
    return Deck(id: try #require(Deck.ID("d")), title: "D", language: "fr", terms: terms)
  }

  @Test func theChecksumIsThatOfTheNamesWrittenAsTheDocumentationSays() throws {
    let lines = """
      term ae
      acronym AE
      name Nom ae
      alias Autre ae
      alias Tiers ae
      term sdr
      acronym SDR
      name Nom sdr
      alias Autre sdr
      alias Tiers sdr

      """
    #expect(try Self.deck().markingChecksum == Checksum.of(lines.utf8))
  }

  /// What is changed in the terms, and whether marks may depend on it.
  private static let edits: [(String, Bool, @Sendable (inout [Term]) -> Void)] = [
    ("the order", false, { $0.reverse() }), ("a definition", false, { $0[0].definition = "Tout autre." }),
    ("an example", false, { $0[0].example = "Un exemple." }), ("a kind", false, { $0[0].kind = .metric }),
    ("a tag", false, { $0[0].tags = ["x"] }), ("a name", true, { $0[0].names = ["Nom"] }),
    ("an alias", true, { $0[1].aliases.append("Encore") }), ("an alias fewer", true, { $0[1].aliases.removeLast() }),
    ("an acronym", true, { $0[0].acronym = nil }),
    ("a name that was an alias", true, { $0[0].names += [$0[0].aliases.removeFirst()] }),
    ("a term fewer", true, { $0.removeLast() }), ("an id", true, { $0[0] = $0[0].with(id: $0[0].id.renamed) }),
  ]

  @Test(arguments: 0..<edits.count) func theChecksumChangesWithTheNamesAlone(_ index: Int) throws {
    let (name, isSeen, change) = Self.edits[index]
    #expect((try Self.deck(change).markingChecksum != Self.deck().markingChecksum) == isSeen, "\(name)")
  }

  @Test func aScoreThatIsNotTheSumIsFound() throws {
    let answers = [try answer("a/expand", "Name a", true), try answer("b/expand", "", false)]
    #expect(!check(try result(answers, score: 2, isPassed: false)).isConsistent)
    #expect(!check(try result(answers, score: 1, isPassed: true)).isConsistent)
    #expect(check(try result(answers, score: 1, isPassed: true, pass: 50)).isConsistent)
  }

  @Test func anAnswerAboutATermThatIsGoneIsSaidAndNotDisputed() throws {
    var sitting = try sitting(["gone/name"])
    sitting.answer(try answer("gone/name", "x", true))
    let check = self.check(ExamResult(sitting, sitting.end, on: sample.monday))
    #expect(check.unknown == 1)
    #expect(check.isConsistent)
  }
}

extension Identifier<Term> {
  fileprivate var renamed: Self { Self(text + "-2") ?? self }
}
