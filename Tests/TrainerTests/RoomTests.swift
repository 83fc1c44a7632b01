// What the screens do with much room, and with little: a second column, lists that are left by Home and End, every
// option in 32 columns and 8 rows.

import Glossary
import Journal
import Learning
import Study
import Terminal
import Testing

@testable import Trainer

@Suite struct RoomTests: Frames {
  @Test func onAWideTerminalTheTermsFactsStandBesideItsAnswer() throws {
    var scene = try asked("sdr/expand", .choice, rows: 40, columns: 120)
    scene.press(.digit(1))
    expect(
      scene,
      """
       Révision · choix                                                               1 sur 10   ▕░░░░░░░░░░░░░░░░░░▏   3 min
       ──────────────────────────────────────────────────────────────────────────────────────────────────────────────────────

          SDR                                                                          Exemple    « Notre SDR a appelé à
                                                                                                  froid quarante usines et
          Que signifie ce sigle ? (un rôle)                                                       décroché trois rendez-vous
                                                                                                  pour notre AE. »
          ✗ 1   Sales Demand Reviewer   (votre choix)                                  Famille    rôle · prospection
                Un nom inventé : aucun terme ne le porte.                              Confondu avec MDR, ADR, ISR
                                                                                       Voir aussi AE
          ✓ 2   SDR   Sales Development Rep                                            Se dit aussi BDR, Sales Development
                Prospecte à froid une région ou un secteur et y fait naître, en                     Representative, Business
                partant de rien, des leads qualifiés.                                               Development Rep,
                                                                                                    Business Development
          · 3   Seat Demand Rep                                                                     Representative, Chargé
          · 4   Seat Development Reviewer                                                           de prospection, SDR
                                                                                                    outbound, Représentant
                                                                                                    du développement des
                                                                                                    ventes
                                                                                       Sigle › nom 1 revient le mar. 24 nov.
                                                                                                   au plus tard
                                                                                       Source     fourni avec Ramp















          Oublié : revient dans cette séance.
       ──────────────────────────────────────────────────────────────────────────────────────────────────────────────────────
       Entrée suivant   i fiche   u annuler                                                                  ? aide   q pause
      """)
  }

  @Test func onAWideTerminalNothingStandsBesideAQuestion() throws {
    let scene = try asked("sdr/expand", .choice, rows: 40, columns: 120)
    #expect(!scene.drawing.contains("Source"))
  }

  @Test func onAWideTerminalTheComingDaysStandBesideToday() throws {
    var options = PlanOptions()
    options.ramp = .date(try Simulation(deck).app.studyDay.day + 21)
    var scene = try Simulation(deck, options: options)
    scene.resize(40, 120)
    expect(
      scene,
      """
       Ramp   Vocabulaire de la vente                                                                            lun. 23 nov.
       ──────────────────────────────────────────────────────────────────────────────────────────────────────────────────────

          Bonjour. 14 cartes aujourd’hui, environ 5 minutes.                          Régularité sept.   oct.    nov.
                                                                                        lun                            ○
                                                                                        mar
          À revoir         0                                                            mer
          Nouvelles       14   ██████████████                                           jeu
                                                                                        ven
          Échéance       J-21 · lundi 14 décembre                                      le premier jour
          Acquis         0 sur 39  ▕····································▏  0 %         · 0  ░ 1-5  ▒ 6-15  ▓ 16-25  ▉ 26+
          Rythme         dans les temps : tout vu le 3 déc., prévision 39 sur 39
                                                                                      Les jours qui viennent
          Régularité     · · · · · · · · · · ○                                          mar. 24 nov.   27 cartes, 8 min
                                                                                        mer. 25 nov.   30 cartes, 8 min
                                                                                        jeu. 26 nov.   31 cartes, 8 min
                                                                                        ven. 27 nov.   35 cartes, 9 min
                         Entrée  commencer la révision                                  lun. 30 nov.   51 cartes, 12 min




















       ──────────────────────────────────────────────────────────────────────────────────────────────────────────────────────
       Entrée réviser   a quiz   b termes   s progrès   y téléphone   x examen   j paires   , réglages     ? aide   q quitter
      """)
  }

  @Test func everyOptionHasARowInTheSmallestTerminal() throws {
    var scene = try asked("sdr/expand", .choice, rows: 8, columns: 32)
    expect(
      scene,
      """
       Révision            1/10 4 min
       SDR               Tab question
       Que signifie ce sigle ? (un r…
         1   Sales Demand Reviewer
         2   Sales Development Rep
         3   Seat Demand Rep
         4   Seat Development Review…
       1-4 choisir          ? aide  q
      """)
    scene.press(.tab)
    #expect(scene.drawing.contains("rôle)"))
    scene.press(.tab, .up)
    #expect(scene.drawing.contains("› 4"))
  }

  @Test func aLongQuestionLeavesEveryOptionARow() throws {
    let scene = try asked("sdr/name", .choice, rows: 8, columns: 32)
    for number in 1...4 { #expect(scene.drawing.contains("   \(number)   "), "\(number)") }
  }

  @Test func homeAndEndAreTheEndsOfAList() throws {
    var scene = try Simulation(deck)
    scene.press(.character("b"), .end)
    let last = try #require(scene.app.terms?.matches.last?.term)
    #expect(scene.app.terms?.current == last)
    scene.press(.pageUp, .home)
    #expect(scene.app.terms?.selected == 0)
  }

  @Test func theQuizzesHaveTheSameKeys() throws {
    var scene = try Simulation(deck)
    scene.press(.character("a"), .end)
    let last = scene.drawing
    scene.press(.pageDown)
    #expect(scene.drawing == last)
    scene.press(.home, .pageUp)
    #expect(scene.drawing.contains(" 1 sur"))
    scene.press(.pageDown)
    #expect(scene.drawing.contains("11 sur"))
  }

  @Test func theSettingsToo() throws {
    var scene = try Simulation(deck)
    scene.press(.character(","), .end)
    let last = scene.drawing
    scene.press(.home)
    #expect(scene.drawing != last)
    scene.press(.pageDown, .pageDown)
    #expect(scene.drawing == last)
  }
}
