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
    scene.type("qqq")
    while answers(scene) > 0 { scene.press(.function(4)) }
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
    #expect(scene.drawing.contains("Le temps de l’examen court : encore"))
    scene.press(key)
    #expect(!scene.app.isOnToday)
  }

  @Test func aSessionThatStartsAtOnceSaysItToo() throws {
    var scene = try Simulation(deck)
    scene.press(.character("x"), .enter, .escape)
    scene.restart(startsAtOnce: true)
    #expect(scene.app.isOnToday)
    #expect(scene.drawing.contains("Le temps de l’examen court"))
    scene.press(.enter)
    #expect(scene.app.state != nil)
  }

  // MARK: What is in front

  /// A day of typed answers whose first answer was undone while the second was being typed.
  private func undoneWhileTyping(_ text: String, then keys: Key...) throws -> (
    Simulation, first: Card.ID, second: Card.ID
  ) {
    var scene = try judged("zzz")
    let first = try #require(scene.app.state?.card.id)
    scene.press(.enter)
    while scene.app.state?.question.mode == .shown { scene.press(.enter) }
    let second = try #require(scene.app.state?.card.id)
    scene.type(text)
    for key in keys { scene.press(key) }
    while scene.app.studyDay.today.answers.contains(where: { $0.card == first }) { scene.press(.function(4)) }
    return (scene, first, second)
  }

  /// Answers what comes first until this card is asked.
  private func goOn(_ scene: inout Simulation, to card: Card.ID) {
    while let state = scene.app.state, state.card.id != card { scene.press(.enter) }
  }

  @Test func whatIsBeingTypedIsKeptWhileAnEarlierAnswerIsUndone() throws {
    var (scene, first, second) = try undoneWhileTyping("abc", then: .tab)
    #expect(scene.app.state?.card.id == first)
    goOn(&scene, to: second)
    #expect(scene.app.state?.field.text == "abc")
    #expect(scene.app.state?.hints == 1)
  }

  @Test func aVerdictThatWasSeenStaysSeenWhileAnEarlierAnswerIsUndone() throws {
    var (scene, _, second) = try undoneWhileTyping("abc", then: .enter, .character("u"))
    goOn(&scene, to: second)
    #expect(scene.app.state?.wasSeen == true)
    #expect(scene.app.state?.field.text == "abc")
  }

  @Test func twoAnswersThatWereUndoneAreBothHardAtBest() throws {
    var scene = try judged("zzz")
    scene.press(.enter)
    while scene.app.state?.question.mode == .shown { scene.press(.enter) }
    scene.type("yyy")
    scene.press(.enter, .enter)
    while answers(scene) > 0 { scene.press(.function(4)) }
    for _ in 0..<2 {
      while scene.app.state?.question.mode == .shown { scene.press(.enter) }
      #expect(judgement(scene) != nil || scene.app.state?.wasSeen == true)
      if judgement(scene) == nil { scene.press(.enter) }
      scene.press(.enter)
    }
    #expect(answers(scene) == 2)
  }

  @Test func theFormDoesNotMakeASeenAnswerUnseen() throws {
    var scene = try judged()
    scene.press(.character("u"), .function(2))
    let right = try #require(scene.app.state?.right)
    scene.press(.digit(right + 1))
    let review = try #require(scene.app.studyDay.today.answers.last?.review)
    #expect(review.grade == .hard && review.hints == 1)
  }

  @Test func quittingFromATermsCardRecordsTheVerdictUnderIt() throws {
    var scene = try judged()
    scene.press(.character("i"), .character("q"))
    #expect(scene.exit == .left)
    #expect(answers(scene) == 1)
  }

  @Test func anAnswerRedoneOnATermsCardIsRecordedOnce() throws {
    var scene = try judged()
    scene.press(.enter)
    while scene.app.state?.question.mode == .shown { scene.press(.enter) }
    while answers(scene) > 0 { scene.press(.function(4)) }
    scene.press(.character("i"), .character("U"))
    #expect(answers(scene) == 1)
    #expect(scene.app.front(TermScreen.self) == nil)
    scene.press(.escape)
    #expect(answers(scene) == 1)
  }

  @Test func redoSaysWhatItHasRecorded() throws {
    var scene = try Simulation(deck)
    scene.press(.enter, .space, .digit(1), .character("u"), .character("U"))
    #expect(scene.drawing.contains("Rétabli : SDR."))
  }

  // MARK: Another day

  @Test func anAnswerOfAnotherDayIsUndoneAtTheSecondKeyOnly() throws {
    var scene = try Simulation(deck)
    scene.press(.enter, .space, .digit(1), .escape)
    scene.wait(24 * 3_600_000)
    scene.press(.space, .character("u"))
    #expect(scene.ownLines.count == 1)
    #expect(scene.drawing.contains("SDR, lun. 23 nov. : la même touche l’annule, sans retour."))
    scene.press(.character("u"))
    #expect(scene.ownLines.count == 2)
  }

  @Test func anotherKeyForgetsThatAnUndoWasAskedFor() throws {
    var scene = try Simulation(deck)
    scene.press(.enter, .space, .digit(1), .escape)
    scene.wait(24 * 3_600_000)
    scene.press(.space, .character("u"), .character("s"), .escape, .character("u"))
    #expect(scene.ownLines.count == 1)
  }

  @Test func whereLettersAreTextTheNoticeNamesTheOtherKey() throws {
    var scene = try Simulation(deck, options: PlanOptions(newCards: 2, form: .typed))
    scene.press(.enter)
    for keys: [Key] in [[.enter], [.character("-")]] {
      while scene.app.state?.question.mode == .shown { scene.press(.enter) }
      scene.type("zzz")
      scene.press(.enter)
      for key in keys { scene.press(key) }
    }
    // The first card failed: it is asked again, in the same form.
    try #require(scene.app.takesText, "\(scene.drawing)")
    #expect(scene.drawing.contains("F4 annule"))
    // Its verdict was seen: taking the mark back does not ask it anew.
    scene.press(.function(4))
    #expect(judgement(scene) != nil)
  }
}
