// The help: what it says where, and how it is left.

import Journal
import Study
import Terminal
import Testing

@testable import Trainer

@Suite struct HelpTests: Frames {
  @Test func theHelpClosesOnAnyKeyWithoutItsEffect() throws {
    var scene = try Simulation(deck)
    scene.press(.enter, .space, .character("?"), .digit(1))
    #expect(scene.ownLines.isEmpty)
    #expect(scene.drawing.contains("Vous le saviez"))
  }

  @Test func theHelpTakesNoPageMoreForOneLine() throws {
    var scene = try Simulation(deck)
    scene.press(.enter, .space, .character("?"))
    #expect(scene.drawing.contains("Partout"))
    #expect(scene.drawing.contains("Ctrl-L"))
    #expect(scene.drawing.contains("pour fermer"))
  }

  @Test(arguments: [(24, 80), (12, 40), (40, 100)]) func whereTextIsTypedTheHelpNamesTheKeysOfItsLine(
    _ rows: Int, _ columns: Int
  ) throws {
    var scene = try Simulation(deck)
    scene.resize(rows, columns)
    scene.press(.character("b"), .character("/"), .function(1))
    #expect(scene.drawing.contains(/Ctrl-W\/K +Alt-B\/F.: comme (dans )?un shell/), "\(scene.drawing)")
    #expect(!scene.drawing.contains("…"))
    scene.press(.escape, .escape, .character("?"))
    #expect(!scene.drawing.contains("shell"))
  }

  @Test func escapeClosesTheHelpFromAnyOfItsPages() throws {
    var scene = try Simulation(deck)
    scene.resize(12, 40)
    scene.press(.enter, .character("?"))
    #expect(scene.drawing.contains("1 sur 2"))
    scene.press(.escape)
    #expect(!scene.drawing.contains("Aide"))
    #expect(scene.drawing.contains("Que signifie ce sigle"))
  }

  @Test func theHelpOverAnUnsavedAnswerPromisesNothingFalse() throws {
    var scene = try refused(.notWritten(path: "x", .diskFull))
    scene.press(.character("?"))
    #expect(!scene.drawing.contains("tout est déjà enregistré"))
    #expect(scene.drawing.contains("Cette réponse n’est pas encore sur le disque."))
  }
}
