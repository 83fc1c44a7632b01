// The door before a session whose clock is behind the journals.

import Journal
import Learning
import Terminal
import Testing

@testable import Trainer

@Suite struct ClockGateTests: Frames {
  /// What a clock of the year 2000 makes of an answer of Monday.
  static func doubt() throws -> ClockDoubt {
    let event = try FutureLinesTests.review(at: FutureLinesTests.monday)
    let reset = try #require(Instant("2000-01-01T09:00:00Z"))
    let text = JournalText(name: Simulation.own, bytes: JournalLine.encode(event), isOwn: true)
    return try #require(
      try JournalReading([JournalSource(text)], now: ClockReading(reset, day: reset.date)).doubt)
  }

  private func scene() throws -> Simulation {
    var scene = try Simulation(deck)
    scene.restart(blocker: .clockBehind(try Self.doubt()))
    return scene
  }

  @Test func itSaysWhatBothSayAndOffersThreeWays() throws {
    expect(
      try scene(),
      """
       Ramp                                                       ! horloge en retard
       ──────────────────────────────────────────────────────────────────────────────


          L’horloge indique le 1er janvier 2000 ; votre dernière réponse est du 23
          novembre 2026.

          Remettez l’horloge à l’heure, puis Entrée : aucune date ne bougera. Rien
          n’est encore écrit.

            Entrée    réessayer
            n         enregistrer à la suite
            h         croire l’horloge
            q         quitter








       ──────────────────────────────────────────────────────────────────────────────
       Entrée réessayer   n à la suite   h croire l’horloge        ? aide   q quitter
      """)
  }

  @Test func itFitsASmallTerminal() throws {
    var scene = try scene()
    scene.resize(12, 40)
    expect(
      scene,
      """
       Ramp               ! horloge en retard
       L’horloge indique le 1er janvier
       2000 ; votre dernière réponse est du
       23 novembre 2026.
       Remettez l’horloge à l’heure, puis
       Entrée : aucune date ne bougera. Rien
       n’est encore écrit.
       Entrée    réessayer
       n         enregistrer à la suite
       h         croire l’horloge
       q         quitter
       Entrée réessayer             ? aide  q
      """)
  }

  @Test(arguments: [Key.character("n"), .character("h"), .enter]) func everyWayOpensTheDay(_ key: Key) throws {
    var scene = try scene()
    scene.now = try #require(Instant("2000-01-01T09:00:00Z"))
    scene.restart(blocker: .clockBehind(try Self.doubt()))
    if key == .enter { scene.now = try #require(Instant("2026-11-24T09:00:00Z")) }
    scene.press(key)
    #expect(scene.app.screen is TodayScreen)
    #expect(scene.app.notice?(.french).contains("datées du") ?? false == (key == .character("n")))
    #expect(scene.ownLines.isEmpty)
  }

  @Test func theAnswerIsWhatTheProgramIsAskedToDo() throws {
    let doubt = try Self.doubt()
    var scene = try scene()
    #expect(scene.app.update(.input(.key(.character("n")), scene.stamp())) == .trust(.journals, doubt))
    #expect(scene.app.update(.input(.key(.character("h")), scene.stamp())) == .trust(.clock, doubt))
    #expect(scene.app.update(.input(.key(.enter), scene.stamp())) == .open)
    #expect(scene.app.update(.input(.key(.character("q")), scene.stamp())) == .leave(.left))
    #expect(scene.app.exitProblem == .clockBehind(doubt))
  }

  @Test func aClockThatIsStillBehindIsSaid() throws {
    var scene = try scene()
    let doubt = try Self.doubt()
    _ = scene.app.update(.notOpened(.clockBehind(doubt), .clockBehind(doubt)))
    #expect(scene.drawing.contains("L’horloge est encore en retard."))
    scene.restart()
    _ = scene.app.update(.notOpened(.clockBehind(doubt), .clockBehind(doubt)))
    #expect(!scene.drawing.contains("L’horloge est encore en retard."))
    #expect(scene.app.screen is StartBlockerScreen)
  }
}
