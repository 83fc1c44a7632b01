// What keys, clocks and disks do to the program, one idea a test.

import Foundation
import Glossary
import Journal
import Learning
import Phrases
import Study
import Terminal
import Testing

@testable import Trainer

@Suite struct TrainerTests: Frames {
  // MARK: Grading

  @Test(arguments: [
    ("1", 1), ("2", 3), ("3", 4), ("4", 5), ("&", 1), ("é", 3), ("\"", 4), ("'", 5),
  ])
  func digitsAndTheirTwinsOnAFrenchKeyboardGrade(_ key: String, _ grade: Int) throws {
    var scene = try Simulation(deck)
    scene.press(.enter, .space, .character(Character(key)))
    #expect(scene.ownLines.count == 1)
    #expect(scene.ownLines[0].contains("\"grade\":\(grade),"))
  }

  @Test func aGradeBeforeTheAnswerIsShownIsNoGrade() throws {
    var scene = try Simulation(deck)
    scene.press(.enter, .digit(3))
    #expect(scene.ownLines.isEmpty)
    #expect(scene.drawing.contains("« 3 » ne fait rien ici"))
  }

  @Test func aKeyWithAltThatDoesNothingIsNamed() throws {
    var scene = try Simulation(deck)
    scene.press(.alt("b"))
    #expect(scene.drawing.contains("« Alt-B » ne fait rien ici. Aide : ?"))
  }

  @Test func theTimesAreThoseOfTheAnswer() throws {
    var scene = try Simulation(deck)
    scene.press(.enter)
    scene.press(.space, after: 2100)
    scene.press(.digit(3), after: 900)
    #expect(scene.ownLines[0].contains("\"ms\":3000,"))
    #expect(scene.ownLines[0].contains("\"first\":2100,"))
  }

  @Test func theDateShownIsTheDateWritten() throws {
    var scene = try Simulation(deck)
    for day in 0..<6 {
      scene.press(.enter)
      while scene.app.studyDay.next != nil {
        scene.press(.space)
        let shown = scene.drawing
        scene.press(.digit(3))
        let line = try #require(scene.ownLines.last)
        let due = scene.app.studyDay.progress[try #require(scene.app.studyDay.today.answers.last).card]?.due
        let days = try #require(due) - scene.app.studyDay.day
        let date = days == 1 ? "demain" : Words.dayAndMonth(try #require(due))(.french)
        #expect(shown.contains("  \(date)  au plus tard"), "\(line)")
        #expect(line.contains("\"next\":\(days)"), "day \(day): \(line)")
      }
      scene.wait(86_400_000)
      scene.restart()
    }
    #expect(scene.ownLines.count > 60)
  }

  // MARK: A held key and a paste

  /// A Space held down repeats every 30 ms.
  @Test func u14ASpaceHeldDownNeverGrades() throws {
    var scene = try Simulation(deck)
    scene.press(.enter)
    for _ in 0..<30 { scene.press(.space, after: 30) }
    #expect(scene.ownLines.isEmpty)
    scene.press(.space, after: 249)
    #expect(scene.ownLines.isEmpty)
    scene.press(.space, after: 250)
    #expect(scene.ownLines.count == 1)
  }

  @Test func aDigitIsNeverThrownAway() throws {
    var scene = try Simulation(deck)
    scene.press(.enter)
    scene.press(.space, after: 30)
    scene.press(.digit(4), after: 1)
    #expect(scene.ownLines.count == 1)
  }

  @Test func u13APasteNeverGrades() throws {
    var scene = try Simulation(deck)
    scene.press(.enter, .space)
    scene.take(.paste("1111"))
    #expect(scene.ownLines.isEmpty)
    #expect(scene.drawing.contains("Texte collé ignoré"))
  }

  // MARK: Undo

  @Test func undoGoesBackThroughTodayTheSummaryAndEarlierDays() throws {
    var scene = try Simulation(deck, options: PlanOptions(newCards: 2, form: .recall))
    scene.press(.enter, .space, .digit(3), .space, .digit(3))
    scene.wait(86_400_000)
    scene.restart()
    scene.press(.enter, .space, .digit(1), .space, .digit(3))
    let answers = scene.ownLines.count
    for undone in 1...answers {
      scene.press(.character("u"))
      if scene.drawing.contains("sans retour") { scene.press(.character("u")) }
      #expect(scene.drawing.contains("Réponse annulée"))
      let standing = scene.morning().studyDay.progress.cards.values.map(\.reviews).reduce(0, +)
      #expect(standing == answers - undone)
    }
    scene.press(.character("u"))
    #expect(scene.drawing.contains("Rien à annuler."))
    #expect(scene.ownLines.count == 2 * answers)
  }

  @Test func undoFromTheSummaryAsksTheCardAgain() throws {
    var scene = try session()
    #expect(scene.drawing.contains("Bilan"))
    scene.press(.character("u"))
    #expect(scene.drawing.contains("Réponse annulée : Réunion en présentiel."))
    #expect(scene.app.state?.stage == .revealed)
  }

  // MARK: Days

  @Test func theFirstKeyOfALaterDayIsNeverAGrade() throws {
    var scene = try Simulation(deck)
    scene.press(.enter, .space, .digit(3), .space)
    scene.press(.digit(3), after: 22 * 3_600_000)
    #expect(scene.ownLines.count == 1)
    #expect(scene.app.studyDay.day == Day("2026-11-24"))
    #expect(scene.drawing.contains("Une nouvelle journée commence : mardi 24 novembre."))
    #expect(scene.drawing.contains("AE"), "the revealed answer stays")
    #expect(scene.drawing.contains("demain  au plus tard"), "its dates are those of the new day")
    scene.press(.digit(3))
    #expect(scene.ownLines[1].contains("\"day\":\"2026-11-24\""))
  }

  @Test func aQuestionGivesWayToWhatTheNewDayBrings() throws {
    var scene = try Simulation(deck)
    scene.press(.enter, .space, .digit(3))
    scene.press(.space, after: 22 * 3_600_000)
    #expect(scene.drawing.contains("SDR"))
    #expect(!scene.drawing.contains("Vous le saviez"))
  }

  @Test func aClockThatStepsBackMovesNeitherTheMomentNorTheDay() throws {
    var scene = try Simulation(deck, at: "2026-11-24T03:30:00Z")
    scene.press(.enter, .space, .digit(3))
    scene.now = scene.now + -5 * 3_600_000
    scene.press(.space, .digit(3))
    let events = scene.ownLines.compactMap { try? JournalLine.decode(Array($0.utf8)[...]).get() }
    #expect(events.map(\.day) == [scene.app.studyDay.day, scene.app.studyDay.day])
    #expect(events[1].at == events[0].at + 1)
  }

  // MARK: A disk that refuses

  @Test func aRefusedAnswerStaysUntilItIsWritten() throws {
    var scene = try refused(.notWritten(path: "x", .diskFull))
    scene.press(.digit(1), .space, .escape)
    #expect(scene.drawing.contains("! non enregistré"))
    scene.press(.enter)
    #expect(scene.ownLines.count == 2)
    scene.refusal = nil
    scene.press(.enter)
    #expect(scene.ownLines.count == 3)
    #expect(scene.ownLines[2].contains("ventes-fr/sm/expand"))
    #expect(scene.drawing.contains("4 sur 10"))
  }

  @Test func anAnswerThatIsNotGuaranteedIsNotTriedAgain() throws {
    var scene = try refused(.notGuaranteed(path: "x", .inputOutput))
    scene.refusal = nil
    scene.press(.enter, .space)
    #expect(scene.ownLines.count == 2)
    scene.press(.character("q"))
    #expect(scene.exit == .left)
    #expect(scene.app.unsaved?.event.review?.card.term.text == "sm")
  }

  @Test func aRefusedUndoChangesNothing() throws {
    var scene = try Simulation(deck)
    scene.press(.enter, .space, .digit(3))
    let before = scene.app.studyDay.progress
    scene.refusal = .notWritten(path: "x", .diskFull)
    scene.press(.character("u"))
    #expect(scene.app.studyDay.progress == before)
    #expect(scene.drawing.contains("! non enregistré"))
  }

  // MARK: Leaving

  @Test func qLeavesAndEscapeGoesHome() throws {
    var scene = try Simulation(deck)
    scene.press(.enter, .escape)
    #expect(scene.drawing.contains("commencer la révision"))
    scene.press(.enter, .character("q"))
    #expect(scene.exit == .left)
  }

  @Test func anEndingWhileAnAnswerIsUnsavedKeepsTheAnswerToShow() throws {
    var scene = try refused(.notWritten(path: "x", .diskFull))
    scene.take(.ended(byReason: .signal(2)))
    #expect(scene.exit == .ended(.signal(2)))
    #expect(scene.app.unsaved?.event.review?.card.term.text == "sm")
  }

  @Test func onATerminalTooSmallQQuitsWhileTextIsTyped() throws {
    var scene = try asked("csm/name", .typed)
    scene.type("cu")
    scene.resize(5, 20)
    scene.press(.character("x"))
    scene.take(.paste("stomer"))
    scene.resize(24, 80)
    #expect(scene.app.state?.field.text == "cu")
    scene.resize(5, 20)
    scene.press(.character("q"))
    #expect(scene.exit == .left)
  }

  @Test func aPasteUnderTheHelpIsNotTaken() throws {
    var scene = try asked("csm/name", .typed)
    scene.press(.function(1))
    scene.take(.paste("customer"))
    scene.press(.escape)
    #expect(scene.app.state?.field.text == "")
  }

  @Test func onATerminalTooSmallToReadNothingIsGraded() throws {
    var scene = try Simulation(deck)
    scene.press(.enter, .space)
    scene.resize(5, 20)
    scene.press(.digit(3), .space, .enter, .character("u"))
    #expect(scene.ownLines.isEmpty)
    scene.press(.character("q"))
    #expect(scene.exit == .left)
  }

  @Test func aKeyHeldDownOnTheLastCardDoesNotCloseTheSummary() throws {
    var scene = try Simulation(deck, options: PlanOptions(newCards: 1, form: .recall))
    scene.press(.enter, .space)
    scene.press(.enter, after: 400)
    scene.press(.enter, after: 30)
    #expect(scene.exit == nil)
    #expect(scene.drawing.contains("Bilan"))
    scene.press(.enter)
    #expect(scene.app.isOnToday)
    #expect(scene.exit == nil)
  }

  // MARK: A term's card

  @Test func aNoteIsKeptShownChangedAndUndone() throws {
    var scene = try Simulation(deck)
    scene.press(.enter, .space, .character("i"), .character("m"), .character("q"), .character("?"), .enter)
    #expect(scene.drawing.contains("Ma remarque    « q? »"))
    #expect(scene.ownLines[0].contains(#""term":"ventes-fr/sdr","note":"q?""#))
    scene.press(.character("m"), .backspace, .enter)
    #expect(scene.drawing.contains("Ma remarque    « q »"))
    scene.press(.character("u"))
    #expect(scene.drawing.contains("Remarque annulée : SDR."))
    #expect(scene.app.studyDay.progress.notes.values.map(\.self) == ["q?"])
    scene.press(.character("u"))
    #expect(scene.app.studyDay.progress.notes.isEmpty)
    scene.press(.escape, .digit(3))
    #expect(scene.app.recorded == 1)
    scene.press(.character("u"))
    #expect(scene.app.recorded == 0)
  }

  @Test func anUnchangedOrAbandonedNoteWritesNothing() throws {
    var scene = try Simulation(deck)
    scene.press(.enter, .space, .character("i"), .character("m"), .enter, .character("m"), .character("x"), .escape)
    #expect(scene.ownLines.isEmpty)
    #expect(scene.drawing.contains("Fiche"))
  }

  @Test func aPasteIsTextInANote() throws {
    var scene = try Simulation(deck)
    scene.press(.enter, .space, .character("i"), .character("m"))
    scene.take(.paste("1\n2"))
    scene.press(.enter)
    #expect(scene.app.studyDay.progress.notes.values.map(\.self) == ["1 2"])
  }

  @Test func arrowsGoRoundTheDeckAndEscapeComesBack() throws {
    var scene = try Simulation(deck)
    scene.press(.enter, .space, .character("i"), .up)
    #expect(scene.drawing.contains("39 sur 39"))
    scene.press(.down, .down)
    #expect(scene.drawing.contains("2 sur 39"))
    scene.press(.escape)
    #expect(scene.drawing.contains("Vous le saviez"))
  }

  @Test func theReadmeShowsTheScreenAsItIs() throws {
    var scene = try Simulation(deck)
    scene.press(.enter)
    while scene.app.studyDay.next != nil { scene.press(.space, .digit(3)) }
    scene.wait(86_400_000)
    scene.restart()
    scene.press(.enter, .space)
    let page = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../../README.md")
    #expect(try String(contentsOf: page, encoding: .utf8).contains(scene.drawing), "\n\(scene.drawing)")
  }

  @Test(arguments: [(24, 80), (12, 40)], [Language.french, .english])
  func linesThatCameBackAreSaidWholeOnEveryScreen(_ size: (Int, Int), _ language: Language) throws {
    var scene = try Simulation(language == .french ? deck : english, language: language)
    scene.resize(size.0, size.1)
    scene.press(.enter)
    scene.missing = 12
    scene.press(.space, .digit(3))
    let shown = scene.frame.split { $0.isWhitespace }.joined(separator: " ")
    #expect(
      shown.contains(
        language == .french
          ? "12 lignes manquaient au journal : les voici remises." : "12 lines were missing from the journal: put back."
      ),
      "\(scene.drawing)")
  }
}
