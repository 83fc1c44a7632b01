// An exam by keys: frozen at its start, the same after a pause and a crash, ended by its last answer or by time.

import Glossary
import Journal
import Learning
import Study
import Terminal
import Testing

@testable import Trainer

@Suite struct ExamFlowTests: Frames {
  func begun() throws -> Simulation {
    var scene = try Simulation(deck)
    scene.press(.character("x"), .enter)
    return scene
  }

  func card(_ scene: Simulation) -> Card? { scene.app.exam?.card }

  /// Sits it to the end with so many right answers.
  func sat(right: Int) throws -> Simulation {
    var scene = try Simulation(deck)
    scene.sitExam(right: right)
    return scene
  }

  func result(_ scene: Simulation) throws -> ExamResult {
    try #require(scene.app.studyDay.progress.exams.results.last)
  }

  @Test func itsFirstLineFreezesTwentyQuestionsOfWhichNoneIsADefinitionToType() throws {
    let scene = try begun()
    #expect(scene.ownLines.count == 1)
    #expect(scene.ownLines[0].contains(#""pass":80,"minutes":10"#))
    let exam = try #require(scene.app.context.sitting).exam
    #expect(exam.cards.count == 20 && Set(exam.cards).count == 20)
    #expect(!exam.cards.contains { $0.face == .define })
  }

  @Test(arguments: [(15, false), (16, true), (20, true)])
  func sixteenOfTwentyPass(_ right: Int, _ passes: Bool) throws {
    let scene = try sat(right: right)
    #expect(scene.ownLines.count == 22)
    #expect(scene.ownLines.last?.contains(#""score":\#(right),"passed":\#(passes)"#) == true)
    #expect(scene.drawing.contains(passes ? "✓ Réussi" : "✗ Non réussi"))
    #expect(try result(scene).isConsistent)
    #expect(scene.app.studyDay.progress == scene.replayed().progress)
  }

  @Test func nothingSaysWhetherAnAnswerWasRightBeforeTheEnd() throws {
    var scene = try begun()
    for number in 0..<19 {
      scene.answerExam(right: number.isMultiple(of: 2))
      #expect(!scene.drawing.contains("✓") && !scene.drawing.contains("✗"))
    }
  }

  @Test func aPauseKeepsWhatWasBeingTyped() throws {
    var scene = try begun()
    scene.type("Sales Dev")
    scene.press(.escape, .character("x"))
    #expect(scene.app.exam?.field.text == "Sales Dev")
    scene.press(.enter)
    #expect(scene.app.exam?.field.text == "")
  }

  @Test func whatWasTypedIsForgottenWithItsExam() throws {
    var scene = try begun()
    scene.type("Sales Dev")
    scene.press(.escape)
    scene.press(.character("x"), after: 700_000)
    #expect(scene.app.context.sitting == nil)
    #expect(scene.app.context.examDraft == nil)
  }

  @Test func afterAPauseAndAfterACrashTheSameQuestionComesNext() throws {
    var scene = try begun()
    for number in 0..<19 {
      scene.answerExam(right: true)
      let next = card(scene)?.id
      scene.press(.escape, .character("x"))
      #expect(card(scene)?.id == next, "paused after \(number)")
      scene.restart(opensExam: true)
      #expect(card(scene)?.id == next, "restarted after \(number)")
    }
  }

  @Test func timeThatIsUpIsNoticedAtAKeyAndAtAStart() throws {
    var scene = try begun()
    scene.answerExam(right: true)
    var left = scene
    scene.press(.character("a"), after: 600_000)
    #expect(scene.ownLines.last?.contains(#""exam-end""#) == true)
    #expect(scene.drawing.contains("19 questions sans réponse"))
    left.wait(700_000)
    left.restart()
    #expect(left.ownLines.last?.contains(#""score":1,"passed":false"#) == true)
  }

  @Test func anUndoTakesNothingBack() throws {
    var scene = try sat(right: 3)
    let lines = scene.ownLines.count
    scene.press(.character("u"))
    #expect(scene.ownLines.count == lines)
    #expect(scene.app.notice != nil)
  }

  @Test func anAnswerThatTheDiskRefusesIsKeptAndTriedAgain() throws {
    var scene = try begun()
    let first = card(scene)?.id
    scene.refusal = .notWritten(path: Self.path, .diskFull)
    scene.answerExam(right: true)
    #expect(scene.ownLines.count == 1)
    #expect(scene.drawing.contains("! non enregistré"))
    scene.refusal = nil
    scene.press(.enter)
    #expect(scene.ownLines.count == 2)
    #expect(card(scene)?.id != first)
  }

  /// A full disk must not cost the time of an exam that has not begun.
  @Test func theTimeOfAnExamBeginsWhenItsFirstLineIsWritten() throws {
    var scene = try Simulation(deck)
    scene.press(.character("x"))
    scene.refusal = .notWritten(path: Self.path, .diskFull)
    scene.press(.enter)
    #expect(scene.ownLines.isEmpty)
    scene.refusal = nil
    scene.wait(600_000)
    scene.press(.enter)
    #expect(scene.ownLines.count == 1)
    #expect(scene.app.studyDay.sitting?.start.at == scene.now)
  }

  @Test func hostileTextIsMarkedAndDrawnWithinTheField() throws {
    var scene = try begun()
    scene.take(.paste("\u{1B}[2J\u{202E}\u{0}👩‍👩‍👧 שלום" + String(repeating: "é\"\\", count: 2000)))
    for line in scene.frame.split(separator: "\n") { #expect(TextWidth.columns(of: line) <= 80) }
    scene.press(.enter)
    let line = try #require(scene.ownLines.last)
    #expect(line.contains(#""right":false"#))
    #expect(line.utf8.count <= JournalLine.longest)
    #expect(scene.app.studyDay.progress == scene.replayed().progress)
  }

  @Test func whatWasWrongIsForgottenOnTheDayOfTheEndAndWhatWasNeverStudiedIsNot() throws {
    var scene = try Simulation(deck)
    scene.press(.enter)
    while scene.app.studyDay.next != nil { scene.press(.space, .digit(3)) }
    scene.wait(86_400_000)
    scene.restart()
    scene.press(.character("x"), .enter)
    let studied = Set(scene.app.studyDay.progress.cards.keys)
    for _ in 0..<20 { scene.answerExam(right: false) }
    let missed = try result(scene).sitting.wrong
    for card in missed {
      let progress = scene.app.studyDay.progress[card]
      #expect(studied.contains(card) ? progress?.lapses == 1 : progress == nil, "\(card)")
    }
    #expect(missed.contains { studied.contains($0) })
  }

  @Test func anEditedJournalIsFoundOut() throws {
    let scene = try sat(right: 15)
    let honest = try result(scene)
    let judge = Judge(try deck)
    let checksum = try deck.markingChecksum
    #expect(ExamCheck(honest, try deck, judge, checksum).isConsistent)
    let text = String(decoding: scene.files[Simulation.own] ?? [], as: UTF8.self)
    var forged = scene
    let lines = text.split(separator: "\n").map { line -> String in
      let body = line.dropLast(18).replacing(#""right":false"#, with: #""right":true"#)
      return "\(body),\"crc\":\"\(Checksum.of(body.utf8).hexadecimal)\"}"
    }
    forged.files[Simulation.own] = Array((lines.joined(separator: "\n") + "\n").utf8)
    forged.restart()
    let check = ExamCheck(try result(forged), try deck, judge, checksum)
    #expect(!check.isConsistent && check.disputed.count == 5)
  }
}
