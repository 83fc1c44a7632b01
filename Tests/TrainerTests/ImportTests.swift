// The preview of a foreign file on the first start: it is looked at, read otherwise, and taken.

import DeckFormats
import Glossary
import Journal
import Study
import Terminal
import Testing

@testable import Trainer

@Suite struct ImportTests: Frames {
  static let documents = [
    "sigles.csv": """
    Sigle;Signification;Ce que c'est;Service
    CA;Chiffre d'affaires;Ce que l'on a vendu en un an, hors taxes.;Finance
    PLV;Publicité sur le lieu de vente;Affiche ou présentoir posé dans le magasin.;Terrain
    DN;Distribution numérique;Part des magasins qui ont le produit en rayon.;Terrain
    MDD;Marque de distributeur;Produit que vend un magasin sous son propre nom.;Achats
    """,
    "signes.txt": "rien",
    "outil.md": """
    # Outil de caisse

    ## Installation

    Lancez le programme, acceptez la licence et redémarrez le poste avant la première vente de la journée.

    ## Usage

    Ouvrez le menu, choisissez la caisse, puis scannez les articles un par un jusqu'au total.

    ## Configuration

    Les réglages sont dans le fichier du poste ; seul le responsable les change, après une sauvegarde.
    """,
    "mots.md": """
    # Nos mots

    **Relance** – Deuxième message à qui n'a pas répondu au premier.

    **Créneau** – Heure que l'on garde pour un appel.

    **Barrage** – Personne qui filtre les appels du dirigeant.

    **Accroche** – Première phrase, celle qui donne envie d'écouter.
    """,
  ]

  /// The preview of a document, at the end of its path.
  private func preview(_ name: String) throws -> Simulation {
    var scene = try firstStart()
    scene.documents = Self.documents
    scene.press(.up, .enter)
    scene.type(name)
    scene.press(.enter)
    return scene
  }

  private func screen(_ scene: Simulation) throws -> ImportScreen { try #require(scene.app.screen as? ImportScreen) }

  @Test func tabCompletesThePathAndShowsWhatIsLeft() throws {
    var scene = try firstStart()
    scene.documents = Self.documents
    scene.press(.up, .enter)
    scene.type("si")
    scene.press(.tab)
    #expect(scene.drawing.contains("›  sig▏"))
    #expect(scene.drawing.contains("signes.txt"))
    scene.type("l")
    #expect(!scene.drawing.contains("signes.txt"))
    scene.press(.tab)
    #expect(scene.drawing.contains("›  sigles.csv▏"))
  }

  @Test func aTableIsShownAsItWillBeAskedWithItsColumns() throws {
    expect(
      try preview("sigles.csv"),
      """
       Premier lancement   sigles.csv                                       1-4 sur 4
       ──────────────────────────────────────────────────────────────────────────────

          4 entrées, lues comme tableau.
          1 Sigle = sigle  2 Signification = nom  3 Ce que c’est = définition
          4 Service = de côté

          CA · Chiffre d’affaires
            Ce que l’on a vendu en un an, hors taxes.

          PLV · Publicité sur le lieu de vente
            Affiche ou présentoir posé dans le magasin.

          DN · Distribution numérique
            Part des magasins qui ont le produit en rayon.

          MDD · Marque de distributeur
            Produit que vend un magasin sous son propre nom.




       ──────────────────────────────────────────────────────────────────────────────
       Entrée apprendre   ↑↓ voir   1-4 colonnes            Échap retour   ? aide   q
      """)
  }

  @Test func theSameOnASmallTerminal() throws {
    var scene = try preview("sigles.csv")
    scene.resize(12, 40)
    expect(
      scene,
      """
       Premier lancement            1-2 sur 4
       4 entrées, lues comme tableau.
       1 sigle  2 nom  3 définition  4 –
       CA · Chiffre d’affaires
         Ce que l’on a vendu en un an, hors
         taxes.
       PLV · Publicité sur le lieu de vente
         Affiche ou présentoir posé dans le
         magasin.


       Entrée prendre        Échap  ? aide  q
      """)
  }

  @Test func whatLooksLikeNoGlossaryIsNotTaken() throws {
    var scene = try preview("outil.md")
    expect(
      scene,
      """
       Premier lancement   outil.md                                         1-3 sur 3
       ──────────────────────────────────────────────────────────────────────────────

          3 entrées, lues comme titres de niveau 2 et leur texte.
          Ce fichier ne ressemble pas à un glossaire. Si c’en est un : « ramp deck
          import FICHIER --anyway ».

          Installation
            Lancez le programme, acceptez la licence et redémarrez le poste avant
            la première vente de la journée.

          Usage
            Ouvrez le menu, choisissez la caisse, puis scannez les articles un par
            un jusqu’au total.

          Configuration
            Les réglages sont dans le fichier du poste ; seul le responsable les
            change, après une sauvegarde.




       ──────────────────────────────────────────────────────────────────────────────
       ↑↓ voir   v lire autrement            Échap autre fichier   ? aide   q quitter
      """)
    scene.press(.enter)
    #expect(scene.app.notice == ImportScreen.noGlossary)
    #expect(scene.app.screen is ImportScreen)
  }

  @Test func enterTakesTheDeckAndTheEndOfTheFirstStartWritesIt() throws {
    var scene = try preview("sigles.csv")
    scene.press(.enter)
    #expect(scene.drawing.contains("2 sur 3"))
    #expect(scene.kept.isEmpty)
    scene.press(.enter, .enter)
    #expect(scene.kept == ["sigles"])
    #expect(scene.wishes.first == SettingChange(.deck, "sigles"))
  }

  @Test func aDeckOfRampsOwnIsNotWrittenAgain() throws {
    var scene = try firstStart()
    scene.press(.enter, .enter, .enter)
    #expect(scene.kept.isEmpty)
  }

  @Test func aDigitGivesAColumnItsNextRole() throws {
    var scene = try preview("sigles.csv")
    scene.press(.digit(4))
    #expect(try screen(scene).picks.parts == [.acronym, .name, .definition, .term])
    // The columns of the definitions become examples: no term is left that can be asked, but acronyms with their names.
    scene.press(.digit(3))
    #expect(try screen(scene).picks.parts == [.acronym, .name, .example, .term])
    #expect(try screen(scene).file.imported.terms.allSatisfy { $0.term.definition.isEmpty })
    scene.press(.character("v"))
    #expect(try screen(scene).picks.parts == [.acronym, .name, .definition, nil])
    #expect(try screen(scene).file.imported.terms.count == 4)
  }

  @Test func columnsWithoutATermMakeNoDeckAndAreTurnedOn() throws {
    var scene = try preview("sigles.csv")
    // Acronym becomes name, then definition; the name definition, then example.
    scene.press(.digit(1), .digit(1), .digit(2), .digit(2))
    #expect(scene.drawing.contains("aucun terme ne se lit"))
    scene.press(.enter)
    #expect(scene.app.screen is ImportScreen)
    scene.press(.digit(4))
    #expect(try screen(scene).file.imported.terms.first?.term.names == ["Finance"])
    scene.press(.enter)
    #expect(scene.drawing.contains("2 sur 3"))
  }

  @Test func vReadsTheFileInItsOtherShapes() throws {
    var scene = try preview("mots.md")
    let shapes = try screen(scene).file.imported.shapes.map(\.shape)
    #expect(shapes.count > 1)
    var seen = [try #require(try screen(scene).file.imported.summary.shape)]
    for _ in shapes.dropFirst() {
      scene.press(.character("v"))
      seen.append(try #require(try screen(scene).file.imported.summary.shape))
    }
    #expect(seen == shapes)
    scene.press(.character("v"))
    #expect(try screen(scene).file.imported.summary.shape == shapes.first)
  }

  @Test func escapeLeadsBackToThePath() throws {
    var scene = try preview("mots.md")
    scene.press(.escape)
    #expect(scene.drawing.contains("›  mots.md▏"))
  }

  @Test func theListEndsWithWhatWasLeftOut() throws {
    var scene = try firstStart()
    scene.documents = ["mots.csv": "Terme;Définition\nDevis;Prix que l'on propose.\nAvoir;\nRelance;Rappel poli.\n"]
    scene.press(.up, .enter)
    scene.type("mots.csv")
    scene.press(.enter, .pageDown)
    #expect(scene.drawing.contains("De côté, ligne 3, pas de définition : Avoir"))
    #expect(scene.drawing.contains("3 sur 3"))
  }

  @Test(arguments: ["'docs/mes mots.csv'", "docs/mes\\ mots.csv", "\"docs/mes mots.csv\"", " docs/mes mots.csv "])
  func aPathThatTheTerminalDroppedIsUnderstood(_ typed: String) throws {
    var scene = try firstStart()
    scene.documents = ["mes mots.csv": "Terme;Définition\nDevis;Prix que l'on propose.\nAvoir;Somme que l'on doit.\n"]
    scene.press(.up, .enter)
    scene.type(typed)
    scene.press(.enter)
    #expect(scene.app.screen is ImportScreen, "\(scene.drawing)")
  }

  @Test func whyAFileCannotBeReadStandsUnderItsPathAndGoesWithTheNextKey() throws {
    var scene = try firstStart()
    scene.documents = ["vide.txt": "rien à lire ici"]
    scene.press(.up, .enter)
    scene.type("vide.txt")
    scene.press(.enter)
    #expect(scene.drawing.contains("Sales Development Rep. Sa définition"))
    scene.press(.backspace)
    #expect(!scene.drawing.contains("Sales Development Rep. Sa définition"))
  }

  @Test func aTableWithoutOneRoleIsNotTakenAsItWas() throws {
    var scene = try firstStart()
    scene.documents = ["mots.csv": "Autre nom;Définition\nDevis;Prix que l'on propose.\nAvoir;Somme que l'on doit.\n"]
    scene.press(.up, .enter)
    scene.type("mots.csv")
    scene.press(.enter)
    var turns = 0
    while try screen(scene).picks.choice != nil, turns < 40 {
      let parts = try screen(scene).picks.parts
      scene.press(.digit(parts[0] == nil ? 2 : 1))
      turns += 1
    }
    #expect(try screen(scene).picks.parts == [nil, nil])
    scene.press(.enter)
    #expect(scene.app.screen is ImportScreen)
  }
}
