// Only rows that changed are painted: what stands there in the end is what a whole frame would be.

import Harness
import Testing

@Suite(.needsTmux) struct PaintTests {
  @Test func whatIsPaintedRowByRowIsTheFrame() async throws {
    let home = Home(form: "recall")
    try await withTerminal(Ramp.command(home, ["review"])) { terminal in
      try await terminal.wait(for: "SDR")
      try await terminal.press("t")
      try await terminal.wait(for: "› ▏")
      try await terminal.type("作者e\u{301}x")
      try await terminal.wait(for: "› 作者éx▏")
      try await terminal.press("Left", "Left", "BSpace")
      try await terminal.wait(for: "› 作éx")
      // The cursor comes last in a frame.
      try await terminal.wait(forCursorIn: 4 + 2 + 2)
      let painted = try await terminal.text()
      try await terminal.resize(columns: 100, rows: 24)
      try await terminal.wait(until: "the wide frame") { $0.contains(String(repeating: "─", count: 98)) }
      try await terminal.resize(columns: 80, rows: 24)
      try await terminal.wait(until: "the frame as it was:\n\(painted)\n") { $0 == painted }
    }
  }
}
