// What a person sees of a question that is answered mentally, in French.

import Journal
import Study
import Terminal
import Testing

@testable import Trainer

@Suite struct QuestionFrameTests: Frames {
  @Test func questionOnAnAcronym() throws {
    var scene = try Simulation(deck)
    scene.press(.enter)
    expect(
      scene,
      """
       Révision                               1 sur 10   ▕░░░░░░░░░░░░░░░░░░▏   4 min
       ──────────────────────────────────────────────────────────────────────────────

          SDR

          Que signifie ce sigle ? (un rôle)















          Nouvelle carte : devinez, puis lisez la réponse.
       ──────────────────────────────────────────────────────────────────────────────
       Espace voir la réponse   t taper   c choix                    ? aide   q pause
      """)
  }

  @Test func questionOnADefinition() throws {
    var scene = try Simulation(deck)
    scene.ask(try card("ventes-fr/tam/name"))
    expect(
      scene,
      """
       Révision                               1 sur 10   ▕░░░░░░░░░░░░░░░░░░▏   4 min
       ──────────────────────────────────────────────────────────────────────────────

          Rend au client, après la signature, des services pointus : migration de
          données, connecteur sur mesure.

          Quel est ce terme ?














          Nouvelle carte : devinez, puis lisez la réponse.
       ──────────────────────────────────────────────────────────────────────────────
       Espace voir la réponse   t taper   c choix                    ? aide   q pause
      """)
  }

  @Test func questionOnARole() throws {
    var scene = try Simulation(deck)
    scene.ask(try card("ventes-fr/csm/define"))
    expect(
      scene,
      """
       Révision                               1 sur 10   ▕░░░░░░░░░░░░░░░░░░▏   4 min
       ──────────────────────────────────────────────────────────────────────────────

          CSM

          En quoi consiste ce rôle ?















          Nouvelle carte : devinez, puis lisez la réponse.
       ──────────────────────────────────────────────────────────────────────────────
       Espace voir la réponse   c choix                              ? aide   q pause
      """)
  }

  @Test func questionOnAName() throws {
    var scene = try Simulation(deck)
    scene.ask(try card("ventes-fr/clv/abbreviate"))
    expect(
      scene,
      """
       Révision                               1 sur 10   ▕░░░░░░░░░░░░░░░░░░▏   4 min
       ──────────────────────────────────────────────────────────────────────────────

          Customer Lifetime Value

          Quel est son sigle ?















          Nouvelle carte : devinez, puis lisez la réponse.
       ──────────────────────────────────────────────────────────────────────────────
       Espace voir la réponse   t taper                              ? aide   q pause
      """)
  }

  @Test func questionThatComesBack() throws {
    var scene = try Simulation(deck, options: PlanOptions(newCards: 1, form: .recall))
    scene.press(.enter, .space, .digit(1))
    expect(
      scene,
      """
       Révision                                1 sur 1   ▕░░░░░░░░░░░░░░░░░░▏   1 min
       ──────────────────────────────────────────────────────────────────────────────

          SDR

          Que signifie ce sigle ? (un rôle)















          Cette carte revient : vous l’aviez oubliée tout à l’heure.
       ──────────────────────────────────────────────────────────────────────────────
       Espace voir la réponse   t taper   c choix   u annuler        ? aide   q pause
      """)
  }

  @Test func questionAfterAnUndo() throws {
    var scene = try Simulation(deck)
    scene.press(.enter, .space, .digit(1), .character("u"))
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

          Réponse annulée : SDR.

            1 Oublié        2 Difficile     3 Bien      4 Facile
              cette séance    demain          demain      demain  au plus tard
       ──────────────────────────────────────────────────────────────────────────────
       1-4 noter   Espace bien   i fiche                             ? aide   q pause
      """)
  }
}
