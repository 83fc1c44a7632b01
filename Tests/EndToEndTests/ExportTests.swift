// `ramp export --xapi`: the days that are over, under one pseudonym, answers only if asked for.

import Foundation
import Harness
import Testing

@Suite struct ExportTests {
  let home = Home()

  func export(_ words: String..., now: String = "2026-11-25T09:00") throws -> (
    status: Int32, output: String, errors: String
  ) {
    try Harness.run(Ramp.command(home, ["export", "--xapi", "--now", now] + words), environment: [:])
  }

  func study() throws {
    for day in ["2026-11-23", "2026-11-24"] {
      let words = ["answer", "ventes-fr/sdr/expand", "--grade", "4", "--ms", "4210", "--now", day + "T09:00:00Z"]
      #expect(try Harness.run(Ramp.command(home, words), environment: [:]).status == 0)
    }
  }

  @Test func aStatementIsALineAndTheSameTheNextDay() throws {
    try study()
    let first = try export("--with", "answers")
    #expect(first.status == 0)
    #expect(first.errors == "")
    let lines = first.output.split(separator: "\n")
    #expect(lines.count == 4, "two answers, two sessions")
    #expect(lines.allSatisfy { $0.hasPrefix("{\"actor\":") && $0.hasSuffix("}") })
    #expect(try export("--with", "answers", now: "2026-12-25T09:00").output == first.output)
    #expect(try export().output.split(separator: "\n").count == 2)
    #expect(try export(now: "2026-11-24T19:00").output.split(separator: "\n").count == 1)
    let pseudonym = try home.text("learner").trimmingCharacters(in: .newlines)
    #expect(lines.allSatisfy { $0.contains("\"name\":\"\(pseudonym)\"") })
  }

  @Test func aFileIsForItsOwnerAndNeverWrittenOver() throws {
    try study()
    let file = home.path + "/statements.jsonl"
    #expect(try export("-o", file).status == 0)
    let attributes = try FileManager.default.attributesOfItem(atPath: file)
    #expect((attributes[.posixPermissions] as? Int) == 0o600)
    #expect(try export("-o", file).status == 73)
    #expect(try export("-o", file, "--force", "--home-page", "https://company.example").status == 0)
    #expect(
      try home.text("statements.jsonl").contains("https://company.example/xapi/deck/ventes-fr/session/2026-11-23"))
  }

  @Test func aJournalThatGotShorterIsNotToldToOthers() throws {
    try study()
    let files = try FileManager.default.contentsOfDirectory(atPath: home.path + "/journal")
    let journal = "journal/" + (try #require(files.first))
    let lines = try home.text(journal).split(separator: "\n")
    try home.write(String(lines[0]) + "\n", to: journal)
    let run = try export()
    #expect(run.status == 65)
    #expect(run.output == "")
    #expect(run.errors.split(separator: "\n").count == 1)
  }

  @Test func aLineSetAsideIsToldAndTheRestIsExported() throws {
    try study()
    try home.write("not a line\n", to: "journal/other.jsonl")
    let run = try export("--lang", "en", "--deck", "ventes-fr")
    #expect(run.status == 0)
    #expect(run.output.split(separator: "\n").count == 2)
    #expect(run.errors == "ramp: 1 line of the journal set aside, not exported: see “ramp doctor”.\n")
  }

  @Test(arguments: [
    ["export"], ["export", "--xapi", "--home-page", "company"], ["export", "--xapi", "--with", "names"],
  ])
  func whatCannotBeExportedIsOneSentence(_ words: [String]) throws {
    let run = try Harness.run(Ramp.command(home, words), environment: [:])
    #expect(run.status == 64)
    #expect(run.output == "")
    #expect(run.errors.split(separator: "\n").count == 1)
  }
}
