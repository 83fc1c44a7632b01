// Whatever ends the program, the terminal is given back and every acknowledged answer is on the disk.

import Foundation
import Glibc
import Harness
import Testing

@Suite(.needsTmux) struct TerminalTests {
  let home = Home(form: "recall")

  /// One answer given, the next question shown.
  func started(_ terminal: TestTerminal) async throws {
    try await terminal.wait(for: "SDR")
    try await terminal.answer("3")
  }

  /// All that ends a program by itself, a real-time signal (40) among them.
  @Test(arguments: [
    SIGTERM, SIGHUP, SIGINT, SIGQUIT, SIGUSR1, SIGUSR2, SIGALRM, SIGVTALRM, SIGPROF, SIGXCPU, SIGPIPE, SIGPOLL, 40,
  ])
  func u6ASignalGivesTheTerminalBack(_ signal: Int32) async throws {
    try await withTerminal(Ramp.command(home, ["review"])) { terminal in
      try await started(terminal)
      try await terminal.send(signal: signal)
      #expect(try await terminal.ending() == .init(status: 128 + signal, restored: true))
      #expect(try await !terminal.isOnAlternateScreen())
      #expect(try await terminal.showsCursor())
    }
    #expect(try home.grades == [4])
    #expect(FileManager.default.fileExists(atPath: home.path + "/state"))
  }

  @Test func controlCLeavesAtOnce() async throws {
    try await withTerminal(Ramp.command(home, ["review"])) { terminal in
      try await started(terminal)
      try await terminal.press("C-c")
      #expect(try await terminal.ending() == .init(status: 130, restored: true))
    }
  }

  @Test func aTerminalThatVanishesEndsTheProgramAndLosesNothing() async throws {
    try await withTerminal(Ramp.command(home, ["review"])) { terminal in
      try await started(terminal)
      try await terminal.vanish()
      #expect(try await terminal.ending().status == 128 + SIGHUP)
    }
    #expect(try home.grades == [4])
  }

  @Test func u6ControlZLendsTheTerminalToTheShellAndFgComesBack() async throws {
    let shell = ["bash", "--norc", "--noprofile", "-i"]
    let line = Ramp.command(home, ["review"]).map(\.quotedForShell).joined(separator: " ")
    try await withTerminal(shell, environment: ["PS1": "PROMPT ", "HISTFILE": "/dev/null"]) { terminal in
      try await terminal.wait(for: "PROMPT")
      try await terminal.type(line + "\n")
      try await terminal.wait(for: "SDR")
      try await terminal.press("C-z")
      try await terminal.wait(for: "Stopped")
      #expect(try await !terminal.isOnAlternateScreen())
      try await terminal.type("fg\n")
      try await terminal.wait(until: "the question again") { $0.contains("SDR") && $0.contains("1 sur 10") }
      try await terminal.answer("3")
      try await terminal.press("q")
      try await terminal.wait(for: "1\u{A0}réponse enregistrée")
    }
    #expect(try home.grades == [4])
  }

  @Test func escapeGoesBackToToday() async throws {
    try await withTerminal(Ramp.command(home, ["review"])) { terminal in
      try await terminal.wait(for: "SDR")
      try await terminal.press("Escape")
      try await terminal.wait(for: "commencer la révision")
    }
  }

  /// ncurses has names of its own for an arrow with Ctrl or Alt, which this terminal's description lists.
  @Test func aTextIsEditedWithTheKeysOfAShell() async throws {
    try await withTerminal(Ramp.command(home)) { terminal in
      try await terminal.wait(for: "Bonjour")
      try await terminal.press("b", "/")
      try await terminal.type("premier long appel")
      try await terminal.press("C-Left", "M-b", "C-w", "M-f", "C-k")
      try await terminal.wait(until: "the words around the cursor are gone") {
        $0.contains("long▏") && !$0.contains("premier long")
      }
      try await terminal.press("C-c")
    }
  }

  @Test func u8WithNoColorNoColourIsSent() async throws {
    let variables = ["NO_COLOR": "1"]
    try await withTerminal(Ramp.command(home, ["review"]), environment: variables) { terminal in
      try await terminal.startRecording()
      try await terminal.wait(for: "SDR")
      try await terminal.press("C-l", "Space")
      try await terminal.wait(for: "noter")
      try await terminal.press("?")
      try await terminal.wait(for: "pour fermer")
      let sent = try await terminal.recording(with: "\u{1B}[0;1m")
      #expect(!sent.contains(/\u{1B}\[[0-9;]*(3[0-79]|4[0-79]|9[0-7]|10[0-7])m/))
    }
  }

  @Test func withoutATerminalBareRampSaysOneLine() throws {
    let result = try Ramp.run(home)
    #expect(result.status == 0)
    #expect(
      result.output
        == "10\u{A0}cartes aujourd’hui, environ 4\u{A0}minutes. Ouvrez «\u{A0}ramp\u{A0}» dans un terminal.\n")
    #expect(result.errors.isEmpty)
  }

  @Test(arguments: ["dumb", "", "unknown"], [[], ["today"], ["quiz", "roles"], ["exam"]])
  func aTerminalThatCannotShowScreensIsToldSo(_ type: String, _ words: [String]) async throws {
    try await withTerminal(Ramp.command(home, words), terminal: type) { terminal in
      #expect(try await terminal.ending() == .init(status: 64, restored: true))
      let text = try await terminal.text().split(whereSeparator: \.isWhitespace).joined(separator: " ")
      #expect(text.contains("Ce terminal ne sait pas afficher Ramp"))
      #expect(text.contains("TERM=xterm-256color"))
      #expect(text.contains("ramp review --plain"))
    }
  }

  @Test(arguments: ["dumb", ""])
  func inABareTerminalAReviewGoesLineByLine(_ type: String) async throws {
    try await withTerminal(Ramp.command(home, ["review"]), terminal: type) { terminal in
      try await terminal.wait(for: "SDR")
      try await terminal.type("q\n")
      #expect(try await terminal.ending() == .init(status: 0, restored: true))
    }
  }
}
