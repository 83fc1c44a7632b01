// The form for a term of the learner's own, key by key: typing, refusals, keeping, correcting, and the way back.

import Glossary
import Journal
import Study
import Terminal
import Testing

@testable import Trainer

@Suite struct OwnTermTests: Frames {
  /// The form, opened from Today.
  func form() throws -> Simulation {
    var scene = try Simulation(deck)
    scene.press(.character("+"))
    return scene
  }

  /// The form filled in, one text a field, and sent.
  func sent(_ texts: String..., from scene: Simulation) -> Simulation {
    var scene = scene
    for text in texts {
      scene.take(.paste(text))
      scene.press(.enter)
    }
    return scene
  }

  func isForm(_ scene: Simulation) -> Bool { scene.app.screen is OwnTermScreen }

  @Test func enterGoesFromFieldToFieldAndTheLastOneKeepsTheTerm() throws {
    let scene = sent("MQL", "Lead marketing", "Un lead prêt.", from: try form())
    #expect(scene.app.isOnToday)
    let term = try #require(scene.app.studyDay.deck.terms.last)
    #expect(term.address.description == "mine-l-7f3a9c01b2/mql")
    #expect(term.acronym == "MQL" && term.names == ["Lead marketing"] && term.definition == "Un lead prêt.")
    #expect(scene.drawing.contains("MQL est ajouté ; rien n’en est partagé."))
    #expect(scene.ownLines.isEmpty)
  }

  @Test func lettersAreTextAndTabAndArrowsMove() throws {
    var scene = try form()
    scene.press(.character("q"), .tab, .character("+"), .down, .character("?"), .up, .character("!"), .up, .up)
    let draft = try #require(scene.app.front(OwnTermScreen.self)?.draft)
    #expect(draft[.acronym].text == "q" && draft[.name].text == "+!" && draft[.definition].text == "?")
    #expect(scene.app.front(OwnTermScreen.self)?.field == .definition)
  }

  @Test func whatIsMissingIsSaidAndItsFieldIsTyped() throws {
    var scene = sent("MQL", "", "", from: try form())
    #expect(isForm(scene) && scene.drawing.contains("Il manque une définition."))
    #expect(scene.app.front(OwnTermScreen.self)?.field == .definition)
    scene = sent("", "", "Un lead prêt.", from: try form())
    #expect(isForm(scene) && scene.drawing.contains("Il manque un sigle ou un nom."))
    #expect(scene.app.front(OwnTermScreen.self)?.field == .acronym)
  }

  @Test func aNameThatTheDeckHasIsRefusedWithTheTermAndItsDeck() throws {
    let scene = sent("", "account EXECUTIVE", "Un vendeur.", from: try form())
    #expect(isForm(scene) && scene.app.studyDay.deck == scene.deck)
    #expect(scene.drawing.contains("AE est déjà dans « \(try deck.title) » : changez ce nom, ou renoncez."))
    #expect(scene.app.front(OwnTermScreen.self)?.field == .name)
  }

  @Test func anEmptyFormClosesAndWritesNothing() throws {
    let scene = sent("", "", "", from: try form())
    #expect(scene.app.isOnToday && scene.drawing.contains("Rien n’est écrit."))
    #expect(try scene.deck == deck)
  }

  @Test func whatWasTypedWaitsUntilTheTermIsKept() throws {
    var scene = try form()
    scene.type("MQL")
    scene.press(.escape)
    #expect(scene.app.isOnToday)
    scene.press(.character("+"))
    #expect(scene.drawing.contains("› Sigle         MQL"))
    scene = sent("", "Lead", "", from: scene)
    scene.press(.character("+"))
    #expect(!scene.drawing.contains("MQL"))
  }

  @Test func aFileThatCannotBeReadIsToldAndTheTextsStay() throws {
    var scene = try form()
    scene.termRefusal = .cannotRead(path: "/home/lea/decks/mine.yaml", .denied)
    scene = sent("MQL", "Lead", "", from: scene)
    #expect(isForm(scene) && scene.drawing.contains("mine.yaml"))
    #expect(scene.app.front(OwnTermScreen.self)?.draft[.acronym].text == "MQL")
    scene.termRefusal = nil
    scene.press(.enter)
    #expect(try scene.app.isOnToday && scene.deck.terms.count == deck.terms.count + 1)
  }

  @Test(arguments: [(LearnerSharing.on(withTerms: false), "pas partagé"), (.on(withTerms: true), "partagé avec")])
  func theSentenceSaysWhetherItIsShared(_ sharing: LearnerSharing, _ words: String) throws {
    var scene = try Simulation(deck)
    scene.sharing = sharing
    scene.press(.character("+"))
    #expect(sent("MQL", "Lead", "", from: scene).drawing.contains(words))
  }

  // MARK: The way back

  @Test func aQuestionIsTheSameAfterwards() throws {
    var scene = try asked("csm/name", .choice)
    let before = try #require(scene.app.state)
    scene.press(.character("+"))
    scene = sent("MQL", "Lead", "", from: scene)
    let after = try #require(scene.app.state)
    #expect(after.card.id == before.card.id && after.question.options == before.question.options)
    #expect(!after.isAnswered)
  }

  @Test(arguments: [Key.enter, .escape])
  func theTimeInTheFormIsNotTheAnswers(_ last: Key) throws {
    var scene = try asked("csm/name", .choice)
    scene.press(.character("+"), after: 1000)
    let opened = scene.uptime
    scene.take(.paste("MQL"))
    scene.press(.tab, after: 60_000)
    scene.take(.paste("Lead"))
    scene.press(.tab)
    scene.press(last)
    let spent = scene.uptime - opened
    scene.press(.digit(1), after: 1000)
    let line = try #require(scene.ownLines.last)
    #expect(spent > 60_000 && line.contains(#""ms":2000"#), "\(line)")
  }

  @Test func aTypedAnswerIsStillJudgedAfterwards() throws {
    var scene = try asked("csm/name", .typed)
    scene.type("gardien")
    scene.press(.enter, .character("+"))
    scene = sent("MQL", "Lead", "", from: scene)
    guard case .judged = scene.app.state?.stage else { return #expect(Bool(false)) }
    scene.press(.character("r"))
    #expect(scene.ownLines.last?.contains(#""alias":"gardien""#) == true)
    guard case .judged(let judgement) = scene.app.state?.stage else { return #expect(Bool(false)) }
    #expect(judgement.verdict.isRight)
  }

  @Test func whileAnAnswerIsTypedThePlusIsText() throws {
    var scene = try asked("csm/name", .typed)
    scene.press(.character("+"))
    #expect(scene.app.state?.field.text == "+")
  }

  @Test func theListSelectsTheTerm() throws {
    var scene = try Simulation(deck)
    scene.press(.character("b"), .down, .character("+"))
    scene = sent("MQL", "Lead", "", from: scene)
    #expect(scene.app.terms?.current?.term.text == "mql")
    #expect(scene.drawing.contains("› MQL"))
  }

  // MARK: Correcting

  /// The card of an own term.
  func ownCard() throws -> Simulation {
    var scene = try Simulation(deck)
    scene.press(.character("b"), .character("+"))
    scene = sent("MQL", "Lead", "Un lead.", from: scene)
    scene.press(.enter)
    return scene
  }

  @Test func theCardOfAnOwnTermOpensTheFormFilledIn() throws {
    var scene = try ownCard()
    scene.press(.character("+"))
    #expect(scene.drawing.contains("Corriger mon terme"))
    scene = sent("", " marketing", " Prêt.", from: scene)
    #expect(scene.app.screen is TermScreen && scene.drawing.contains("MQL est corrigé"))
    let term = try #require(scene.deck.terms.last)
    #expect(term.id.text == "mql" && term.names == ["Lead marketing"] && term.definition == "Un lead. Prêt.")
    #expect(try scene.deck.terms.count == deck.terms.count + 1)
  }

  @Test func theUndoAfterATermTakesItOutAgain() throws {
    var scene = sent("MQL", "Lead marketing", "Un lead prêt.", from: try form())
    scene.press(.character("u"))
    #expect(scene.drawing.contains("MQL est retiré."))
    #expect(try scene.deck == deck && scene.ownLines.isEmpty)
    scene.press(.character("u"))
    #expect(scene.drawing.contains("Rien à annuler"))
  }

  @Test func anotherKeyEndsTheTimeInWhichTheTermIsUndone() throws {
    var scene = sent("MQL", "Lead marketing", "Un lead prêt.", from: try form())
    scene.press(.character("s"), .escape, .character("u"))
    #expect(try scene.deck.terms.count == deck.terms.count + 1)
  }

  /// Else the key would take back an older answer.
  @Test func theUndoAfterACorrectionSaysSoFirst() throws {
    var card = try ownCard()
    card.press(.character("+"))
    var scene = sent("", " marketing", "", from: card)
    scene.press(.character("u"))
    #expect(scene.drawing.contains("Une correction ne s’annule pas"))
    #expect(scene.deck.terms.last?.names == ["Lead marketing"])
  }

  @Test func theEmptiedFormOfATermTakesItOut() throws {
    var scene = try ownCard()
    scene.press(.character("+"))
    for _ in 0..<3 { scene.press(.control("u"), .enter) }
    #expect(try scene.deck == deck)
    #expect(scene.drawing.contains("MQL est retiré."))
  }

  @Test func theCardOfAnyOtherTermOpensAnEmptyForm() throws {
    var scene = try Simulation(deck)
    scene.press(.character("b"), .enter, .character("+"))
    #expect(scene.app.front(OwnTermScreen.self)?.draft == OwnTermDraft())
  }

  @Test func onesOwnTermHasNoOtherOwner() throws {
    #expect(try !ownCard().app.keys.contains { $0.action == "writeRemark" })
  }

  @Test func aSessionThatOnlyReadsHasNeitherKey() throws {
    var scene = try Simulation(deck)
    scene.restart(blocker: .occupied(GateTests.holder))
    scene.press(.character("l"))
    for keys in [[Key.escape], [.character("b")], [.enter]] {
      for key in keys { scene.press(key) }
      #expect(!scene.app.keys.contains { $0.action == "writeTerm" || $0.action == "writeRemark" })
      scene.press(.character("+"))
      #expect(!isForm(scene))
    }
  }

  @Test func anExamAsksNoOwnTerm() throws {
    let own = Deck(
      id: .ownTerms(of: "l-1"), title: "Mes termes", language: "fr",
      terms: try (1...60).map {
        Term(
          id: try #require(Term.ID("t\($0)")), acronym: "T\($0)", names: ["Nom \($0)"], kind: .concept, definition: "")
      })
    let paper = ExamPaper(try deck.including([own]), try Simulation(deck).app.studyDay.progress.marks, seed: 7)
    #expect(paper.cards.count == 20 && paper.cards.allSatisfy { !$0.id.deck.isOfOwnTerms })
    #expect(!ExamPaper(own, try Simulation(deck).app.studyDay.progress.marks, seed: 7).cards.isEmpty)
  }
}
