// Every screen in French at 80x24, drawn. No-break spaces are drawn as ordinary ones.

import Journal
import Study
import Terminal
import Testing

@testable import Trainer

@Suite struct FrenchFrameTests: Frames {
  @Test func todayForANewLearner() throws {
    let scene = try Simulation(deck)
    expect(
      scene,
      """
       Ramp   Vocabulaire de la vente                                    lun. 23 nov.
       ──────────────────────────────────────────────────────────────────────────────

          Bonjour. 10 cartes aujourd’hui, environ 3 minutes.


          À revoir         0
          Nouvelles       10   ██████████

          Acquis         0 sur 39  ▕░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░▏  0 %

          Assiduité      · · · · · · · · · · ○



                         Entrée  commencer la révision






       ──────────────────────────────────────────────────────────────────────────────
       Entrée réviser  a quiz  b termes  s progrès  j paires  x examen      ? aide  q
      """)
  }

  @Test func todayWithCardsDue() throws {
    var scene = try Simulation(deck)
    scene.press(.enter)
    while scene.app.studyDay.next != nil { scene.press(.space, .digit(3)) }
    scene.wait(86_400_000)
    scene.restart()
    expect(
      scene,
      """
       Ramp   Vocabulaire de la vente                                    mar. 24 nov.
       ──────────────────────────────────────────────────────────────────────────────

          Bonjour. 20 cartes aujourd’hui, environ 2 minutes.


          À revoir        10   ██████████
          Nouvelles       10   ██████████

          Acquis         0 sur 39  ▕░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░▏  0 %

          Assiduité      · · · · · · · · · ● ○



                         Entrée  commencer la révision






       ──────────────────────────────────────────────────────────────────────────────
       Entrée réviser  a quiz  b termes  s progrès  j paires  x examen      ? aide  q
      """)
  }

  @Test func todayInMidSession() throws {
    var scene = try Simulation(deck)
    scene.press(.enter, .space, .digit(1), .space, .digit(3), .escape)
    expect(
      scene,
      """
       Ramp   Vocabulaire de la vente                                    lun. 23 nov.
       ──────────────────────────────────────────────────────────────────────────────

          Encore 9 cartes, environ 2 minutes.


          À revoir         1   █
          Nouvelles        8   ████████

          Acquis         0 sur 39  ▕░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░▏  0 %

          Assiduité      · · · · · · · · · · ●



                         Entrée  reprendre la révision






       ──────────────────────────────────────────────────────────────────────────────
       Entrée réviser  a quiz  b termes  s progrès  j paires  x examen      ? aide  q
      """)
  }

  @Test func todayWhenAllIsDone() throws {
    var scene = try session()
    scene.press(.escape)
    expect(
      scene,
      """
       Ramp   Vocabulaire de la vente                                    lun. 23 nov.
       ──────────────────────────────────────────────────────────────────────────────

          C’est fait pour aujourd’hui.


          Prochaine révision demain : 20 cartes, environ 2 minutes.

          Acquis         0 sur 39  ▕░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░▏  0 %

          Assiduité      · · · · · · · · · · ●











       ──────────────────────────────────────────────────────────────────────────────
       Entrée bilan  a quiz  b termes  s progrès  j paires  x examen        ? aide  q
      """)
  }

  @Test func todayWithADamagedLine() throws {
    var scene = try Simulation(deck)
    scene.files[Simulation.own] = Array("{\"id\":\n".utf8)
    scene.restart()
    expect(
      scene,
      """
       Ramp   Vocabulaire de la vente                                    lun. 23 nov.
       ──────────────────────────────────────────────────────────────────────────────

          Bonjour. 10 cartes aujourd’hui, environ 3 minutes.


          À revoir         0
          Nouvelles       10   ██████████

          Acquis         0 sur 39  ▕░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░▏  0 %

          Assiduité      · · · · · · · · · · ○



                         Entrée  commencer la révision





          Une ligne du journal est mise de côté : « ramp doctor » la montre.
       ──────────────────────────────────────────────────────────────────────────────
       Entrée réviser  a quiz  b termes  s progrès  j paires  x examen      ? aide  q
      """)
  }

  @Test func questionOnAnAcronym() throws {
    var scene = try Simulation(deck)
    scene.press(.enter)
    expect(
      scene,
      """
       Révision                               1 sur 10   ▕░░░░░░░░░░░░░░░░░░▏   3 min
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
       Révision                               1 sur 10   ▕░░░░░░░░░░░░░░░░░░▏   3 min
       ──────────────────────────────────────────────────────────────────────────────

          Fournit au client des services pointus, comme des intégrations sur
          mesure ou des migrations.

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
       Révision                               1 sur 10   ▕░░░░░░░░░░░░░░░░░░▏   3 min
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
       Révision                               1 sur 10   ▕░░░░░░░░░░░░░░░░░░▏   3 min
       ──────────────────────────────────────────────────────────────────────────────

          Customer Lifetime Value

          Quel est son sigle ?















          Nouvelle carte : devinez, puis lisez la réponse.
       ──────────────────────────────────────────────────────────────────────────────
       Espace voir la réponse   t taper   c choix                    ? aide   q pause
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
       Révision                               1 sur 10   ▕░░░░░░░░░░░░░░░░░░▏   3 min
       ──────────────────────────────────────────────────────────────────────────────

          SDR

          Que signifie ce sigle ? (un rôle)















          Note annulée : SDR.
       ──────────────────────────────────────────────────────────────────────────────
       Espace voir la réponse   t taper   c choix                    ? aide   q pause
      """)
  }

  @Test func answer() throws {
    var scene = try Simulation(deck)
    scene.press(.enter, .space)
    expect(
      scene,
      """
       Révision                               1 sur 10   ▕░░░░░░░░░░░░░░░░░░▏   3 min
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

          Vous le saviez ?

            1 Oublié        2 Difficile       3 Bien        4 Facile
              cette séance    su : demain, mar. 24 nov.
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
       Révision                               1 sur 20   ▕░░░░░░░░░░░░░░░░░░▏   2 min
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

          Vous le saviez ?

            1 Oublié        2 Difficile       3 Bien        4 Facile
              cette séance    su : dans 6 jours, lun. 30 nov.
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
       Révision                               1 sur 10   ▕░░░░░░░░░░░░░░░░░░▏   3 min
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

          « w » ne fait rien ici. Aide : ?

            1 Oublié        2 Difficile       3 Bien        4 Facile
              cette séance    su : demain, mar. 24 nov.
       ──────────────────────────────────────────────────────────────────────────────
       1-4 noter   Espace bien   i fiche                             ? aide   q pause
      """)
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
          · Dépend en principe du service des ventes, car le poste demande de
            vraies compétences de vendeur.

          Exemple        « Notre SDR a appelé à froid quarante usines et décroché
                         trois rendez-vous pour notre AE. »
          Famille        rôle · prospection
          Confondu avec  MDR, ADR, ISR
          Voir aussi     AE
          Se dit aussi   BDR, Sales Development Representative, Business
                                                                  Tab suite (3 l.)
       ──────────────────────────────────────────────────────────────────────────────
       ↑↓ autre terme   m ma note   z suspendre     Échap retour   ? aide   q quitter
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

          Suit, du premier échange à la signature, une liste de comptes nommés, en
          général de 20 à 300.
          · Pour ouvrir la conversation, combine la vente provocatrice et la vente
            de solutions.
          · Cerne les besoins du client par des recherches approfondies et des
            appels de découverte.
          · Noue de multiples contacts chez le client, en général sur trois
            semaines à neuf mois.
          · Cette durée varie avec le cycle d’achat.

          Ma note        « L’AE signe : A comme affaire conclue. »
          Exemple        « Karim est votre AE : c’est lui qui mènera le dossier
                         avec vous jusqu’à la signature. »
          Famille        rôle · closing
          Confondu avec  AM
          Remarque gardée.
       ──────────────────────────────────────────────────────────────────────────────
       ↑↓ autre terme   m ma note   u annuler   z suspendre        Échap   ? aide   q
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
          · Dépend en principe du service des ventes, car le poste demande de
            vraies compétences de vendeur.

          Exemple        « Notre SDR a appelé à froid quarante usines et décroché
                         trois rendez-vous pour notre AE. »
          Famille        rôle · prospection
          Confondu avec  MDR, ADR, ISR
                                                                  Tab suite (5 l.)

          Ma note Le SDR part de zéro.▏
       ──────────────────────────────────────────────────────────────────────────────
       Entrée garder                                          Échap laisser   F1 aide
      """)
  }

  @Test func summary() throws {
    let scene = try session()
    expect(
      scene,
      """
       Bilan                                                             lun. 23 nov.
       ──────────────────────────────────────────────────────────────────────────────

          Séance terminée. 11 réponses enregistrées, 1 min 6 s.


          Justes du premier coup    9 sur 10   90 %
          Rythme                    ███████████   médiane 6 s

          À revoir de près
            AE                      1 oubli

          Demain                    20 cartes, environ 2 minutes
          Acquis                    0 sur 39 termes








       ──────────────────────────────────────────────────────────────────────────────
       Entrée terminer   u annuler   e exporter                    ? aide   q quitter
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
            1  &      Oublié : je n’avais pas l’idée
            2  é      Difficile : trouvé, mais avec peine
            3  "      Bien : trouvé (aussi Espace, Entrée)
            4  '      Facile : immédiat
            Espace    Bien
            i         ouvrir la fiche du terme
            u         annuler la dernière note (autant de fois que voulu)
            Tab       lire la suite
            -         pas aujourd’hui
            z         ne plus demander
            *         signaler à l’auteur du glossaire
            Échap     revenir à Aujourd’hui

          Partout
            ?  F1     cette aide                Ctrl-C    quitter aussitôt
            q         quitter                   Ctrl-Z    suspendre (fg pour revenir)
            Ctrl-L    redessiner l’écran

       ──────────────────────────────────────────────────────────────────────────────
       Une touche pour fermer
      """)
  }

  @Test func anAnswerTheDiskRefused() throws {
    let scene = try refused(.notWritten(path: Self.path, .diskFull))
    expect(
      scene,
      """
       Révision                                                      ! non enregistré
       ──────────────────────────────────────────────────────────────────────────────


          SM

          Impossible d’enregistrer dans
          /home/lea/.local/share/ramp/journal/pc-1.jsonl : le disque est plein.
          Libérez de la place.

          Rien n’est perdu : cette réponse est gardée ici, en mémoire. 2 réponses
          de cette séance sont sur le disque.

          Entrée réessaie.
          q quitte et écrit la réponse dans le terminal.







       ──────────────────────────────────────────────────────────────────────────────
       Entrée réessayer                                            ? aide   q quitter
      """)
  }

  @Test func anAnswerTheDiskDidNotConfirm() throws {
    let scene = try refused(.notGuaranteed(path: Self.path, .inputOutput))
    expect(
      scene,
      """
       Révision                                                      ! non enregistré
       ──────────────────────────────────────────────────────────────────────────────


          SM

          Le disque n’a pas confirmé l’écriture de
          /home/lea/.local/share/ramp/journal/pc-1.jsonl : le disque a répondu par
          une erreur. Vérifiez-le, puis relancez ramp.

          Rien n’est perdu : cette réponse est gardée ici, en mémoire. 2 réponses
          de cette séance sont sur le disque.

          Le disque n’a pas confirmé : redemander ne prouverait rien, Ramp n’écrit
          plus dans cette séance.
          q quitte et écrit la réponse dans le terminal.






       ──────────────────────────────────────────────────────────────────────────────
                                                                   ? aide   q quitter
      """)
  }
}
