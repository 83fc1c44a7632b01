// What a person sees of a term's card, in French.

import Journal
import Study
import Terminal
import Testing

@testable import Trainer

@Suite struct TermFrameTests: Frames {
  @Test func afterALeechsCardTheTimeOfReadingIsNotTheQuestionsEvenIfOtherTermsWereLookedAt() throws {
    var scene = try asked("csm/name", .recall)
    let card = try card("ventes-fr/csm/name")
    scene.app.stack.append(TermScreen(term: card.id.address, leech: card.id))
    scene.press(.down, .escape)
    #expect(scene.app.state?.shownAt == scene.uptime)
  }

  @Test func termCard() throws {
    var scene = try Simulation(deck)
    scene.press(.enter, .space, .character("i"))
    expect(
      scene,
      """
       Fiche                                                                 1 sur 39
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

          Exemple        « Notre SDR a appelé à froid quarante usines et décroché
                         trois rendez-vous pour notre AE. »
          Famille        rôle · prospection
          Confondu avec  MDR, ADR, ISR
          Voir aussi     AE
          Se dit aussi   BDR, Sales Development Representative, Business
                                                                  Tab suite (4 l.)
       ──────────────────────────────────────────────────────────────────────────────
       ↑↓ autre terme   m ma remarque   z suspendre                Échap   ? aide   q
      """)
  }

  @Test func termCardWithAHistoryAndANote() throws {
    var scene = try Simulation(deck)
    scene.press(.enter)
    while scene.app.studyDay.next != nil { scene.press(.space, .digit(3)) }
    scene.wait(86_400_000)
    scene.restart()
    scene.press(.enter, .space, .character("i"), .down, .character("m"))
    scene.take(.paste("L'AE signe : A comme affaire conclue."))
    scene.press(.enter)
    expect(
      scene,
      """
       Fiche                                                                 2 sur 39
       ──────────────────────────────────────────────────────────────────────────────

          AE
          Account Executive · Ingénieur d’affaires

          Mène chaque affaire du premier échange à la signature, sur un
          portefeuille qui va de 20 à 300 comptes.
          · Pour ouvrir la conversation, bouscule les certitudes de l’acheteur,
            puis lui propose une solution.
          · Cherche ce dont le client a vraiment besoin : recherches poussées,
            appels de découverte.
          · Tisse plusieurs liens chez le client, en général sur trois semaines à
            neuf mois.
          · Cette durée varie avec le cycle d’achat.

          Ma remarque    « L’AE signe : A comme affaire conclue. »
          Exemple        « Karim est votre AE : c’est lui qui mènera le dossier
                         avec vous jusqu’à la signature. »
          Famille        rôle · closing
          Confondu avec  AM
          Remarque gardée.
       ──────────────────────────────────────────────────────────────────────────────
       ↑↓ autre terme   m ma remarque   u annuler   z suspendre    Échap   ? aide   q
      """)
  }

  @Test func termCardWhileANoteIsWritten() throws {
    var scene = try Simulation(deck)
    scene.press(.enter, .space, .character("i"), .character("m"))
    scene.take(.paste("Le SDR part de zéro."))
    expect(
      scene,
      """
       Fiche                                                                 1 sur 39
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

          Exemple        « Notre SDR a appelé à froid quarante usines et décroché
                         trois rendez-vous pour notre AE. »
          Famille        rôle · prospection
          Confondu avec  MDR, ADR, ISR
                                                                  Tab suite (6 l.)

          Ma remarque Le SDR part de zéro.▏
       ──────────────────────────────────────────────────────────────────────────────
       Entrée garder                                           Échap sortir   F1 aide
      """)
  }
}
