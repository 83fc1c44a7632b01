// « Compter comme juste, et retenir ma réponse »: one key on a refused answer, and `u` takes it back.

import Glossary
import Journal
import Learning
import Study
import Terminal
import Testing

@testable import Trainer

@Suite struct CountAsRightTests: Frames {
  /// A typed answer that the judge has seen.
  func answered(_ text: String, to card: String = "csm/name", rows: Int = 24, columns: Int = 80) throws -> Simulation {
    var scene = try asked(card, .typed, rows: rows, columns: columns)
    scene.type(text)
    scene.press(.enter)
    return scene
  }

  func verdict(_ scene: Simulation) -> Verdict? {
    if case .judged(let judgement) = scene.app.state?.stage { judgement.verdict } else { nil }
  }

  func offers(_ scene: Simulation) -> Bool { scene.app.keys.contains { $0.action == "countAsRight" } }

  @Test func oneKeyMakesTheAnswerRightAndEnterGoesOn() throws {
    var scene = try answered("gardien des clients")
    scene.press(.character("r"))
    #expect(verdict(scene) == .exact)
    #expect(scene.ownLines.count == 1)
    #expect(scene.ownLines[0].contains(#""term":"ventes-fr/csm","alias":"gardien des clients""#))
    scene.press(.enter)
    #expect(scene.app.studyDay.today.answers.map(\.review.grade) == [.good])
    #expect(scene.app.studyDay.today.answers.first?.review.overruled == nil)
  }

  @Test func theSameAnswerIsRightTheNextTime() throws {
    var scene = try answered("gardien des clients")
    scene.press(.character("r"), .enter)
    scene.ask(try card("ventes-fr/csm/name"), .typed)
    scene.type("Gardien de clients")
    scene.press(.enter)
    #expect(verdict(scene) == .equivalent)
  }

  @Test func uTakesTheAliasBackAndTheVerdictWithIt() throws {
    var scene = try answered("gardien des clients")
    scene.press(.character("r"), .character("u"))
    #expect(verdict(scene) == .wrong)
    #expect(scene.app.studyDay.progress.aliases.terms.isEmpty)
    #expect(scene.drawing.contains("« gardien des clients » n’est plus retenu."))
    #expect(offers(scene))
  }

  @Test func afterTheAnswerUTakesBackTheAnswerThenTheAlias() throws {
    var scene = try answered("gardien des clients")
    scene.press(.character("r"), .enter, .character("u"))
    #expect(scene.app.studyDay.today.answers.isEmpty)
    #expect(scene.app.studyDay.progress.aliases.terms.count == 1)
    scene.press(.control("u"), .control("u"))
    scene.restart()
    #expect(scene.app.studyDay.progress.aliases.terms.isEmpty)
  }

  @Test func aKeptAnswerCanBeForgottenOnAnyLaterDay() throws {
    var scene = try answered("gardien des clients")
    scene.press(.character("r"), .enter)
    scene.wait(3 * 86_400_000)
    scene.restart()
    scene.press(.enter)
    scene.ask(try card("ventes-fr/csm/name"), .typed)
    scene.type("gardien des clients")
    scene.press(.enter)
    #expect(verdict(scene) == .exact)
    scene.press(.character("r"))
    #expect(scene.drawing.contains("« gardien des clients » n’est plus retenu."))
    #expect(scene.app.studyDay.progress.aliases.terms.isEmpty)
    #expect(scene.app.studyDay.progress == scene.replayed().progress)
    scene.type("gardien des clients")
    scene.press(.enter)
    #expect(verdict(scene) == .wrong)
  }

  @Test func whatTheDeckAcceptsIsNotThereToForget() throws {
    var scene = try answered("Customer Manager")
    scene.press(.character("r"))
    #expect(
      scene.app.keys.filter { $0.action == "countAsRight" }.map { $0.help.longest(.english) } == [
        "forget my answer"
      ])
    scene.press(.enter)
    scene.ask(try card("ventes-fr/csm/name"), .typed)
    scene.type("Customer Success Manager")
    scene.press(.enter)
    #expect(!offers(scene))
  }

  @Test(arguments: ["Customer Manager", "gardien", "Customer Failure Manager"])
  func aRefusedAnswerHasTheKey(_ typed: String) throws { #expect(offers(try answered(typed))) }

  @Test(arguments: ["", "CSM", "Customer Success Manager", "Custumer Success Manager", "Account Executive", "AE"])
  func aRightOneAnEmptyOneAndAnotherTermHaveNot(_ typed: String) throws { #expect(!offers(try answered(typed))) }

  @Test func theAcronymOfTheQuestionCannotBeKept() throws { #expect(!offers(try answered("csms", to: "csm/expand"))) }

  @Test func anAcronymIsKeptInCapitals() throws {
    var scene = try answered("rcs", to: "csm/abbreviate")
    scene.press(.character("r"))
    #expect(scene.ownLines.last?.contains(#""alias":"RCS""#) == true)
    #expect(verdict(scene) == .equivalent)
  }

  @Test func aNameIsNoAcronym() throws { #expect(!offers(try answered("gardien des clients", to: "csm/abbreviate"))) }

  @Test func anExamTakesNoAlias() throws {
    let deck = try deck
    var scene = try Simulation(deck)
    for (number, term) in deck.terms.enumerated() {
      let alias = Alias(on: TermAddress(deck: deck.id, term: term.id), "mot maison")
      let at = scene.now + (number - 1000)
      scene.receive(Event(id: scene.stamp().id, at: at, day: scene.clockDay, content: .alias(alias)))
    }
    #expect(scene.app.studyDay.progress.aliases.terms.count == deck.terms.count)
    scene.press(.character("x"), .enter)
    for _ in 0..<20 {
      scene.type("mot maison")
      scene.press(.enter)
    }
    #expect(scene.app.studyDay.progress.exams.results.last?.end.score == 0)
  }

  @Test func aRefusedDiskKeepsTheOffer() throws {
    var scene = try answered("gardien des clients")
    scene.refusal = .notWritten(path: "/full/pc.jsonl", .diskFull)
    scene.press(.character("r"))
    #expect(scene.app.unsaved?.event.alias?.text == "gardien des clients")
    scene.refusal = nil
    scene.press(.enter)
    #expect(verdict(scene) == .exact)
  }

  @Test func theKeyStandsBesideEnter() throws {
    let scene = try answered("gardien des clients")
    #expect(scene.drawing.contains("Entrée accepter   r c’est juste"))
  }

  @Test func theKeyIsThereInASmallTerminal() throws {
    let scene = try answered("gardien des clients", rows: 12, columns: 40)
    #expect(scene.drawing.contains("r juste"))
  }

  @Test func theTermsCardShowsWhatWasKept() throws {
    var scene = try answered("gardien des clients")
    scene.press(.character("r"), .character("i"))
    #expect(scene.drawing.contains("Retenu         gardien des clients"))
    scene.press(.character("u"))
    #expect(!scene.drawing.contains("Retenu "))
  }
}
