// The shapes in which people write glossaries: which one a file is read in, and what becomes of its entries.

import Documents
import Glossary
import Testing

@testable import DeckFormats

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

  // A term that is merged over two rows has two texts.
  @Test func rowsThatAreMergedBelongToOneTerm() throws {
    let deck = try imported(
      """
      <table><tr><th>Terme<th>Définition
      <tr><td rowspan=2>Devis<td>Un prix écrit.<tr><td>Il engage le vendeur.
      <tr><td>Remise<td>Une baisse du prix.</table>
      """, "a.html")
    #expect(deck.inLines == ["Devis | Un prix écrit. | Il engage le vendeur.", "Remise | Une baisse du prix."])
  }

  // A sheet repeats the text of a merged cell in each of its rows.
  @Test func rowsThatAreMergedInASheetBelongToOneTerm() {
    func row(_ number: Int, _ term: String, _ text: String, isMerged: Bool = false) -> TableRow {
      let place = Place.cell(sheet: "Mots", column: 1, row: number)
      return TableRow([TableCell(RichText(term, place), isMerged: isMerged), TableCell(RichText(text, place))], place)
    }
    let table = Table(
      [
        row(1, "Terme", "Définition"), row(2, "Devis", "Un prix écrit."),
        row(3, "Devis", "Il engage le vendeur.", isMerged: true), row(4, "Remise", "Une baisse du prix."),
      ], name: "Mots")
    let shape = TableShape(Pieces.of([Block(.table(table), .line(1))]), chosen: nil)
    #expect(shape.findings.drafts.map(\.names) == [["Devis"], ["Remise"]])
    #expect(shape.findings.drafts.map(\.points) == [["Il engage le vendeur."], []])
  }

  // MARK: Other programs

  @Test(arguments: [
    #"[{"term": "Devis", "definition": "Un prix écrit.", "author": 7}, {"term": "Remise", "definition": "Une baisse du prix.", "author": 9}]"#,
    #"{"version": 3, "cards": [{"front": "Devis", "back": "Un prix écrit."}, {"front": "Remise", "back": "Une baisse du prix."}]}"#,
    #"{"Devis": "Un prix écrit.", "Remise": "Une baisse du prix."}"#,
    #"{"Devis": {"definition": "Un prix écrit."}, "Remise": {"definition": "Une baisse du prix."}}"#,
  ])
  func jsonOfAnotherProgramIsRead(_ text: String) throws {
    let deck = try imported(text, "cards.json")
    #expect(deck.inLines == ["Devis | Un prix écrit.", "Remise | Une baisse du prix."])
    #expect(deck.format == .data)
  }

  // Each of its lines is a line of YAML as well.
  // MARK: What is left out

  @Test func aFileWhoseHalfIsAGlossaryIsNoDeck() throws {
    let entries = [
      "Devis : un prix écrit.", "Remise : une baisse du prix.", "Relance : un message de plus.",
      "Acompte : une somme payée avant.",
    ]
    let others = [
      "Une phrase de plus, qui ne dit rien.", "Encore une phrase, qui parle du temps.",
      "Et une autre, sur les vendeurs de la région.", "",
    ]
    let mixed = zip(entries, others).map { "\($0)\n\n\($1)\n\n" }.joined()
    let deck = try imported(mixed, "notes.txt")
    #expect(deck.summary.read == 4)
    #expect(deck.summary.missed == 3)
    #expect(!deck.summary.isSound)
    #expect(try imported(entries.joined(separator: "\n\n"), "notes.txt").summary.isSound)
  }

  // MARK: Initials

  /// The name of « RDV » has two words: in a list of acronyms it is a name all the same.
  @Test(arguments: ["RDV - Rendez-vous\nCA - Chiffre d'affaires\n", "CA : Chiffre d'affaires\nRDV : Rendez-vous\n"])
  func anAcronymWhoseInitialsDoNotMatchIsOneInAListOfAcronyms(_ text: String) throws {
    let deck = try imported(text, "sigles.txt")
    #expect(deck.inLines.sorted() == ["CA | Chiffre d'affaires", "RDV | Rendez-vous"])
    #expect(Set(deck.deck.terms.flatMap(\.names)) == ["Chiffre d'affaires", "Rendez-vous"])
  }
}
