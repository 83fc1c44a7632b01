// What a person sees of an exam: before, during, after.

import Phrases
import Terminal
import Testing

@testable import Trainer

@Suite struct ExamFrameTests: Frames {
  @Test func beforeAnExam() throws {
    var scene = try Simulation(deck)
    scene.press(.character("x"))
    expect(
      scene,
      """
       Examen                                                            lun. 23 nov.
       ──────────────────────────────────────────────────────────────────────────────

          20 questions en 10 minutes. Réussi à partir de 16 réponses justes
          (80 %).

          Tout se tape. Une faute de frappe passe, un autre terme non.
          Ni indice, ni annulation : Entrée enregistre, et vide compte comme faux.
          Le corrigé vient à la fin ; ce qui n’est pas su revient en révision.
          Échap en sort et garde tout, mais le temps court toujours.
          Réussi, il est valable 90 jours.




                         Entrée  commencer l’examen






       ──────────────────────────────────────────────────────────────────────────────
       Entrée commencer   Échap retour                             ? aide   q quitter
      """)
  }

  @Test func aQuestionOfAnExam() throws {
    var scene = try Simulation(deck)
    scene.press(.character("x"), .enter)
    scene.type("inside sales")
    expect(
      scene,
      """
       Examen                         1 sur 20   ▕░░░░░░░░░░░░░░░░░░▏   encore 10 min
       ──────────────────────────────────────────────────────────────────────────────

          Notre ___ a appelé à froid quarante usines et décroché trois rendez-vous
          pour notre AE.

          Une situation : quel terme manque ?


          › inside sales▏











          Entrée enregistre, sans retour. Le corrigé vient à la fin.
       ──────────────────────────────────────────────────────────────────────────────
       Entrée enregistrer                                       Échap pause   F1 aide
      """)
  }

  @Test func aResultCutOffByTime() throws {
    var scene = try Simulation(deck)
    scene.press(.character("x"), .enter)
    scene.type("je ne sais plus")
    scene.press(.enter)
    scene.press(.character("a"), after: 700_000)
    expect(
      scene,
      """
       Examen · résultat                                                 lun. 23 nov.
       ──────────────────────────────────────────────────────────────────────────────

          ✗ Non réussi : 0 sur 20, 0 %. Il en fallait 16.
          Détail : définitions 0 sur 7, situations 0 sur 7, noms 0 sur 6.
          Le temps était écoulé : 19 questions sans réponse.

          ✗ Notre ___ a appelé à froid quarante usines et décroché trois
            rendez-vous pour notre AE.
            votre réponse   je ne sais plus
            attendu         SDR, Sales Development Rep











       ──────────────────────────────────────────────────────────────────────────────
       Entrée terminer   Échap retour                              ? aide   q quitter
      """)
  }

  @Test func anExamInProgressOnToday() throws {
    var scene = try Simulation(deck)
    scene.press(.character("x"), .enter, .escape)
    expect(
      scene,
      """
       Ramp   Vocabulaire de la vente                                    lun. 23 nov.
       ──────────────────────────────────────────────────────────────────────────────

          Bonjour. 10 cartes aujourd’hui, environ 4 minutes.
          Examen en cours : 1 sur 20, encore 10 min.


          À revoir         0
          Nouvelles       10   ██████████

          Acquis         0 sur 39  ▕····································▏  0 %

          Régularité     · · · · · · · · · · ○



                         Entrée  commencer la révision




          Réponses gardées, mais le temps de l’examen court : x y revient.
       ──────────────────────────────────────────────────────────────────────────────
       Entrée réviser  a quiz  b termes  s progrès  y téléphone  x examen   ? aide  q
      """)
  }

  @Test func aSmallQuestionOfAnExam() throws {
    var scene = try Simulation(deck)
    scene.resize(12, 40)
    scene.press(.character("x"), .enter)
    expect(
      scene,
      """
       Examen              1/20 encore 10 min
       Répond aux appels entrants et conclut
       lui-même : il rassure, donne un prix
       exact, obtient l’engagement.
       Quel est ce terme ?
       › ▏





       Entrée valider   Échap pause   F1 aide
      """)
  }

  @Test func anEnglishResult() throws {
    var scene = try Simulation(english, language: .english)
    scene.press(.character("x"), .enter)
    scene.type("no idea")
    scene.press(.enter)
    scene.press(.character("a"), after: 700_000)
    expect(
      scene,
      """
       Exam · result                                                       Mon 23 Nov
       ──────────────────────────────────────────────────────────────────────────────

          ✗ Not passed: 0 of 20, 0%. You needed 16.
          By kind: definitions 0 of 7, situations 0 of 7, names 0 of 6.
          Time ran out: 19 questions unanswered.

          ✗ Our ___ rang fifty logistics firms cold this week and booked four of
            them in with an AE.
            your answer     no idea
            expected        SDR, Sales Development Rep











       ──────────────────────────────────────────────────────────────────────────────
       Enter finish   Esc back                                        ? help   q quit
      """)
  }

  @Test func anExamPassed() throws {
    var scene = try Simulation(deck)
    scene.sitExam(right: 18)
    expect(
      scene,
      """
       Examen · résultat                                                 lun. 23 nov.
       ──────────────────────────────────────────────────────────────────────────────

          ✓ Réussi. Vous parlez la langue de l’équipe.

          En tout        18 sur 20  ▕█████████████████████████░░░▏  90 %
          Définitions    5 sur 7    ▕████████████████████░░░░░░░░▏  71 %
          Situations     7 sur 7    ▕████████████████████████████▏ 100 %
          Noms           6 sur 6    ▕████████████████████████████▏ 100 %

          Valable jusqu’au samedi 20 février 2027.

          ✗ Équipe qui aide les clients à obtenir les résultats promis, pour
            qu’ils restent et achètent davantage.
            votre réponse   (rien)
            attendu         CS, Customer Success

          ✗ Plan où toutes les équipes visent ensemble une courte liste de gros
            clients, au lieu de prospecter large.
            votre réponse   (rien)
            attendu         ABM, Account-Based Marketing

       ──────────────────────────────────────────────────────────────────────────────
       Entrée terminer   Échap retour                              ? aide   q quitter
      """)
  }

  @Test func aBetterExamThanTheOneBefore() throws {
    var scene = try Simulation(deck)
    scene.sitExam(right: 16)
    scene.press(.enter)
    scene.sitExam(right: 20)
    scene.resize(40, 120)
    expect(
      scene,
      """
       Examen · résultat                                                                                         lun. 23 nov.
       ──────────────────────────────────────────────────────────────────────────────────────────────────────────────────────

          ✓ Réussi. Vous parlez la langue de l’équipe.

          En tout        20 sur 20  ▕████████████████████████████▏ 100 %
          Définitions    7 sur 7    ▕████████████████████████████▏ 100 %
          Situations     7 sur 7    ▕████████████████████████████▏ 100 %
          Sigles         4 sur 4    ▕████████████████████████████▏ 100 %
          Noms           2 sur 2    ▕████████████████████████████▏ 100 %

          Votre meilleur résultat, 80 % avant celui-ci.
          Valable jusqu’au samedi 20 février 2027.

























       ──────────────────────────────────────────────────────────────────────────────────────────────────────────────────────
       Entrée terminer   Échap retour                                                                      ? aide   q quitter
      """)
  }

  @Test func aSmallExamPassed() throws {
    var scene = try Simulation(deck)
    scene.resize(12, 40)
    scene.sitExam(right: 18)
    expect(
      scene,
      """
       Examen · résultat         lun. 23 nov.
       ✓ Réussi : 18 sur 20, 90 %.
       Détail : définitions 7 sur 7,
       situations 5 sur 7, sigles 4 sur 4,
       noms 2 sur 2.
       Valable jusqu’au samedi 20
       février 2027.
       ✗ Elle a demandé une démo sur le site
         hier soir ; notre ___ l’a rappelée
         ce matin à neuf heures.
                             Tab suite (7 l.)
       Entrée terminer              ? aide  q
      """)
  }

  @Test func anEnglishExamPassed() throws {
    var scene = try Simulation(english, language: .english)
    scene.sitExam(right: 19)
    expect(
      scene,
      """
       Exam · result                                                       Mon 23 Nov
       ──────────────────────────────────────────────────────────────────────────────

          ✓ Passed. You speak the team's language.

          All            19 of 20   ▕██████████████████████████░░▏   95%
          Definitions    6 of 7     ▕████████████████████████░░░░▏   86%
          Situations     7 of 7     ▕████████████████████████████▏  100%
          Names          6 of 6     ▕████████████████████████████▏  100%

          Valid until Saturday 20 February 2027.

          ✗ Plan in which every team goes after the same short list of big
            customers, instead of the whole market.
            your answer     (nothing)
            expected        ABM, Account-Based Marketing






       ──────────────────────────────────────────────────────────────────────────────
       Enter finish   Esc back                                        ? help   q quit
      """)
  }
}
