// Each way of asking, by real keys in a real terminal.

import Foundation
import Harness
import Testing

@Suite(.needsTmux) struct FormsTests {
  let home = Home()

  @Test func aTermIsReadThenChosenAndTheAnswerIsOnTheDisk() async throws {
    try await withTerminal(Ramp.command(home, ["review", "--new", "1", "--now", "2026-11-23T09:00"])) { terminal in
      try await terminal.wait(for: "nouveau terme")
      try await terminal.pressWhenReady("Enter", until: "choisir")
      let options = try await terminal.lines().filter { $0.contains(#/^ +›? *[1-4] {3}[A-Z]/#) }
      #expect(options.count == 4)
      let right = try #require(options.first { $0.contains("Sales Development Rep") }?.firstMatch(of: /[1-4]/))
      try await terminal.press(String(right.output))
      try await terminal.wait(for: "Juste\u{A0}: revient demain.")
      try await terminal.pressWhenReady("Enter", until: "Bilan")
      try await terminal.press("u")
      try await terminal.wait(for: "Réponse annulée\u{A0}: SDR")
      try await terminal.press("u")
      try await terminal.wait(for: "Lecture annulée\u{A0}: SDR")
    }
    let journal = try home.journal
    #expect(journal.map { ($0["mark"] ?? $0["form"] ?? "undo") as? String } == ["shown", "choice", "undo", "undo"])
  }

  @Test func aTermSaidToBeKnownIsConfirmedByOneTypedAnswerWithinFiveStudyDays() async throws {
    try await withTerminal(Ramp.command(home, ["review", "--new", "1", "--now", "2026-11-23T09:00"])) { terminal in
      try await terminal.wait(for: "nouveau terme")
      try await terminal.press("k")
      // The next term takes its place.
      try await terminal.wait(for: "Account Executive")
    }
    let day = try #require(
      ["2026-11-24", "2026-11-25", "2026-11-26", "2026-11-27", "2026-11-30"].first { day in
        try Ramp.run(home, "next", "--json", "--new", "0", "--now", day + "T09:00").output.contains(
          "ventes-fr/sdr/name")
      })
    try await withTerminal(Ramp.command(home, ["review", "--new", "0", "--now", day + "T09:00"])) { terminal in
      try await terminal.wait(for: "à taper")
      try await terminal.type("chargé de developement comercial")
      try await terminal.press("Enter")
      try await terminal.wait(for: "à 2\u{A0}lettres près")
      try await terminal.pressWhenReady("Enter", until: "Bilan")
    }
    let answer = try #require(try home.journal.last)
    #expect(answer["form"] as? String == "typed")
    #expect(answer["next"] as? Int == 6)
  }

  @Test func whoTakesOneTermForAnotherTwiceMeetsTheDuelTheNextDay() async throws {
    let typed = Home(form: "typed")
    try await withTerminal(Ramp.command(typed, ["review", "--new", "1", "--now", "2026-11-23T09:00"])) { terminal in
      try await terminal.wait(for: "nouveau terme")
      try await terminal.pressWhenReady("Enter", until: "à taper")
      for following in ["Accents et majuscules", "Bilan"] {
        try await terminal.type("Market Development Rep")
        try await terminal.press("Enter")
        try await terminal.wait(for: "C’est un autre terme. MDR")
        try await terminal.pressWhenReady("Enter", until: following)
      }
    }
    let tomorrow = Ramp.command(typed, ["review", "--new", "0", "--now", "2026-11-24T09:00"])
    try await withTerminal(tomorrow) { terminal in
      let first = try await terminal.wait(until: "a question") { $0.contains("duel") || $0.contains("à taper") }
      if !first.joined().contains("duel") {
        try await terminal.type("Sales Development Rep")
        try await terminal.press("Enter")
        try await terminal.wait(for: "Juste")
        try await terminal.pressWhenReady("Enter", until: "duel")
      }
      // The heading is painted before the rest.
      try await terminal.wait(until: "both names") { $0.contains("SDR ou MDR") || $0.contains("MDR ou SDR") }
      try await terminal.press("1")
      try await terminal.wait(for: "Entrée suivant")
    }
    #expect(try typed.journal.contains { $0["form"] as? String == "duel" && $0["against"] != nil })
  }

  @Test func aQuizIsPracticeAndSaysSo() async throws {
    try await withTerminal(Ramp.command(home, ["quiz", "roles", "--new", "0"])) { terminal in
      // A name gives its acronym away among others: it is typed.
      try await terminal.wait(for: "Quiz · à taper")
      try await terminal.wait(for: "Entraînement\u{A0}: aucune date ne change.")
      try await terminal.press("Enter")
      try await terminal.wait(for: "La voici")
    }
    #expect(try home.journal.allSatisfy { $0["practice"] as? Bool == true })
    let unknown = try Harness.run(Ramp.command(home, ["quiz", "bananas", "--lang", "en"]))
    #expect(unknown.status == 64)
  }

  @Test func pairsAreAGameThatRecordsNothing() async throws {
    try await withTerminal(Ramp.command(home)) { terminal in
      try await terminal.wait(for: "Bonjour")
      try await terminal.press("j")
      try await terminal.wait(for: "manche 1 sur 3")
      try await terminal.type("1a2b3c4d5e")
      try await terminal.press("Escape")
      try await terminal.wait(for: "Bonjour")
    }
    #expect(try home.journal.isEmpty)
  }
}

extension TestTerminal {
  /// Presses a key that is not taken while it may be one held down, and waits for what it brings. Here a time is waited
  /// for, because a time is what the program promises: 250 ms after what is on the screen appeared, a key is meant.
  func pressWhenReady(_ key: String, until text: String) async throws {
    await pause(milliseconds: 260)
    try await press(key)
    try await wait(for: text)
  }
}
