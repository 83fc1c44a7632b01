// Who answers MDR for SDR twice meets the duel on the next day; who forgets a card four times is told so.

import Glossary
import Learning
import Study
import Terminal
import Testing

@testable import Trainer

@Suite struct DuelFlowTests: Frames {
  func confused() throws -> Simulation {
    var scene = try Simulation(deck, options: PlanOptions(newCards: 1))
    for _ in 0..<2 {
      scene.ask(try card("ventes-fr/sdr/abbreviate"), .typed, .due)
      scene.type("mdr")
      scene.press(.enter, .enter)
    }
    return scene
  }

  @Test func theDuelComesTheNextDayAndSetsBothSideBySide() throws {
    var scene = try confused()
    scene.wait(86_400_000)
    scene.restart()
    scene.press(.enter)
    var asked = 0
    while let state = scene.app.state, state.question.mode.form != .duel, asked < 20 {
      scene.answerRight()
      asked += 1
    }
    guard let state = scene.app.state else {
      Issue.record("no duel:\n\(scene.drawing)")
      return
    }
    #expect(scene.drawing.contains("duel"))
    #expect(state.question.options.compactMap(\.id?.term.text).sorted() == ["mdr", "sdr"])
    scene.press(.digit(state.question.options.firstIndex { $0.id == state.card.id.address } == 0 ? 2 : 1))
    #expect(scene.ownLines.last?.contains(#""form":"duel","grade":1"#) == true)
    #expect(scene.ownLines.last?.contains(#""practice":true"#) == true)
    #expect(scene.drawing.contains("Oublié : entraînement, aucune date ne change."))
  }

  @Test func aCardForgottenForTheFourthTimeOpensItsTermAndIsNotSuspended() throws {
    var scene = try Simulation(deck, options: PlanOptions(newCards: 0, form: .recall))
    let card = try card("ventes-fr/sdr/expand")
    for day in 0..<6 {
      scene.ask(card, .recall, .due)
      scene.press(.space, .digit(1))
      if day < 4 { #expect(!scene.drawing.contains("Fiche"), "day \(day)") }
      if day == 4 {
        #expect(scene.drawing.contains("Fiche"))
        #expect(scene.drawing.contains("Oublié 4 fois"))
        scene.press(.escape)
        #expect(!scene.drawing.contains("Fiche"))
      }
      scene.wait(86_400_000)
      scene.restart()
    }
    #expect(!scene.app.studyDay.progress.marks.isSuspended(card.id))
  }
}
