// What scripts rely on: JSON with stable names, data on standard output, and an answer recorded like any other.

import Foundation
import Harness
import Testing

@Suite struct CommandTests {
  let home = Home()

  func json(_ words: String...) throws -> Any {
    let result = try Harness.run(Ramp.command(home, words))
    #expect(result.status == 0, "\(result.errors)")
    return try JSONSerialization.jsonObject(with: Data(result.output.utf8))
  }

  @Test func nextAnswerAndStateGoTogether() throws {
    let now = "2026-11-23T09:00"
    let next = try #require(try json("next", "--json", "--now", now) as? [String: String])
    #expect(
      next == [
        "card": "ventes-fr/sdr/expand", "term": "sdr", "face": "expand", "form": "shown", "question": "SDR",
        "answer": "Sales Development Rep",
      ])
    let answer = try Ramp.run(home, "answer", "ventes-fr/sdr/expand", "--grade", "5", "--ms", "1500", "--now", now)
    #expect(answer.output == "Enregistré. ventes-fr/sdr/expand revient le mardi 24 novembre au plus tard.\n")
    let states = try #require(try json("state", "--json", "--now", now) as? [[String: Any]])
    #expect(states.count == 2 * 39 + 2 * 20)
    #expect(Set(states[0].keys) == ["card", "repetition", "interval", "ease", "due", "reviews", "lapses", "recall"])
    #expect(states[0]["due"] as? String == "2026-11-24")
    #expect(states[0]["ease"] as? Double == 2.6)
    #expect(states[1]["due"] is NSNull)
    #expect(states[1]["ease"] as? Double == 2.5)
    #expect(try home.journal.first?["ms"] as? Int == 1500)
  }

  @Test func anAnswerIsConfirmedInEnglishToo() throws {
    let words = ["answer", "ventes-fr/sdr/expand", "--now", "2026-11-23T09:00", "--lang", "en", "--grade"]
    let card = "Recorded. ventes-fr/sdr/expand is back"
    #expect(try Ramp.run(home, words + ["1"]).output == "\(card) today.\n")
    #expect(try Ramp.run(home, words + ["4"]).output == "\(card) by Tuesday 24 November.\n")
  }

  @Test func whenTheDayIsDoneNextIsAnEmptyObject() throws {
    #expect((try json("next", "--json", "--new", "0") as? [String: String]) == [:])
    #expect(try Ramp.run(home, "due", "--quiet", "--new", "0").output == "")
    #expect(try Ramp.run(home, "due", "--new", "0").output == "Rien à revoir aujourd’hui.\n")
  }

  @Test func aDeckIsListedAndExported() throws {
    #expect(try Ramp.run(home, "deck", "list").output.contains("ventes-fr  Vocabulaire de la vente  39\u{A0}termes"))
    let deck = try #require(try json("deck", "export", "ventes-fr", "--format", "json") as? [String: Any])
    #expect(deck["deck"] as? String == "ventes-fr")
    #expect((deck["terms"] as? [[String: Any]])?.first?["confused-with"] as? [String] == ["mdr", "adr", "isr"])
  }

  @Test func anExportedDeckFileIsTheSameDeck() throws {
    let yaml = try Ramp.run(home, "deck", "export", "ventes-fr", "--format", "yaml").output
    // A copy of a bundled deck needs an id of its own.
    try home.write(yaml.replacing("deck: ventes-fr\n", with: "deck: mine\nwas: [ventes-fr]\n"), to: "mine.yaml")
    let copy = try Ramp.run(home, "deck", "export", home.path + "/mine.yaml", "--format", "json")
    let original = try Ramp.run(home, "deck", "export", "ventes-fr", "--format", "json")
    #expect(copy.status == 0, "\(copy.errors)")
    #expect(
      copy.output.replacing(#""deck" : "mine""#, with: #""deck" : "ventes-fr""#)
        .replacing("\"was\" : [\n    \"ventes-fr\"\n  ]\n}", with: "\"was\" : [\n\n  ]\n}") == original.output)
  }

  @Test func aDeckIsWrittenForSpreadsheetsAndForAnki() throws {
    let csv = try Ramp.run(home, "deck", "export", "--format", "csv").output.split(separator: "\r\n")
    #expect(csv.count == 1 + 39)
    #expect(csv[1].hasPrefix("sdr,SDR,Sales Development Rep | Chargé de développement commercial,role,"))
    let anki = try Ramp.run(home, "deck", "export", "ventes-fr", "--format", "anki", "--lang", "en").output.split(
      separator: "\n")
    #expect(anki.count == 6 + 2 * 39 + 2 * 20)
    #expect(anki[2...3] == ["#notetype:Basic", "#deck:Vocabulaire de la vente"])
    let front = "SDR<br><br><i>Que signifie ce sigle\u{202F}? (un rôle)</i>"
    #expect(anki[6].hasPrefix("ventes-fr/sdr/expand\t\(front)\t<b>Sales Development Rep</b><br><br>"))
    #expect(anki[6].hasSuffix("\trole prospection"))
  }

  @Test func anExportThatTheDiskRefusesIsNoSuccess() throws {
    // The words are handed to the shell as they are: a folder may have an apostrophe in its name.
    let command = Ramp.command(home, ["deck", "export", "--lang", "en"])
    let result = try Harness.run(["/bin/sh", "-c", "\"$@\" > /dev/full", "sh"] + command)
    #expect(result.status == 74)
    #expect(result.errors == "ramp: Can't save to /dev/stdout: the disk is full. Free some space.\n")
  }

  @Test func aDeckFileIsStudiedWithoutBeingCopied() throws {
    let path = home.path + "-mine.yaml"
    let deck =
      "deck: mine\ntitle: \"Mine\"\nlanguage: fr\nterms:\n  - {id: a, names: [Alpha], definition: \"Le premier.\"}\n"
    try deck.write(toFile: path, atomically: true, encoding: .utf8)
    let result = try Ramp.run(home, "answer", "mine/a/name", "--grade", "4", "--deck", path)
    #expect(result.status == 0)
    #expect(try Ramp.run(home, "due", "--json", "--deck", path).output.contains(#""deck":"mine""#))
    #expect(!FileManager.default.fileExists(atPath: home.path + "/decks"))
  }

  @Test func theStateFileSaysWhatTheStateCommandSays() throws {
    _ = try Ramp.run(home, "answer", "ventes-fr/sdr/expand", "--grade", "4")
    let file = try #require(try FileManager.default.contentsOfDirectory(atPath: home.path + "/state").first)
    let state = try #require(
      try JSONSerialization.jsonObject(with: Data(contentsOf: URL(filePath: "\(home.path)/state/\(file)")))
        as? [String: Any])
    let cards = try #require(state["cards"] as? NSArray)
    #expect(cards == (try json("state", "--json") as? NSArray))
    let journal = try #require(state["journal"] as? [String: Any])
    let size = try FileManager.default.attributesOfItem(atPath: "\(home.path)/journal/\(file)l")[.size] as? Int
    #expect(journal["bytes"] as? Int == size)
    #expect(journal["last"] as? String == (try home.journal.last?["id"] as? String))
  }

  @Test func hostileTextInAFileNeverReachesTheTerminal() throws {
    let path = home.path + "-hostile.yaml"
    let text =
      "deck: mine\ntitle: \"\\e]0;owned\\a\\u202E\"\nlanguage: fr\nterms:\n  - {id: a, names: [\"\\e[31mA\"], definition: \"\\e[2J\"}\n"
    try text.write(toFile: path, atomically: true, encoding: .utf8)
    let exports = ["yaml", "json", "csv", "anki"].map { ["deck", "export", path, "--format", $0] }
    for words in [["next", "--json"], ["next"], ["due"]] + exports {
      let output = try Harness.run(Ramp.command(home, words + (words.contains(path) ? [] : ["--deck", path]))).output
      #expect(output.unicodeScalars.allSatisfy { $0.value >= 0x20 || "\t\r\n".unicodeScalars.contains($0) }, "\(words)")
      #expect(!output.unicodeScalars.contains("\u{202E}"), "\(words)")
    }
  }
}
