// What the user may decide about a file: the shape in which it is read, and the columns of its tables; and what is told of
// both.

import DeckFormats
import Documents
import Glossary
import Testing
import Workbooks

@Suite struct ImportChoiceTests {
  private static let mixed = """
    # Nos mots

    ## Devis – Prix écrit

    **Avoir** – Somme que l'on doit rendre au client.

    **Relance** – Deuxième message, après un premier sans réponse.

    ## Remise – Baisse de prix

    **Arrhes** – Somme versée à la commande et perdue si l'on renonce.
    """

  @Test func everyShapeHasAWordThatNamesIt() {
    let shapes: [Shape] =
      [.headings(level: nil), .bold, .separator, .termLines, .definitions, .table, .pairs, .lines]
      + (1...6).map { .headings(level: $0) }
    #expect(Set(shapes.map(\.word)).count == shapes.count)
    for shape in shapes { #expect(Shape(word: shape.word) == shape) }
    for word in ["", "headings-0", "headings-7", "headings-x", "gras"] { #expect(Shape(word: word) == nil) }
    #expect(Shape(word: "Table") == .table)
  }

  @Test func aFileIsReadInEachShapeThatIsOffered() throws {
    let deck = try imported(Self.mixed, "a.md")
    #expect(deck.shapes.first?.shape == deck.summary.shape)
    #expect(deck.shapes.count > 1)
    for option in deck.shapes {
      let read = try DeckImport.read(Array(Self.mixed.utf8), fileName: "a.md", ImportChoice(shape: option.shape)).get()
      #expect(read.summary.shape == option.shape)
      #expect(read.terms.count >= option.entries)
      #expect(read.shapes.map(\.shape) == deck.shapes.map(\.shape))
    }
  }

  @Test func aShapeThatTheFileDoesNotHaveIsAnErrorThatNamesTheOthers() throws {
    let choice = ImportChoice(shape: .table)
    let problems = try #require(throws: DeckProblems.self) {
      try DeckImport.read(Array(Self.mixed.utf8), fileName: "a.md", choice).get()
    }
    guard case .noSuchShape(let others) = problems.first.reason else { return #expect(Bool(false)) }
    #expect(others.contains("bold"))
  }

  @Test func eachTableTellsWhatItsColumnsWereTakenFor() throws {
    let deck = try imported(
      "Sigle;Signification;Ce que c'est;Maj\nCA;Chiffre d'affaires;Ce que l'on vend en un an.;2025\nDN;Distribution numérique;Part des magasins qui ont le produit.;2024\n",
      "a.csv")
    let columns = try #require(deck.tables.first).columns
    #expect(columns.map(\.part) == [.acronym, .name, .definition, nil])
    #expect(columns.map(\.heading) == ["Sigle", "Signification", "Ce que c'est", "Maj"])
  }

  @Test func columnsAreChosenByLetterNumberAndHeading() throws {
    let text =
      "a;b;c\nX;Le prix que l'on propose par écrit.;Devis\nY;Une baisse du prix pour un bon client.;Remise\n"
    for choice in ["name=C,definition=B", "name=3,definition=2", "definition=b,name=c"] {
      let columns = try #require(ColumnChoice(choice))
      let deck = try DeckImport.read(Array(text.utf8), fileName: "a.csv", ImportChoice(columns: columns)).get()
      #expect(
        deck.inLines == [
          "Devis | Le prix que l'on propose par écrit.", "Remise | Une baisse du prix pour un bon client.",
        ],
        "\(choice)")
    }
    let none = try #require(ColumnChoice("name=F"))
    let problems = try #require(throws: DeckProblems.self) {
      try DeckImport.read(Array(text.utf8), fileName: "a.csv", ImportChoice(columns: none)).get()
    }
    #expect(problems.first.reason == .noSuchColumns)
  }

  @Test func everyPartOfATermMayBeChosen() throws {
    let parts = TermPart.allCases.enumerated().map { index, part in "\(part.rawValue)=\(index + 1)" }
    let choice = try #require(ColumnChoice(parts.joined(separator: ",")))
    #expect(choice.roles.map(\.role) == TermPart.allCases)
    #expect(ColumnChoice("couleur=A") == nil && ColumnChoice("name=") == nil && ColumnChoice("") == nil)
    // The words that are shown for them are names too.
    #expect(
      ColumnChoice("Sigle=A,définition=B,autre nom=C,ETIQUETTE=D")?.roles.map(\.role) == [
        .acronym, .definition, .alias, .tag,
      ])
  }

  @Test func aChosenPartIsReadIntoTheTerm() throws {
    let text =
      "u;v;w;x\nDevis;Prix que l'on propose par écrit.;vente;Les mots\nAvoir;Somme que l'on doit rendre.;achat;Les mots\n"
    let columns = try #require(ColumnChoice("term=A,definition=B,tag=C,deck=D"))
    let deck = try DeckImport.read(Array(text.utf8), fileName: "a.csv", ImportChoice(columns: columns)).get()
    #expect(deck.deck.title == "Les mots")
    #expect(deck.deck.terms.last?.tags == ["achat"])
  }

  @Test func aLetterIsAColumnAndAHeadingInAnyScriptIsFound() throws {
    let letters =
      "C;Terme;Définition\nvente;Devis;Prix que l'on propose par écrit.\nachat;Avoir;Somme que l'on doit rendre.\n"
    let chosen = try #require(ColumnChoice("name=B,definition=C"))
    let deck = try DeckImport.read(Array(letters.utf8), fileName: "a.csv", ImportChoice(columns: chosen)).get()
    #expect(deck.deck.terms.first?.definition == "Prix que l'on propose par écrit.")
    let signs = "備考,用語,意味\n一,見積,金額を書いた文書。\n二,返金,返すお金。\n"
    let named = try #require(ColumnChoice("term=用語,definition=意味"))
    let other = try DeckImport.read(Array(signs.utf8), fileName: "a.csv", ImportChoice(columns: named)).get()
    #expect(other.deck.terms.first?.names == ["見積"])
  }

  @Test func aShapeThatIsOfferedBesidePairsIsRead() throws {
    let text = "Devis\tPrix que l'on propose.\nAvoir\tSomme que l'on doit.\nRelance\tRappel poli.\n"
    let deck = try imported(text, "a.txt")
    #expect(deck.summary.shape == .pairs && deck.shapes.contains { $0.shape == .table })
    let read = try DeckImport.read(Array(text.utf8), fileName: "a.txt", ImportChoice(shape: .table)).get()
    #expect(read.summary.shape == .table)
  }

  // MARK: Updates

  private func deck(_ sheet: [[String]]) throws -> ImportedDeck {
    let columns = sheet[0].map { Workbook.Column($0, width: 10) }
    let rows = sheet.dropFirst().map { $0.map { $0.isEmpty ? Workbook.Value.none : .text($0) } }
    return try imported(try Workbook([.init("Mots", columns: columns, rows: Array(rows))]).file(), "mots.xlsx")
  }

  private static let sheet = [
    ["Service", "Terme", "Définition", "Synonymes"],
    ["Vente", "Devis", "Prix que l'on propose par écrit.", "offre"],
    ["Vente", "Avoir", "Somme que l'on doit rendre.", ""],
    ["Achat", "Arrhes", "Somme versée à la commande.", ""],
  ]

  @Test func aChangeStandsInTheCellThatDiffers() throws {
    let old = try deck(Self.sheet)
    var sheet = Self.sheet
    sheet[1][2] = "Prix que l'on propose, par écrit et daté."
    sheet[2][3] = "note de crédit"
    sheet.append(["Achat", "Acompte", "Première partie d'un prix, due même si l'on renonce.", ""])
    let new = try deck(sheet).correcting(old.deck)
    let difference = DeckDifference(from: old.deck, to: new.deck, unsaid: new.unsaid)
    let places = ChangePlaces(new)
    #expect(
      difference.changes.map { places[$0] } == [
        .cell(sheet: "Mots", column: 3, row: 2), .cell(sheet: "Mots", column: 4, row: 3),
        .cell(sheet: "Mots", column: 2, row: 5),
      ])
  }

  @Test(arguments: ["sigle", "nom", "type", "exemple", "confondu avec", "voir aussi", "tags"])
  func aChangeOfAnyPartStandsInItsColumn(_ heading: String) throws {
    let headings = ["sigle", "nom", "type", "définition", "exemple", "confondu avec", "voir aussi", "tags"]
    let sheet = [
      headings, ["DV", "Devis", "outil", "Prix que l'on propose par écrit.", "", "", "", ""],
      ["AV", "Avoir", "outil", "Somme que l'on doit rendre.", "", "", "", ""],
    ]
    let old = try deck(sheet)
    let values = [
      "sigle": "AVR", "nom": "Note de crédit", "type": "métier", "tags": "achat", "exemple": "Un avoir, svp.",
    ]
    let column = try #require(headings.firstIndex(of: heading))
    var changed = sheet
    changed[2][column] = values[heading] ?? "Devis"
    let new = try deck(changed).correcting(old.deck)
    let difference = DeckDifference(from: old.deck, to: new.deck, unsaid: new.unsaid)
    let places = ChangePlaces(new)
    #expect(difference.changes.map { places[$0] } == [.cell(sheet: "Mots", column: column + 1, row: 3)])
  }

  @Test func whatAColumnStatesIsTakenAndWhatNoneStatesIsKept() throws {
    let imported = try deck(Self.sheet)
    var terms = imported.deck.terms
    terms[0].tags = ["vente"]
    terms[0].kind = .role
    let old = Deck(id: imported.deck.id, title: imported.deck.title, language: "fr", terms: terms)
    var sheet = Self.sheet
    sheet[1][3] = ""
    let new = try deck(sheet)
    let result = DeckDifference(from: old, to: new.deck, unsaid: new.unsaid).result
    #expect(result.terms[0].aliases.isEmpty)
    #expect(result.terms[0].tags == ["vente"])
    #expect(result.terms[0].kind == .role)
  }

  @Test(arguments: ["csv", "xlsx"])
  func aDeckThatGoesToASheetComesBackTheSame(_ form: String) throws {
    let text = """
      deck: mots
      title: Les mots
      language: fr
      terms:
        - id: devis-1
          acronym: DV
          names: [Devis, Offre de prix]
          kind: métier
          definition: Prix que l'on propose par écrit.
          points: ["Il est daté.", "Il est signé."]
          example: Je vous envoie le devis.
          aliases: [offre]
          confused-with: [avoir]
          tags: [vente]
        - id: avoir
          names: [Avoir]
          definition: Somme que l'on doit rendre.
          see-also: [devis-1]
      """
    let old = try DeckYAML.read(Array(text.utf8), reserved: []).get()
    let bytes = form == "csv" ? Array(DeckCSV.write(old).utf8) : try DeckWorkbook.write(old)
    let new = try imported(bytes, "mots.\(form)").correcting(old)
    let difference = DeckDifference(from: old, to: new.deck, unsaid: new.unsaid)
    #expect(difference.changes == [])
    #expect(difference.unchanged == 2)
  }

  @Test func aKindThatIsCorrectedInTheSheetIsTaken() throws {
    var terms = try deck(Self.sheet).deck.terms
    terms[0].kind = Kind("métier")
    let old = Deck(id: try #require(.init("mots")), title: "Mots", language: "fr", terms: terms)
    terms[0].kind = Kind("outil")
    let corrected = Deck(id: old.id, title: "Mots", language: "fr", terms: terms)
    let new = try imported(try DeckWorkbook.write(corrected), "mots.xlsx").correcting(old)
    let result = DeckDifference(from: old, to: new.deck, unsaid: new.unsaid).result
    #expect(result.terms[0].kind == Kind("outil"))
  }

  // MARK: Several sheets

  private static let sheets = [
    (
      "Vente",
      [
        ["Terme", "Définition", "Exemple"], ["Devis", "Prix que l'on propose par écrit.", "Un devis, vite !"],
        ["Relance", "Deuxième message, après un premier.", ""],
      ]
    ),
    (
      "Sigles",
      [
        ["Sigle", "Signification"], ["CA", "Chiffre d'affaires"], ["DN", "Distribution numérique"],
        ["PLV", "Publicité sur le lieu de vente"],
      ]
    ),
  ]

  private func workbook() throws -> [UInt8] {
    try Workbook(
      Self.sheets.map { name, rows in
        Workbook.Sheet(
          name, columns: rows[0].map { Workbook.Column($0, width: 10) },
          rows: rows.dropFirst().map { $0.map { $0.isEmpty ? Workbook.Value.none : .text($0) } })
      }
    ).file()
  }

  @Test func sheetsAreReadOneAfterTheOther() throws {
    let deck = try imported(try workbook(), "mots.xlsx")
    #expect(deck.inLines.map { $0.prefix(2) } == ["De", "Re", "CA", "DN", "PL"])
  }

  @Test(arguments: ["term=A,definition=B", "name=A,definition=C"])
  func columnsThatASheetLacksAreNotChosenThere(_ choice: String) throws {
    let columns = try #require(ColumnChoice(choice).flatMap { ColumnChoice($0.roles, of: "Vente") })
    let read = try DeckImport.read(try workbook(), fileName: "mots.xlsx", ImportChoice(columns: columns)).get()
    #expect(read.terms.map(\.term.acronym).suffix(3) == ["CA", "DN", "PLV"])
    let all = try DeckImport.read(
      try workbook(), fileName: "mots.xlsx", ImportChoice(columns: ColumnChoice("term=A,definition=C"))
    ).get()
    #expect(all.terms.map(\.term.acronym).suffix(3) == ["CA", "DN", "PLV"])
  }

  @Test func whatOneSheetStatesIsNotTakenFromTheTermsOfAnother() throws {
    let read = try imported(try workbook(), "mots.xlsx")
    var terms = read.deck.terms
    let index = try #require(terms.firstIndex { $0.acronym == "DN" })
    terms[index].example = "Notre DN monte."
    let old = Deck(id: read.deck.id, title: read.deck.title, language: "fr", terms: terms)
    let new = read.correcting(old)
    let difference = DeckDifference(from: old, to: new.deck, unsaid: new.unsaid)
    #expect(difference.changes == [])
  }

  @Test func aColumnInAnotherLanguageTakesNoAliasesAway() throws {
    let text =
      "Terme;English;Définition\nAvoir;Credit note;Somme que l'on doit rendre au client.\nDevis;Quote;Prix que l'on propose par écrit.\n"
    let read = try imported(text, "mots.csv")
    var terms = read.deck.terms
    terms[0].aliases = ["note de crédit"]
    let old = Deck(id: read.deck.id, title: read.deck.title, language: "fr", terms: terms)
    let result = DeckDifference(from: old, to: read.deck, unsaid: read.unsaid).result
    #expect(!result.terms[0].aliases.isEmpty)
  }

  @Test func oneStrayCellWidensNoOtherRow() throws {
    let rows = (1...4_200).map { number in
      [Workbook.Value.text("Mot \(number)"), .text("Ce que dit le mot \(number).")]
    }
    let stray =
      [Workbook.Value.text("Dernier"), .text("Le dernier mot.")] + Array(repeating: .none, count: 247) + [.text("x")]
    let columns = (0..<250).map { Workbook.Column($0 == 0 ? "Terme" : $0 == 1 ? "Définition" : "c\($0)", width: 9) }
    let file = try Workbook([.init("Mots", columns: columns, rows: rows + [stray])]).file()
    #expect(try imported(file, "mots.xlsx").terms.count == 4_201)
  }
}
