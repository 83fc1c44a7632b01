// The promises of the interface that only a real terminal can show: what is sent to it, and what is left behind.

import Foundation
import Harness
import Testing

@Suite(.needsTmux) struct TerminalContractTests {
  let home = Home()

  /// All that a short session sends, from its start to its end.
  func session(_ keys: [String], _ arguments: [String] = []) throws -> String {
    let terminal = try Pseudoterminal(Ramp.command(home, arguments), environment: ["LANG": "C.UTF-8"])
    var sent = ""
    for key in keys {
      try terminal.wait(for: "aide")
      sent += terminal.taken
      terminal.send(key)
    }
    return try sent + terminal.rest()
  }

  @Test func u3TheScreenIsClearedAtTheStartAndNeverAgain() throws {
    let sent = try session(["b", "\u{1B}", "s", ",", "q"])
    #expect(sent.components(separatedBy: "\u{1B}[2J").count <= 2)
    #expect(!sent.contains("\u{1B}[3J"))
  }

  @Test func u20TheMouseIsLeftToTheTerminal() throws {
    let sent = try session(["q"])
    #expect(sent.contains("\u{1B}[?1049h"))
    for mode in ["1000", "1002", "1003", "1006"] { #expect(!sent.contains("\u{1B}[?\(mode)h")) }
  }

  /// ncurses knows reports of the focus by a name of its own where the terminal's description lists them.
  @Test func aReportThatWasLeftOnSaysNothing() throws {
    let terminal = try Pseudoterminal(Ramp.command(home), environment: ["LANG": "C.UTF-8"])
    try terminal.wait(for: "Bonjour")
    terminal.send("\u{1B}[I\u{1B}[O\u{1B}[<64;1;1M\u{1B}[M !!\u{1B}[96;1;1M")
    terminal.send(",")
    try terminal.wait(for: "Glossaire")
    #expect(!terminal.taken.contains("effet ici"))
    terminal.send("q")
    #expect(try !terminal.rest().contains("effet ici"))
  }

  @Test func u18ASessionLeavesOneUsefulLine() async throws {
    try home.choose(form: "recall")
    try await withTerminal(Ramp.command(home, ["review"])) { terminal in
      try await terminal.wait(for: "SDR")
      try await terminal.answer("3")
      try await terminal.press("q")
      #expect(try await terminal.ending().status == 0)
      let text = try await terminal.text().replacing("\u{A0}", with: " ")
      #expect(text.contains("1 réponse enregistrée, 9 restent. « ramp » pour reprendre."))
    }
  }

  @Test func atTheFirstStartEnterThreeTimesIsEnough() async throws {
    try FileManager.default.removeItem(atPath: home.path + "/settings.json")
    try await withTerminal(Ramp.command(home)) { terminal in
      try await terminal.wait(for: "1 sur 3")
      try await terminal.press("Enter")
      try await terminal.wait(for: "2 sur 3")
      try await terminal.press("Enter")
      try await terminal.wait(for: "3 sur 3")
      try await terminal.press("Enter")
      try await terminal.wait(for: "SDR")
      try await terminal.press("q")
      #expect(try await terminal.ending() == .init(status: 0, restored: true))
    }
    let settings = try home.text("settings.json")
    #expect(settings.contains(#""deck" : "ventes-fr""#))
    #expect(settings.contains("ramp-date"))
    #expect(settings.contains("minutes"))
    // Asked once.
    try await withTerminal(Ramp.command(home)) { terminal in
      try await terminal.wait(for: "Bonjour")
      try await terminal.press("q")
    }
  }

  @Test func aSettingIsOnTheDiskAsSoonAsItChanges() async throws {
    try await withTerminal(Ramp.command(home)) { terminal in
      try await terminal.wait(for: "Bonjour")
      try await terminal.press(",")
      try await terminal.wait(for: "Réglages")
      try await terminal.press("Down", "Right")
      try await terminal.wait(for: "◂ 5")
      #expect(try home.text("settings.json").contains(#""minutes" : 5"#))
      try await terminal.press("u")
      try await terminal.wait(for: "autant qu")
      #expect(try !home.text("settings.json").contains("minutes"))
      try await terminal.press("q")
    }
  }
}
