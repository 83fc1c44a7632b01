// What the suites of frames share: a deck, a few ways to a screen, and a comparison that shows the picture.

import Glossary
import Journal
import Phrases
import Study
import Terminal
import Testing

@testable import Trainer

protocol Frames {}

extension Frames {
  static var path: String { "/home/lea/.local/share/ramp/journal/pc-1.jsonl" }

  var deck: Deck { get throws { try Simulation.bundledDeck() } }

  var english: Deck { get throws { try Simulation.bundledDeck("sales-en") } }

  func card(_ text: String) throws -> Card {
    let id = try #require(Card.ID(text))
    return try #require(try deck[id])
  }

  /// A first session to its end, the second card forgotten once.
  func session(language: Language = .french) throws -> Simulation {
    var scene = try Simulation(language == .french ? deck : english, language: language)
    scene.press(.enter)
    var count = 0
    while scene.app.studyDay.next != nil {
      scene.press(.space, count == 1 ? .digit(1) : .digit(3))
      count += 1
    }
    return scene
  }

  /// Two answers saved, the third refused.
  func refused(_ problem: StorageProblem, language: Language = .french) throws -> Simulation {
    var scene = try Simulation(language == .french ? deck : english, language: language)
    scene.press(.enter, .space, .digit(3), .space, .digit(3), .space)
    scene.refusal = problem
    scene.press(.digit(3))
    return scene
  }

  func expect(_ scene: Simulation, _ drawing: String, at location: SourceLocation = #_sourceLocation) {
    let seen = scene.drawing.split(separator: "\n", omittingEmptySubsequences: false)
    let drawn = drawing.split(separator: "\n", omittingEmptySubsequences: false)
    let rows = max(seen.count, drawn.count)
    let differ = (0..<rows).filter { ($0 < seen.count ? seen[$0] : "") != ($0 < drawn.count ? drawn[$0] : "") }
    #expect(differ.isEmpty, "rows \(differ) differ; seen:\n\(scene.drawing)", sourceLocation: location)
  }

  /// A scene with one card as its question, asked in a mode.
  func asked(
    _ card: String, _ mode: QuestionMode, _ reason: Reason = .due, language: Language = .french, rows: Int = 24,
    columns: Int = 80
  ) throws -> Simulation {
    let deck = language == .french ? try self.deck : try english
    var scene = try Simulation(deck, language: language, options: PlanOptions())
    scene.resize(rows, columns)
    scene.press(.enter)
    scene.ask(try #require(Card.ID("\(deck.id)/\(card)").flatMap { deck[$0] }), mode, reason)
    return scene
  }
}
