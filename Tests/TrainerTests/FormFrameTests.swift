// What a person sees of each way of state, before and after the answer.

import Glossary
import Learning
import Phrases
import Study
import Terminal
import Testing

@testable import Trainer

@Suite struct FormFrameTests: Frames {
  func asked(
    _ card: String, _ mode: QuestionMode, _ reason: Reason = .due, language: Language = .french, rows: Int = 24,
    columns: Int = 80
  ) throws -> Simulation {
    let deck = language == .french ? try self.deck : try english
    var scene = try Simulation(deck, language: language, options: PlanOptions())
    scene.resize(rows, columns)
    scene.press(.enter)
    scene.ask(try #require(Card.ID("\(deck.id)/\(card)").flatMap { deck[$0] }), mode, reason)
    return scene
  }

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
    #expect(scene.drawing.contains("Suit, du premier échange à la …"))
  }

  @Test func aTermThatIsMetForTheFirstTime() throws {
    var scene = try Simulation(deck, options: PlanOptions())
    scene.press(.enter)
    expect(
      scene,
      """
       Révision · nouveau terme               1 sur 10   ▕░░░░░░░░░░░░░░░░░░▏   3 min
       ──────────────────────────────────────────────────────────────────────────────

          SDR
          Sales Development Rep · Chargé de développement commercial

          Prospecte à froid une région ou un secteur et y fait naître, en partant
          de rien, des leads qualifiés.

          · Engage la conversation et donne à un décideur l’envie d’agir.
          · Traite les objections.
          · Pousse à l’action : rencontrer un AE, par exemple, ou participer à un
            événement.
          · Dépend en principe du service des ventes, car le poste demande de
            vraies compétences de vendeur.

          À ne pas confondre : MDR, ADR, ISR

          « Notre SDR a appelé à froid quarante usines et décroché trois
          rendez-vous pour notre AE. »

          Lisez une fois : la question viendra dans un instant.
       ──────────────────────────────────────────────────────────────────────────────
       Entrée continuer   k je connais déjà                          ? aide   q pause
      """)
  }

  @Test func aChoiceOfNames() throws {
    let scene = try asked("sdr/expand", .choice)
    expect(
      scene,
      """
       Révision · choix                       1 sur 10   ▕░░░░░░░░░░░░░░░░░░▏   3 min
       ──────────────────────────────────────────────────────────────────────────────

          SDR

          Que signifie ce sigle ? (un rôle)

          › 1   Sales Development Rep

            2   Market Development Rep

            3   Account Development Rep

            4   Inside Sales Rep








       ──────────────────────────────────────────────────────────────────────────────
       1-4 choisir   0 je ne sais pas   t taper                      ? aide   q pause
      """)
  }

  @Test func aChoiceOfDefinitions() throws {
    let scene = try asked("csm/define", .choice)
    expect(
      scene,
      """
       Révision · choix                       1 sur 10   ▕░░░░░░░░░░░░░░░░░░▏   3 min
       ──────────────────────────────────────────────────────────────────────────────

          CSM

          En quoi consiste ce rôle ?

          › 1   Va au-devant de chaque compte signé pour faire adopter le produit
                et améliorer la rétention nette.

            2   Fournit au client des services pointus, comme des intégrations sur
                mesure ou des migrations.

            3   Équipe qui aide les comptes signés à obtenir l’impact voulu, pour
                qu’ils restent et grandissent.

            4   Pilote le volet commercial de la relation une fois le contrat
                signé, et cherche à l’étendre.




       ──────────────────────────────────────────────────────────────────────────────
       1-4 choisir   0 je ne sais pas                                ? aide   q pause
      """)
  }

  @Test func aWrongChoiceAndWhyItIsWrong() throws {
    var scene = try asked("sdr/expand", .choice)
    scene.press(.digit(2))
    expect(
      scene,
      """
       Révision · choix                       1 sur 10   ▕░░░░░░░░░░░░░░░░░░▏   3 min
       ──────────────────────────────────────────────────────────────────────────────

          SDR

          Que signifie ce sigle ? (un rôle)

          ✓ 1   SDR   Sales Development Rep
                Prospecte à froid une région ou un secteur et y fait naître, en
                partant de rien, des leads qualifiés.

          ✗ 2   MDR   Market Development Rep   (votre choix)
                Qualifie surtout les leads entrants, comme ceux qui demandent une
                démo ou remplissent un formulaire de contact.

          · 3   ADR   Account Development Rep
          · 4   ISR   Inside Sales Rep




          Oublié : revient dans cette séance.
       ──────────────────────────────────────────────────────────────────────────────
       Entrée suivant   i fiche   u annuler                          ? aide   q pause
      """)
  }

  @Test func aChoiceThatWasRight() throws {
    var scene = try asked("sdr/expand", .choice)
    scene.press(.digit(1))
    expect(
      scene,
      """
       Révision · choix                       2 sur 10   ▕█░░░░░░░░░░░░░░░░░▏   2 min
       ──────────────────────────────────────────────────────────────────────────────

          SDR

          Que signifie ce sigle ? (un rôle)

          ✓ 1   SDR   Sales Development Rep   (votre choix)
                Prospecte à froid une région ou un secteur et y fait naître, en
                partant de rien, des leads qualifiés.
                « Notre SDR a appelé à froid quarante usines et décroché trois
                rendez-vous pour notre AE. »

          · 2   MDR   Market Development Rep
          · 3   ADR   Account Development Rep
          · 4   ISR   Inside Sales Rep





          Juste : revient demain.
       ──────────────────────────────────────────────────────────────────────────────
       Entrée suivant   i fiche   u annuler                          ? aide   q pause
      """)
  }

  @Test func anAnswerBeingTyped() throws {
    var scene = try asked("cac/name", .typed)
    scene.type("coût d'aq")
    scene.press(.tab)
    expect(
      scene,
      """
       Révision · à taper                     1 sur 10   ▕░░░░░░░░░░░░░░░░░░▏   3 min
       ──────────────────────────────────────────────────────────────────────────────

          Total de ce que l’entreprise dépense pour conquérir un nouveau compte.

          Quel est ce terme ?


          › coût d'aq▏

          Indice : ___










          Accents et majuscules ne comptent pas. Vide : je ne sais pas.
       ──────────────────────────────────────────────────────────────────────────────
       Entrée valider   Tab indice   F2 choix                   Échap pause   F1 aide
      """)
  }

  @Test func aNearMissWithItsDifference() throws {
    var scene = try asked("csm/expand", .typed)
    scene.type("Costumer Sucess Manger")
    scene.press(.enter)
    expect(
      scene,
      """
       Révision · à taper                     1 sur 10   ▕░░░░░░░░░░░░░░░░░░▏   3 min
       ──────────────────────────────────────────────────────────────────────────────

          CSM

          Que signifie ce sigle ? (un rôle)

          ✗ Presque : 4 lettres d’écart.

            votre réponse   Costumer Suc·ess Man·ger
                             ^  ^       ^       ^
            attendu         Customer Success Manager

          CSM · Customer Success Manager · Responsable de la réussite client
          Va au-devant de chaque compte signé pour faire adopter le produit et
          améliorer la rétention nette.


          Note proposée : 1 Oublié (presque). Entrée pour accepter.

          › 1 Oublié        2 Difficile       3 Bien        4 Facile
              cette séance    su : demain, mar. 24 nov.
       ──────────────────────────────────────────────────────────────────────────────
       Entrée accepter   1-4 noter   i fiche                         ? aide   q pause
      """)
  }

  @Test func anotherTermsName() throws {
    var scene = try asked("sdr/abbreviate", .typed)
    scene.type("mdr")
    scene.press(.enter)
    expect(
      scene,
      """
       Révision · à taper                     1 sur 10   ▕░░░░░░░░░░░░░░░░░░▏   3 min
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

          › 1 Oublié        2 Difficile       3 Bien        4 Facile
              cette séance    su : demain, mar. 24 nov.
       ──────────────────────────────────────────────────────────────────────────────
       Entrée accepter   1-4 noter   i fiche                         ? aide   q pause
      """)
  }

  @Test func aBlankAnswer() throws {
    var scene = try asked("churn/name", .typed)
    scene.press(.enter)
    expect(
      scene,
      """
       Révision · à taper                     1 sur 10   ▕░░░░░░░░░░░░░░░░░░▏   3 min
       ──────────────────────────────────────────────────────────────────────────────

          Part des clients qui quittent une entreprise sur une période donnée.

          Quel est ce terme ?

          La voici :

            attendu         Churn

          Churn · Taux d’attrition






          Note proposée : 1 Oublié. Entrée pour accepter.

          › 1 Oublié        2 Difficile       3 Bien        4 Facile
              cette séance    su : demain, mar. 24 nov.
       ──────────────────────────────────────────────────────────────────────────────
       Entrée accepter   1-4 noter   i fiche                         ? aide   q pause
      """)
  }

  @Test func aDuel() throws {
    let scene = try asked("sdr/name", .duel(against: try #require(Term.ID("mdr"))))
    expect(
      scene,
      """
       Révision · duel                        1 sur 10   ▕░░░░░░░░░░░░░░░░░░▏   3 min
       ──────────────────────────────────────────────────────────────────────────────

          SDR ou MDR ?
          Quelle définition est celle de SDR ?

          › 1   Qualifie surtout les leads entrants, comme ceux qui demandent une
                démo ou remplissent un formulaire de contact.

            2   Prospecte à froid une région ou un secteur et y fait naître, en
                partant de rien, des leads qualifiés.










          Un duel : vous avez pris l’un pour l’autre ces jours-ci.
       ──────────────────────────────────────────────────────────────────────────────
       1-2 choisir   0 je ne sais pas                                ? aide   q pause
      """)
  }

  @Test func aDuelThatWasLost() throws {
    var scene = try asked("sdr/name", .duel(against: try #require(Term.ID("mdr"))))
    scene.press(.character("0"))
    expect(
      scene,
      """
       Révision · duel                        1 sur 11   ▕░░░░░░░░░░░░░░░░░░▏   3 min
       ──────────────────────────────────────────────────────────────────────────────

          SDR ou MDR ?
          Quelle définition est celle de SDR ?

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
       Quiz · choix                           1 sur 20   ▕░░░░░░░░░░░░░░░░░░▏   5 min
       ──────────────────────────────────────────────────────────────────────────────

          Sales Manager

          Quel est son sigle ?

          › 1   CSM

            2   ADR

            3   ISR

            4   SM







          Entraînement : aucune date ne change.
       ──────────────────────────────────────────────────────────────────────────────
       1-4 choisir   0 je ne sais pas   t taper                      ? aide   q pause
      """)
  }

  @Test func aSmallChoiceOfDefinitions() throws {
    let scene = try asked("csm/define", .choice, rows: 12, columns: 40)
    expect(
      scene,
      """
       Révision · choix            1/10 3 min
       CSM
       En quoi consiste ce rôle ?
       › 1   Va au-devant de chaque compte
             signé pour faire adopter le
             produit et améliorer la
             rétention nette.
         2   Fournit au client des services
             pointus, comme des intégrations…
         3   Équipe qui aide les comptes sig…
         4   Pilote le volet commercial de l…
       1-4 choisir   0 pas su      ? aide   q
      """)
  }

  @Test func aSmallWrongChoice() throws {
    var scene = try asked("sdr/expand", .choice, rows: 12, columns: 40)
    scene.press(.digit(2))
    expect(
      scene,
      """
       Révision · choix            1/10 3 min
       SDR
       Que signifie ce sigle ? (un rôle)
       ✓ 1   SDR   Sales Development Rep
             Prospecte à froid une région ou
             un secteur et y fait naître, en…
       ✗ 2   MDR   Market Development Rep   …
             Qualifie surtout les leads
             entrants, comme ceux qui
             demandent une démo ou …
       Oublié : revient dans cette séance.
       Entrée suivant  i fiche      ? aide  q
      """)
  }

  @Test func aSmallTypedAnswer() throws {
    var scene = try asked("csm/expand", .typed, rows: 12, columns: 40)
    scene.type("Costumer Sucess Manger")
    scene.press(.enter)
    expect(
      scene,
      """
       Révision · à taper          1/10 3 min
       CSM
       Que signifie ce sigle ? (un rôle)
       ✗ Presque : 4 lettres d’écart.
       vous    Costumer Suc·ess Man·ger
                ^  ^       ^       ^
       juste   Customer Success Manager
       CSM · Customer Success Manager ·
       Responsable de la réussite client …
      ›1 Oublié 2 Diff.  3 Bien 4 Facile
         séance   demain
       Entrée accepter  1-4 noter   ? aide  q
      """)
  }

  @Test func anEnglishChoice() throws {
    var scene = try asked("sdr/expand", .choice, language: .english)
    scene.press(.digit(2))
    expect(
      scene,
      """
       Review · choice                         1 of 10   ▕░░░░░░░░░░░░░░░░░░▏   3 min
       ──────────────────────────────────────────────────────────────────────────────

          SDR

          What does this acronym stand for? (a role)

          ✗ 2   MDR   Market Development Rep   (your choice)
                Qualifies mainly inbound leads, such as people who ask for a demo
                or fill in a contact form.

          ✓ 4   SDR   Sales Development Rep
                Prospects cold in one region or industry and creates qualified
                leads there from scratch.

          · 1   ISR   Inside Sales Rep
          · 3   ADR   Account Development Rep




          Forgotten: back in this session.
       ──────────────────────────────────────────────────────────────────────────────
       Enter next   i card   u undo                                  ? help   q pause
      """)
  }

  @Test func anEnglishTypo() throws {
    var scene = try asked("csm/expand", .typed, language: .english)
    scene.type("Costumer Success Manger")
    scene.press(.enter)
    expect(
      scene,
      """
       Review · typed                          1 of 10   ▕░░░░░░░░░░░░░░░░░░▏   3 min
       ──────────────────────────────────────────────────────────────────────────────

          CSM

          What does this acronym stand for? (a role)

          ✓ Right, but for 3 letters.

            your answer     Costumer Success Man·ger
                             ^  ^               ^
            expected        Customer Success Manager

          CSM · Customer Success Manager
          Works proactively with each signed account to drive product adoption and
          net retention.


          Grade proposed: 3 Good. Enter accepts.

            1 Again         2 Hard          › 3 Good        4 Easy
              this session    known: tomorrow, Tue 24 Nov
       ──────────────────────────────────────────────────────────────────────────────
       Enter accept   1-4 grade   i card                             ? help   q pause
      """)
  }
}
