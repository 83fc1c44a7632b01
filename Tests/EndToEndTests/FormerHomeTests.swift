// A home as the version of 2026-11-28 left it: eight weeks of practice, two exams, a deck that was imported and corrected,
// settings, a team's copies. What that version said of it is what every later version says (Fixtures/2026-11-28). A figure
// that changes on purpose changes there too, with its reason in docs/DECISIONS.md.

import Foundation
import Harness
import Testing

@Suite struct FormerHomeTests {
  /// The files of `expected`, and the commands whose output they hold.
  static let commands: [(file: String, words: [String])] = [
    ("due.json", ["due", "--json"]),
    ("state.json", ["state", "--json"]),
    ("stats.json", ["stats", "--json"]),
    ("plan.txt", ["plan"]),
    ("exams.json", ["exam", "--list", "--json"]),
    ("verify.txt", ["exam", "--verify"]),
    ("report.json", ["report", "--format", "json"]),
    ("report.txt", ["report"]),
    ("learners.csv", ["report", "--format", "csv", "--table", "learners"]),
    ("team.json", ["report", "--team", "TEAM", "--format", "json"]),
    ("team.txt", ["report", "--team", "TEAM"]),
    ("maison.json", ["state", "--deck", "maison", "--json"]),
    ("maison.txt", ["report", "--deck", "maison"]),
    ("statements.json", ["export", "--xapi"]),
    ("doctor.txt", ["doctor"]),
  ]

  static let fixture = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Fixtures/2026-11-28")

  /// A copy, for a program may write to its home.
  private func copy() throws -> Home {
    let home = Home()
    try FileManager.default.removeItem(atPath: home.path)
    try FileManager.default.copyItem(at: Self.fixture.appending(path: "home"), to: URL(filePath: home.path))
    // A clone has the permissions of its own umask.
    for folder in [home.path, home.path + "/journal"] {
      try FileManager.default.setAttributes([.posixPermissions: 0o700], ofItemAtPath: folder)
    }
    return home
  }

  private func run(_ home: Home, _ words: [String]) throws -> (status: Int32, output: String, errors: String) {
    let team = Self.fixture.appending(path: "team").path(percentEncoded: false)
    let words = words.map { $0 == "TEAM" ? team : $0 } + ["--now", "2026-11-28T09:00"]
    return try Ramp.run(home, words, environment: ["TZ": "Europe/Paris"])
  }

  @Test(arguments: commands) func whatItSaidThenItSaysNow(_ file: String, _ words: [String]) throws {
    let result = try run(try copy(), words)
    let expected = try String(contentsOf: Self.fixture.appending(path: "expected/\(file)"), encoding: .utf8)
    #expect(result.output + result.errors + "exit \(result.status)\n" == expected)
  }

  @Test func everyFileOfTheFixtureIsCompared() throws {
    let files = try FileManager.default.contentsOfDirectory(
      atPath: Self.fixture.appending(path: "expected").path(percentEncoded: false))
    #expect(files.sorted() == Self.commands.map(\.file).sorted())
  }

  /// The journals of other devices are never written to, and this device's only grows.
  @Test func whatWasWrittenStays() throws {
    let home = try copy()
    let journal = "\(home.path)/journal/pc-f09c6399.jsonl"
    let before = try Data(contentsOf: URL(filePath: journal))
    let answer = try run(home, ["answer", "ventes-fr/mdr/expand", "--grade", "4"])
    #expect(answer.status == 0, "\(answer.errors)")
    #expect(try Data(contentsOf: URL(filePath: journal)).starts(with: before))
    #expect(try home.journal.count == before.count { $0 == UInt8(ascii: "\n") } + 1)
  }
}
