// Damage is never silent: each command that worked from a journal with rejected lines says so, once, on standard error.

import Foundation
import Harness
import Testing

@Suite struct DamageToldTests {
  /// A home with answers on three lines of which one bit is wrong.
  private func damaged() throws -> Home {
    let home = Home()
    for card in ["sdr", "ae", "mdr", "adr"] {
      let words = ["answer", "ventes-fr/\(card)/expand", "--grade", "4", "--now", "2026-11-20T09:00"]
      #expect(try Ramp.run(home, words).status == 0)
    }
    let folder = home.path + "/journal"
    let name = try #require(try FileManager.default.contentsOfDirectory(atPath: folder).first)
    let lines = try String(contentsOfFile: "\(folder)/\(name)", encoding: .utf8).split(separator: "\n").map(String.init)
    let broken = lines.enumerated().map { $0 < 3 ? $1.replacing("\"grade\":4", with: "\"grade\":5") : $1 }
    try (broken.joined(separator: "\n") + "\n").write(toFile: "\(folder)/\(name)", atomically: false, encoding: .utf8)
    return home
  }

  static let commands: [[String]] = [
    ["due"], ["due", "--json"], ["next"], ["next", "--json"], ["state"], ["state", "--json"], ["plan"],
    ["plan", "--json"],
    ["stats"], ["stats", "--json"], ["stats", "--calibration", "--json"], ["exam", "--list"],
    ["exam", "--list", "--json"],
    ["exam", "--verify"], ["report"], ["report", "--format", "csv"], ["report", "--format", "html"],
    ["report", "--format", "json"], ["answer", "ventes-fr/isr/expand", "--grade", "4"], ["backup", "SCRATCH"],
  ]

  @Test(arguments: commands) func everyCommandSaysItOnce(_ words: [String]) throws {
    let home = try damaged()
    let words = words.map { $0 == "SCRATCH" ? Scratch.path("backup") : $0 } + ["--now", "2026-11-23T09:00"]
    let result = try Ramp.run(home, words)
    #expect(result.status == 0, "\(result.errors)")
    #expect(result.errors.contains("lignes du journal sont mises de côté"))
    #expect(result.errors.split(separator: "\n").count == 1 && result.errors.hasPrefix("ramp: 3"), "\(result.errors)")
  }

  /// Another device's journal that nobody can read, not even root: its first byte is in no memory.
  @Test(arguments: commands.filter { $0[0] != "backup" }) func aJournalThatCannotBeReadIsSaidOnce(
    _ words: [String]
  ) throws {
    let home = Home()
    #expect(
      try Ramp.run(home, "answer", "ventes-fr/sdr/expand", "--grade", "4", "--now", "2026-11-20T09:00").status == 0)
    try FileManager.default.createSymbolicLink(
      atPath: home.path + "/journal/other-00000001.jsonl", withDestinationPath: "/proc/self/mem")
    let result = try Ramp.run(home, words + ["--now", "2026-11-23T09:00"])
    #expect(result.status == 0 && result.errors.contains("other-00000001.jsonl"), "\(result.errors)")
    #expect(result.errors.split(separator: "\n").count == 1)
  }

  @Test func englishSaysItToo() throws {
    let result = try Ramp.run(try damaged(), "due", "--lang", "en", "--now", "2026-11-23T09:00")
    #expect(result.errors.contains("3 lines of the journal are set aside"))
    #expect(result.errors.split(separator: "\n").count == 1 && result.errors.hasPrefix("ramp: 3"), "\(result.errors)")
  }

  @Test(arguments: commands.filter { $0.last == "--json" }) func anObjectHasTheNumber(_ words: [String]) throws {
    let result = try Ramp.run(try damaged(), words + ["--now", "2026-11-23T09:00"])
    let json = try JSONSerialization.jsonObject(with: Data(result.output.utf8))
    if let object = json as? [String: Any] { #expect(object["problems"] as? Int == 3) }
    let sound = try Ramp.run(Home(), words + ["--now", "2026-11-23T09:00"])
    #expect(!sound.output.contains("problems"))
    #expect(sound.errors.isEmpty)
  }

  @Test func whatIsSharedSaysWhatStayedAtHome() throws {
    let home = try damaged()
    let team = Scratch.path("team")
    try FileManager.default.createDirectory(atPath: team, withIntermediateDirectories: true)
    let result = try Ramp.run(home, ["share", team, "--now", "2026-11-23T09:00"])
    #expect(result.status == 0)
    #expect(result.errors.contains("restent chez vous"))
  }

  @Test func theModeWithoutAScreenBeginsWithIt() throws {
    let command = Ramp.command(try damaged(), ["review", "--plain", "--now", "2026-11-23T09:00"])
    let result = try Harness.run(command, input: "q\n")
    let lines = result.output.split(separator: "\n")
    #expect(lines.count > 1 && lines[1].contains("sont mises de côté"), "\(result.output)")
  }
}
