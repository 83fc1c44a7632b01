// A clock that is behind the journal: the program records nothing before it knows which of the two is right, and says so.

import Foundation
import Harness
import Testing

@Suite struct ClockBehindTests {
  typealias Ran = (status: Int32, output: String, errors: String)

  /// Six answers on three days; the clock then falls back to the year 2000.
  private func home() throws -> Home {
    let home = Home()
    for day in ["2026-11-16", "2026-11-17", "2026-11-23"] {
      for card in ["sdr", "ae"] { #expect(try answer(home, card, at: day).status == 0) }
    }
    return home
  }

  private func answer(_ home: Home, _ card: String, at day: String, _ more: String...) throws -> Ran {
    try Ramp.run(
      home, ["answer", "ventes-fr/\(card)/expand", "--grade", "4"] + more,
      environment: ["RAMP_CLOCK": "\(day)T09:00:00Z"])
  }

  private func run(_ home: Home, _ words: String..., at day: String = "2000-01-01") throws -> Ran {
    try Ramp.run(home, words, environment: ["RAMP_CLOCK": "\(day)T09:00:00Z"])
  }

  private func state(_ home: Home) throws -> String {
    try Ramp.run(home, "state", "--json", "--now", "2026-11-24T09:00").output
  }

  @Test(arguments: ["2000-01-01", "2026-11-18"]) func anAnswerIsRefusedAndNothingIsWritten(_ day: String) throws {
    let home = try home()
    let before = try home.journal.count
    let refused = try answer(home, "mdr", at: day)
    #expect(refused.status == 75)
    #expect(refused.errors.contains("votre dernière réponse est du 23 novembre 2026"), "\(refused.errors)")
    #expect(!refused.errors.contains("déjà ouvert"))
    #expect(try home.journal.count == before)
    #expect(try run(home, "review", "--plain", at: day).status == 75)
  }

  @Test func aChosenClockIsAskedAboutOnlyWhenItRecords() throws {
    let home = try home()
    let read = try Ramp.run(home, "due", "--now", "2026-11-18T09:00")
    #expect(read.status == 0 && !read.errors.contains("L’horloge dit"), "\(read.errors)")
    let record = try Ramp.run(
      home, "answer", "ventes-fr/mdr/expand", "--grade", "4", "--now", "2026-11-18T09:00")
    #expect(record.status == 75)
  }

  @Test(arguments: [["due", "--json"], ["state"], ["plan"], ["stats"], ["report"], ["next"], ["exam", "--list"]])
  func aCommandThatReadsSaysItOnceAndGoesOn(_ words: [String]) throws {
    let home = try home()
    let result = try Ramp.run(home, words, environment: ["RAMP_CLOCK": "2000-01-01T09:00:00Z"])
    #expect(result.status == 0)
    let lines = result.errors.split(separator: "\n")
    #expect(lines.count == 1 && result.errors.contains("L’horloge indique le 1er janvier 2000"), "\(result.errors)")
    if words == ["due", "--json"] { #expect(result.output.contains(#""day":"2026-11-23""#)) }
  }

  @Test func anAnswerGivenAnywayComesAfterTheLastAndThePastStays() throws {
    let home = try home()
    let before = try state(home)
    #expect(try answer(home, "mdr", at: "2000-01-01", "--anyway").status == 0)
    let lines = try home.journal
    let moments = lines.compactMap { $0["at"] as? String }
    #expect(moments == moments.sorted() && lines.last?["day"] as? String == "2026-11-23")
    #expect(try run(home, "doctor", at: "2026-11-24").status == 0)
    let after = try state(home)
    let mdr = #/\{"card":"ventes-fr/mdr/expand"[^}]*\}/#
    #expect(after.replacing(mdr, with: "") == before.replacing(mdr, with: ""))
  }

  @Test func aJournalThatIsSaidToBeWrongIsAskedAboutOnce() throws {
    let home = try home()
    #expect(try answer(home, "mdr", at: "2026-11-18", "--clock-is-right").status == 0)
    #expect(try answer(home, "adr", at: "2026-11-18").status == 0)
    // A newer line is another question.
    #expect(try answer(home, "isr", at: "2026-11-25").status == 0)
    #expect(try answer(home, "sdr", at: "2026-11-18").status == 75)
  }

  /// Who trusted a clock of November has said nothing about one of the year 2000.
  @Test func aClockThatFallsBackFurtherIsAnotherQuestion() throws {
    let home = try home()
    #expect(try answer(home, "mdr", at: "2026-11-18", "--clock-is-right").status == 0)
    #expect(try answer(home, "adr", at: "2000-01-01").status == 75)
    #expect(try run(home, "doctor", "--fix").status == 75)
  }

  @Test func doctorNamesTheClockAndDoesNotMendBeforeItIsKnownToBeRight() throws {
    let home = try home()
    let before = try state(home)
    let found = try run(home, "doctor")
    #expect(found.status == 1)
    #expect(found.output.contains("jusqu’au 23 novembre 2026"), "\(found.output)")
    #expect(found.output.split(separator: "\n").count == 2)
    let refused = try run(home, "doctor", "--fix")
    #expect(refused.status == 75 && refused.errors.contains("--clock-is-right"))
    #expect(try home.journal.count == 6 && state(home) == before)
    #expect(try run(home, "doctor", "--fix", "--clock-is-right", at: "2026-11-18").status == 0)
    #expect(try home.journal.count == 10)
  }

  @Test func aTeamsReportGoesOnAndSaysIt() throws {
    let home = try home()
    let team = Scratch.path("team")
    try FileManager.default.createDirectory(atPath: team, withIntermediateDirectories: true)
    let shared = try run(home, "share", team)
    #expect(shared.status == 0 && shared.output.contains("lignes partagées"), "\(shared.output)\(shared.errors)")
    let report = try run(home, "report", "--team", team, at: "2026-11-18")
    #expect(report.status == 0 && report.errors.contains("qui ne sont pas comptées"), "\(report.errors)")
  }
}
