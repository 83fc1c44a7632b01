// `u` goes back to where the learner was: to the verdict of the answer that is taken back, and from there to the field.
// `U` records again what was undone.

import Glossary
import Learning
import Study
import Terminal
import Testing

@testable import Trainer

@Suite struct UndoTests: Frames {
  /// The first question of a day of typed answers, with its verdict.
  private func judged(_ text: String = "zzz") throws -> Simulation {
    var scene = try Simulation(deck, options: PlanOptions(newCards: 10, form: .typed))
    scene.press(.enter)
    while scene.app.state?.question.mode == .shown { scene.press(.enter) }
    scene.type(text)
    scene.press(.enter)
    return scene
  }

  private func judgement(_ scene: Simulation) -> Judgement? {
    if case .judged(let judgement) = scene.app.state?.stage { judgement } else { nil }
  }

  private func answers(_ scene: Simulation) -> Int { scene.app.studyDay.today.answers.count }

  // MARK: On a verdict

  @Test func uOnAVerdictGoesBackToTheFieldWithItsText() throws {
    var scene = try judged("sales dev")
    let lines = scene.ownLines
    scene.press(.character("u"))
    #expect(scene.app.state?.stage == .question)
    #expect(scene.app.state?.field.text == "sales dev")
    #expect(scene.ownLines == lines)
    #expect(scene.drawing.contains("Corrigez, puis Entrée"))
  }

  @Test func whatIsTypedAfterThatIsHardAtBestAndCountsAsWithAHint() throws {
    var scene = try judged()
    scene.press(.character("u"), .control("u"))
    scene.type(try #require(scene.app.state?.question.answer))
    scene.press(.enter)
    #expect(judgement(scene)?.verdict == .exact)
    #expect(judgement(scene)?.grade == .hard)
    #expect(scene.drawing.contains("réponse déjà vue"))
    scene.press(.enter)
    let review = try #require(scene.app.studyDay.today.answers.last?.review)
    #expect(review.grade == .hard)
    #expect(review.hints == 1)
  }

  @Test func whatWasRecordedBesideAVerdictIsTakenBackFirst() throws {
    var scene = try judged()
    scene.press(.character("*"), .character("u"))
    #expect(judgement(scene) != nil)
    #expect(scene.app.studyDay.progress.marks.flagged.isEmpty)
    scene.press(.character("u"))
    #expect(scene.app.state?.stage == .question)
  }

  @Test func escapeOnAVerdictRecordsIt() throws {
    var scene = try judged()
    let card = try #require(scene.app.state?.card.id)
    scene.press(.escape)
    #expect(scene.app.isOnToday)
    #expect(scene.app.studyDay.today.answers.last?.review.card == card)
    #expect(scene.app.studyDay.today.answers.last?.review.grade == .again)
    #expect(scene.drawing.contains("Réponse enregistrée : 1 Oublié. u l’annule."))
  }

  @Test func quittingOnAVerdictRecordsItFirst() throws {
    var scene = try judged()
    scene.press(.character("q"))
    #expect(scene.exit == .left)
    #expect(answers(scene) == 1)
  }

  @Test func aDiskThatRefusesTheVerdictKeepsTheSession() throws {
    var scene = try judged()
    scene.refusal = .notWritten(path: "x", .diskFull)
    scene.press(.character("q"))
    #expect(scene.exit == nil)
    #expect(scene.app.unsaved != nil)
    scene.refusal = nil
    scene.press(.enter)
    #expect(scene.exit == nil)
    #expect(scene.app.isOnToday)
  }

  @Test func aRevealedAnswerIsNotAskedAnewAfterEscape() throws {
    var scene = try Simulation(deck)
    scene.press(.enter, .space, .escape, .enter)
    #expect(scene.app.state?.stage == .revealed)
  }

  @Test func whatWasTypedIsThereAgainAfterEscape() throws {
    var scene = try judged()
    scene.press(.enter)
    while scene.app.state?.question.mode == .shown { scene.press(.enter) }
    scene.type("abc")
    scene.press(.tab, .escape)
    scene.wait(600_000)
    scene.press(.enter)
    #expect(scene.app.state?.field.text == "abc")
    #expect(scene.app.state?.hints == 1)
    scene.press(.enter, .enter)
    #expect(try #require(scene.app.studyDay.today.answers.last).review.duration < 60_000)
  }

  // MARK: After an answer

  @Test func undoGoesBackToTheVerdictOfTheAnswer() throws {
    var scene = try judged("zzz")
    scene.press(.enter)
    while scene.app.state?.question.mode == .shown { scene.press(.enter) }
    let shown = scene.app.studyDay.today.events.count - 1
    scene.type("qqq")
    for _ in 0..<shown { scene.press(.function(4)) }
    scene.press(.function(4))
    #expect(judgement(scene) != nil)
    #expect(scene.app.state?.field.text == "zzz")
    #expect(answers(scene) == 0)
    scene.press(.digit(2))
    #expect(scene.app.studyDay.today.answers.last?.review.grade == .hard)
  }

  @Test func aChoiceThatWasUndoneIsHardAtBest() throws {
    var scene = try asked("sdr/expand", .choice)
    let right = try #require(scene.app.state?.right)
    scene.press(.digit(right == 0 ? 2 : 1), .character("u"))
    #expect(scene.app.state?.stage == .question)
    #expect(scene.app.state?.wasSeen == true)
    scene.press(.digit(right + 1))
    let review = try #require(scene.app.studyDay.today.answers.last?.review)
    #expect(review.grade == .hard)
    #expect(review.hints == 1)
  }

  // MARK: Redo

  @Test func redoRecordsTheAnswerAgainUnderANewID() throws {
    var scene = try Simulation(deck)
    scene.press(.enter, .space, .digit(1), .space, .digit(3))
    let before = scene.app.studyDay
    scene.press(.character("u"), .character("u"), .character("U"), .character("U"))
    let ids = Set(scene.ownLines.map { $0.prefix(45) })
    #expect(ids.count == 6)
    #expect(scene.app.studyDay.today.answers.map(\.review) == before.today.answers.map(\.review))
    #expect(scene.app.studyDay.progress.cards == before.progress.cards)
    #expect(scene.replayed().progress.cards == before.progress.cards)
  }

  @Test func redoSaysThatNothingWasUndone() throws {
    var scene = try Simulation(deck)
    scene.press(.character("U"))
    #expect(scene.drawing.contains("Rien à rétablir."))
  }

  @Test func redoSaysThatTheSessionHasGoneOn() throws {
    var scene = try Simulation(deck)
    scene.press(.enter, .space, .digit(1), .character("u"), .digit(3), .character("U"))
    #expect(scene.drawing.contains("Rien à rétablir : la séance a continué depuis."))
    #expect(answers(scene) == 1)
  }

  @Test func redoSaysThatAnotherDayIsOver() throws {
    var scene = try Simulation(deck)
    scene.press(.enter, .space, .digit(1), .escape, .character("u"))
    scene.wait(24 * 3_600_000)
    scene.press(.space, .character("U"))
    #expect(scene.drawing.contains("Un autre jour ne se rétablit pas."))
    #expect(answers(scene) == 0)
  }

  @Test func anAnswerThatWasRefusedByTheDiskIsRedoneOnce() throws {
    var scene = try Simulation(deck)
    scene.press(.enter, .space, .digit(1), .character("u"))
    scene.refusal = .notWritten(path: "x", .diskFull)
    scene.press(.character("U"))
    scene.refusal = nil
    scene.press(.enter)
    #expect(answers(scene) == 1)
    scene.press(.escape, .character("U"))
    #expect(scene.drawing.contains("Rien à rétablir."))
  }

  // MARK: Nothing by accident

  @Test func enterChoosesNothingWhereNoOptionIsMarked() throws {
    var scene = try asked("sdr/expand", .choice)
    scene.press(.enter)
    #expect(scene.ownLines.isEmpty)
    #expect(scene.drawing.contains("D’abord un chiffre"))
  }

  @Test func theUpArrowMarksTheLastOption() throws {
    var scene = try asked("sdr/expand", .choice)
    scene.press(.up)
    #expect(scene.app.state?.selected == 3)
  }

  @Test(arguments: [Key.enter, .character("a"), .character("j")])
  func aPausedExamSaysThatItsTimeRuns(_ key: Key) throws {
    var scene = try Simulation(deck)
    scene.press(.character("x"), .enter, .escape, key)
    #expect(scene.app.isOnToday)
    #expect(scene.drawing.contains("L’examen en pause court : encore"))
    scene.press(key)
    #expect(!scene.app.isOnToday)
  }

  @Test func aSessionThatStartsAtOnceSaysItToo() throws {
    var scene = try Simulation(deck)
    scene.press(.character("x"), .enter, .escape)
    scene.restart(startsAtOnce: true)
    #expect(scene.app.isOnToday)
    #expect(scene.drawing.contains("L’examen en pause court"))
    scene.press(.enter)
    #expect(scene.app.state != nil)
  }
}
