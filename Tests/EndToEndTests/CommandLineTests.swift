// The habits of the command line: versions, `-` and devices as output, `~`, bytes that are no text.

import Foundation
import Harness
import Testing

@Suite struct CommandLineTests {
  let home = Home()

  /// Runs a script in which "$0" is a folder and "$@" a command of the program.
  func shell(
    _ script: String, _ command: [String], environment: [String: String] = [:]
  ) throws -> (status: Int32, output: String, errors: String) {
    try Harness.run(["/bin/sh", "-c", script, home.path] + command, environment: environment)
  }

  // MARK: Version and help

  @Test(arguments: ["--version", "-V", "version"])
  func theVersionIsSaidWithTheFormatOfTheJournal(_ word: String) throws {
    let result = try Ramp.run(home, word, "--lang", "en")
    #expect(result.status == 0)
    #expect(result.output.wholeMatch(of: /ramp \d+\.\d+\.\d+, journal format 1\n/) != nil, "\(result.output)")
    #expect(try Ramp.run(home, word).output.contains("format du journal 1"))
  }

  @Test func helpOnACommandTakesALanguage() throws {
    let result = try Harness.run([Ramp.program, "help", "due", "--lang", "en"])
    #expect(result.status == 0)
    #expect(result.output.contains("What's due today."))
  }

  // MARK: Output

  static let writing = [
    ["report"], ["report", "--format", "csv"], ["export", "--xapi"], ["deck", "export", "--format", "yaml"],
  ]

  @Test(arguments: writing, ["-", "/dev/stdout", "/dev/fd/1"])
  func standardOutputHasNames(_ words: [String], _ name: String) throws {
    let now = ["--now", "2026-11-23T09:00"]
    let plain = try Ramp.run(home, words + now)
    #expect(plain.status == 0, "\(plain.errors)")
    let named = try Ramp.run(home, words + now + ["-o", name])
    #expect(named.status == 0, "\(named.errors)")
    #expect(named.output == plain.output)
    #expect(!FileManager.default.fileExists(atPath: "-"))
  }

  @Test(arguments: writing)
  func aDeviceIsWrittenTo(_ words: [String]) throws {
    let nothing = try Ramp.run(home, words + ["-o", "/dev/null"])
    #expect(nothing.status == 0, "\(nothing.errors)")
    #expect(nothing.output.isEmpty)
  }

  @Test func aDeviceThatRefusesIsNoSuccess() throws {
    let full = try Ramp.run(home, "report", "-o", "/dev/full")
    #expect(full.status == 74)
    #expect(full.errors.contains("/dev/full\u{A0}: le disque est plein"))
  }

  @Test func aPipeIsWrittenTo() throws {
    let script = #"mkfifo "$0/pipe"; cat "$0/pipe" > "$0/got" & "$@" -o "$0/pipe"; status=$?; wait; exit $status"#
    let result = try shell(script, Ramp.command(home, ["deck", "export", "--format", "csv"]))
    #expect(result.status == 0, "\(result.errors)")
    #expect(try home.text("got") == Ramp.run(home, "deck", "export", "--format", "csv").output)
  }

  @Test func aDeckIsExportedToAFileByTheRulesOfTheOthers() throws {
    let file = home.path + "/deck.json"
    #expect(try Ramp.run(home, "deck", "export", "-o", file).status == 0)
    #expect(try home.text("deck.json") == Ramp.run(home, "deck", "export").output)
    let again = try Ramp.run(home, "deck", "export", "-o", file)
    #expect(again.status == 73)
    #expect(again.errors.contains("existe déjà"))
    #expect(try Ramp.run(home, "deck", "export", "--format", "yaml", "-o", file, "--force").status == 0)
    #expect(try home.text("deck.json").hasPrefix("deck: ventes-fr"))
    #expect(try Ramp.run(home, "deck", "export", "--force").status == 64)
  }

  @Test func anImportToStandardOutputIsADeckAndNothingElse() throws {
    try home.write("SDR - Sales Development Rep. Appelle.\nUn mot seul\n", to: "acme.txt")
    let result = try Ramp.run(home, "deck", "import", home.path + "/acme.txt", "-o", "-")
    #expect(result.status == 0)
    #expect(result.output.hasPrefix("deck: acme\n"))
    #expect(result.errors.contains("de côté, ligne 2"))
    try home.write(result.output, to: "read.yaml")
    #expect(try Ramp.run(home, "deck", "check", home.path + "/read.yaml").status == 0)
    #expect(try Ramp.run(home, "deck", "import", home.path + "/acme.txt", "-o", "/dev/null").status == 0)
  }

  // MARK: The home

  @Test func behindAnEqualsSignATildeIsTheHome() throws {
    let variables = ["HOME": home.path]
    _ = try Ramp.run(home, "deck", "export", "ventes-fr", "--format", "yaml", "-o", home.path + "/x.yaml")
    try home.write(home.text("x.yaml").replacing("deck: ventes-fr", with: "deck: mine"), to: "x.yaml")
    let due = try Ramp.run(home, ["due", "--json", "--deck=~/x.yaml"], environment: variables)
    #expect(due.output.contains(#""deck":"mine""#), "\(due.errors)")
    #expect(try Ramp.run(home, ["report", "-o=~/r.txt"], environment: variables).status == 0)
    #expect(try Ramp.run(home, ["report", "--output=~/s.txt"], environment: variables).status == 0)
    #expect(try home.text("r.txt") == home.text("s.txt"))
  }

  @Test func aVariableMayNameTheHomeByATilde() throws {
    let command = [Ramp.program, "answer", "sales-en/sdr/expand", "--grade", "4"]
    let variables = ["HOME": home.path, "RAMP_HOME": "~/data"]
    #expect(try Harness.run(command, environment: variables).status == 0)
    #expect(FileManager.default.fileExists(atPath: home.path + "/data/journal"))
    let homeless = try Harness.run(command, environment: ["HOME": "", "RAMP_HOME": "~/data"])
    #expect(homeless.status == 78)
  }

  // MARK: Bytes that are not UTF-8

  @Test(arguments: [
    #"RAMP_HOME="$bad" "$@""#, #"env -u RAMP_HOME XDG_DATA_HOME="$bad" "$@""#, #"HOME="$bad" "$@""#,
    #""$@" --home "$bad""#, #""$@" --home="$bad""#, #""$@" --deck "$bad/x.yaml""#, #""$@" -o "$bad/x""#,
  ])
  func aPathThatIsNotUTF8IsRefusedAndNotReplaced(_ call: String) throws {
    let script = #"cd "$0"; bad=$(printf '%s/caf\351' "$0"); "# + call
    let result = try shell(script, [Ramp.program, "report", "--lang", "en"])
    #expect(result.status == 64)
    #expect(result.output.isEmpty)
    #expect(result.errors.contains("caf\\xE9"), "\(result.errors)")
    #expect(result.errors.contains("isn't written in UTF-8"))
    #expect(result.errors.split(separator: "\n").count == 1)
    #expect(try FileManager.default.contentsOfDirectory(atPath: home.path) == ["settings.json"])
  }

  @Test func aVariableThatDecidesNothingMayHoldAnyBytes() throws {
    let script = #"TMPDIR=$(printf 'caf\351') HOME=$(printf 'caf\351') OTHER=$(printf '\351') "$@""#
    #expect(try shell(script, Ramp.command(home, ["due"])).status == 0)
  }

  @Test func aJournalWhoseNameIsNotUTF8IsNotPassedOver() throws {
    try home.write("", to: "journal/pc-1.jsonl")
    let made = try shell(#": > "$0/journal/$(printf 'caf\351').jsonl""#, [])
    guard made.status == 0 else { return print("NOT RUN: this file system refuses names that are not UTF-8") }
    let result = try Ramp.run(home, "due")
    #expect(result.status == 64)
    #expect(result.errors.contains("journal/caf\\xE9.jsonl"))
  }

  @Test func aDeckInAFolderThatIsNotUTF8IsNotRememberedByAnotherPath() throws {
    let script = #"d="$0/$(printf 'caf\351')"; mkdir "$d" && cd "$d" && "$@""#
    let made = try shell(script, ["/bin/sh", "-c", ": > x.yaml"])
    guard made.status == 0 else { return print("NOT RUN: this file system refuses names that are not UTF-8") }
    let result = try shell(#"cd "$0/$(printf 'caf\351')" && "$@""#, Ramp.command(home, ["set", "deck", "x.yaml"]))
    #expect(result.status == 64)
    #expect(result.errors.contains("caf\\xE9/x.yaml"))
  }

  // MARK: Saved is saved

  static let unheard = [
    #""$@" > /dev/full"#,
    // A pipe that nobody reads any more.
    #"mkfifo "$0/pipe"; exec 3<>"$0/pipe" 4>"$0/pipe" 3>&-; "$@" >&4 4>&-"#,
  ]

  @Test(arguments: unheard)
  func anAnswerThatIsSavedIsNeverReportedAsUnsaved(_ script: String) throws {
    let answer = ["answer", "ventes-fr/sdr/expand", "--grade", "4", "--lang", "en", "--now", "2026-11-23T09:00"]
    let result = try shell(script, Ramp.command(home, answer))
    #expect(result.status == 0)
    #expect(result.errors.hasPrefix("ramp: couldn't write this line to standard output ("), "\(result.errors)")
    #expect(result.errors.hasSuffix("Recorded. ventes-fr/sdr/expand is back by Tuesday 24 November.\n"))
    #expect(try home.grades == [4])
    #expect(FileManager.default.fileExists(atPath: home.path + "/state"))
  }

  /// A program would record the answer twice if it took the missing JSON for a failure.
  @Test(arguments: unheard) func aJudgedAnswerThatIsSavedIsNoFailureEither(_ script: String) throws {
    let answer = ["answer", "ventes-fr/sdr/expand", "--typed", "sales dev rep", "--json", "--now", "2026-11-23T09:00"]
    let result = try shell(script, Ramp.command(home, answer))
    #expect(result.status == 0)
    #expect(result.errors.contains(#""recorded":true"#), "\(result.errors)")
    #expect(try home.grades == [5])
    #expect(FileManager.default.fileExists(atPath: home.path + "/state"))
  }

  @Test func noStreamAtAllChangesNothing() throws {
    let script = #"mkfifo "$0/pipe"; exec 3<>"$0/pipe" 4>"$0/pipe" 3>&-; "$@" >&4 2>&4 4>&-"#
    let answer = Ramp.command(home, ["answer", "ventes-fr/sdr/expand", "--grade", "4"])
    #expect(try shell(script, answer).status == 0)
    #expect(try shell(#""$@" >&- 2>&-"#, answer).status == 0)
    #expect(try home.grades == [4, 4])
  }

  @Test(arguments: unheard)
  func aSettingThatIsSavedIsNeverReportedAsUnsaved(_ script: String) throws {
    let result = try shell(script, Ramp.command(home, ["set", "minutes", "8"]))
    #expect(result.status == 0)
    #expect(result.errors.hasSuffix("minutes = 8\n"))
    #expect(try home.text("settings.json").contains(#""minutes" : 8"#))
  }

  @Test(arguments: unheard)
  func aSessionThatNobodyHearsEndsAndSaysThatAllIsSaved(_ script: String) throws {
    let result = try shell(script, Ramp.command(home, ["review", "--plain", "--lang", "en"]))
    #expect(result.status == 74)
    #expect(result.errors.contains("Your answers are saved."))
  }

  // MARK: Decks

  @Test func aListWithADeckThatCannotBeReadIsNoSuccess() throws {
    try home.write("deck: mine\n", to: "decks/mine.yaml")
    let result = try Ramp.run(home, "deck", "list")
    #expect(result.status == 65)
    #expect(result.output.contains("ventes-fr"))
    #expect(result.errors.contains("decks/mine.yaml"))
  }

  @Test func anAnkiPackageIsToldWithItsCure() throws {
    let header = "PK\u{3}\u{4}" + String(repeating: "\u{0}", count: 22) + "\u{4}\u{0}\u{0}\u{0}meta"
    try home.write(header, to: "mots.apkg")
    let result = try Ramp.run(home, "deck", "import", home.path + "/mots.apkg", "--lang", "en")
    #expect(result.status == 65)
    #expect(result.errors.contains("an Anki package; in Anki, File > Export > “Notes in Plain Text”"))
  }
}
