// Keys, sizes and pastes at random: whatever is pressed, the screen is sane and the journal is what the screen shows.
// RAMP_KEYS says how many (2,000; a release gets 100,000).

import Foundation
import Journal
import Learning
import Study
import Terminal
import Testing

@testable import Trainer

@Suite struct KeyStormTests: Frames {
  private static let count = ProcessInfo.processInfo.environment["RAMP_KEYS"].flatMap { Int($0) } ?? 2_000

  private static let keys: [Key] =
    "1234567890&é\"'àuiabcdefghjklmnoqstxz*-+!?/,. SDRw作".map { .character($0) } + [
      .enter, .enter, .escape, .tab, .backTab, .backspace, .delete, .up, .down, .down, .left, .right, .home, .end,
      .pageUp, .pageDown, .control("l"), .control("u"), .control("f"), .control("x"), .control("w"), .control("k"),
      .alt("b"), .alt("x"), .wordLeft, .wordRight, .wheelUp, .wheelDown, .function(1), .function(5),
      .unknown,
    ]

  @Test(arguments: [1, 2])
  func whateverIsPressedTheScreenIsSaneAndNothingIsLost(_ worker: Int) throws {
    let seed = Int.random(in: 0..<1_000_000)
    var random = SplitMix64("keys \(worker)", seed)
    var scene = try Simulation(deck, language: worker == 1 ? .french : .english, options: PlanOptions())
    for number in 0..<Self.count / 2 {
      switch Int.random(in: 0..<100, using: &random) {
      case 0:
        scene.resize(Int.random(in: 1...60, using: &random), Int.random(in: 1...200, using: &random))
      case 1: scene.take(.paste("1\n3 é\u{1B}[2J\t\u{202E}"))
      case 2: scene.wait(Int.random(in: 0...7_200_000, using: &random))
      case 3 where scene.refusal == nil: scene.refusal = .notWritten(path: Self.path, .diskFull)
      case 3...8: scene.refusal = nil
      // On a terminal too small to read nothing is answered: such sizes must not last.
      case 9, 10: scene.resize(24, 80)
      default:
        scene.press(Self.keys.randomElement(using: &random) ?? .enter, after: Int.random(in: 0...900, using: &random))
      }
      try check(scene, "seed \(seed), step \(number)")
      if scene.exit != nil { scene.restart() }
    }
    #expect(!scene.ownLines.isEmpty, "seed \(seed)")
    #expect(Set(scene.ownLines).count == scene.ownLines.count, "seed \(seed)")
    #expect(scene.app.studyDay.progress == scene.replayed().progress, "seed \(seed)")
    for line in scene.ownLines { #expect(throws: Never.self) { try JournalLine.decode(Array(line.utf8)[...]).get() } }
  }

  private func check(_ scene: Simulation, _ context: String) throws {
    let canvas = scene.app.draw(scene.size)
    try #require(canvas.lines.count == scene.size.rows, "\(context)")
    for line in canvas.lines {
      try #require(TextWidth.columns(of: line) <= scene.size.columns, "\(context)")
      try #require(
        !line.unicodeScalars.contains { $0.value < 0x20 || $0.properties.generalCategory == .format }, "\(context)")
    }
    try #require((0..<max(1, scene.size.rows)).contains(canvas.cursor.row), "\(context)")
  }
}
