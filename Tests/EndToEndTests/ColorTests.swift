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

  private static var soon: ContinuousClock.Instant { .now + .seconds(10) }

  @Test(arguments: [("ffff/ffff/ffff", "38;5;242"), ("0000/0000/0000", "38;5;245")])
  func theBackgroundIsAskedAfterTheFirstFrameAndHeeded(_ color: String, _ faint: String) throws {
    defer { home.remove() }
    let terminal = try start()
    #expect(terminal.awaits("Bonjour", until: Self.soon))
    #expect(terminal.awaits("\u{1B}]11;?", until: Self.soon))
    terminal.send("\u{1B}]11;rgb:\(color)\u{1B}\\\u{1B}[?62c")
    #expect(terminal.awaits(faint, until: Self.soon))
    terminal.send("q")
    #expect(terminal.awaits("\u{1B}[?1049l", until: Self.soon))
  }

  @Test(arguments: [["NO_COLOR": "1"], ["TERM": "vt100"]])
  func withoutColorsNothingIsAsked(_ environment: [String: String]) throws {
    defer { home.remove() }
    let terminal = try start(environment)
    #expect(terminal.awaits("Bonjour", until: Self.soon))
    terminal.send("q")
    let sent = terminal.rest(until: Self.soon)
    #expect(!sent.contains("]11;?"))
    #expect(!sent.contains("38;5;"))
  }

  @Test func aTerminalThatNeverAnswersIsNotWaitedForLong() throws {
    defer { home.remove() }
    let terminal = try start()
    #expect(terminal.awaits("\u{1B}]11;?", until: Self.soon))
    terminal.send("q")
    #expect(terminal.awaits("\u{1B}[?1049l", until: Self.soon))
  }
}
