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
    (["help", "due", "--lang", "en"], ["help", "due"]), (["--lang=en", "help", "due"], ["help", "due"]),
    (["--version"], ["version"]), (["-V", "--lang", "en"], ["version", "--lang", "en"]),
    (["due", "--version"], ["due", "--version"]),
    ([], []),
  ])
  func globalOptionsMayStandAnywhere(_ typed: [String], _ parsed: [String]) {
    #expect(Arguments(typed).words == parsed)
  }

  /// Shells put the home in the place of `~` only at the start of a word.
  @Test func behindAnEqualsSignATildeIsTheHome() {
    let words = ["due", "--deck=~/x.yaml", "-o=~/y", "--home=~", "--note=a~/b", "~/z=~/z"]
    let arguments = Arguments(words, home: "/home/lea")
    #expect(arguments[.deck] == "/home/lea/x.yaml")
    #expect(arguments[.home] == "/home/lea")
    #expect(arguments.rest == ["due", "-o=/home/lea/y", "--note=a~/b", "~/z=~/z"])
    #expect(Arguments(["--deck=~/x.yaml"])[.deck] == "~/x.yaml")
  }

  @Test func ofAnOptionGivenTwiceTheLastCounts() {
    #expect(Arguments(["--lang", "fr", "due", "--lang=en"])[.language] == "en")
    #expect(Arguments(["due"])[.language] == nil)
  }

  @Test func aMistypedCommandIsAnsweredWithTheNearest() throws {
    let failure = try #require(throws: Failure.self) {
      try Arguments(["reviev"]).check(against: ["review", "due"])
    }
    #expect(failure.sentence(.english) == "There's no command “reviev”. Did you mean “review”?")
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
