// The screens that must be whole at 40x12, and what a smaller terminal says.

import Journal
import Study
import Terminal
import Testing

@testable import Trainer

@Suite struct SmallFrameTests: Frames {
  @Test func today() throws {
    var scene = try Simulation(deck)
    scene.resize(12, 40)
    expect(
      scene,
      """
       Ramp                      lun. 23 nov.

       Bonjour. 10 cartes aujourd’hui,
       environ 4 minutes.

       À revoir     0
       Nouvelles   10   ██████████
       Acquis     0 sur 39  ▕········▏  0 %

           Entrée  commencer la révision

       Entrée réviser  a quiz       ? aide  q
      """)
  }

  @Test(arguments: [32, 40, 60])
  func atTheLowestHeightNoTextRunsIntoTheWayToTheRest(_ columns: Int) throws {
    var scene = try Simulation(deck)
    scene.press(.enter, .space)
    scene.resize(8, columns)
    let row = try #require(scene.drawing.split(separator: "\n").first { $0.contains("Tab suite") })
    #expect(row.contains("…  Tab suite ("))
  }

  @Test func theNarrowestProgressShowsToday() throws {
    var scene = try Simulation(deck)
    scene.press(.character("s"))
    scene.resize(12, 32)
    #expect(scene.drawing.contains("○"))
  }

  @Test func question() throws {
    var scene = try Simulation(deck)
    scene.press(.enter)
    scene.resize(12, 40)
    expect(
      scene,
      """
       Révision                    1/10 4 min
       SDR
       Que signifie ce sigle ? (un rôle)








       Espace réponse  t taper      ? aide  q
      """)
  }

  @Test func answer() throws {
    var scene = try Simulation(deck)
    scene.press(.enter, .space)
    scene.resize(12, 40)
    expect(
      scene,
      """
       Révision                    1/10 4 min
       SDR · Sales Development Rep

       Prospecte à froid une région ou un
       secteur et y fait naître, en partant
       de rien, des leads qualifiés.
       · Engage la conversation et donne à un
                            Tab suite (12 l.)

       1 Oublié 2 Diff.  3 Bien   4 Facile
         séance   demain   demain   demain
       1-4 noter  Espace bien       ? aide  q
      """)
  }

  @Test func termCard() throws {
    var scene = try Simulation(deck)
    scene.press(.enter, .space, .character("i"))
    scene.resize(12, 40)
    expect(
      scene,
      """
       Fiche                         1 sur 39
       SDR
       Sales Development Rep · Chargé de
       développement commercial

       Prospecte à froid une région ou un
       secteur et y fait naître, en partant
       de rien, des leads qualifiés.
       · Engage la conversation et donne à un
         décideur l’envie d’agir.
                            Tab suite (23 l.)
       ↑↓ autre terme        Échap  ? aide  q
      """)
  }

  @Test func theRestOfAnAnswer() throws {
    var scene = try Simulation(deck)
    scene.press(.enter, .space, .tab)
    scene.resize(12, 40)
    expect(
      scene,
      """
       Révision                    1/10 4 min
       SDR · Sales Development Rep

         décideur l’envie d’agir.
       · Traite les objections.
       · Pousse à l’action : rencontrer un
         AE, par exemple, ou participer à un
                             Tab suite (8 l.)

       1 Oublié 2 Diff.  3 Bien   4 Facile
         séance   demain   demain   demain
       1-4 noter  Espace bien       ? aide  q
      """)
  }

  @Test func summary() throws {
    var scene = try session()
    scene.resize(12, 40)
    expect(
      scene,
      """
       Bilan                     lun. 23 nov.

       Séance terminée. 11 réponses
       enregistrées, 1 min 6 s.
       Justes       9 sur 10   90 %
       Rythme       6 s par réponse
       Demain       20 cartes, 4 min
       Acquis       0 sur 39  ▕▒·····▏  0 %



       Entrée retour  u annuler     ? aide  q
      """)
  }

  @Test func help() throws {
    var scene = try Simulation(deck)
    scene.press(.enter, .space)
    scene.resize(12, 40)
    scene.press(.character("?"))
    expect(
      scene,
      """
       Aide                           1 sur 2
       1  &      Oublié : je ne savais plus
       2  é      Difficile
       3  "      Bien
       4  '      Facile : immédiat
       Espace    Bien
       i         ouvrir la fiche du terme
       u  U      annuler, rétablir
       Tab       lire la suite
       =         écouter le terme
       !         un mot à l’auteur
       Une touche pour la suite
      """)
  }

  @Test func theRestOfTheHelp() throws {
    var scene = try Simulation(deck)
    scene.press(.enter, .space)
    scene.resize(12, 40)
    scene.press(.character("?"), .space)
    expect(
      scene,
      """
       Aide                           2 sur 2
       -         pas aujourd’hui
       z         ne plus demander
       *         signaler
       +         écrire un terme à moi
       Échap     revenir à Aujourd’hui
       ?  F1     cette aide
       q         quitter
       Ctrl-L    redessiner l’écran
       Ctrl-C    quitter aussitôt
       Ctrl-Z    suspendre (fg pour revenir)
       Une touche pour fermer
      """)
  }

  @Test func anAnswerTheDiskRefused() throws {
    var scene = try refused(.notWritten(path: Self.path, .diskFull))
    scene.resize(12, 40)
    expect(
      scene,
      """
       Révision              ! non enregistré
       Impossible d’enregistrer dans
       /home/lea/.local/share/ramp/journal/pc
       -1.jsonl : le disque est plein.
       Libérez de la place.
       Rien n’est perdu : cette réponse est
       gardée ici, en mémoire. 2 réponses de
       cette séance sont sur le disque.
       Entrée réessaie.
       q quitte et écrit la réponse dans le
       terminal.
       Entrée réessayer    ? aide   q quitter
      """)
  }

  @Test func aSmallerTerminalSaysWhatItNeeds() throws {
    var scene = try Simulation(deck)
    scene.resize(6, 24)
    expect(
      scene,
      """
      Ramp a besoin de 32 x 8
      caractères. Ici :
      24 x 6. Agrandissez la
      fenêtre, ou q pour
      quitter.
      """)
  }
}
