// Colours follow the background that the terminal tells of, once, after the first frame; and none are sent where none
// are wanted.

import Foundation
import Harness
import Testing

@Suite struct ColorTests {
  let home = Home()

  func start(_ environment: [String: String] = [:]) throws -> Pseudoterminal {
    try Pseudoterminal(
      Ramp.command(home), environment: ["LANG": "C.UTF-8"].merging(environment) { $1 })
  }

  @Test(arguments: [("ffff/ffff/ffff", "38;5;242"), ("0000/0000/0000", "38;5;245")])
  func theBackgroundIsAskedAfterTheFirstFrameAndHeeded(_ color: String, _ faint: String) throws {
    let terminal = try start()
    try terminal.wait(for: "Bonjour")
    try terminal.wait(for: "\u{1B}]11;?")
    terminal.send("\u{1B}]11;rgb:\(color)\u{1B}\\\u{1B}[?62c")
    try terminal.wait(for: faint)
    terminal.send("q")
    try terminal.wait(for: "\u{1B}[?1049l")
  }

  @Test(arguments: [["NO_COLOR": "1"], ["TERM": "vt100"]])
  func withoutColorsNothingIsAsked(_ environment: [String: String]) throws {
    let terminal = try start(environment)
    try terminal.wait(for: "Bonjour")
    terminal.send("q")
    let sent = try terminal.rest()
    #expect(!sent.contains("]11;?"))
    #expect(!sent.contains("38;5;"))
  }

  /// A choice that was answered has a right and three wrong options.
  @Test(arguments: [("xterm-256color", "\u{1B}[91m"), ("xterm", "\u{1B}[31m")])
  func withoutAnAnswerTheTerminalsOwnColorsAreUsed(_ type: String, _ red: String) throws {
    try home.choose(form: "recall")
    let terminal = try Pseudoterminal(
      Ramp.command(home, ["review"]), environment: ["LANG": "C.UTF-8", "TERM": type])
    try terminal.wait(for: "SDR")
    terminal.send("c")
    try terminal.wait(for: "choisir")
    terminal.send("1")
    try terminal.wait(for: red)
    terminal.send("q")
    let sent = try terminal.taken + terminal.rest()
    #expect(sent.contains("\u{1B}[32m"))
    #expect(!sent.contains("38;5;"))
  }

  @Test func aTerminalThatNeverAnswersIsNotWaitedFor() throws {
    let terminal = try start()
    try terminal.wait(for: "\u{1B}]11;?")
    terminal.send("q")
    try terminal.wait(for: "\u{1B}[?1049l")
  }
}
