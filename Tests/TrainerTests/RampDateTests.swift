// What the learner sees of the way to the ramp date, and the pace after an absence.

import Learning
import Study
import Terminal
import Testing

@testable import Trainer

@Suite struct RampDateTests: Frames {
  func options(_ date: String = "2026-12-11", minutes: Int? = 8) throws -> PlanOptions {
    var options = PlanOptions(form: .recall)
    options.ramp = .date(try #require(Day(date)))
    options.minutes = minutes
    return options
  }

  func study(_ scene: inout Simulation, days: Int) {
    for _ in 0..<days {
      scene.restart()
      scene.press(.enter)
      while scene.app.studyDay.next != nil { scene.press(.space, .digit(3)) }
      scene.wait(86_400_000 - 3_600_000)
    }
    scene.restart()
  }

  @Test func todayOnTheFirstDayOfTheRamp() throws {
    expect(
      try Simulation(deck, options: try options()),
      """
       Ramp   Vocabulaire de la vente                                    lun. 23 nov.
       ──────────────────────────────────────────────────────────────────────────────

          Bonjour. 14 cartes aujourd’hui, environ 5 minutes.


          À revoir         0
          Nouvelles       14   ██████████████

          Échéance       J-18 · vendredi 11 décembre
          Acquis         0 sur 39  ▕····································▏  0 %
          Rythme         dans les temps : tout vu le 8 déc., prévision 38 sur 39

          Régularité     · · · · · · · · · · ○



                         Entrée  commencer la révision




       ──────────────────────────────────────────────────────────────────────────────
       Entrée réviser  a quiz  b termes  s progrès  y téléphone  x examen   ? aide  q
      """)
  }

  @Test func todayWhenTheIntroductionIsLate() throws {
    var scene = try Simulation(deck, options: try options())
    scene.press(.enter, .space, .digit(3))
    scene.wait(4 * 86_400_000)
    scene.restart()
    expect(
      scene,
      """
       Ramp   Vocabulaire de la vente                                    ven. 27 nov.
       ──────────────────────────────────────────────────────────────────────────────

          Bonjour. 24 cartes aujourd’hui, environ 8 minutes.


          À revoir         1   █
          Nouvelles       23   ███████████████████████

          Échéance       J-14 · vendredi 11 décembre
          Acquis         0 sur 39  ▕▒···································▏  0 %
                         ▒ 1 en cours
          Rythme         trop juste : 5 cartes jamais vues, prévision 31 sur 39

          Régularité     · · · · · · ● · · · ○



                         Entrée  commencer la révision



       ──────────────────────────────────────────────────────────────────────────────
       Entrée réviser  a quiz  b termes  s progrès  y téléphone  x examen   ? aide  q
      """)
  }

  @Test func todayAfterAnAbsenceAPaceIsOffered() throws {
    var scene = try Simulation(deck, options: try options(minutes: 2))
    study(&scene, days: 5)
    scene.wait(12 * 86_400_000)
    scene.restart()
    expect(
      scene,
      """
       Ramp   Vocabulaire de la vente                                    jeu. 10 déc.
       ──────────────────────────────────────────────────────────────────────────────

          Bonjour. 30 cartes aujourd’hui, environ 3 minutes (1 de plus que
          souhaité).


          À revoir        30   ██████████████████████████████
          Nouvelles        0

          Échéance       J-1 · vendredi 11 décembre
          Acquis         0 sur 39  ▕▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒·········▏  0 %
                         ▒ 30 en cours
          Rythme         p  rattraper en 2 jours, 17 par jour
          Il manque      TAM, Hybride, Inside Sales et 36 autres

          Régularité     ● ● · · · · · · · · ○



                         Entrée  commencer la révision

       ──────────────────────────────────────────────────────────────────────────────
       Entrée réviser  p étaler  a quiz  b termes  s progrès  y téléphone   ? aide  q
      """)
    scene.press(.character("p"))
    #expect(
      scene.wishes == [SettingChange(.catchUp, scene.app.context.paces.dropFirst().first.map { "\($0.cardsADay)" })])
  }

  @Test func theSummarySaysWhatTodayChanged() throws {
    var scene = try Simulation(deck, options: try options())
    study(&scene, days: 8)
    scene.press(.enter)
    while scene.app.studyDay.next != nil { scene.press(.space, .digit(4)) }
    expect(
      scene,
      """
       Bilan                                                             lun. 30 nov.
       ──────────────────────────────────────────────────────────────────────────────

          Séance terminée. 31 réponses enregistrées, 3 min 6 s.


          Justes du premier coup    31 sur 31   100 %
          Rythme                    6 s par réponse

          Demain                    28 cartes, environ 3 minutes
          Acquis                    19 sur 39  ▕██████████████▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▏  49 %
                                    ▒ 20 en cours
          Échéance                  J-11 · vendredi 11 décembre
                                    dans les temps, prévision 39 sur 39

          Pas encore acquis         CTS, SDR, ISR, ACV, CAC, CLV, AE, SM et 12 autres

                                    Entrée  renforcer 12 cartes, environ 1 minute




       ──────────────────────────────────────────────────────────────────────────────
       Entrée renforcer   u annuler   e exporter                   ? aide   q quitter
      """)
  }

  @Test func todayWithARampInASmallTerminal() throws {
    var scene = try Simulation(deck, options: try options())
    scene.resize(12, 40)
    expect(
      scene,
      """
       Ramp                      lun. 23 nov.

       Bonjour. 14 cartes aujourd’hui,
       environ 5 minutes.

       À revoir     0
       Nouvelles   14   ██████████████
       Échéance   J-18 · vendredi 11 décembre
       Acquis     0 sur 39  ▕········▏  0 %
       Rythme     dans les temps, prévu 38/39

       Entrée réviser  a quiz       ? aide  q
      """)
  }

  @Test func withoutADateNothingIsSaidOfIt() throws {
    let scene = try Simulation(deck)
    #expect(!scene.drawing.contains("Rampe"))
    #expect(!scene.drawing.contains("Rythme"))
  }
}
