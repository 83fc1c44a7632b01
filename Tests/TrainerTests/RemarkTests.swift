// A sentence to the deck's owner, key by key: from an answered question and from a term's card, undone, and told.

import Glossary
import Learning
import Terminal
import Testing

@testable import Trainer

@Suite struct RemarkTests: Frames {
  /// An answered question.
  func answered() throws -> Simulation {
    var scene = try Simulation(deck)
    scene.press(.enter, .space)
    return scene
  }

  func sent(_ text: String, from scene: Simulation) -> Simulation {
    var scene = scene
    scene.press(.character("!"))
    scene.take(.paste(text))
    scene.press(.enter)
    return scene
  }

  @Test func theSentenceIsALineAndTheQuestionStays() throws {
    let before = try answered()
    let scene = sent("La définition  est vague.", from: before)
    #expect(scene.ownLines.count == 1)
    #expect(scene.ownLines[0].contains(#""term":"ventes-fr/sdr","remark":"La définition est vague.""#))
    #expect(scene.app.state?.card.id == before.app.state?.card.id && scene.app.state?.stage == .revealed)
    #expect(scene.drawing.contains("Gardé ; le mot reste ici jusqu’à « ramp share DOSSIER »."))
  }

  @Test func withASharingItGoesToTheTeamsFolder() throws {
    var scene = try Simulation(deck)
    scene.sharing = .on(withTerms: false)
    scene.press(.enter)
    scene.restart()
    scene.press(.enter, .space)
    #expect(sent("Vague.", from: scene).drawing.contains("Gardé ; le mot va au dossier de l’équipe en fin de séance."))
  }

  @Test func uTakesItBackAndTheQuestionStays() throws {
    var scene = sent("Vague.", from: try answered())
    scene.press(.character("u"))
    #expect(scene.app.studyDay.progress.remarks.terms.isEmpty)
    #expect(scene.drawing.contains("Mot à l’auteur retiré : SDR."))
    #expect(scene.app.state?.stage == .revealed)
    #expect(scene.app.studyDay.progress == scene.replayed().progress)
  }

  @Test func anEmptyTextAndEscapeWriteNothing() throws {
    #expect(sent("  ", from: try answered()).ownLines.isEmpty)
    var scene = try answered()
    scene.press(.character("!"), .character("x"), .escape)
    #expect(scene.ownLines.isEmpty && scene.app.state?.stage == .revealed)
  }

  @Test func whatDoesNotFitIsRefusedBeforeItIsCut() throws {
    let scene = sent(String(repeating: "é", count: 251), from: try answered())
    #expect(scene.ownLines.isEmpty && scene.drawing.contains("Trop long : 1 caractère de trop."))
    #expect(scene.app.screen is RemarkScreen)
  }

  @Test func theTermsCardListsThemAndUndoesThem() throws {
    var scene = try answered()
    scene.press(.character("i"))
    scene = sent("Trop long.", from: sent("Vague.", from: scene))
    #expect(scene.app.screen is TermScreen)
    #expect(scene.drawing.contains("À l’auteur     « Vague. » · « Trop long. »"))
    scene.press(.character("u"))
    #expect(scene.app.screen is TermScreen && scene.drawing.contains("À l’auteur     « Vague. »"))
    #expect(!scene.drawing.contains("Trop long."))
  }

  @Test func theTimeOfTheSentenceIsNotTheAnswers() throws {
    var scene = try answered()
    scene.press(.character("!"), after: 1000)
    scene.press(.character("x"), after: 60_000)
    scene.press(.enter, after: 1000)
    scene.press(.digit(3), after: 1000)
    #expect(scene.ownLines.last?.contains(#""ms":5000"#) == true, "\(scene.ownLines)")
  }

  @Test func aRefusedDiskKeepsTheSentence() throws {
    var scene = try answered()
    scene.refusal = .notWritten(path: "/full/pc.jsonl", .diskFull)
    scene = sent("Vague.", from: scene)
    #expect(scene.app.unsaved?.event.remark?.text == "Vague.")
    scene.refusal = nil
    scene.press(.enter)
    #expect(scene.ownLines.count == 1 && scene.app.state?.stage == .revealed)
  }

  @Test func anUnansweredQuestionHasNoSuchKey() throws {
    var scene = try Simulation(deck)
    scene.press(.enter)
    #expect(!scene.app.keys.contains { $0.action == "writeRemark" })
  }
}
