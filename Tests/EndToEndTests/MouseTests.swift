// The mouse is the terminal's own, unless the learner's setting gives the wheel to Ramp; and nobody else inherits that.

import Foundation
import Glibc
import Harness
import Testing

@Suite(.needsTmux) struct MouseTests {
  let home = Home()

  init() throws { try home.write(#"{"mouse": "on", "ramp-date": "none"}"#, to: "settings.json") }

  @Test func theShellHasTheMouseAsItWasBeforeDuringAndAfterASuspension() async throws {
    let shell = ["bash", "--norc", "--noprofile", "-i"]
    let line = Ramp.command(home).map(\.quotedForShell).joined(separator: " ")
    try await withTerminal(shell, environment: ["PS1": "PROMPT ", "HISTFILE": "/dev/null"]) { terminal in
      try await terminal.wait(for: "PROMPT")
      try await terminal.type(line + "\n")
      try await terminal.wait(for: "Bonjour")
      #expect(try await terminal.wantsMouse())
      try await terminal.press("C-z")
      try await terminal.wait(for: "Stopped")
      #expect(try await !terminal.wantsMouse())
      try await terminal.type("fg\n")
      try await terminal.wait(for: "Bonjour")
      #expect(try await terminal.wantsMouse())
      try await terminal.press("q")
      try await terminal.wait(until: "the shell again") { !$0.contains("Bonjour") }
      #expect(try await !terminal.wantsMouse())
    }
  }

  @Test func aCrashGivesTheMouseBack() async throws {
    let variables = ["SWIFT_BACKTRACE": "enable=no"]
    try await withTerminal(Ramp.command(home), environment: variables) { terminal in
      try await terminal.wait(for: "Bonjour")
      #expect(try await terminal.wantsMouse())
      try await terminal.send(signal: SIGSEGV)
      #expect(try await terminal.ending().restored)
      #expect(try await !terminal.wantsMouse())
    }
  }

  @Test func theSettingHoldsAtOnceAndTheWheelScrolls() async throws {
    try home.choose(form: nil)
    try await withTerminal(Ramp.command(home)) { terminal in
      try await terminal.wait(for: "Bonjour")
      try await terminal.press(",")
      try await terminal.wait(for: "› Glossaire")
      #expect(try await !terminal.wantsMouse())
      try await terminal.press("Down", "Down", "Down", "Down", "Down", "Down", "Down", "Down", "Down", "Down", "Down")
      try await terminal.wait(for: "› Molette")
      try await terminal.press("Right")
      try await terminal.wait(for: "◂ fait défiler")
      #expect(try await terminal.wantsMouse())
      try await terminal.send(Array("\u{1B}[<64;20;10M".utf8))
      try await terminal.wait(for: "› Langue")
      try await terminal.send(Array("\u{1B}[<65;20;10M".utf8))
      try await terminal.wait(for: "› Molette")
      try await terminal.press("u")
      try await terminal.wait(for: "◂ sans effet")
      #expect(try await !terminal.wantsMouse())
      try await terminal.press("q")
    }
  }
}
