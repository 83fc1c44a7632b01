// An exam by real keys in a real terminal: killed in the middle, gone on with, ended.

import Foundation
import Harness
import Testing

@Suite(.needsTmux) struct ExamTests {
  let home = Home()

  @Test func anExamThatIsKilledGoesOnAndItsResultIsListedAndVerified() async throws {
    try await withTerminal(Ramp.command(home, ["exam"])) { terminal in
      try await terminal.wait(for: "20\u{A0}questions en 10\u{A0}minutes")
      try await terminal.pressWhenReady("Enter", until: "1 sur 20")
      try await terminal.type("une réponse")
      try await terminal.press("Enter")
      try await terminal.wait(for: "2 sur 20")
      try await terminal.send(signal: 9)
    }
    try await withTerminal(Ramp.command(home, ["exam"])) { terminal in
      try await terminal.wait(for: "2 sur 20")
      for number in 2...20 {
        try await terminal.type("x")
        try await terminal.press("Enter")
        try await terminal.wait(for: number == 20 ? "Non réussi" : "\(number + 1) sur 20")
      }
    }
    #expect(try home.journal.count == 22)
    let list = try Ramp.run(home, "exam", "--list", "--json")
    #expect(list.output.contains(#""questions":20"#) && list.output.contains(#""passed":false"#))
    let own = try Ramp.run(home, "exam", "--verify")
    #expect(own.status == 0)
    #expect(own.output.contains("✓"))
    // And the same from what was shared.
    let team = home.path + "/team"
    try FileManager.default.createDirectory(atPath: team, withIntermediateDirectories: true)
    #expect(try Ramp.run(home, "share", team).status == 0)
    let learner = try #require(try FileManager.default.contentsOfDirectory(atPath: team).first)
    let shared = try Ramp.run(home, "exam", "--verify", "--of", "\(team)/\(learner)")
    #expect((shared.status, shared.output) == (0, own.output))
  }
}
