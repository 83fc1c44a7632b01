// Progrès, after a few weeks.

import Journal
import Learning
import Study
import Terminal
import Testing

@testable import Trainer

@Suite struct ProgressTests: Frames {
  /// Six weeks of practice, a few days missed, every seventh card forgotten.
  func scene(_ language: String = "fr", days: Int = 24) throws -> Simulation {
    var options = PlanOptions(form: .recall)
    options.ramp = .date(try #require(Day("2027-01-08")))
    options.minutes = 8
    var scene = try Simulation(
      language == "fr" ? deck : english, language: language == "fr" ? .french : .english, options: options)
    var count = 0
    for day in 0..<days {
      scene.restart()
      if scene.app.studyDay.day.weekday < 6, day % 9 != 4 {
        scene.press(.enter)
        while scene.app.studyDay.next != nil {
          count += 1
          scene.press(.space, count % 7 == 0 ? .digit(1) : .digit(3))
          // A term that keeps being forgotten shows its card.
          if scene.app.screen is TermScreen { scene.press(.escape) }
        }
      }
      scene.wait(86_400_000 - scene.app.studyDay.today.answers.count * 6000)
    }
    scene.restart()
    scene.press(.character("s"))
    return scene
  }

  @Test func afterSomeWeeks() throws {
    expect(
      try scene(),
      """
       Progrès                                                           jeu. 17 déc.
       ──────────────────────────────────────────────────────────────────────────────
          Régularité         oct.    nov.      déc.
            lun                            ▒ ▉ ▉ ▉      16 jours sur 18
            mar                            ▒ ▓ ▉ ·
            mer                            ▓ ▓ ▉ ▉      ○ aujourd’hui
            jeu                            ▓ ▓ ▉ ○      · 0   ░ 1-5   ▒ 6-15
            ven                            · ▉ ▉        ▓ 16-25   ▉ 26 et plus

          À venir        j v   l m m j v   l m m        le plus : 68, lun. 21 déc.
                         ▅ ▆   █ ▄ ▅ ▅ ▅   ▇ ▂ ▄        427 cartes en 10 jours

          Mémoire        83 % de justes sur 30 jours
            semaines       ·   ·  74  84  84  84    ▄▅▅▅

          Acquis         18 sur 39 · prévision : 37 le ven. 8 janv. · J-22
                         ▕████████████████▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒░░▏
                         dans les temps : tout vu le 21 déc., prévision 37 sur 39
                         acquis à 90 % de rappel attendu, perdu sous 80 %

          Familles       rôles 2/13, notions 2/4, méthodes 5/8, interactions 6/7,
                         indicateurs 3/7
       ──────────────────────────────────────────────────────────────────────────────
       b termes   , réglages   e exporter           Échap retour   ? aide   q quitter
      """)
  }

  @Test func inEnglish() throws {
    expect(
      try scene("en"),
      """
       Progress                                                            Thu 17 Dec
       ──────────────────────────────────────────────────────────────────────────────
          Activity           Oct     Nov       Dec
            Mon                            ▒ ▉ ▉ ▉      16 days of 18
            Tue                            ▒ ▓ ▉ ·
            Wed                            ▓ ▓ ▉ ▉      ○ today
            Thu                            ▓ ▓ ▉ ○      · 0   ░ 1-5   ▒ 6-15
            Fri                            · ▉ ▉        ▓ 16-25   ▉ 26 or more

          Coming up      t f   m t w t f   m t w        peak: 67, Mon 21 Dec
                         ▆ ▆   █ ▅ ▄ ▅ ▅   ▆ ▃ ▄        439 cards in 10 days

          Memory         82% right over 30 days (357 answers on seen cards)
            weeks          ·   ·  74  82  82  82    ▄▅▅▅

          Known          17 of 39 · forecast: 37 on Fri 8 Jan · 22 days left
                         ▕███████████████▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒░░▏
                         on track: all seen by 21 Dec, forecast 37 of 39
                         known from 90% expected recall, lost below 80%

          Kinds          roles 1/13, concepts 2/4, methods 6/8, interactions 5/7,
                         metrics 3/7
       ──────────────────────────────────────────────────────────────────────────────
       b terms   , settings   e export                     Esc back   ? help   q quit
      """)
  }

  @Test func onTheFirstDay() throws {
    expect(
      try scene(days: 0),
      """
       Progrès                                                           lun. 23 nov.
       ──────────────────────────────────────────────────────────────────────────────
          Régularité       sept.   oct.    nov.
            lun                                  ○      le premier jour
            mar
            mer                                         ○ aujourd’hui
            jeu                                         · 0   ░ 1-5   ▒ 6-15
            ven                                         ▓ 16-25   ▉ 26 et plus

          À venir        l m m j v   l m m j v          le plus : 29, lun. 30 nov.
                         ▂ ▃ ▄ ▄ ▄   █ ▅ ▆ ▅ ▅          166 cartes en 10 jours

          Mémoire        rien à mesurer avant qu’une première carte revienne

          Acquis         0 sur 39 · prévision : 39 le ven. 8 janv. · J-46
                         ▕▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▏
                         dans les temps : tout vu le 21 déc., prévision 39 sur 39
                         acquis à 90 % de rappel attendu, perdu sous 80 %

          Familles       rôles 0/13, notions 0/4, méthodes 0/8, interactions 0/7,
                         indicateurs 0/7

       ──────────────────────────────────────────────────────────────────────────────
       b termes   , réglages   e exporter           Échap retour   ? aide   q quitter
      """)
  }

  @Test func inASmallTerminalItIsReadPageByPage() throws {
    var scene = try scene()
    scene.resize(12, 40)
    expect(
      scene,
      """
       Progrès                   jeu. 17 déc.
       Régularité     oct.    nov.      déc.
         lun                        ▒ ▉ ▉ ▉
         mar                        ▒ ▓ ▉ ·
         mer                        ▓ ▓ ▉ ▉
         jeu                        ▓ ▓ ▉ ○
         ven                        · ▉ ▉
        16 jours sur 18
        · 0  ░ 1-5  ▒ 6-15  ▓ 16-25  ▉ 26+

                            Tab suite (12 l.)
       b termes  , réglages  Échap  ? aide  q
      """)
    scene.press(.tab)
    expect(
      scene,
      """
       Progrès                   jeu. 17 déc.
       À venir    j v   l m m j v   l m m
                  ▅ ▆   █ ▄ ▅ ▅ ▅   ▇ ▂ ▄
                  le plus : 68, lun. 21 déc.
       Mémoire    83 % de justes sur 30 jours
         semaines   ·   ·  74  84  84  84
       Acquis     18 sur 39, prévision : 37 …
                  ▕███████████▒▒▒▒▒▒▒▒▒▒▒▒░░▏
                  dans les temps, prévu 37/39

                             Tab suite (4 l.)
       b termes  , réglages  Échap  ? aide  q
      """)
  }

  @Test func onANarrowTerminalNoLabelOfTodayTouchesItsFigure() throws {
    var scene = try scene()
    scene.press(.escape)
    scene.resize(24, 40)
    #expect(scene.drawing.contains(#/À revoir +22/#) && scene.drawing.contains(#/Consolider +16/#), "\(scene.drawing)")
  }

  @Test func onAWideTerminalTheWeeksAreBesideToday() throws {
    var scene = try scene()
    scene.press(.escape)
    scene.resize(24, 120)
    expect(
      scene,
      """
       Ramp   Vocabulaire de la vente                                                                            jeu. 17 déc.
       ──────────────────────────────────────────────────────────────────────────────────────────────────────────────────────

          Bonjour. 44 cartes aujourd’hui, environ 5 minutes.                          Régularité   oct.    nov.      déc.
                                                                                        lun                      ▒ ▉ ▉ ▉
                                                                                        mar                      ▒ ▓ ▉ ·
          À revoir        22   ██████████████████████                                   mer                      ▓ ▓ ▉ ▉
          À consolider    16   ████████████████                                         jeu                      ▓ ▓ ▉ ○
          Nouvelles        6   ██████                                                   ven                      · ▉ ▉
                                                                                       16 jours sur 18
          Échéance       J-22 · vendredi 8 janvier                                     · 0  ░ 1-5  ▒ 6-15  ▓ 16-25  ▉ 26+
          Acquis         18 sur 39  ▕████████████████▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▏  46 %
                         ▒ 21 en cours, dont 3 à consolider   semaine : +4            Les jours qui viennent
          Rythme         dans les temps : tout vu le 21 déc., prévision 37 sur 39       ven. 18 déc.   49 cartes, 6 min
                                                                                        lun. 21 déc.   68 cartes, 8 min
          Régularité     ● ● ● ● ● ● ● ● · ● ○                                          mar. 22 déc.   37 cartes, 4 min
                                                                                        mer. 23 déc.   41 cartes, 5 min
                                                                                        jeu. 24 déc.   40 cartes, 5 min

                         Entrée  commencer la révision


       ──────────────────────────────────────────────────────────────────────────────────────────────────────────────────────
       Entrée réviser  a quiz  b termes  s progrès  y téléphone  x examen  j paires  , réglages  u annuler          ? aide  q
      """)
  }

  @Test func escapeComesBackToToday() throws {
    var scene = try scene(days: 0)
    scene.press(.escape)
    #expect(scene.drawing.contains("Bonjour"))
  }

  @Test func theReportIsWrittenAndItsPlaceSaid() throws {
    var scene = try scene(days: 2)
    scene.press(.character("e"))
    #expect(scene.drawing.contains("ventes-fr.html, dans ~/.local/share/ramp/reports"))
    scene.refusal = .cannotCreate(path: "/x", .diskFull)
    scene.press(.character("e"))
    #expect(scene.drawing.contains("/x"))
  }

  @Test func readOnlyItCanBeReadToo() throws {
    var scene = try Simulation(deck)
    scene.isOccupied = true
    scene.restart(blocker: .occupied(nil))
    scene.press(.character("l"), .character("s"))
    #expect(scene.drawing.contains("Progrès"))
  }
}
