// Every other test chooses its moment. These two run by this machine's own clock, whatever day it is, so that a chosen
// moment hides nothing of the true start.

import Foundation
import Harness
import Learning
import Testing

@Suite(.needsTmux) struct SystemClockTests {
  let home = Home()

  /// A day's work or a day off, the first screen comes, and the program ends as it should.
  @Test func theTrainerStartsToday() async throws {
    try await withTerminal(Ramp.command(home), environment: World.systemClock) { terminal in
      try await terminal.wait(for: "? aide")
      try await terminal.press("q")
      #expect(try await terminal.ending() == .init(status: 0, restored: true))
    }
    #expect(try home.journal.isEmpty)
  }

  @Test func anAnswerIsOfThisMomentAndOfTodaysStudyDay() throws {
    let before = Self.now
    let answer = try Ramp.run(
      home, "answer", "ventes-fr/sdr/expand", "--grade", "4", environment: World.systemClock)
    #expect(answer.status == 0, "\(answer.errors)")
    let after = Self.now
    let line = try #require(try home.journal.first)
    let moment = try #require((line["at"] as? String).flatMap { Instant($0) })
    #expect(before <= moment && moment <= after, "\(before) \(moment) \(after)")
    #expect([before, after].map(Self.studyDay).contains(line["day"] as? String))
  }

  private static var now: Instant { Instant(milliseconds: Int((Date().timeIntervalSince1970 * 1000).rounded(.down))) }

  /// The program's zone is UTC, and its day starts at four.
  private static func studyDay(of moment: Instant) -> String { (moment + -4 * 3_600_000).date.description }
}
