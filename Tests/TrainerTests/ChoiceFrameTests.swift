// What a person sees of a multiple choice, before and after the answer.

import Glossary
import Learning
import Phrases
import Study
import Terminal
import Testing

@testable import Trainer

@Suite struct ChoiceFrameTests: Frames {
  @Test func aChoiceOfNames() throws {
    let scene = try asked("sdr/expand", .choice)
    expect(
      scene,
      """
       Révision · choix                       1 sur 10   ▕░░░░░░░░░░░░░░░░░░▏   4 min
       ──────────────────────────────────────────────────────────────────────────────

          SDR

          Que signifie ce sigle ? (un rôle)

            1   Sales Demand Reviewer

            2   Sales Development Rep

            3   Seat Demand Rep

            4   Seat Development Reviewer








       ──────────────────────────────────────────────────────────────────────────────
       1-4 choisir   0 je ne sais pas   t taper                      ? aide   q pause
      """)
  }

  @Test func aChoiceOfDefinitions() throws {
    let scene = try asked("csm/define", .choice)
    expect(
      scene,
      """
       Révision · choix                       1 sur 10   ▕░░░░░░░░░░░░░░░░░░▏   4 min
       ──────────────────────────────────────────────────────────────────────────────

          CSM

          En quoi consiste ce rôle ?

            1   Suit de près ses clients, sans attendre une plainte, pour qu’ils
                se servent du produit et le gardent.

            2   Rend au client, après la signature, des services pointus :
                migration de données, connecteur sur mesure.

            3   Équipe qui aide les clients à obtenir les résultats promis, pour
                qu’ils restent et achètent davantage.

            4   Prend le relais une fois le contrat signé et vend la suite au
                client : plus d’utilisateurs, d’autres équipes.




       ──────────────────────────────────────────────────────────────────────────────
       1-4 choisir   0 je ne sais pas                                ? aide   q pause
      """)
  }

  @Test func aWrongChoiceAndWhyItIsWrong() throws {
    var scene = try asked("sdr/expand", .choice)
    scene.press(.digit(1))
    expect(
      scene,
      """
       Révision · choix                       1 sur 10   ▕░░░░░░░░░░░░░░░░░░▏   3 min
       ──────────────────────────────────────────────────────────────────────────────

          SDR

          Que signifie ce sigle ? (un rôle)

          ✗ 1   Sales Demand Reviewer   (votre choix)
                Un nom inventé : aucun terme ne le porte.

          ✓ 2   SDR   Sales Development Rep
                Prospecte à froid une région ou un secteur et y fait naître, en
                partant de rien, des leads qualifiés.

          · 3   Seat Demand Rep
          · 4   Seat Development Reviewer





          Oublié : revient dans cette séance.
       ──────────────────────────────────────────────────────────────────────────────
       Entrée suivant   i fiche   u annuler                          ? aide   q pause
      """)
  }

  @Test func aChoiceThatWasRight() throws {
    var scene = try asked("sdr/expand", .choice)
    scene.press(.digit(2))
    expect(
      scene,
      """
       Révision · choix                       2 sur 10   ▕█░░░░░░░░░░░░░░░░░▏   3 min
       ──────────────────────────────────────────────────────────────────────────────

          SDR

          Que signifie ce sigle ? (un rôle)

          ✓ 2   SDR   Sales Development Rep   (votre choix)
                Prospecte à froid une région ou un secteur et y fait naître, en
                partant de rien, des leads qualifiés.
                « Notre SDR a appelé à froid quarante usines et décroché trois
                rendez-vous pour notre AE. »

          · 1   Sales Demand Reviewer
          · 3   Seat Demand Rep
          · 4   Seat Development Reviewer





          Juste : revient demain.
       ──────────────────────────────────────────────────────────────────────────────
       Entrée suivant   i fiche   u annuler                          ? aide   q pause
      """)
  }

  @Test func aSmallChoiceOfDefinitions() throws {
    let scene = try asked("csm/define", .choice, rows: 12, columns: 40)
    expect(
      scene,
      """
       Révision · choix            1/10 4 min
       CSM
       En quoi consiste ce rôle ?
         1   Suit de près ses clients, sans
             attendre une plainte, pour qu’i…
         2   Rend au client, après la
             signature, des services pointus…
         3   Équipe qui aide les clients à
             obtenir les résultats promis, p…
         4   Prend le relais une fois le
             contrat signé et vend la suite …
       1-4 choisir   0 pas su      ? aide   q
      """)
  }

  @Test func aSmallWrongChoice() throws {
    var scene = try asked("sdr/expand", .choice, rows: 12, columns: 40)
    scene.press(.digit(1))
    expect(
      scene,
      """
       Révision · choix            1/10 3 min
       SDR
       Que signifie ce sigle ? (un rôle)
       ✗ 1   Sales Demand Reviewer   (votre …
             Un nom inventé : aucun terme ne
             le porte.
       ✓ 2   SDR   Sales Development Rep
             Prospecte à froid une région ou
             un secteur et y fait naître, en
             partant de rien, des leads …
       Oublié : revient dans cette séance.
       Entrée suivant  i fiche      ? aide  q
      """)
  }

  @Test func anEnglishChoice() throws {
    var scene = try asked("sdr/expand", .choice, language: .english)
    scene.press(.digit(1))
    expect(
      scene,
      """
       Review · choice                         1 of 10   ▕░░░░░░░░░░░░░░░░░░▏   3 min
       ──────────────────────────────────────────────────────────────────────────────

          SDR

          What does this acronym stand for? (a role)

          ✗ 1   Site Discovery Rep   (your choice)
                A made-up name: no term has it.

          ✓ 4   SDR   Sales Development Rep
                Works a region or an industry cold, turning complete strangers
                into qualified leads.

          · 2   Site Development Researcher
          · 3   Sales Discovery Researcher





          Forgotten: back in this session.
       ──────────────────────────────────────────────────────────────────────────────
       Enter next   i term   u undo                                  ? help   q pause
      """)
  }
}
