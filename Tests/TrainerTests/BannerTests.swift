// What Aujourd'hui says once besides the day.

import Learning
import Testing

@testable import Trainer

@Suite struct BannerTests: Frames {
  @Test func linesSetAsideAreToldUntilASessionEnded() throws {
    var scene = try Simulation(deck)
    scene.files[Simulation.own] = Array("{\"id\":\n\u{0}\n".utf8)
    scene.restart()
    #expect(scene.drawing.contains("2 lignes du journal sont mises de côté"))
    scene.knownRejected = 2
    scene.restart()
    #expect(!scene.drawing.contains("mises de côté"))
    scene.files[Simulation.own]? += Array("{}\n".utf8)
    scene.restart()
    #expect(scene.drawing.contains("3 lignes du journal sont mises de côté"))
  }

  @Test(arguments: [(60, nil), (5 * 60, "5 minutes"), (2 * 3600 + 60, "2 heures")])
  func aClockThatWentBackIsToldAndDatesStay(_ seconds: Int, _ words: String?) throws {
    var scene = try Simulation(deck)
    scene.press(.enter, .space, .digit(3))
    let due = scene.app.studyDay.progress
    scene.now = scene.now + -seconds * 1000
    scene.restart()
    #expect(scene.drawing.contains("L’horloge a reculé de \(words ?? "")") == (words != nil))
    #expect(scene.app.studyDay.progress == due)
  }
}
