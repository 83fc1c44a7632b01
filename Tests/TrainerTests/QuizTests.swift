// A quiz belongs to a day: it ends with that day, also while one of its questions is on the screen.

import Study
import Terminal
import Testing

@testable import Trainer

@Suite struct QuizTests: Frames {
  /// A quiz on roles, and the first choice of it.
  private func quiz() throws -> Simulation {
    var scene = try Simulation(deck, options: PlanOptions(newCards: 0))
    scene.press(.character("a"), .down, .enter)
    for _ in 0..<5 where !scene.drawing.contains("Quiz · choix") { scene.answerRight() }
    #expect(scene.drawing.contains("Quiz · choix"))
    return scene
  }

  @Test func aQuizGoesOnWithinItsDay() throws {
    var scene = try quiz()
    scene.press(.character("1"), .enter)
    #expect(scene.drawing.contains("Quiz · "))
  }

  @Test func aQuizEndsWithItsDayWhileItsAnswerIsOnTheScreen() throws {
    var scene = try quiz()
    scene.press(.character("1"))
    scene.wait(86_400_000)
    // The first key of a day tells of it; the second one goes on.
    scene.press(.enter)
    #expect(scene.drawing.contains("Une nouvelle journée commence"))
    scene.press(.enter)
    #expect(!scene.drawing.contains("Quiz"), "\(scene.drawing)")
  }

  @Test func aQuizEndsWithItsDayBeforeAnAnswerToo() throws {
    var scene = try quiz()
    scene.wait(86_400_000)
    scene.press(.character("1"))
    #expect(!scene.drawing.contains("Quiz"), "\(scene.drawing)")
  }
}
