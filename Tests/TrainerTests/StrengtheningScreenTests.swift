// Strengthening on the screen: offered on the summary, asked like any card, back to the summary.

import Glossary
import Learning
import Phrases
import Study
import Terminal
import Testing

@testable import Trainer

@Suite struct StrengtheningScreenTests: Frames {
  /// The second day of two cards, done, the first one forgotten twice.
  func done() throws -> Simulation {
    var scene = try Simulation(deck, options: PlanOptions(newCards: 2, form: .recall))
    scene.press(.enter, .space, .digit(1), .space, .digit(3), .space, .digit(1))
    return scene
  }

  @Test func enterOnTheSummaryAsksWhatIsMissing() throws {
    var scene = try done()
    #expect(scene.drawing.contains("Bilan") && scene.drawing.contains("Pas encore acquis"))
    #expect(scene.drawing.contains("renforcer 1 carte"))
    scene.press(.enter)
    #expect(scene.drawing.contains("Renforcement") && scene.drawing.contains("SDR"))
    let before = scene.ownLines.count
    scene.press(.space, .digit(3))
    #expect(scene.ownLines.count == before + 1)
    #expect(scene.ownLines.last?.contains("practice") == false)
    #expect(scene.drawing.contains("Renforcement terminé"))
  }

  /// The third attempt is the last: neither the plan nor another round asks the card again.
  @Test func afterTheThirdAttemptThereIsNothingLeft() throws {
    var scene = try done()
    scene.press(.enter, .space, .digit(1))
    #expect(scene.drawing.contains("Renforcement terminé") && !scene.drawing.contains("renforcer"))
    scene.press(.enter)
    #expect(scene.exit == nil && scene.drawing.contains("C’est fait pour aujourd’hui"))
  }

  @Test func anUndoTakesTheLastAnswerBackAndTheQuestionReturns() throws {
    var scene = try done()
    scene.press(.enter, .space, .digit(3), .character("u"))
    #expect(scene.drawing.contains("Renforcement") && scene.drawing.contains("SDR"))
  }

  @Test func escapeGoesBackToToday() throws {
    var scene = try done()
    scene.press(.enter, .escape)
    #expect(scene.drawing.contains("C’est fait pour aujourd’hui"))
  }

  @Test func inEnglish() throws {
    var scene = try Simulation(english, language: .english, options: PlanOptions(newCards: 2, form: .recall))
    scene.press(.enter, .space, .digit(1), .space, .digit(3), .space, .digit(1))
    #expect(scene.drawing.contains("go over 1 card"))
    scene.press(.enter)
    #expect(scene.drawing.contains("Extra round"))
  }

  /// Ten thousand terms, all met and forgotten: the list of what is missing is made in the time of a key.
  @Test func theListOfWhatIsMissingLooksAtNoMoreTitlesThanFit() throws {
    let terms = try (0..<10_000).map { index in
      Term(
        id: try #require(Term.ID("t\(index)")), acronym: nil, names: ["Name \(index)"], kind: .concept,
        definition: "Definition \(index).")
    }
    let deck = Deck(id: try #require(Deck.ID("large")), title: "", language: "en", terms: terms)
    let time = ContinuousClock().measure {
      #expect(StrengtheningWords.list(terms, in: deck, columns: 40, .english).hasSuffix("more"))
    }
    #expect(time < .milliseconds(200))
    #expect(StrengtheningWords.list(Array(terms.prefix(2)), in: deck, columns: 40, .english) == "Name 0, Name 1")
    #expect(StrengtheningWords.list(Array(terms.prefix(9)), in: deck, columns: 5, .english) == "Name…")
  }
}
