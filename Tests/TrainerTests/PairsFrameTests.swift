// What a person sees of the game of pairs.

import Glossary
import Study
import Terminal
import Testing

@testable import Trainer

@Suite struct PairsFrameTests: Frames {
  @Test func theGameEndsWithItsTwoMinutes() throws {
    var scene = try Simulation(deck)
    scene.press(.character("j"), .digit(2))
    #expect(scene.drawing.contains("manche 1 sur 3"))
    scene.wait(120_000)
    scene.press(.digit(3))
    #expect(!scene.drawing.contains("tapez un chiffre"), "\(scene.drawing)")
  }

  @Test func pairs() throws {
    var scene = try Simulation(deck)
    scene.press(.character("j"), .digit(2))
    expect(
      scene,
      """
       Paires                                                          manche 1 sur 3
       ──────────────────────────────────────────────────────────────────────────────

          Associez chaque terme à sa définition : tapez un chiffre, puis une
          lettre.

            1 CSM                   a Qualifie surtout les leads entrants, comme
                                      ceux qui demandent une démo ou remplissent
                                      un formulaire de contact.
          › 2 ISR                   b Suit de près ses clients, sans attendre une
                                      plainte, pour qu’ils se servent du produit
                                      et le gardent.
            3 Executive Business R… c Bilan périodique avec les dirigeants du
                                      client : ce que le produit leur a rapporté,
                                      et ce qu’on vise ensuite.
            4 Cycle de vente        d Répond aux appels entrants et conclut
                                      lui-même : il rassure, donne un prix exact,
                                      obtient l’engagement.
            5 MDR                   e Temps qu’il faut pour transformer une
                                      opportunité en affaire gagnée.

          0 paire · 0 erreur · 0:03
       ──────────────────────────────────────────────────────────────────────────────
       1-5 puis a-e   Échap abandonner                             ? aide   q quitter
      """)
  }

  @Test func aPairThatIsFoundMovesNothing() throws {
    var scene = try Simulation(deck)
    scene.press(.character("j"))
    let before = scene.drawing.split(separator: "\n", omittingEmptySubsequences: false)
    scene.press(.digit(2), .character("d"))
    let after = scene.drawing.split(separator: "\n", omittingEmptySubsequences: false)
    #expect(after.count { $0.contains("✓") } == 2)
    for digit in 1...5 {
      let isTerm = { (row: Substring) in row.hasPrefix("      \(digit) ") }
      #expect(before.firstIndex(where: isTerm) == after.firstIndex(where: isTerm))
    }
  }

  @Test func aWidePageHasRoomForTheNamesOfPairs() throws {
    let long = try deck.terms.filter { $0.title.count > 21 }
    #expect(long.count == 3)
    let terms = try long + deck.terms.prefix(2)
    var scene = try Simulation(Deck(id: deck.id, title: deck.title, language: deck.language, terms: terms))
    scene.resize(40, 120)
    scene.press(.character("j"))
    #expect(!scene.drawing.split(separator: "\n").contains { $0.prefix(60).contains("…") })
  }

  @Test func theEndOfABetterGame() throws {
    var scene = try Simulation(deck)
    scene.playPairs(pause: 2000)
    scene.press(.enter)
    scene.playPairs(pause: 1500)
    expect(
      scene,
      """
       Paires                                                          manche 3 sur 3
       ──────────────────────────────────────────────────────────────────────────────

          C’est fini.

          Votre meilleur temps : 45,0 s, contre 60,0 s avant.
          Un jeu : aucune date ne change.














          15 paires · 0 erreur · 0:45
       ──────────────────────────────────────────────────────────────────────────────
       Entrée terminer   j paires                                  ? aide   q quitter
      """)
  }

  @Test func theEndOfASlowerGameInASmallTerminal() throws {
    var scene = try Simulation(deck)
    scene.resize(12, 40)
    scene.playPairs(pause: 1500)
    scene.press(.enter)
    scene.playPairs(pause: 2000)
    expect(
      scene,
      """
       Paires                  manche 3 sur 3
       C’est fini.

       60,0 s ; votre meilleur temps reste
       45,0 s.
       Un jeu : aucune date ne change.




       15 paires · 0 erreur · 1:00
       Entrée terminer  j paires    ? aide  q
      """)
  }
}
