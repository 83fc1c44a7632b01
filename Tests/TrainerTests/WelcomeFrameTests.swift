// The three questions of the first start, as they are seen.

import Glossary
import Terminal
import Testing

@testable import Trainer

extension Frames {
  func firstStart(_ language: String = "fr") throws -> Simulation {
    let decks = [try deck, try english]
    var scene = try Simulation(
      language == "fr" ? decks[0] : decks[1], language: language == "fr" ? .french : .english)
    scene.welcome = Welcome(
      decks.map { .init(name: $0.id.text, deck: $0) }, first: scene.deck.id.text, folder: "~/.local/share/ramp")
    scene.restart()
    return scene
  }
}

@Suite struct WelcomeFrameTests: Frames {
  @Test func firstWhichDeck() throws {
    expect(
      try firstStart(),
      """
       Premier lancement                                                      1 sur 3
       ──────────────────────────────────────────────────────────────────────────────


          Bienvenue dans Ramp.
          Quelques minutes par jour pour parler comme votre équipe commerciale.


          Quel glossaire ?

          ›  Vocabulaire de la vente   39 termes   rôles, notions, méthodes
             The vocabulary of sales   39 termes   rôles, notions, méthodes
             Un fichier à moi…         Excel, Word, CSV, texte, page web…






          Aucun compte, aucun réseau. Vos réponses restent dans
          ~/.local/share/ramp.

       ──────────────────────────────────────────────────────────────────────────────
       Entrée continuer   ↑↓ choisir       Échap tout par défaut   ? aide   q quitter
      """)
  }

  @Test func thenByWhen() throws {
    var scene = try firstStart()
    scene.press(.enter)
    expect(
      scene,
      """
       Premier lancement                                                      2 sur 3
       ──────────────────────────────────────────────────────────────────────────────


          Quand devez-vous être à l’aise au téléphone ?


          Échéance  › 23 décembre 2026▏

          mercredi 23 décembre 2026 : 22 jours ouvrés pour y arriver


          Exemples : 3 semaines · 11/12 · vendredi prochain · aucune







          Vous pourrez changer d’avis dans Réglages.

       ──────────────────────────────────────────────────────────────────────────────
       Entrée continuer   ←→ ± 1 jour   ↑↓ ± 1 semaine         Échap retour   F1 aide
      """)
  }

  @Test func thenHowMuchADay() throws {
    var scene = try firstStart()
    scene.press(.enter, .enter)
    expect(
      scene,
      """
       Premier lancement                                                      3 sur 3
       ──────────────────────────────────────────────────────────────────────────────


          Combien de minutes par jour ?


                  5 min     [ 8 min ]     12 min       20 min



          Avec 8 minutes par jour, 39 termes (118 cartes) et 22 jours ouvrés :

            nouvelles cartes      au plus 9 par jour
            cartes en tout        au plus 43 par jour   ▂▃▄▄▅▆▆▆▄▆▆▆▆▆▆█▄██▇█▅
            tout vu               le jeudi 10 décembre
            durée                 8 minutes au plus
            prévision             39 sur 39 acquis le mer. 23 déc.




       ──────────────────────────────────────────────────────────────────────────────
       Entrée commencer   ←→ choisir                Échap retour   ? aide   q quitter
      """)
  }

  @Test func inEnglish() throws {
    var scene = try firstStart("en")
    scene.press(.enter, .enter)
    expect(
      scene,
      """
       Setup                                                                   3 of 3
       ──────────────────────────────────────────────────────────────────────────────


          How many minutes a day?


                  5 min     [ 8 min ]     12 min       20 min



          With 8 minutes a day, 39 terms (118 cards) and 22 working days:

            new cards             at most 9 a day
            cards in all          at most 43 a day   ▂▃▄▄▅▆▆▅▅▆▆▆▆▆▄█▅██▆█▆
            all seen              by Thursday 10 December
            time                  8 minutes at most
            forecast              39 of 39 known on Wed 23 Dec




       ──────────────────────────────────────────────────────────────────────────────
       Enter start your first session   ←→ choose          Esc back   ? help   q quit
      """)
  }

  @Test func inASmallTerminal() throws {
    var scene = try firstStart()
    scene.resize(12, 40)
    expect(
      scene,
      """
       Premier lancement              1 sur 3
       Bienvenue dans Ramp.
       Quelques minutes par jour pour parler
       comme votre équipe commerciale.
       Quel glossaire ?
       ›  Vocabulaire de la vente   39 termes
          The vocabulary of sales   39 termes
          Un fichier à moi…



       Entrée continuer      Échap  ? aide  q
      """)
    scene.press(.enter)
    expect(
      scene,
      """
       Premier lancement              2 sur 3
       Quand devez-vous être à l’aise au
       téléphone ?
       Échéance  › 23 décembre 2026▏
       mercredi 23 décembre 2026 : 22 jours
       ouvrés pour y arriver
       Exemples : 3 semaines · 11/12 ·
       vendredi prochain · aucune

       Vous pourrez changer d’avis dans
       Réglages.
       Entrée continuer        Échap  F1 aide
      """)
    scene.press(.enter)
    expect(
      scene,
      """
       Premier lancement              3 sur 3
       Combien de minutes par jour ?
         5 min  [ 8 min ]  12 min    20 min
       Avec 8 minutes par jour, 39 termes
       (118 cartes) et 22 jours ouvrés :
       nouvelles    au plus 9 par jour
       en tout      au plus 43 par jour
       tout vu      le jeudi 10 décembre
       durée        8 minutes au plus
       prévision    39 sur 39 le mer. 23 déc.

       Entrée commencer      Échap  ? aide  q
      """)
  }
}
