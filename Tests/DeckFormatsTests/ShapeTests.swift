// The shapes in which people write glossaries: which one a file is read in, and what becomes of its entries.

import DeckFormats
import Glossary
import Testing

@Suite struct ShapeTests {
  static let both = ["Devis | Un prix écrit.", "PMO | Panier moyen | Ce que vaut une vente."]

  // Each the same two entries.
  @Test(arguments: [
    (
      "a.md", Shape.headings(level: 2),
      "# Mots\n\n## Devis\n\nUn prix écrit.\n\n## Panier moyen (PMO)\n\nCe que vaut une vente.\n"
    ),
    ("a.md", .bold, "# Mots\n\n**Devis** – Un prix écrit.\n\n**Panier moyen (PMO)** – Ce que vaut une vente.\n"),
    ("a.md", .bold, "**Devis**\n\nUn prix écrit.\n\n**Panier moyen (PMO)**\nCe que vaut\nune vente.\n"),
    ("a.md", .definitions, "Devis\n: Un prix écrit.\n\nPanier moyen (PMO)\n: Ce que vaut une vente.\n"),
    ("a.html", .definitions, "<dl><dt>Devis<dd>Un prix écrit.<dt>PMO<dt>Panier moyen<dd>Ce que vaut une vente.</dl>"),
    (
      "a.md", .table,
      "| Terme | Définition |\n|--|--|\n| **Devis** | Un prix écrit. |\n| Panier moyen (PMO) | Ce que vaut une vente. |\n"
    ),
    ("a.txt", .termLines, "Mots\nDevis\nUn prix écrit.\nPanier moyen (PMO)\nCe que vaut une vente.\n"),
    ("a.txt", .pairs, "Devis\tUn prix écrit.\nPanier moyen (PMO)\tCe que vaut une vente.\n"),
  ])
  func oneShapeReadsTheWholeDocument(_ name: String, _ shape: Shape, _ text: String) throws {
    let deck = try imported(text, name)
    #expect(deck.summary.shape == shape)
    #expect(deck.inLines == Self.both)
  }

  @Test func subheadingsAndListsBelongToTheTermAboveThem() throws {
    let deck = try imported(
      "## Devis\n\nUn prix écrit.\n\n- Daté.\n- Signé.\n\n## Remise\n\nUne baisse du prix.\n\n## Voir aussi\n\n- [tarif](x)\n",
      "a.md")
    #expect(deck.inLines == ["Devis | Un prix écrit. | Daté. + Signé.", "Remise | Une baisse du prix."])
  }

  @Test func labelsBelowATermSayWhatItsTextsAre() throws {
    let deck = try imported(
      "## Devis\n\nDéfinition : un prix écrit.\n\nExemple : Je vous envoie le devis.\n\nSynonymes : offre, proposition\n\n## Remise\n\nUne baisse.\n",
      "a.md")
    #expect(deck.deck.terms[0].definition == "un prix écrit.")
    #expect(deck.deck.terms[0].example == "Je vous envoie le devis.")
    #expect(deck.deck.terms[0].aliases == ["offre", "proposition"])
  }

  @Test func eachTableHasItsOwnColumns() throws {
    let deck = try imported(
      "| Terme | EN | Définition |\n|--|--|--|\n| Devis | Quote | Un prix écrit. |\n\n| Sigle | Développé | En clair |\n|--|--|--|\n| PMO | Panier moyen | Ce que vaut une vente. |\n",
      "a.md")
    #expect(deck.inLines == ["Devis | ~Quote | Un prix écrit.", "PMO | Panier moyen | Ce que vaut une vente."])
  }

  // MARK: Acronyms without definitions

  @Test(arguments: [
    ("a.txt", "ACV - Annual Contract Value\nMQL - Marketing Qualified Lead\n"),
    ("a.md", "* ACV : Annual Contract Value\n* MQL: Marketing Qualified Lead\n"),
    ("a.csv", "Acronym,Meaning\nACV,Annual Contract Value\nMQL,Marketing Qualified Lead\n"),
    ("a.csv", "Acronym,Stands for\nACV,Annual Contract Value\nMQL,Marketing Qualified Lead\n"),
    ("a.tex", "\\acro{acv}[ACV]{Annual Contract Value}\n\\acro{mql}[MQL]{Marketing Qualified Lead}\n"),
  ])
  func aListOfAcronymsIsADeckWithoutDefinitions(_ name: String, _ text: String) throws {
    let deck = try imported(text, name)
    #expect(deck.inLines == ["ACV | Annual Contract Value", "MQL | Marketing Qualified Lead"])
    #expect(deck.deck.cards.map(\.face) == [.expand, .abbreviate, .expand, .abbreviate])
    let written = DeckYAML.write(deck.deck)
    #expect(!written.contains("definition:"))
    #expect(try DeckYAML.read(Array(written.utf8), reserved: []).get() == deck.deck)
  }

  // MARK: Columns

  @Test func theUserMayNameTheColumns() throws {
    let choice = try #require(ColumnChoice("acronym=C,name=Mot,definition=2"))
    let text = Array("Mot;Sens de tout;Code\nPanier moyen;Ce que vaut une vente.;PMO\n".utf8)
    let deck = try DeckImport.read(text, fileName: "a.csv", ImportChoice(columns: choice)).get()
    #expect(deck.inLines == ["PMO | Panier moyen | Ce que vaut une vente."])
    #expect(ColumnChoice("nonsense") == nil)
  }

  @Test func ankisSettingsAreReadAsASpreadsheetSavesThem() throws {
    let deck = try imported("#separator:Comma,,\nDevis,un prix: écrit,Vente::Prix\nRemise,une baisse: signée,Vente\n")
    #expect(deck.format == .anki)
    #expect(deck.inLines == ["Devis | un prix: écrit", "Remise | une baisse: signée"])
  }

  @Test func aSpreadsheetsTextBetweenTabsKeepsItsQuotedLines() throws {
    let deck = try imported("Devis\t\"Un prix écrit\nqui engage\"\nRemise\t\"Une \"\"baisse\"\" du prix\"\n")
    #expect(deck.inLines == ["Devis | Un prix écrit qui engage", "Remise | Une \"baisse\" du prix"])
  }
}

@Suite struct GlossaryVerdictTests {
  static func isSound(_ text: String, _ name: String) -> Bool {
    guard case .success(let deck) = DeckImport.read(Array(text.utf8), fileName: name) else { return false }
    return deck.summary.isSound
  }

  @Test(arguments: [
    (
      "tarif.csv",
      "Référence;Désignation;Prix;Stock\nREF-1001;Câble de trois mètres;4,90;148\nREF-1002;Support mural pour écran;38,00;12\n"
    ),
    (
      "README.md",
      "# outil\n\n## Installation\n\nLancez la commande sur votre machine.\n\n## Usage\n\nTapez son nom et un fichier.\n\n## License\n\nLibre.\n"
    ),
    (
      "CHANGELOG.md",
      "# Changes\n\n## 1.2.0\n\nA key was added to the table of keys.\n\n## 1.1.0\n\nA screen was drawn anew.\n\n## 1.0.0\n\nThe first one.\n"
    ),
  ])
  func whatIsNoGlossaryIsRefused(_ name: String, _ text: String) { #expect(!Self.isSound(text, name)) }

  @Test(arguments: [
    "SDR - Sales Development Rep. Appelle à froid.\n", "Devis : un prix écrit.\nRemise : une baisse du prix.\n",
  ])
  func aShortGlossaryIsOne(_ text: String) { #expect(Self.isSound(text, "notes.txt")) }
}
