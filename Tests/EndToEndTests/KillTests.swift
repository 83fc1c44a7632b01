// The trainer killed at any moment of a session, on a pseudoterminal: what it had acknowledged, by drawing the next card,
// is in the journal, grade for grade, and at most one answer more. RAMP_KILLS says how often (120); the long suite asks
// for 1,000.

import Foundation
import Glibc
import Harness
import Journal
import Learning
import Study
import Testing

@testable import Storage

@Suite struct KillTests {
  /// How often, from the environment.
  private static let kills = ProcessInfo.processInfo.environment["RAMP_KILLS"].flatMap { Int($0) } ?? 120

  @Test func noAcknowledgedAnswerIsLostHoweverOftenTheTrainerIsKilled() throws {
    let seed = UInt64.random(in: 0 ... .max)
    var victim = Victim(seed: seed)
    for _ in 0..<Self.kills { try victim.studyAndDie() }
    let tally = victim.tally
    print(
      "kills: runs \(tally.runs) acknowledged \(tally.acknowledged) lost \(tally.lost) more \(tally.more) seed \(seed)")
    #expect(tally.lost == 0, "seed \(seed)")
    #expect(tally.acknowledged > tally.runs, "seed \(seed): too few answers to prove anything")
  }
}

private struct Tally {
  var runs = 0
  var acknowledged = 0
  var lost = 0
  /// Answers on the disk whose next card was never drawn.
  var more = 0
}

/// A learner with a deck of many cards, whose sessions all end badly.
private struct Victim {
  private(set) var tally = Tally()
  private var home = Home(form: "recall")
  private var random: SplitMix64
  /// The grades that the journal must hold, in their order.
  private var expected: [Int] = []

  private static let cards = 400
  /// Then a new home: the deck must not run out of cards.
  private static let mostAnswers = 300

  init(seed: UInt64) { random = SplitMix64(seed: seed) }

  mutating func studyAndDie() throws {
    if expected.isEmpty || expected.count > Self.mostAnswers { try moveHouse() }
    let grades = (0..<100).map { _ in Int.random(in: 2...4, using: &random) }
    let calm = Int.random(in: 0...6, using: &random)
    let delay = Duration.microseconds(Int.random(in: 0...60_000, using: &random))
    try judge(acknowledged: try session(grades, calm: calm, delay), of: grades)
  }

  private mutating func moveHouse() throws {
    home = Home(form: "recall")
    expected = []
    let terms = (1...Self.cards).map { "  - {id: t\($0), names: [\"Nom \($0)\"], definition: \"Le \($0)e.\"}\n" }
    try home.write("deck: many\ntitle: \"Beaucoup\"\nlanguage: fr\nterms:\n" + terms.joined(), to: "many.yaml")
  }

  /// Answers card after card, and kills the program so long after some `calm` answers, in the midst of the next ones, on a
  /// busy machine too. The number of answers after which the next card was drawn.
  private func session(_ grades: [Int], calm: Int, _ delay: Duration) throws -> Int {
    let terminal = try Pseudoterminal(
      Ramp.command(home, ["review", "--new", "\(Self.cards)", "--deck", home.path + "/many.yaml"]))
    defer { terminal.kill() }
    try terminal.wait(for: "voir la r")
    var end = SuspendingClock.now + hangGuard
    for (number, grade) in grades.enumerated() {
      if number == calm { end = .now + delay }
      terminal.send(" ")
      guard terminal.awaits("noter", until: end) else { return number }
      terminal.send("\(grade)")
      guard terminal.awaits("voir la r", until: end) else { return number }
    }
    return grades.count
  }

  private mutating func judge(acknowledged: Int, of grades: [Int]) throws {
    let keys = [2: Grade.hard, 3: .good, 4: .easy]
    let found = try recovered()
    let wanted = expected + grades.prefix(acknowledged).compactMap { keys[$0]?.rawValue }
    tally.runs += 1
    tally.acknowledged += acknowledged
    tally.lost += wanted.count - zip(found, wanted).prefix { $0 == $1 }.count
    tally.more += max(0, found.count - wanted.count)
    #expect(found.starts(with: wanted), "\(home.path)")
    #expect(found.count <= wanted.count + 1, "\(home.path)")
    expected = found
  }

  private func recovered() throws -> [Int] {
    let folder = try DataFolder(home: home.path, environment: [:])
    let now = try #require(Instant(World.now))
    let reading = try JournalReading(folder, device: Device(id: "any"), now: ClockReading(now, day: now.date))
    var grades: [Int] = []
    _ = try reading.replay { if let review = $0.event.review { grades.append(review.grade.rawValue) } }
    return grades
  }
}
