// `ramp set`, `ramp plan` and `ramp stats`, as scripts use them.

import Foundation
import Harness
import Testing

@Suite struct PlanTests {
  let home = Home(form: "recall")
  static let now = ["--now", "2026-11-23T09:00"]

  func json(_ words: String...) throws -> [String: Any] {
    let result = try Harness.run(Ramp.command(home, words + ["--json"] + Self.now))
    #expect(result.status == 0, "\(result.errors)")
    return try #require(try JSONSerialization.jsonObject(with: Data(result.output.utf8)) as? [String: Any])
  }

  @Test func aSettingChangesThePlan() throws {
    #expect(try json("plan")["ramp"] == nil)
    let set = try Ramp.run(home, "set", "ramp-date", "2026-12-11")
    #expect(set.output == "ramp-date = 2026-12-11\n")
    let ramp = try #require(try json("plan")["ramp"] as? [String: Any])
    #expect(ramp["date"] as? String == "2026-12-11")
    #expect(ramp["days-left"] as? Int == 18)
    #expect(try Ramp.run(home, "set", "ramp-date", "default").output.hasPrefix("ramp-date = default, "))
  }

  @Test func thePlanHasItsPromisedKeys() throws {
    _ = try Ramp.run(home, "set", "ramp-date", "2026-12-11")
    let plan = try json("plan")
    #expect(
      Set(plan.keys) == [
        "day", "deck", "ramp", "days", "waiting", "all-met", "until", "if-practice-goes-on", "if-practice-stops",
        "catch-up",
      ])
    let days = try #require(plan["days"] as? [[String: Any]])
    #expect(days.first?["day"] as? String == "2026-11-23")
    #expect(Set(days.first?.keys ?? [:].keys) == ["day", "due", "new", "checks", "minutes", "minutes-over", "known"])
    #expect((plan["waiting"] as? [String: Int])?["sibling"] ?? 0 > 0)
    let outcome = try #require(plan["if-practice-goes-on"] as? [String: Any])
    #expect((outcome["known"] as? Int ?? 0) > 20)
    #expect((plan["if-practice-stops"] as? [String: Any])?["known"] as? Int == 0)
    let text = try Ramp.run(home, "plan", "--now", "2026-11-23T09:00").output
    #expect(text.hasPrefix("J-18 · vendredi 11 décembre"))
    #expect(text.contains("nouvelles, après une autre question du même terme"))
    #expect(text.contains("Tout aura été vu le "))
    #expect(text.contains("Prévision pour le vendredi 11 décembre"))
  }

  @Test func statisticsAndCalibrationFollowTheAnswers() throws {
    #expect(try json("stats")["retention"] == nil)
    for day in ["20", "21", "23"] {
      let answer = try Ramp.run(
        home, "answer", "ventes-fr/sdr/expand", "--grade", "4", "--now", "2026-11-\(day)T08:00")
      #expect(answer.status == 0)
    }
    let stats = try json("stats")
    #expect(stats["answers"] as? Int == 3)
    #expect(stats["days"] as? Int == 3)
    #expect(stats["retention"] as? Double == 1)
    let calibration = try json("stats", "--calibration")
    #expect(calibration["answers"] as? Int == 2)
    #expect((calibration["bins"] as? [[String: Any]])?.count == 10)
    let text = try Ramp.run(home, "stats", "--calibration", "--now", "2026-11-23T09:00").output
    #expect(text.contains("2\u{A0}réponses"))
    #expect(text.contains("Perte logarithmique 0,"))
  }

  @Test(arguments: [["set", "minuts", "8"], ["set", "minutes", "none"], ["set", "ramp-date", "soon"]])
  func whatMakesNoSenseIsSaidAndNothingChanges(_ words: [String]) throws {
    let before = try home.text("settings.json")
    let result = try Harness.run(Ramp.command(home, words))
    #expect(result.status == 64)
    #expect(result.errors.split(separator: "\n").count == 1)
    #expect(try home.text("settings.json") == before)
  }
}
