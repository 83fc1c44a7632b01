// The wheel of the mouse: it scrolls lists, chooses no answer, and says nothing where it has no effect.

import Study
import Terminal
import Testing

@testable import Trainer

@Suite struct WheelTests: Frames {
  @Test(arguments: [Character("b"), "a", ","]) func itMovesInAListAsTheArrowsDo(opening: Character) throws {
    var wheel = try Simulation(deck)
    wheel.press(.character(opening), .wheelDown, .wheelDown, .wheelUp)
    var arrows = try Simulation(deck)
    arrows.press(.character(opening), .down, .down, .up)
    #expect(wheel.frame == arrows.frame)
    arrows.press(.up)
    #expect(wheel.frame != arrows.frame)
  }

  @Test func itMovesInTheListOfDecksOfAFirstStart() throws {
    var scene = try firstStart()
    let before = scene.frame
    scene.press(.wheelDown)
    #expect(scene.frame != before)
    scene.press(.wheelUp)
    #expect(scene.frame == before)
  }

  /// The arrows move the mark « › » there, and Enter would take another answer than the one that was meant.
  @Test func itChoosesNoAnswer() throws {
    var scene = try Simulation(deck)
    scene.press(.enter, .character("c"), .down)
    #expect(scene.drawing.contains("›"))
    let before = scene.frame
    scene.press(.wheelDown, .wheelUp, .wheelDown)
    #expect(scene.frame == before)
    scene.press(.down)
    #expect(scene.frame != before)
  }

  @Test(arguments: [Key.wheelUp, .wheelDown]) func whereItHasNoEffectItSaysNothing(_ key: Key) throws {
    for (name, scene) in try ContractTests().screens()
    where !scene.app.keys.contains(where: { $0.keys.contains(key) }) {
      var scene = scene
      let (before, notice) = (scene.app.stack, scene.app.notice)
      scene.press(key)
      #expect(scene.app.stack.count == before.count, "\(name)")
      #expect(zip(scene.app.stack, before).allSatisfy { $0.isEqual(to: $1) }, "\(name)")
      #expect(scene.app.notice == notice, "\(name)")
    }
  }

  @Test func itLeavesTheSentenceAboutTheLastKey() throws {
    var scene = try Simulation(deck)
    scene.press(.character("w"), .wheelDown)
    #expect(scene.drawing.contains("« w » ne fait rien ici"))
  }

  @Test func itTurnsNoPageOfTheHelp() throws {
    var scene = try Simulation(deck)
    scene.press(.character("b"), .character("?"))
    let before = scene.frame
    scene.press(.wheelDown)
    #expect(scene.frame == before)
  }

  @Test func aCanvasAsksForTheMouseOnlyWhileTheSettingDoes() throws {
    var scene = try Simulation(deck)
    #expect(!scene.app.draw(scene.size).wantsMouse)
    scene.press(.character(","))
    for _ in SettingsScreen.listed { scene.press(.down) }
    scene.press(.right)
    #expect(scene.wishes == [SettingChange(.mouse, "on")])
    #expect(scene.app.draw(scene.size).wantsMouse)
    scene.press(.character("?"))
    #expect(scene.app.draw(scene.size).wantsMouse)
    scene.press(.escape, .left)
    #expect(scene.wishes.last == SettingChange(.mouse, nil))
    #expect(!scene.app.draw(scene.size).wantsMouse)
  }

  @Test func whoWroteOffGetsOnByOneStep() throws {
    let steps = SettingSteps(key: .mouse, studyDay: try Simulation(deck).app.studyDay, decks: [])
    #expect(steps.step(from: "off", by: 1) == "on")
    #expect(steps.step(from: "on", by: 1) == nil)
  }
}
