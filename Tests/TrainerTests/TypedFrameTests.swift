// What a person sees of a new term, of an answer that is typed, and of the verdict on it.

import Glossary
import Learning
import Phrases
import Study
import Terminal
import Testing

@testable import Trainer

@Suite struct TypedFrameTests: Frames {
  @Test func whatIsExpectedIsSetAsTheDeckIs() throws {
    var scene = try asked("ae/expand", .typed)
    scene.type("charge d'affaire")
    scene.press(.enter)
    #expect(scene.drawing.contains("Chargé d’affaires"))
  }

  @Test func inASmallTerminalADefinitionThatIsCutSaysSo() throws {
    var scene = try asked("ae/expand", .typed, rows: 12, columns: 40)
    scene.type("zzz")
    scene.press(.enter)
    #expect(scene.drawing.contains("Mène chaque affaire du premier échang…"))
  }

  @Test func aTermThatIsMetForTheFirstTime() throws {
    var scene = try Simulation(deck, options: PlanOptions())
    scene.press(.enter)
    expect(
      scene,
      """
       Révision · nouveau terme               1 sur 10   ▕░░░░░░░░░░░░░░░░░░▏   4 min
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

          « Notre SDR a appelé à froid quarante usines et décroché trois
          rendez-vous pour notre AE. »

          Lisez-le une fois : la question vient dans un instant.
       ──────────────────────────────────────────────────────────────────────────────
       Entrée continuer   k je connais déjà                          ? aide   q pause
      """)
  }

  @Test func anAnswerBeingTyped() throws {
    var scene = try asked("cac/name", .typed)
    scene.type("coût d'aq")
    scene.press(.tab)
    expect(
      scene,
      """
       Révision · à taper                     1 sur 10   ▕░░░░░░░░░░░░░░░░░░▏   4 min
       ──────────────────────────────────────────────────────────────────────────────

          Total de ce que l’entreprise dépense pour conquérir un nouveau compte.

          Quel est ce terme ?


          › coût d'aq▏

          Indice : ___










          Accents et majuscules ne comptent pas. Vide : je ne sais pas.
       ──────────────────────────────────────────────────────────────────────────────
       Entrée valider   Tab 2e indice : oublié   F2 choix       Échap pause   F1 aide
      """)
  }

  @Test func aNearMissWithItsDifference() throws {
    var scene = try asked("csm/expand", .typed)
    scene.type("Costumer Success")
    scene.press(.enter)
    expect(
      scene,
      """
       Révision · à taper                     1 sur 10   ▕░░░░░░░░░░░░░░░░░░▏   4 min
       ──────────────────────────────────────────────────────────────────────────────

          CSM

          Que signifie ce sigle ? (un rôle)

          ✗ Presque : il manque « Manager ».

            votre réponse   Costumer Success········
                             ^  ^           ^^^^^^^^
            attendu         Customer Success Manager

          CSM · Customer Success Manager · Responsable de la réussite client
          Suit de près ses clients, sans attendre une plainte, pour qu’ils se
          servent du produit et le gardent.


          Note proposée : 1 Oublié (presque). Entrée accepte, r compte comme juste.

          › 1 Oublié        2 Difficile     3 Bien      4 Facile
              cette séance    demain          demain      demain  au plus tard
       ──────────────────────────────────────────────────────────────────────────────
       Entrée accepter   r c’est juste   1-4 noter   i fiche   u     ? aide   q pause
      """)
  }

  @Test func anotherTermsName() throws {
    var scene = try asked("sdr/abbreviate", .typed)
    scene.type("mdr")
    scene.press(.enter)
    expect(
      scene,
      """
       Révision · à taper                     1 sur 10   ▕░░░░░░░░░░░░░░░░░░▏   4 min
       ──────────────────────────────────────────────────────────────────────────────

          Sales Development Rep

          Quel est son sigle ?

          ✗ C’est un autre terme. MDR : Qualifie surtout les leads entrants, comme
          ceux qui demandent une démo ou remplissent un formulaire de contact.

            votre réponse   mdr
            attendu         SDR

          SDR · Sales Development Rep · Chargé de développement commercial
          Prospecte à froid une région ou un secteur et y fait naître, en partant
          de rien, des leads qualifiés.


          Note proposée : 1 Oublié. Entrée pour accepter.

          › 1 Oublié        2 Difficile     3 Bien      4 Facile
              cette séance    demain          demain      demain  au plus tard
       ──────────────────────────────────────────────────────────────────────────────
       Entrée accepter   1-4 noter   i fiche   u corriger            ? aide   q pause
      """)
  }

  @Test func aBlankAnswer() throws {
    var scene = try asked("churn/name", .typed)
    scene.press(.enter)
    expect(
      scene,
      """
       Révision · à taper                     1 sur 10   ▕░░░░░░░░░░░░░░░░░░▏   4 min
       ──────────────────────────────────────────────────────────────────────────────

          Part des clients qui quittent une entreprise sur une période donnée.

          Quel est ce terme ?

          La voici :

            attendu         Churn

          Churn · Taux d’attrition






          Note proposée : 1 Oublié. Entrée pour accepter.

          › 1 Oublié        2 Difficile     3 Bien      4 Facile
              cette séance    demain          demain      demain  au plus tard
       ──────────────────────────────────────────────────────────────────────────────
       Entrée accepter   1-4 noter   i fiche   u corriger            ? aide   q pause
      """)
  }

  @Test func aSmallTypedAnswer() throws {
    var scene = try asked("csm/expand", .typed, rows: 12, columns: 40)
    scene.type("Costumer Success")
    scene.press(.enter)
    expect(
      scene,
      """
       Révision · à taper          1/10 4 min
       CSM
       Que signifie ce sigle ? (un rôle)
       ✗ Presque : il manque « Manager ».
       vous    Costumer Success········
                ^  ^           ^^^^^^^^
       juste   Customer Success Manager
       CSM · Customer Success Manager ·
       Responsable de la réussite client …
      ›1 Oublié 2 Diff.  3 Bien   4 Facile
         séance   demain   demain   demain
       Entrée accepter  r juste     ? aide  q
      """)
  }

  @Test func anEnglishTypo() throws {
    var scene = try asked("csm/expand", .typed, language: .english)
    scene.type("Costumer Success Manger")
    scene.press(.enter)
    expect(
      scene,
      """
       Review · typed                          1 of 10   ▕░░░░░░░░░░░░░░░░░░▏   4 min
       ──────────────────────────────────────────────────────────────────────────────

          CSM

          What does this acronym stand for? (a role)

          ✓ Right, 2 letters off.

            your answer     Costumer Success Man·ger
                             ^  ^               ^
            expected        Customer Success Manager

          CSM · Customer Success Manager
          Stays close to a set of customers, without waiting for a complaint, so
          that they use the product and keep it.


          Suggested grade: 3 Good. Enter accepts.

            1 Again         2 Hard        › 3 Good      4 Easy
              this session    tomorrow        tomorrow    tomorrow  at the latest
       ──────────────────────────────────────────────────────────────────────────────
       Enter accept   1-4 grade   i term   u correct                 ? help   q pause
      """)
  }
}
