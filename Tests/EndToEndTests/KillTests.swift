// The trainer killed at any moment of a session, in a real terminal: what it had acknowledged, by drawing the next card,
// is in the journal, and at most one answer more. RAMP_KILLS says how often (150); the long suite asks for 1,000.

import Foundation
import Glibc
import Harness
import Learning
import Study
import Testing

@testable import Storage

@Suite struct KillTests {
  /// How often, from the environment.
  static let kills = ProcessInfo.processInfo.environment["RAMP_KILLS"].flatMap { Int($0) } ?? 150

  /// As many at once as there are processors, for the machine's sake.
  @Test func noAcknowledgedAnswerIsLostHoweverOftenTheTrainerIsKilled() async throws {
    let workers = max(1, min(4, ProcessInfo.processInfo.activeProcessorCount))
    let seed = UInt64.random(in: 0 ... .max)
    var total = Tally()
    try await withThrowingTaskGroup(of: Tally.self) { group in
      for worker in 0..<workers {
        let share = Self.kills / workers + (worker < Self.kills % workers ? 1 : 0)
        group.addTask {
          var victim = Victim(seed: seed &+ UInt64(worker))
          return try await victim.suffer(share)
        }
      }
      for try await tally in group { total.add(tally) }
    }
    print(
      "kills: runs \(total.runs) acknowledged \(total.acknowledged) lost \(total.lost) more \(total.more) seed \(seed)")
    #expect(total.runs == Self.kills)
    #expect(total.lost == 0)
    #expect(total.acknowledged > total.runs)
  }
}

struct Tally: Sendable {
  var runs = 0
  var acknowledged = 0
  var lost = 0
  /// Answers on the disk whose next card was never drawn.
  var more = 0

  mutating func add(_ other: Tally) {
    runs += other.runs
    acknowledged += other.acknowledged
    lost += other.lost
    more += other.more
  }
}

/// A learner with a deck of many cards, whose sessions all end badly.
private struct Victim {
  private var home = Home(form: "recall")
  private var random: SplitMix64
  private var tally = Tally()
  /// The grades that the journal must hold, in their order.
  private var expected: [Int] = []

  static let cards = 400
  /// A new home before the deck has no card left.
  static let mostAnswers = 300

  init(seed: UInt64) { random = SplitMix64(seed: seed) }

  mutating func suffer(_ runs: Int) async throws -> Tally {
    for _ in 0..<runs {
      if expected.isEmpty || expected.count > Self.mostAnswers { try moveHouse() }
      try await runAndKill()
    }
    home.remove()
    return tally
  }

  private mutating func moveHouse() throws {
    home.remove()
    home = Home(form: "recall")
    expected = []
    let terms = (1...Self.cards).map { "  - {id: t\($0), names: [\"Nom \($0)\"], definition: \"Le \($0)e.\"}\n" }
    try home.write("deck: many\ntitle: \"Beaucoup\"\nlanguage: fr\nterms:\n" + terms.joined(), to: "many.yaml")
  }

  /// One run in five is killed while it starts; the others some answers later, in the midst of the next ones.
  private mutating func runAndKill() async throws {
    let command = Ramp.command(home, ["review", "--new", "\(Self.cards)", "--deck", home.path + "/many.yaml"])
    let isEarly = Int.random(in: 0..<5, using: &random) == 0
    let calm = isEarly ? 0 : Int.random(in: 0...6, using: &random)
    let delay = Duration.microseconds(Int.random(in: 0...(isEarly ? 80_000 : 50_000), using: &random))
    let grades = (0..<60).map { _ in Int.random(in: 2...4, using: &random) }
    let before = expected.count
    let drawn = try await withTerminal(command) { terminal in
      try await Self.answer(grades.prefix(calm), from: before, in: terminal)
      let answering = Task { try await Self.answer(grades.dropFirst(calm), from: before, in: terminal) }
      try await Task.sleep(for: delay)
      try await terminal.send(signal: SIGKILL)
      _ = try? await terminal.ending()
      answering.cancel()
      _ = try? await answering.value
      return Self.place(on: try await terminal.text())
    }
    // What was drawn last is what was acknowledged: « 7 sur 400 » is drawn when six answers are on the disk.
    let acknowledged = drawn.map { $0 - 1 - before } ?? 0
    try judge(acknowledged: acknowledged, of: grades)
  }

  /// Answers each card as soon as it is there, up to the last grade or until the terminal is gone.
  private static func answer(
    _ grades: ArraySlice<Int>, from before: Int, in terminal: TerminalSession
  ) async throws {
    for number in grades.indices {
      let place = before + number + 1
      try await terminal.wait(until: "card \(place)") { Self.place(on: $0) == place }
      try Task.checkCancellation()
      try await terminal.press("Space", "\(grades[number])")
    }
  }

  private static func place(on screen: String) -> Int? {
    screen.firstMatch(of: /([0-9]+) sur [0-9]+/).flatMap { Int($0.1) }
  }

  private mutating func judge(acknowledged: Int, of grades: [Int]) throws {
    let keys = [2: Grade.hard, 3: .good, 4: .easy]
    let found = try recovered()
    let wanted = expected + grades.prefix(acknowledged).compactMap { keys[$0]?.rawValue }
    tally.runs += 1
    tally.acknowledged += acknowledged
    let same = zip(found, wanted).prefix { $0 == $1 }.count
    tally.lost += wanted.count - same
    tally.more += max(0, found.count - wanted.count)
    #expect(found.starts(with: wanted), "\(home.path)")
    #expect(found.count <= wanted.count + 1, "\(home.path)")
    expected = found
  }

  private func recovered() throws -> [Int] {
    let folder = try DataFolder(home: home.path, environment: [:])
    let now = Instant(milliseconds: Int(Date().timeIntervalSince1970 * 1000))
    let reading = try JournalReading(folder, device: Device(id: "any"), now: Moment(now, day: now.date))
    return reading.standing.compactMap { $0.event.review?.grade.rawValue }
  }
}
