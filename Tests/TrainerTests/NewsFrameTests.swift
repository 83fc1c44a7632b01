// What a person sees of a deck that was corrected, and of one whose last good copy is used.

import Glossary
import Journal
import Learning
import Phrases
import Terminal
import Testing

@testable import Trainer

@Suite struct NewsFrameTests: Frames {
  /// The deck as it was: without its first term, another definition of the second one, and a term more.
  func scene(rows: Int, columns: Int, language: Language = .french) throws -> Simulation {
    let new = try language == .french ? deck : english
    var terms = Array(new.terms.dropFirst())
    terms[0].definition = language == .french ? "Une ancienne définition." : "A former definition."
    terms.append(
      Term(id: try #require(Term.ID("old")), names: ["Fax"], kind: .concept, definition: "It came by telephone."))
    var scene = try Simulation(new, language: language)
    scene.deckNews = DeckNews(from: new.with(terms: terms), to: new)
    scene.resize(rows, columns)
    scene.restart()
    return scene
  }

  @Test func theNoticeStandsBelowTheInvitation() throws {
    let drawing = try scene(rows: 24, columns: 80).drawing
    #expect(drawing.contains("Glossaire corrigé : 1 nouveau terme, 1 reformulé, 1 retiré (w : voir)."))
    #expect(drawing.contains("commencer la révision"))
  }

  @Test func inASmallTerminalTheNoticeHasARowOfItsOwn() throws {
    let drawing = try scene(rows: 12, columns: 40).drawing
    #expect(drawing.contains("\n Glossaire corrigé (w : voir).\n"))
  }

  @Test func theChangesInFrench() throws {
    var scene = try scene(rows: 24, columns: 80)
    scene.press(.character("w"))
    expect(
      scene,
      """
       Glossaire corrigé                                                3 changements
       ──────────────────────────────────────────────────────────────────────────────

          + SDR : nouveau
            Prospecte à froid une région ou un secteur et y fait naître, en
            partant de rien, des leads qualifiés.

          ~ AE : reformulé
            Une ancienne définition.
            Mène chaque affaire du premier échange à la signature, sur un
            portefeuille qui va de 20 à 300 comptes.

          - Fax : retiré









       ──────────────────────────────────────────────────────────────────────────────
                                                    Échap retour   ? aide   q quitter
      """)
  }

  @Test func theChangesInEnglishSmall() throws {
    var scene = try scene(rows: 12, columns: 40, language: .english)
    scene.press(.character("w"))
    expect(
      scene,
      """
       Deck updated                 3 changes
       + SDR: new
         Works a region or an industry cold,
         turning complete strangers into
         qualified leads.





                           Tab more (8 lines)
                   Esc back   ? help   q quit
      """)
    scene.press(.tab)
    #expect(scene.drawing.contains("Fax: removed"))
    scene.press(.escape)
    #expect(scene.app.isOnToday)
  }

  @Test func withoutNewsTheKeyMeansNothing() throws {
    var scene = try Simulation(deck)
    scene.press(.character("w"))
    #expect(scene.app.isOnToday)
  }

  @Test(arguments: [(24, 80, "acme.yaml n’est pas là : la copie du"), (12, 40, "Copie du glossaire : sam. 28 nov.")])
  func theCopyIsToldInAFormThatFits(_ rows: Int, _ columns: Int, _ words: String) throws {
    var scene = try Simulation(deck)
    let path =
      "/srv/a-folder/with-a-rather/long-name/that-does-not/fit-into-two-rows/of-a-screen/with/the-rest/acme.yaml"
    scene.deckFallback = DeckFallback(day: try #require(Day("2026-11-28")), reason: .unread(.noSuchFile(path: path)))
    scene.resize(rows, columns)
    scene.restart()
    #expect(scene.drawing.contains(words), "\(scene.drawing)")
  }
}
