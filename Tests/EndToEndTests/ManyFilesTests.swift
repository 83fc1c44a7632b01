// A sync program can leave thousands of copies beside a journal: a process may have only so many files open.

import Foundation
import Harness
import Testing

@Suite struct ManyFilesTests {
  let home = Home()

  /// Runs Ramp with at most 64 open files.
  func run(_ words: String...) throws -> (status: Int32, output: String, errors: String) {
    try Harness.run(["/bin/sh", "-c", "ulimit -n 64; exec \"$@\"", "sh"] + Ramp.command(home, words))
  }

  /// One answer, and copies of its journal.
  func copies(_ count: Int, in folder: String) throws {
    #expect(try Ramp.run(home, "answer", "ventes-fr/sdr/expand", "--grade", "4").status == 0)
    let name = try #require(try FileManager.default.contentsOfDirectory(atPath: home.path + "/journal").first)
    let journal = try home.text("journal/\(name)")
    for copy in 0..<count { try home.write(journal, to: "\(folder)/copy-\(copy).jsonl") }
  }

  @Test func fiveThousandJournalsAreOneHistory() throws {
    try copies(5000, in: "journal")
    let stats = try run("stats", "--json")
    #expect(stats.status == 0, "\(stats.errors)")
    #expect(stats.errors.isEmpty)
    let due = try run("due", "--json")
    #expect(due.status == 0, "\(due.errors)")
  }

  @Test func everyCommandTakesMoreJournalsThanMayBeOpen() throws {
    try copies(200, in: "journal")
    let doctor = try run("doctor")
    #expect(doctor.output.contains("201\u{A0}lignes"), "\(doctor)")
    let team = home.path + "/team"
    try FileManager.default.createDirectory(atPath: team, withIntermediateDirectories: true)
    for words in [["report"], ["backup", home.path + "/backup"], ["share", team], ["export", "--xapi"]] {
      let result = try Harness.run(
        ["/bin/sh", "-c", "ulimit -n 64; exec \"$@\"", "sh"] + Ramp.command(home, words))
      #expect(result.status == 0, "\(words): \(result.errors)")
    }
    #expect(try FileManager.default.contentsOfDirectory(atPath: home.path + "/backup/journal").count == 201)
  }

  @Test func aTeamMayHaveMoreFilesThanMayBeOpen() throws {
    try copies(200, in: "team/l-one")
    for learner in 0..<100 {
      try home.write(try home.text("team/l-one/copy-0.jsonl"), to: "team/l-\(learner)/copy.jsonl")
    }
    let report = try run("report", "--team", home.path + "/team", "--format", "json")
    #expect(report.status == 0, "\(report.errors)")
    #expect(report.errors.isEmpty)
    let json = try JSONSerialization.jsonObject(with: Data(report.output.utf8)) as? [String: Any]
    #expect((json?["learners"] as? [Any])?.count == 101)
  }

  @Test func problemsPastAHundredAreCountedInBothLanguages() throws {
    let pointers = (0..<20_000).map { "x\($0)" }.joined(separator: ", ")
    try home.write(
      "deck: h\ntitle: H\nlanguage: fr\nterms:\n  - {id: a, names: [A], definition: B, confused-with: [\(pointers)]}\n",
      to: "h.yaml")
    let file = home.path + "/h.yaml"
    let french = try Ramp.run(home, "deck", "check", file)
    #expect(french.output.hasSuffix("\net 19\u{202F}900 autres.\n"))
    let english = try Ramp.run(home, "deck", "check", file, "--lang", "en")
    #expect(english.output.hasSuffix("\nand 19,900 others.\n"))
    #expect(try Ramp.run(home, "due", "--deck", file, "--lang", "en").errors.contains("(and 19,999 more)"))
    // Each line of the list is of a length that a person reads, though the file's is of a hundred thousand.
    #expect(english.output.split(separator: "\n").allSatisfy { $0.count < 400 })
  }
}
