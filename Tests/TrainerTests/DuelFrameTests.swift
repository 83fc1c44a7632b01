// What a person sees of duels and of quizzes.

import Glossary
import Learning
import Phrases
import Study
import Terminal
import Testing

@testable import Trainer

@Suite struct DuelFrameTests: Frames {
  @Test func aDuel() throws {
    let scene = try asked("sdr/name", .duel(against: try #require(TermAddress("ventes-fr/mdr"))))
    expect(
      scene,
      """
       Révision · duel                        1 sur 10   ▕░░░░░░░░░░░░░░░░░░▏   4 min
       ──────────────────────────────────────────────────────────────────────────────

          SDR ou MDR ?
          Quelle définition va avec SDR ?

            1   Qualifie surtout les leads entrants, comme ceux qui demandent une
                démo ou remplissent un formulaire de contact.

            2   Prospecte à froid une région ou un secteur et y fait naître, en
                partant de rien, des leads qualifiés.










          Un duel : vous avez pris l’un pour l’autre ces jours-ci.
       ──────────────────────────────────────────────────────────────────────────────
       1-2 choisir   0 je ne sais pas                                ? aide   q pause
      """)
  }

  @Test func aDuelThatWasLost() throws {
    var scene = try asked("sdr/name", .duel(against: try #require(TermAddress("ventes-fr/mdr"))))
    scene.press(.character("0"))
    expect(
      scene,
      """
       Révision · duel                        1 sur 11   ▕░░░░░░░░░░░░░░░░░░▏   3 min
       ──────────────────────────────────────────────────────────────────────────────

          SDR ou MDR ?
          Quelle définition va avec SDR ?

          · 1   MDR   Market Development Rep
                Qualifie surtout les leads entrants, comme ceux qui demandent une
                démo ou remplissent un formulaire de contact.

          ✓ 2   SDR   Sales Development Rep
                Prospecte à froid une région ou un secteur et y fait naître, en
                partant de rien, des leads qualifiés.








          Pas encore su : revient dans cette séance.
       ──────────────────────────────────────────────────────────────────────────────
       Entrée suivant   i fiche   u annuler                          ? aide   q pause
      """)
  }

  @Test func theQuizzes() throws {
    var scene = try Simulation(deck)
    scene.press(.character("a"), .down)
    expect(
      scene,
      """
       Quiz                                                                  2 sur 17
       ──────────────────────────────────────────────────────────────────────────────

          Ce qui est dû compte ; le reste est de l’entraînement, et ne change
          aucune date.

              Sigles                               40 cartes
            › Rôles                                50 cartes
              Notions                              12 cartes
              Méthodes                             20 cartes
              Interactions                         14 cartes
              Indicateurs                          22 cartes
              prospection                          24 cartes
              closing                               8 cartes
              encadrement                           4 cartes
              avant-vente                          14 cartes
              technique                            12 cartes
              fidélisation                         30 cartes
              modèle économique                     6 cartes
              processus de vente                    6 cartes
              réunions                              6 cartes

       ──────────────────────────────────────────────────────────────────────────────
       Entrée commencer   ↑↓ choisir                               ? aide   q quitter
      """)
  }

  @Test func aQuestionOfAQuiz() throws {
    var scene = try Simulation(deck, options: PlanOptions(newCards: 0))
    scene.press(.character("a"), .down, .enter)
    expect(
      scene,
      """
       Quiz · à taper                         1 sur 20   ▕░░░░░░░░░░░░░░░░░░▏   4 min
       ──────────────────────────────────────────────────────────────────────────────

          Sales Manager

          Quel est son sigle ?


          › ▏












          Entraînement : aucune date ne change.
       ──────────────────────────────────────────────────────────────────────────────
       Entrée valider   Tab indice                              Échap pause   F1 aide
      """)
  }
}
