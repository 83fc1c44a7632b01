// SIGKILL at a random moment of a session, again and again: every answer after which the next card was drawn is in the
// journal, and at most one more. RAMP_KILLS says how often; RAMP_KILL_SEED draws other moments.

import Foundation
import Harness
import Testing

@Suite struct KillTests {
  private static func number(_ variable: String, _ standard: Int) -> Int {
    ProcessInfo.processInfo.environment[variable].flatMap { Int($0) } ?? standard
  }

  @Test func noAcknowledgedAnswerIsLostHoweverOftenItIsKilled() throws {
    let kills = Self.number("RAMP_KILLS", 120)
    let seed = Self.number("RAMP_KILL_SEED", Int.random(in: 0..<1_000_000))
    var random = Moments(seed)
    var acknowledged = 0
    var unacknowledged = 0
    var home = Home(form: "recall")
    defer { home.remove() }
    for run in 0..<kills {
      // A new home now and then, so that there is always something to answer.
      if run % 25 == 24 {
        home.remove()
        home = Home(form: "recall")
      }
      let before = home.wholeAnswers
      let seen = try session(home, day: run % 25, until: random.next(below: 180))
      let written = home.wholeAnswers - before
      #expect((seen...seen + 1).contains(written), "seed \(seed), run \(run): \(seen) seen, \(written) written")
      acknowledged += seen
      unacknowledged += written - seen
    }
    let doctor = try Ramp.run(home, "doctor", "--now", "2027-01-31T09:00")
    #expect([0, 1].contains(doctor.status), "\(doctor.output)")
    #expect(!doctor.output.contains("checksum") && !doctor.output.contains("somme de contrôle"))
    #expect(acknowledged > kills, "seed \(seed): too few answers to prove anything")
    print("kills \(kills) seed \(seed) acknowledged \(acknowledged) lost 0 unacknowledged \(unacknowledged)")
  }

  /// Answers card after card, and kills the program that many milliseconds after its first card. Gives the number of
  /// answers after which the next screen came.
  private func session(_ home: Home, day: Int, until milliseconds: Int) throws -> Int {
    let now = "2026-12-\(day < 9 ? "0" : "")\(day + 1)T09:00"
    let terminal = try Pseudoterminal(
      Ramp.command(home, ["review", "--new", "40", "--now", now]), environment: ["LANG": "C.UTF-8"])
    defer { terminal.kill() }
    guard terminal.awaits("voir la r", until: .now + .seconds(10)) else {
      throw HarnessFailure("the first card did not come")
    }
    let end = ContinuousClock.now + .milliseconds(milliseconds)
    var seen = 0
    while true {
      terminal.send(" ")
      guard terminal.awaits("noter", until: end) else { return seen }
      terminal.send(Bool.random() ? "3" : "1")
      guard terminal.awaits("voir la r", until: end) else { return seen }
      seen += 1
    }
  }
}

extension Home {
  /// Answers on whole lines.
  fileprivate var wholeAnswers: Int {
    let files = (try? FileManager.default.contentsOfDirectory(atPath: path + "/journal")) ?? []
    return files.reduce(0) { count, file in
      let text = (try? String(contentsOfFile: "\(path)/journal/\(file)", encoding: .utf8)) ?? ""
      return count + text.split(separator: "\n").count { $0.hasSuffix("\"}") && $0.contains("\"grade\":") }
    }
  }
}

/// SplitMix64: the same moments for the same seed.
private struct Moments {
  private var state: UInt64

  init(_ seed: Int) { state = UInt64(bitPattern: Int64(seed)) }

  mutating func next(below limit: Int) -> Int {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return Int((mixed ^ (mixed >> 31)) % UInt64(limit))
  }
}
