// A term's way from being read to being typed, by keys, with what stands in the journal after each.

import Foundation
import Glossary
import Learning
import Phrases
import Study
import Terminal
import Testing

@testable import Trainer

@Suite struct FormTests: Frames {
  /// A session in which the form follows what is known.
  func session(_ options: PlanOptions = PlanOptions(newCards: 2)) throws -> Simulation {
    var scene = try Simulation(deck, options: options)
    scene.press(.enter)
    return scene
  }

  func state(_ scene: Simulation) throws -> QuestionState {
    guard let state = scene.app.state else {
      throw Unexpected(frame: scene.drawing)
    }
    return state
  }

  struct Unexpected: Error { let frame: String }

  /// The digit of the right option, or of a wrong one.
  func position(right: Bool, in scene: Simulation) throws -> Key {
    let state = try state(scene)
    let options = state.question.options
    let index = try #require(options.firstIndex { ($0.id == state.card.id.address) == right })
    return .digit(index + 1)
  }

  /// A card asked in one way, whatever the day says.
  func asked(_ card: String, _ mode: QuestionMode, _ reason: Reason = .due) throws -> Simulation {
    var scene = try session()
    scene.ask(try self.card(card), mode, reason)
    return scene
  }

  // MARK: Shown

  @Test func aNewTermIsReadOnceThenChosenAfterAnotherTerm() throws {
    var scene = try session()
    #expect(scene.drawing.contains("nouveau terme"))
    scene.press(.enter)
    #expect(scene.ownLines.last?.contains(#""term":"ventes-fr/sdr","mark":"shown""#) == true)
    #expect(try state(scene).card.term.id.text == "ae")
    scene.press(.enter)
    #expect(try state(scene).card.term.id.text == "sdr")
    #expect(try state(scene).question.mode == .choice)
  }

  @Test func aHeldEnterReadsNothing() throws {
    var scene = try session()
    for _ in 0..<20 { scene.press(.enter, after: 30) }
    #expect(scene.ownLines.isEmpty)
  }

  @Test func whatIsSaidToBeKnownIsNotAskedToday() throws {
    var scene = try session(PlanOptions(newCards: 2))
    scene.press(.character("k"))
    #expect(scene.ownLines.last?.contains(#""mark":"known""#) == true)
    #expect(try state(scene).question.card.id.term.text == "ae" && scene.app.studyDay.left == 2)
    scene.press(.character("u"))
    #expect(scene.app.studyDay.left == 2)
  }

  // MARK: Choice

  @Test func aRightChoiceIsOnTheDiskAtOnceAndExplained() throws {
    var scene = try asked("ventes-fr/sdr/name", .choice)
    scene.press(try position(right: true, in: scene))
    #expect(scene.ownLines.count == 1)
    #expect(scene.ownLines[0].contains(#""form":"choice","grade":4"#))
    #expect(!scene.ownLines[0].contains("got"))
    #expect(scene.drawing.contains("✓") && scene.drawing.contains("Juste"))
    scene.press(.enter)
    #expect(try state(scene).stage == .question)
  }

  @Test func aWrongChoiceShowsBothDefinitionsAndIsRecordedAsWhatItIs() throws {
    var scene = try asked("ventes-fr/sdr/name", .choice)
    let options = try state(scene).question.options
    let wrong = try #require(options.compactMap(\.term).first { $0.id.text != "sdr" })
    scene.press(try position(right: false, in: scene))
    #expect(scene.ownLines[0].contains(#""grade":1"#))
    #expect(scene.ownLines[0].contains(#""got":"\#(wrong.id)""#))
    #expect(scene.drawing.contains("✗") && scene.drawing.contains("(votre choix)"))
    for term in [wrong, try card("ventes-fr/sdr/name").term] {
      #expect(scene.drawing.contains(String(Words.typeset(term.definition, in: try deck).prefix(30))), "\(term.id)")
    }
  }

  @Test func aMadeNameIsShownAsOneAndRecordedWithoutATerm() throws {
    for language in [Language.french, .english] {
      var scene = try Simulation(language == .french ? deck : english, language: language, options: PlanOptions())
      scene.press(.enter)
      scene.ask(try #require(scene.deck.cards.first { $0.term.id.text == "sdr" && $0.face == .expand }), .choice)
      let made = try #require(try state(scene).question.options.firstIndex { $0.term == nil })
      scene.press(.digit(made + 1))
      let line = try #require(scene.ownLines.last)
      #expect(line.contains(#""form":"choice","grade":1"#) && !line.contains("got"))
      #expect(scene.frame.contains("✗") && scene.frame.contains(Words.madeUp(language)))
      #expect(
        SpokenQuestion(state: try state(scene), quiz: nil, context: scene.app.context).lines.contains(
          Words.madeUp(language)))
    }
  }

  @Test func anAcronymHasNoChoiceAndNoKeyForOne() throws {
    var scene = try asked("ventes-fr/sdr/abbreviate", .typed)
    scene.type("SD")
    scene.press(.function(2))
    #expect(try state(scene).question.mode == .typed && state(scene).field.text == "SD")
    scene = try asked("ventes-fr/sdr/abbreviate", .recall)
    scene.press(.character("c"))
    #expect(try state(scene).question.mode == .recall)
  }

  /// A name without another one of its form is typed; what was typed so far stays.
  @Test func whereNoWrongNameFitsThereIsNoChoice() throws {
    let term = Term(
      id: try #require(Term.ID("x")), acronym: "XX", names: ["Xq Xx"], kind: .concept, definition: "Nothing.")
    let lone = Deck(id: try #require(Deck.ID("lone")), title: "", language: "fr", terms: [term])
    var scene = try Simulation(lone, options: PlanOptions())
    scene.press(.enter)
    scene.ask(Card(lone.terms[0], .expand), .choice)
    #expect(try state(scene).question.mode == .typed)
    scene.type("Xq")
    scene.press(.function(2))
    #expect(try state(scene).field.text == "Xq")
    #expect(scene.app.notice != nil)
  }

  @Test(arguments: [Key.character("0"), .character("à")])
  func notKnowingIsHonestAndIsZero(_ key: Key) throws {
    var scene = try asked("ventes-fr/sdr/expand", .choice)
    scene.press(key)
    #expect(scene.ownLines[0].contains(#""grade":0"#))
    #expect(!scene.ownLines[0].contains("got"))
  }

  @Test func theArrowsAndEnterChooseToo() throws {
    var scene = try asked("ventes-fr/sdr/expand", .choice)
    let options = try state(scene).question.options
    scene.press(.down, .down, .enter)
    let expected = options[1].id?.term.text == "sdr" ? #""grade":4"# : #""grade":1"#
    #expect(scene.ownLines[0].contains(expected))
  }

  @Test func aSlowChoiceIsHard() throws {
    var scene = try asked("ventes-fr/sdr/expand", .choice)
    let key = try position(right: true, in: scene)
    scene.press(key, after: 60_000)
    #expect(scene.ownLines[0].contains(#""grade":3"#))
  }

  @Test func anOptionThatIsNotThereIsSaidSo() throws {
    var scene = try asked("ventes-fr/sdr/expand", .duel(against: try #require(TermAddress("ventes-fr/mdr"))))
    scene.press(.digit(4))
    #expect(scene.ownLines.isEmpty)
    #expect(scene.app.notice != nil)
  }

  @Test func theSameHistoryGivesTheSameOptionsInTheSameOrder() throws {
    let one = try state(try asked("ventes-fr/sdr/expand", .choice)).question
    #expect(try state(try asked("ventes-fr/sdr/expand", .choice)).question == one)
  }

  // MARK: Typed

  @Test func aTypedAnswerIsJudgedAndTheProposedGradeAccepted() throws {
    var scene = try asked("ventes-fr/sdr/expand", .typed)
    scene.type("sales developement rep")
    scene.press(.enter)
    #expect(scene.ownLines.isEmpty)
    #expect(scene.drawing.contains("Juste, à 1 lettre près"))
    #expect(scene.drawing.contains("^"))
    scene.press(.enter)
    #expect(scene.ownLines[0].contains(#""form":"typed","grade":4"#))
    #expect(!scene.ownLines[0].contains("override"))
  }

  @Test func anotherGradeOverrulesTheVerdictAndSaysWhich() throws {
    var scene = try asked("ventes-fr/sdr/expand", .typed)
    scene.type("quelqu'un qui vend")
    scene.press(.enter, .digit(3))
    #expect(scene.ownLines[0].contains(#""grade":4"#))
    #expect(scene.ownLines[0].contains(#""override":"wrong""#))
  }

  @Test func theProposedGradeByItsDigitOverrulesNothing() throws {
    var scene = try asked("ventes-fr/sdr/expand", .typed)
    scene.press(.enter, .digit(1))
    #expect(scene.ownLines[0].contains(#""grade":0"#))
    #expect(!scene.ownLines[0].contains("override"))
  }

  @Test func anotherTermsNameIsRecordedAsThatTerm() throws {
    var scene = try asked("ventes-fr/sdr/abbreviate", .typed)
    scene.type("mdr")
    scene.press(.enter)
    #expect(scene.drawing.contains("C’est un autre terme. MDR"))
    scene.press(.enter)
    #expect(scene.ownLines[0].contains(#""grade":1"#))
    #expect(scene.ownLines[0].contains(#""got":"mdr""#))
  }

  @Test func hintsAreShownCountedAndLowerTheGrade() throws {
    var scene = try asked("ventes-fr/sdr/expand", .typed)
    scene.press(.tab)
    #expect(scene.drawing.contains("Indice : _____ ___________ ___"))
    scene.press(.tab, .tab)
    #expect(scene.drawing.contains("Indice : S____ D__________ R__"))
    scene.type("sales development rep")
    scene.press(.enter, .enter)
    #expect(scene.ownLines[0].contains(#""grade":2"#))
    #expect(scene.ownLines[0].contains(#""hints":2"#))
  }

  @Test func lettersAreTextAndCommandsAreNot() throws {
    var scene = try asked("ventes-fr/sdr/expand", .typed)
    scene.type("qzkt-*0?")
    #expect(try state(scene).field.text == "qzkt-*0?")
    #expect(scene.ownLines.isEmpty && scene.exit == nil)
  }

  @Test func escapeInATypedAnswerRecordsNothing() throws {
    var scene = try asked("ventes-fr/sdr/expand", .typed)
    scene.type("sal")
    scene.press(.escape)
    #expect(scene.ownLines.isEmpty)
    #expect(scene.drawing.contains("Aujourd") || scene.drawing.contains("Bonjour"))
  }

  @Test func aPasteIsTextOnOneLineAndDrawnWithinTheField() throws {
    var scene = try asked("ventes-fr/sdr/expand", .typed)
    let hostile = "a\u{1B}[31m\u{202E}\u{0}\n👩‍👩‍👧 שלום \u{200B}" + String(repeating: "é", count: 3000)
    scene.take(.paste(hostile))
    #expect(try state(scene).field.text.count <= 1000)
    for (rows, columns) in [(24, 80), (12, 40), (8, 32)] {
      scene.resize(rows, columns)
      for line in scene.frame.split(separator: "\n", omittingEmptySubsequences: false) {
        #expect(TextWidth.columns(of: line) <= columns)
        #expect(line.unicodeScalars.allSatisfy { $0.value >= 0x20 && $0.properties.generalCategory != .format })
      }
    }
    scene.resize(24, 80)
    scene.press(.enter, .enter)
    #expect(scene.ownLines.count == 1)
    #expect(scene.app.studyDay.progress == scene.replayed().progress)
  }

  // MARK: Another form

  @Test func theCardAtHandCanBeAskedOtherwise() throws {
    var scene = try asked("ventes-fr/sdr/expand", .recall)
    scene.press(.character("c"))
    #expect(try state(scene).question.mode == .choice)
    scene.press(.character("t"))
    #expect(try state(scene).question.mode == .typed)
    scene.press(.function(2))
    #expect(try state(scene).question.mode == .choice)
  }

  // MARK: Set aside

  @Test func aBuriedCardComesBackTomorrowAndASuspendedOneNotAtAll() throws {
    for (key, kind) in [(Key.character("-"), "bury"), (.character("z"), "suspend")] {
      var scene = try Simulation(deck, options: PlanOptions(newCards: 2, form: .recall))
      scene.press(.enter, key)
      #expect(scene.ownLines.last?.contains(#""card":"ventes-fr/sdr/expand","mark":"\#(kind)""#) == true)
      #expect(try state(scene).card.term.id.text == "ae")
      #expect(scene.app.studyDay.left == 1)
      let tomorrow = scene.app.studyDay.plan(on: scene.app.studyDay.day + 1).cards.map(\.card.id.description)
      #expect(tomorrow.contains("ventes-fr/sdr/expand") == (kind == "bury"))
      scene.press(.character("u"))
      #expect(scene.app.studyDay.left == 2)
    }
  }

  @Test func aFlagStaysOnTheCardAndIsSeenOnTheFiche() throws {
    var scene = try Simulation(deck)
    scene.press(.enter, .space, .character("*"))
    #expect(scene.drawing.contains("SDR : signalé"))
    scene.press(.character("i"))
    #expect(scene.drawing.contains("État           signalé"))
    scene.press(.character("*"))
    #expect(scene.app.studyDay.progress.marks.flagged.isEmpty)
  }

  // MARK: Undo

  @Test func undoWalksBackThroughShownChoiceTypedDuelAndMark() throws {
    var scene = try session()
    scene.press(.enter, .enter)
    scene.press(try position(right: true, in: scene))
    scene.press(.enter)
    scene.press(try position(right: false, in: scene))
    scene.press(.enter)
    scene.ask(try card("ventes-fr/sm/expand"), .typed, .due)
    scene.type("sales manager")
    scene.press(.enter, .enter)
    scene.ask(try card("ventes-fr/sdr/name"), .duel(against: try #require(TermAddress("ventes-fr/mdr"))))
    scene.press(.digit(1), .enter, .character("*"))
    let empty = try Simulation(deck, options: PlanOptions(newCards: 2)).app.studyDay
    for _ in 0..<7 { scene.press(.character("u")) }
    #expect(scene.app.studyDay.progress == empty.progress)
    #expect(scene.app.studyDay.undoable == nil)
    #expect(scene.ownLines.count == 14)
  }
}
