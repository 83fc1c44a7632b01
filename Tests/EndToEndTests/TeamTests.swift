// From a learner's answers to the manager's report: shared, read, forgotten; every form, and every refusal.

import Foundation
import Harness
import Testing

@Suite struct TeamTests {
  let home = Home()

  var team: String { home.path + "/team" }

  func share() throws -> String {
    try FileManager.default.createDirectory(atPath: team, withIntermediateDirectories: true)
    #expect(try Ramp.run(home, "answer", "ventes-fr/sdr/expand", "--grade", "4").status == 0)
    #expect(try Ramp.run(home, "answer", "ventes-fr/mdr/expand", "--grade", "1").status == 0)
    let shared = try Ramp.run(home, "share", team)
    #expect(shared.status == 0, "\(shared.errors)")
    return try #require(try FileManager.default.contentsOfDirectory(atPath: team).first)
  }

  @Test func whatIsSharedIsWhatTheManagerReads() throws {
    let learner = try share()
    #expect(learner.hasPrefix("l-"))
    let json = try Ramp.run(home, "report", "--team", team, "--format", "json")
    #expect(json.status == 0)
    #expect(json.errors.isEmpty)
    #expect(json.output.contains("\"reviews\" : 2") || json.output.contains("\"reviews\":2"))
    let own = try Ramp.run(home, "report", "--as-manager", "--format", "json")
    #expect(own.output == json.output)
  }

  /// What was kept on another device is taken out too, as far as its journal is here.
  @Test func keptAnswersAreSharedOnlyIfTheLearnerSaysSo() throws {
    try FileManager.default.createDirectory(atPath: team, withIntermediateDirectories: true)
    #expect(
      try Ramp.run(home, "answer", "ventes-fr/sdr/expand", "--grade", "4", "--now", "2026-11-23T09:00").status == 0)
    let line = #"{"id":"0193a2c1-0000-7000-8000-00000000000"#
    try home.write(
      line + #"1","at":"2026-11-23T08:00:02Z","day":"2026-11-23","term":"ventes-fr/sdr","alias":"prospecteur"}"# + "\n"
        + line + #"2","at":"2026-11-23T08:00:03Z","day":"2026-11-23","card":"ventes-fr/sdr/name","grade":4}"# + "\n",
      to: "journal/pc-0000000a.jsonl")
    func run(_ words: String...) throws -> String {
      let result = try Ramp.run(home, words + ["--deck", "ventes-fr", "--lang", "en", "--now", "2026-11-24T09:00"])
      #expect(result.status == 0 && result.errors.isEmpty, "\(result)")
      return result.output
    }
    #expect(try run("share", team).contains("Remembered answers aren't included"))
    for report in [["--team", team], ["--as-manager"]] {
      #expect(try !run("report", report[0], report.dropFirst().first ?? "--format=text").contains("prospecteur"))
    }
    #expect(try run("share", "--aliases").contains("Remembered answers are included too"))
    #expect(try run("report", "--team", team).contains("Remembered as right: SDR “prospecteur” (1 person)."))
    #expect(try run("report", "--as-manager").contains("Remembered as right: SDR “prospecteur” (1 person)."))
    #expect(try run("report", "--as-manager", "--format", "json").contains(#""alias":"prospecteur""#))
    // Kept at the next sharing, until it is taken back.
    #expect(try run("share").contains("shared"))
    #expect(try run("report", "--team", team).contains("prospecteur"))
    _ = try run("share", "--no-aliases")
    #expect(try !run("report", "--team", team).contains("prospecteur"))
  }

  @Test func aPeriodIsCountedOfATeamToo() throws {
    try FileManager.default.createDirectory(atPath: team, withIntermediateDirectories: true)
    for day in ["2026-11-16", "2026-11-17", "2026-11-23"] {
      #expect(try Ramp.run(home, "answer", "ventes-fr/sdr/expand", "--grade", "4", "--now", day).status == 0)
    }
    #expect(try Ramp.run(home, "share", team, "--now", "2026-11-23").status == 0)
    func reviews(_ words: String...) throws -> Int? {
      let words = ["report", "--team", team, "--format", "json", "--now", "2026-11-23"] + words
      let json = try JSONSerialization.jsonObject(with: Data(try Ramp.run(home, words).output.utf8))
      let learners = (json as? [String: Any])?["learners"] as? [[String: Any]]
      return learners?.first?["retention_all_n"] as? Int
    }
    #expect(try reviews() == 2)
    #expect(try reviews("--since", "2026-11-20") == 1)
  }

  @Test func sharingEndsAndTheCopiesGo() throws {
    let learner = try share()
    let stopped = try Ramp.run(home, "share", "--stop", "--lang", "fr")
    #expect(stopped.output.contains("ramp forget \(learner) --team"))
    #expect(try Ramp.run(home, "share", "--lang", "fr").status == 64)
    #expect(try Ramp.run(home, "forget", learner, "--team", team).status == 0)
    let gone = try Ramp.run(home, "report", "--team", team, "--lang", "en")
    #expect(gone.status == 66)
    #expect(gone.errors.contains("has no journals"))
    #expect(try Ramp.run(home, "forget", learner, "--team", team).status == 66)
  }

  @Test func damageIsNamedAndCostsNothingElse() throws {
    let learner = try share()
    let name = try #require(try FileManager.default.contentsOfDirectory(atPath: team + "/" + learner).first)
    let path = "\(team)/\(learner)/\(name)"
    let text = try String(contentsOfFile: path, encoding: .utf8)
    try (text + "{\"id\":\"half a li").write(toFile: path, atomically: true, encoding: .utf8)
    let report = try Ramp.run(home, "report", "--team", team, "--lang", "en", "--deck", "ventes-fr")
    #expect(report.status == 0)
    #expect(report.errors.contains("\(learner)/\(name):3"))
    #expect(report.errors.split(separator: "\n").count == 1)
  }

  @Test(arguments: ["text", "csv", "html", "json"])
  func everyFormatIsOneOfATeamAndOfALearner(format: String) throws {
    _ = try share()
    for options in [["--team", team], ["--as-manager"], []] {
      let report = try Ramp.run(home, ["report", "--format", format] + options)
      #expect(report.status == 0, "\(report.errors)")
      #expect(!report.output.isEmpty)
    }
  }

  @Test func theRosterNamesThemAndItsFaultsAreTold() throws {
    let learner = try share()
    let roster = home.path + "/roster.csv"
    try "id;name;ramp_date\n\(learner);Zoé;24/12/2026\nl-000000;Yann;\n".write(
      toFile: roster, atomically: true, encoding: .utf8)
    let report = try Ramp.run(home, "report", "--team", team, "--roster", roster, "--lang", "fr")
    #expect(report.output.contains("Zoé"))
    #expect(report.output.contains("Yann") && report.output.contains("pas commencé"))
    try "id,ramp_date\n\(learner),soon\n".write(toFile: roster, atomically: true, encoding: .utf8)
    let bad = try Ramp.run(home, "report", "--team", team, "--roster", roster, "--lang", "en")
    #expect(bad.status == 65)
    #expect(bad.errors.contains("roster.csv:2: “soon” isn't a date"))
  }

  @Test(arguments: [
    ["--roster", "x.csv"], ["--team", "x", "--as-manager"], ["--table", "learners"], ["--since", "soon"],
    ["--format", "csv", "--table", "glossary"], ["--force"], ["--locale", "fr"], ["--since", "2126-01-01"],
  ])
  func whatMakesNoSenseIsRefusedInOneSentence(options: [String]) throws {
    let report = try Ramp.run(home, ["report"] + options)
    #expect(report.status == 64)
    #expect(report.errors.split(separator: "\n").count == 1)
  }

  @Test func anExamIsVerifiedInALearnersFolderOnly() throws {
    let learner = try share()
    #expect(try Ramp.run(home, "exam", "--of", "\(team)/\(learner)").status == 64)
    #expect(try Ramp.run(home, "exam", "--verify", "--of", "\(team)/l-000000").status == 66)
  }

  @Test func aFolderThatCannotBeReadIsToldAndTheOthersAreReported() throws {
    _ = try share()
    let closed = team + "/l-closed"
    try FileManager.default.createDirectory(atPath: closed, withIntermediateDirectories: true)
    // Even for whoever may read everything: what is called a journal is a folder.
    try FileManager.default.createDirectory(atPath: closed + "/pc.jsonl", withIntermediateDirectories: true)
    let report = try Ramp.run(home, "report", "--team", team, "--format", "json")
    #expect(report.status == 0)
    #expect(report.output.contains("\"reviews\":2") || report.output.contains("\"reviews\" : 2"))
  }

  @Test func onTheFirstDayTheRosterIsTheReport() throws {
    try FileManager.default.createDirectory(atPath: team, withIntermediateDirectories: true)
    let roster = home.path + "/roster.csv"
    try "id,name\nl-000001,Yann\n".write(toFile: roster, atomically: true, encoding: .utf8)
    let report = try Ramp.run(home, "report", "--team", team, "--roster", roster, "--lang", "fr")
    #expect(report.status == 0)
    #expect(report.output.contains("■ Yann  pas commencé"))
    #expect(try Ramp.run(home, "report", "--team", team).status == 66)
  }

  /// Someone makes a learner's folder a link to the manager's own journals.
  @Test func nothingIsForgottenOrReadThroughALink() throws {
    let learner = try share()
    let link = "\(team)/l-7f3a9c01b2"
    try FileManager.default.createSymbolicLink(atPath: link, withDestinationPath: home.path + "/journal")
    let before = try home.journal.count
    let forgotten = try Ramp.run(home, "forget", "l-7f3a9c01b2", "--team", team, "--lang", "en")
    #expect(forgotten.status == 66)
    #expect(forgotten.errors.contains("\(link) is a link"))
    #expect(try home.journal.count == before)
    let report = try Ramp.run(home, "report", "--team", team, "--format", "json", "--lang", "en")
    #expect(report.status == 0)
    #expect(report.errors.contains("doesn't follow in a shared folder: l-7f3a9c01b2."))
    #expect(report.output.contains(#""why":"link""#) || report.output.contains(#""why" : "link""#))
    #expect(try Ramp.run(home, "exam", "--verify", "--of", link + "/").status == 66)
    #expect(try Ramp.run(home, "forget", learner, "--team", team).status == 0)
  }

  @Test func whatIsNoCopyIsNotForgottenAndIsNamed() throws {
    let learner = try share()
    try home.write("{}\n", to: "team/\(learner)/analysis.jsonl")
    let forgotten = try Ramp.run(home, "forget", learner, "--team", team, "--lang", "en")
    #expect(forgotten.status == 65)
    #expect(forgotten.output.contains("1 journal deleted") && forgotten.errors.contains("kept: analysis.jsonl."))
    #expect(try FileManager.default.contentsOfDirectory(atPath: "\(team)/\(learner)") == ["analysis.jsonl"])
  }

  @Test func aSharingThatFailsIsNotKept() throws {
    #expect(try Ramp.run(home, "share", home.path + "/nowhere").status == 66)
    #expect(!FileManager.default.fileExists(atPath: home.path + "/share"))
  }
}
