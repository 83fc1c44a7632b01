// What a person sees of Today, in French: new, due, in mid-session, done, with a damaged line.

import Journal
import Study
import Terminal
import Testing

@testable import Trainer

@Suite struct TodayFrameTests: Frames {
  @Test func todayForANewLearner() throws {
    let scene = try Simulation(deck)
    expect(
      scene,
      """
       Ramp   Vocabulaire de la vente                                    lun. 23 nov.
       ──────────────────────────────────────────────────────────────────────────────

          Bonjour. 10 cartes aujourd’hui, environ 4 minutes.


          À revoir         0
          Nouvelles       10   ██████████

          Acquis         0 sur 39  ▕····································▏  0 %

          Régularité     · · · · · · · · · · ○



                         Entrée  commencer la révision






       ──────────────────────────────────────────────────────────────────────────────
       Entrée réviser  a quiz  b termes  s progrès  y téléphone  x examen   ? aide  q
      """)
  }

  @Test func todayWithCardsDue() throws {
    var scene = try Simulation(deck)
    scene.press(.enter)
    while scene.app.studyDay.next != nil { scene.press(.space, .digit(3)) }
    scene.wait(86_400_000)
    scene.restart()
    expect(
      scene,
      """
       Ramp   Vocabulaire de la vente                                    mar. 24 nov.
       ──────────────────────────────────────────────────────────────────────────────

          Bonjour. 20 cartes aujourd’hui, environ 4 minutes.


          À revoir        10   ██████████
          Nouvelles       10   ██████████

          Acquis         0 sur 39  ▕▒▒▒▒▒▒▒▒▒···························▏  0 %
                         ▒ 10 en cours

          Régularité     · · · · · · · · · ● ○



                         Entrée  commencer la révision





       ──────────────────────────────────────────────────────────────────────────────
       Entrée réviser  a quiz  b termes  s progrès  y téléphone  x examen   ? aide  q
      """)
  }

  @Test func todayInMidSession() throws {
    var scene = try Simulation(deck)
    scene.press(.enter, .space, .digit(1), .space, .digit(3), .escape)
    expect(
      scene,
      """
       Ramp   Vocabulaire de la vente                                    lun. 23 nov.
       ──────────────────────────────────────────────────────────────────────────────

          Encore 9 cartes, environ 3 minutes.


          À revoir         1   █
          Nouvelles        8   ████████

          Acquis         0 sur 39  ▕▒░··································▏  0 %
                         ▒ 1 en cours   ░ 1 vu

          Régularité     · · · · · · · · · · ●



                         Entrée  reprendre la révision





       ──────────────────────────────────────────────────────────────────────────────
       Entrée réviser  a quiz  b termes  s progrès  y téléphone  x examen   ? aide  q
      """)
  }

  @Test func todayWhenAllIsDone() throws {
    var scene = try session()
    scene.press(.escape)
    expect(
      scene,
      """
       Ramp   Vocabulaire de la vente                                    lun. 23 nov.
       ──────────────────────────────────────────────────────────────────────────────

          C’est fait pour aujourd’hui.


          Prochaine révision demain : 20 cartes, environ 4 minutes.

          Acquis         0 sur 39  ▕▒▒▒▒▒▒▒▒▒···························▏  0 %
                         ▒ 10 en cours

          Régularité     · · · · · · · · · · ●










       ──────────────────────────────────────────────────────────────────────────────
       Entrée bilan  a quiz  b termes  s progrès  y téléphone  x examen     ? aide  q
      """)
  }

  @Test func todayWithADamagedLine() throws {
    var scene = try Simulation(deck)
    scene.files[Simulation.own] = Array("{\"id\":\n".utf8)
    scene.restart()
    expect(
      scene,
      """
       Ramp   Vocabulaire de la vente                                    lun. 23 nov.
       ──────────────────────────────────────────────────────────────────────────────

          Bonjour. 10 cartes aujourd’hui, environ 4 minutes.


          À revoir         0
          Nouvelles       10   ██████████

          Acquis         0 sur 39  ▕····································▏  0 %

          Régularité     · · · · · · · · · · ○



                         Entrée  commencer la révision





          Une ligne du journal est mise de côté : « ramp doctor » la montre.
       ──────────────────────────────────────────────────────────────────────────────
       Entrée réviser  a quiz  b termes  s progrès  y téléphone  x examen   ? aide  q
      """)
  }
}
