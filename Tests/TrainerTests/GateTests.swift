// The door before a session: Ramp open elsewhere, a journal that holds less than it did.

import Journal
import Learning
import Terminal
import Testing

@testable import Trainer

@Suite struct GateTests: Frames {
  static let holder = StartBlocker.Holder(
    process: 41872, terminal: "pts/3", day: Day(year: 2026, month: 11, day: 23) ?? Day(number: 0), time: "09:05")

  func alarm(has: Int = 120) -> JournalAlarm { JournalAlarm(path: Self.path, had: 20_480, has: has) }

  func occupied() throws -> Simulation {
    var scene = try Simulation(deck)
    scene.isOccupied = true
    scene.restart(blocker: .occupied(Self.holder))
    return scene
  }

  // MARK: Open elsewhere

  @Test func openElsewhereOffersThreeWays() throws {
    expect(
      try occupied(),
      """
       Ramp
       ──────────────────────────────────────────────────────────────────────────────



          Ramp est déjà ouvert dans un autre terminal.

          Processus 41872, depuis 09:05, sur pts/3.

          Pour ne mélanger aucune réponse, une seule séance écrit à la fois.

            Entrée    réessayer
            l         lire sans rien enregistrer
            q         quitter








       ──────────────────────────────────────────────────────────────────────────────
       Entrée réessayer   l lecture seule                          ? aide   q quitter
      """)
  }

  @Test func openElsewhereInASmallTerminal() throws {
    var scene = try occupied()
    scene.resize(12, 40)
    expect(
      scene,
      """
       Ramp
       Ramp est déjà ouvert dans un autre
       terminal.
       Processus 41872, depuis 09:05, sur
       pts/3.
       Pour ne mélanger aucune réponse, une
       seule séance écrit à la fois.
       Entrée    réessayer
       l         lire sans rien enregistrer
       q         quitter

       Entrée réessayer             ? aide  q
      """)
  }

  @Test func tryingAgainOpensOnceTheOtherIsGone() throws {
    var scene = try occupied()
    scene.press(.enter)
    #expect(scene.drawing.contains("Toujours ouvert ailleurs."))
    scene.isOccupied = false
    scene.press(.enter)
    #expect(scene.app.isOnToday)
    scene.press(.enter, .space, .digit(3))
    #expect(scene.ownLines.count == 1)
  }

  @Test func aReviewAskedForBeginsBehindTheDoor() throws {
    var scene = try Simulation(deck)
    scene.restart(startsAtOnce: true, blocker: .occupied(nil))
    scene.press(.enter)
    #expect(scene.drawing.contains("SDR"))
  }

  @Test func lookingOnWritesNothingWhateverIsPressed() throws {
    var scene = try occupied()
    scene.press(.character("l"))
    expect(
      scene,
      """
       Ramp   lecture seule                                              lun. 23 nov.
       ──────────────────────────────────────────────────────────────────────────────

          Bonjour. 10 cartes aujourd’hui, environ 4 minutes.


          À revoir         0
          Nouvelles       10   ██████████

          Acquis         0 sur 39  ▕····································▏  0 %

          Régularité     · · · · · · · · · · ○










       ──────────────────────────────────────────────────────────────────────────────
       Entrée réessayer   b termes   s progrès                     ? aide   q quitter
      """)
    for key in "aujxemno123 -z*kt&é" { scene.press(.character(key)) }
    #expect(scene.ownLines.isEmpty)
    #expect(scene.app.isOnToday)
    #expect(scene.exit == nil)
    scene.isOccupied = false
    scene.press(.enter)
    #expect(!scene.app.context.isReadOnly)
    scene.press(.enter, .space, .digit(3))
    #expect(scene.ownLines.count == 1)
  }

  @Test func turningAwayIsQuitting() throws {
    var scene = try occupied()
    scene.press(.character("q"))
    #expect(scene.exit == .left)
    #expect(scene.app.isBlocked)
  }

  @Test func aJournalThatTheOtherSessionLeftShorterIsAskedAboutAndNotCalledOpen() throws {
    for looksOn in [false, true] {
      var scene = try occupied()
      if looksOn { scene.press(.character("l")) }
      var app = scene.app
      _ = app.update(.notOpened(.shortened(alarm()), .shortened(alarm(), missing: 2)))
      #expect(app.screen.isEqual(to: StartBlockerScreen(blocker: .shortened(alarm(), missing: 2))))
      #expect(app.notice == nil)
      #expect(!app.context.isReadOnly)
    }
  }

  // MARK: A shorter journal

  @Test func aShorterJournalWithCopies() throws {
    var scene = try Simulation(deck)
    scene.restart(blocker: .shortened(alarm(), missing: 71))
    expect(
      scene,
      """
       Ramp                                                      ! journal plus court
       ──────────────────────────────────────────────────────────────────────────────


          Votre journal n’est plus celui de la dernière séance (120 octets au lieu
          de 20 480 octets).

          /home/lea/.local/share/ramp/journal/pc-1.jsonl

          Les copies de vos derniers jours ont gardé ce qui manque. Rien n’est
          encore écrit.

            Entrée    reprendre 71 lignes des copies
            g         garder ce qui reste et continuer
            q         quitter sans rien écrire







       ──────────────────────────────────────────────────────────────────────────────
       Entrée reprendre les copies   g garder ce qui reste         ? aide   q quitter
      """)
  }

  @Test func anEmptyJournalWithoutCopies() throws {
    var scene = try Simulation(deck)
    scene.restart(blocker: .shortened(alarm(has: 0), missing: 0))
    expect(
      scene,
      """
       Ramp                                                      ! journal plus court
       ──────────────────────────────────────────────────────────────────────────────


          Votre journal est vide ou absent ; il ne l’était pas à la dernière
          séance.

          /home/lea/.local/share/ramp/journal/pc-1.jsonl

          Si vous avez une sauvegarde : ramp doctor --restore FICHIER. Rien n’est
          encore écrit.

            g         garder ce qui reste et continuer
            q         quitter sans rien écrire








       ──────────────────────────────────────────────────────────────────────────────
       g garder ce qui reste                                       ? aide   q quitter
      """)
  }

  @Test func aShorterJournalInASmallTerminal() throws {
    var scene = try Simulation(deck)
    scene.restart(blocker: .shortened(alarm(), missing: 71))
    scene.resize(12, 40)
    expect(
      scene,
      """
       Ramp              ! journal plus court
       Votre journal n’est plus celui de la
       dernière séance (120 octets au lieu de
       20 480 octets).
       Les copies de vos derniers jours ont
       gardé ce qui manque. Rien n’est encore
       écrit.
       Entrée    reprendre 71 lignes des cop…
       g         garder ce qui reste et cont…
       q         quitter sans rien écrire

       Entrée reprendre les copies  ? aide  q
      """)
  }

  @Test func theCopiesComeBack() throws {
    var scene = try Simulation(deck)
    scene.press(.enter, .space, .digit(3))
    scene.copies = scene.files[Simulation.own] ?? []
    scene.files[Simulation.own] = []
    scene.restart(blocker: .shortened(alarm(), missing: 1))
    scene.press(.space, .character("3"))
    #expect(scene.app.isBlocked)
    scene.press(.enter)
    #expect(scene.app.isOnToday)
    #expect(scene.app.studyDay.today.answers.count == 1)
  }

  @Test func whatIsLeftIsTakenOnlyWhenSaid() throws {
    var scene = try Simulation(deck)
    scene.restart(blocker: .shortened(alarm(), missing: 0))
    scene.press(.enter)
    #expect(scene.app.isBlocked)
    scene.press(.character("g"))
    #expect(scene.app.isOnToday)
  }
}
