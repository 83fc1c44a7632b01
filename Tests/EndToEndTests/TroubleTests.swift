// A second window, a disk that refuses, a broken deck: one sentence, the right exit code, nothing lost.

import Foundation
import Harness
import Testing

@Suite(.needsTmux) struct TroubleTests {
  let home = Home(form: "recall")

  @Test func aSecondSessionIsToldThatRampIsOpen() async throws {
    try await withTerminal(Ramp.command(home, ["review"])) { first in
      try await first.wait(for: "SDR")
      try await withTerminal(Ramp.command(home)) { second in
        try await second.wait(for: "une seule séance écrit à la fois")
        try await second.press("Enter")
        try await second.wait(for: "Toujours ouvert ailleurs")
        try await second.press("l")
        try await second.wait(for: "lecture seule")
        try await second.press("j")
        try await second.wait(for: "l’autre séance écrit")
        try await second.press("q")
        #expect(try await second.ending() == .init(status: 0, restored: true))
      }
      try await withTerminal(Ramp.command(home)) { second in
        try await second.wait(for: "une seule séance écrit à la fois")
        try await second.press("q")
        let ending = try await second.ending()
        #expect(ending == .init(status: 75, restored: true))
        #expect(try await second.text().contains("Ramp est déjà ouvert dans un autre terminal"))
      }
      let answer = try Ramp.run(home, "answer", "ventes-fr/sdr/expand", "--grade", "4")
      #expect(answer.status == 75)
      #expect(try Ramp.run(home, "due").status == 0)
    }
    #expect(try home.journal.isEmpty)
  }

  /// `ulimit -f` refuses the write that would pass 1,024 bytes, as a full disk would.
  @Test func aFullDiskKeepsTheCardAndTheAnswer() async throws {
    try home.write("pc-full", to: "device")
    let filler = #"{"note":""# + String(repeating: "n", count: 900) + "\"}\n"
    try home.write(filler, to: "journal/pc-full.jsonl")
    let shell = ["bash", "-c", "ulimit -f 1; exec \"$@\"", "bash"] + Ramp.command(home, ["review"])
    try await withTerminal(shell) { terminal in
      try await terminal.wait(for: "1 sur 10")
      try await terminal.press("Space")
      try await terminal.wait(for: "noter")
      try await terminal.press("3")
      try await terminal.wait(for: "! non enregistré")
      try await terminal.press("Enter")
      try await terminal.wait(for: "! non enregistré")
      try await terminal.press("q")
      let ending = try await terminal.ending()
      #expect(ending == .init(status: 74, restored: true))
      let text = try await terminal.text()
      #expect(text.contains("Cette réponse n’est pas enregistrée"))
      #expect(text.contains(#""card":"ventes-fr/sdr/expand""#))
    }
    #expect(try home.text("journal/pc-full.jsonl") == filler)
  }

  @Test func aFolderThatCannotBeWrittenIsSaidAndTheCardStays() async throws {
    let nowhere = "/proc/ramp"
    try await withTerminal([Ramp.program, "--home", nowhere]) { terminal in
      try await terminal.wait(for: "Impossible de créer /proc/ramp")
      try await terminal.press("Enter")
      try await terminal.wait(for: "1 sur")
      try await terminal.pressWhenReady("Enter", until: "! non enregistré")
      try await terminal.press("q")
      #expect(try await terminal.ending() == .init(status: 73, restored: true))
    }
  }

  @Test(arguments: [
    ("deck: mine\ntitle: [\n", "ligne 2"),
    ("deck: mine\ntitle: T\nlanguage: fr\nterms:\n  - id: a\n    definition: Un coût : le tien\n", "entre guillemets"),
    (
      "deck: mine\ntitle: T\nlanguage: fr\nterms:\n  - id: a\n    nams: [A]\n    definition: D\n",
      "vouliez-vous dire «\u{A0}names\u{A0}»"
    ),
    ("", "aucun terme"),
    ("\u{1}\u{2}", "mal formé"), ("deck: mine\ntitle: T\u{0}\n", "ligne 2\u{A0}: un octet nul (NUL)"),
  ])
  func aDamagedDeckIsOneSentenceWithItsCure(_ text: String, _ words: String) throws {
    let path = home.path + "-deck.yaml"
    try text.write(toFile: path, atomically: true, encoding: .utf8)
    let result = try Ramp.run(home, "due", "--deck", path)
    #expect(result.status == 65)
    #expect(result.output.isEmpty)
    #expect(result.errors.contains(words), "\(result.errors)")
    #expect(result.errors.contains(path))
    #expect(result.errors.split(separator: "\n").count == 1)
  }

  @Test(arguments: [
    (["due", "--deck", "nowhere.yaml"], 66), (["due", "--deck", "vente-fr"], 66), (["due", "--now", "soon"], 64),
    (["answer", "ventes-fr/sdr/expand", "--grade", "9"], 64), (["answer", "ventes-fr/x/expand", "--grade", "4"], 64),
    (["quiz", "roles"], 64), (["nonsense"], 64), (["due", "--new", "-1"], 64),
  ])
  func badInputGetsASentenceAndItsCode(_ words: [String], _ status: Int) throws {
    let result = try Harness.run(Ramp.command(home, words))
    #expect(Int(result.status) == status)
    #expect(!result.errors.isEmpty)
    #expect(try home.journal.isEmpty)
  }

  @Test func brokenSettingsAreNamed() throws {
    try FileManager.default.createDirectory(atPath: home.path, withIntermediateDirectories: true)
    try #"{"new-per-day": "dix"}"#.write(toFile: home.path + "/settings.json", atomically: true, encoding: .utf8)
    let result = try Ramp.run(home, "due")
    #expect(result.status == 78)
    #expect(result.errors.contains("settings.json") && result.errors.contains("new-per-day"))
  }
}
