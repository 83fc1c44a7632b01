// A command line that makes no sense is answered with one sentence in the reader's language, and 64.

import Harness
import Testing

@Suite struct UsageTests {
  let home = Home()

  @Test(arguments: [
    (["--foo"], "Option inconnue « --foo »."), (["--hom"], "Vouliez-vous dire « --home » ?"),
    (["set", "minutes", "-5"], "Option inconnue « -5 »."), (["set", "a", "b", "c"], "« c » est de trop."),
    (["answer"], "Il manque <card>."), (["review", "--new"], "Il manque une valeur à --new <new>."),
    (["review", "--new", "x"], "« x » ne convient pas à --new <new>."),
    (["review", "--minutes", "0"], "--minutes va de 1 à 600."), (["revew"], "Vouliez-vous dire « review » ?"),
  ])
  func whatIsWrongIsSaidInOneSentence(words: [String], sentence: String) throws {
    let result = try Harness.run([Ramp.program] + words, environment: ["RAMP_HOME": home.path])
    #expect(result.status == 64)
    #expect(result.output.isEmpty)
    #expect(result.errors.split(separator: "\n").count == 1)
    #expect(result.errors.replacing("\u{A0}", with: " ").replacing("\u{202F}", with: " ").contains(sentence))
  }

  @Test(arguments: ["soon", "2026-13-01", "1969-01-01"])
  func aClockThatCannotBeStartedIsSaid(_ moment: String) throws {
    let result = try Ramp.run(home, "due", "--lang", "en", environment: ["RAMP_CLOCK": moment])
    #expect(result.status == 64)
    #expect(result.errors == "ramp: RAMP_CLOCK “\(moment)” isn't a time: write something like 2026-11-23T09:00.\n")
  }

  @Test func helpThatWasAskedForIsNoFailure() throws {
    let result = try Harness.run([Ramp.program, "set", "--help"], environment: ["RAMP_HOME": home.path])
    #expect(result.status == 0)
    #expect(result.output.contains("ramp set"))
  }

  @Test func inEnglishToo() throws {
    let result = try Ramp.run(home, "set", "minutes", "-5", "--lang", "en")
    #expect(result.errors == "ramp: Unknown option “-5”. “ramp set --help” shows the options.\n")
  }
}
