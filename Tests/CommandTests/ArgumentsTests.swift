// The command line as people write it.

import Testing

@testable import Trainer
@testable import ramp

@Suite struct ArgumentsTests {
  @Test(arguments: [
    (["--lang", "en", "due", "--json"], ["due", "--json", "--lang", "en"]),
    (["--lang=en", "due"], ["due", "--lang=en"]),
    (["deck", "--home", "/x", "list"], ["deck", "list", "--home", "/x"]),
    (["--lang", "en", "--help"], ["--help"]),
    (["due", "--home"], ["due", "--home"]),
    (["deck", "check", "--lang", "en", "--", "x.yaml"], ["deck", "check", "--lang", "en", "--", "x.yaml"]),
    (["deck", "check", "--", "--lang", "en"], ["deck", "check", "--", "--lang", "en"]),
    ([], []),
  ])
  func globalOptionsMayStandAnywhere(_ typed: [String], _ parsed: [String]) {
    #expect(Arguments(typed).words == parsed)
  }

  @Test func ofAnOptionGivenTwiceTheLastCounts() {
    #expect(Arguments(["--lang", "fr", "due", "--lang=en"])[.language] == "en")
    #expect(Arguments(["due"])[.language] == nil)
  }

  @Test func aMistypedCommandIsAnsweredWithTheNearest() throws {
    let failure = try #require(throws: Failure.self) {
      try Arguments(["reviev"]).check(against: ["review", "due"])
    }
    #expect(failure.sentence(.english) == "No command “reviev”. Did you mean “review”?")
    #expect(failure.code == .usage)
    try Arguments(["due"]).check(against: ["review", "due"])
    try Arguments(["--new", "3"]).check(against: ["review", "due"])
  }

  @Test func theBareCommandNeedsNoParser() throws {
    let global = try #require(GlobalOptions(alone: Arguments(["--home", "/h", "--lang=en", "--color", "never"])))
    #expect((global.home, global.lang, global.color, global.deck, global.now) == ("/h", .english, .never, nil, nil))
    #expect(GlobalOptions(alone: Arguments([])) != nil)
    for words in [
      ["review"], ["--home"], ["--home", "-x"], ["--lang", "de"], ["--color=red"], ["--help"], ["--new", "5"],
      ["--home="],
      ["--home", "/h", "x"],
    ] { #expect(GlobalOptions(alone: Arguments(words)) == nil, "\(words)") }
  }
}
