// A term of one's own and a sentence to the owner, by real keys in a real terminal.

import Foundation
import Harness
import Testing

@Suite(.needsTmux) struct OwnTermTests {
  let home = Home(form: "recall")

  @Test func aTermIsAddedOverAQuestionAndTheQuestionIsThereAgain() async throws {
    try await withTerminal(Ramp.command(home)) { terminal in
      try await terminal.wait(for: "Bonjour")
      try await terminal.press("Enter")
      try await terminal.wait(for: "voir la réponse")
      try await terminal.press("+")
      try await terminal.wait(for: "Un terme à moi")
      try await terminal.press("M", "Q", "L", "Enter", "L", "e", "a", "d", "Enter")
      try await terminal.wait(for: "› Définition")
      try await terminal.press("Enter")
      try await terminal.wait(for: "MQL est ajouté")
      try await terminal.press("Space")
      try await terminal.wait(for: "noter")
      try await terminal.press("!")
      try await terminal.wait(for: "Un mot à l’auteur")
      try await terminal.press("V", "u", "Enter")
      try await terminal.wait(for: "ramp share DOSSIER")
      try await terminal.press("q")
      #expect(try await terminal.ending().status == 0)
    }
    #expect(try home.text("decks/mine.yaml").contains("names: [\"Lead\"]"))
    #expect(try home.journal.compactMap { $0["remark"] as? String } == ["Vu"])
  }
}
