// A learner's days, by real keys in a real terminal, down to the lines on the disk.

import Foundation
import Harness
import Testing

@Suite(.needsTmux) struct SessionTests {
  let home = Home(form: "recall")

  @Test func threeAnswersOneUndoneAreOnTheScreenAndOnTheDisk() async throws {
    try await withTerminal(Ramp.command(home)) { terminal in
      try await terminal.wait(for: "Bonjour. 10\u{A0}cartes")
      try await terminal.press("Enter")
      try await terminal.wait(for: "SDR")
      try await terminal.answer("3")
      try await terminal.answer("1")
      try await terminal.answer("é")
      try await terminal.wait(for: "3 sur 10")
      try await terminal.press("u")
      try await terminal.wait(for: "Réponse annulée")
      try await terminal.press("q")
      let ending = try await terminal.ending()
      #expect(ending == .init(status: 0, restored: true))
      #expect(try await !terminal.isOnAlternateScreen())
      #expect(try await terminal.text().contains("2\u{A0}réponses enregistrées, 9 restent."))
    }
    let journal = try home.journal
    #expect(journal.compactMap { $0["grade"] as? Int } == [4, 1, 3])
    #expect(journal.last?["undo"] as? String == journal[2]["id"] as? String)
    #expect(
      journal.map { ($0["card"] as? String) ?? "" } == [
        "ventes-fr/sdr/expand", "ventes-fr/ae/expand", "ventes-fr/sm/expand", "",
      ])
    try await resumes()
  }

  /// The next start goes on where the last one stopped, and can still undo.
  private func resumes() async throws {
    try await withTerminal(Ramp.command(home)) { terminal in
      try await terminal.wait(for: "Encore 9\u{A0}cartes")
      try await terminal.press("Enter")
      try await terminal.wait(for: "SM")
      try await terminal.press("u")
      try await terminal.wait(for: "Réponse annulée\u{A0}: AE")
      try await terminal.wait(for: "2 sur 10")
    }
    #expect(try home.journal.count == 5)
  }

  @Test func aWholeFirstSessionByKeysAloneAndTheRightCardsTheNextDay() async throws {
    let monday = Ramp.command(home, ["review", "--now", "2026-11-23T09:00"])
    try await withTerminal(monday) { terminal in
      try await terminal.wait(for: "1 sur 10")
      for number in 1..<10 { try await terminal.answer("3", next: "\(number + 1) sur 10") }
      try await terminal.answer("4", next: "Bilan")
      try await terminal.wait(for: "10\u{A0}réponses enregistrées")
      try await terminal.press("u")
      try await terminal.wait(for: "10 sur 10")
      try await terminal.answer("3", next: "Bilan")
      try await terminal.press("q")
      #expect(try await terminal.ending() == .init(status: 0, restored: true))
    }
    #expect(try home.grades == [4, 4, 4, 4, 4, 4, 4, 4, 4, 5, 4])
    let tuesday = try Ramp.run(home, "due", "--json", "--now", "2026-11-24T09:00").output
    #expect(tuesday.contains(#""due":10"#) && tuesday.contains(#""new":10"#))
    let next = try Ramp.run(home, "next", "--json", "--new", "0", "--now", "2026-11-24T09:00").output
    #expect(try home.journal.contains { next.contains("\"\($0["card"] as? String ?? "-")\"") })
  }

  @Test func thePasteOfGradesGradesNothing() async throws {
    try await withTerminal(Ramp.command(home, ["review"])) { terminal in
      try await terminal.wait(for: "SDR")
      try await terminal.press("Space")
      try await terminal.wait(for: "noter")
      try await terminal.paste("1111")
      try await terminal.wait(for: "Texte collé ignoré")
    }
    #expect(try home.journal.isEmpty)
  }

  @Test func theInterfaceSpeaksEnglishWhenAsked() async throws {
    try await withTerminal(Ramp.command(home), environment: ["LANG": "en_GB.UTF-8"]) { terminal in
      try await terminal.wait(for: "Hello. 10 cards today")
      try await terminal.press("?")
      try await terminal.wait(for: "Everywhere")
    }
  }

  @Test func theScreenFollowsTheWindow() async throws {
    try await withTerminal(Ramp.command(home)) { terminal in
      try await terminal.wait(for: "commencer la révision")
      try await terminal.resize(columns: 40, rows: 12)
      try await terminal.wait(for: "environ 4\u{A0}minutes.\n\n À revoir")
      try await terminal.resize(columns: 24, rows: 6)
      try await terminal.wait(for: "Ramp a besoin de")
      try await terminal.resize(columns: 120, rows: 40)
      try await terminal.wait(for: "q quitter")
      #expect(try await terminal.lines()[39].hasSuffix("q quitter"))
    }
  }

  @Test func aSessionAfterTheRolloverBelongsToTheNewDay() async throws {
    _ = try Ramp.run(home, "answer", "ventes-fr/sdr/expand", "--grade", "4", "--now", "2026-11-24T03:59")
    _ = try Ramp.run(home, "answer", "ventes-fr/sdr/expand", "--grade", "4", "--now", "2026-11-24T04:01")
    #expect(try home.journal.map { $0["day"] as? String } == ["2026-11-23", "2026-11-24"])
    #expect(try home.journal.map { $0["next"] as? Int } == [1, 6])
  }
}
