// What a person sees of a revealed answer and of the help over it, in French.

import Journal
import Study
import Terminal
import Testing

@testable import Trainer

@Suite struct AnswerFrameTests: Frames {
  @Test func answer() throws {
    var scene = try Simulation(deck)
    scene.press(.enter, .space)
    expect(
      scene,
      """
       Révision                               1 sur 10   ▕░░░░░░░░░░░░░░░░░░▏   4 min
       ──────────────────────────────────────────────────────────────────────────────

          SDR
          Sales Development Rep · Chargé de développement commercial

          Prospecte à froid une région ou un secteur et y fait naître, en partant
          de rien, des leads qualifiés.

          · Engage la conversation et donne à un décideur l’envie d’agir.
          · Traite les objections.
          · Pousse à l’action : rencontrer un AE, par exemple, ou participer à un
            événement.
          · Dépend en principe du service commercial, car le poste demande de
            vraies compétences de vendeur.

          À ne pas confondre : MDR, ADR, ISR

          Vous le saviez ?

            1 Oublié        2 Difficile     3 Bien      4 Facile
              cette séance    demain          demain      demain  au plus tard
       ──────────────────────────────────────────────────────────────────────────────
       1-4 noter   Espace bien   i fiche                             ? aide   q pause
      """)
  }

  @Test func answerOfACardKnownTwice() throws {
    var scene = try Simulation(deck)
    scene.press(.enter)
    while scene.app.studyDay.next != nil { scene.press(.space, .digit(3)) }
    scene.wait(86_400_000)
    scene.restart()
    scene.press(.enter, .space)
    expect(
      scene,
      """
       Révision                               1 sur 20   ▕░░░░░░░░░░░░░░░░░░▏   4 min
       ──────────────────────────────────────────────────────────────────────────────

          SDR
          Sales Development Rep · Chargé de développement commercial

          Prospecte à froid une région ou un secteur et y fait naître, en partant
          de rien, des leads qualifiés.

          · Engage la conversation et donne à un décideur l’envie d’agir.
          · Traite les objections.
          · Pousse à l’action : rencontrer un AE, par exemple, ou participer à un
            événement.
          · Dépend en principe du service commercial, car le poste demande de
            vraies compétences de vendeur.

          À ne pas confondre : MDR, ADR, ISR

          Vous le saviez ?

            1 Oublié        2 Difficile     3 Bien      4 Facile
              cette séance    30 nov.         30 nov.     30 nov.  au plus tard
       ──────────────────────────────────────────────────────────────────────────────
       1-4 noter   Espace bien   i fiche   u annuler                 ? aide   q pause
      """)
  }

  @Test func answerAfterAnUnknownKey() throws {
    var scene = try Simulation(deck)
    scene.press(.enter, .space, .character("w"))
    expect(
      scene,
      """
       Révision                               1 sur 10   ▕░░░░░░░░░░░░░░░░░░▏   4 min
       ──────────────────────────────────────────────────────────────────────────────

          SDR
          Sales Development Rep · Chargé de développement commercial

          Prospecte à froid une région ou un secteur et y fait naître, en partant
          de rien, des leads qualifiés.

          · Engage la conversation et donne à un décideur l’envie d’agir.
          · Traite les objections.
          · Pousse à l’action : rencontrer un AE, par exemple, ou participer à un
            événement.
          · Dépend en principe du service commercial, car le poste demande de
            vraies compétences de vendeur.

          À ne pas confondre : MDR, ADR, ISR

          « w » ne fait rien ici. Aide : ?

            1 Oublié        2 Difficile     3 Bien      4 Facile
              cette séance    demain          demain      demain  au plus tard
       ──────────────────────────────────────────────────────────────────────────────
       1-4 noter   Espace bien   i fiche                             ? aide   q pause
      """)
  }

  @Test func helpOverAnAnswer() throws {
    var scene = try Simulation(deck)
    scene.press(.enter, .space, .character("?"))
    expect(
      scene,
      """
       Aide
       ──────────────────────────────────────────────────────────────────────────────

          Maintenant : noter la réponse
            1  &      Oublié : je ne savais plus
            2  é      Difficile : trouvé, mais avec peine
            3  "      Bien : trouvé (aussi Espace, Entrée)
            4  '      Facile : immédiat
            Espace    Bien
            i         ouvrir la fiche du terme
            u  U      annuler, rétablir la dernière réponse
            Tab       lire la suite
            =         écouter le terme
            !         un mot à l’auteur du glossaire
            -         pas aujourd’hui
            z         ne plus demander          +         écrire un terme à moi
            *         signaler                  Échap     revenir à Aujourd’hui

          Partout
            ?  F1     cette aide                Ctrl-C    quitter aussitôt
            q         quitter                   Ctrl-Z    suspendre (fg pour revenir)
            Ctrl-L    redessiner l’écran
       ──────────────────────────────────────────────────────────────────────────────
       Une touche pour fermer
      """)
  }
}
