// Tables: CSV and TSV with a header in either language, Anki's and Quizlet's exports.

import DeckFormats
import Glossary
import Testing

@Suite struct ImportTableTests {
  @Test(arguments: [",", ";", "\t"])
  func headersAreKnownInBothLanguages(_ separator: String) throws {
    func table(_ rows: [[String]]) -> String { rows.map { $0.joined(separator: separator) }.joined(separator: "\r\n") }
    let french = table([
      ["SIGLE", "Nom", "Définition", "Catégorie", "Exemple", "Synonymes", "Étiquettes", "Voir aussi"],
      ["FDR", "Field Demo Rep", "Montre.", "rôle", "Le FDR est là.", "Démonstrateur", "terrain|été", "PMO"],
      ["PMO", "Panier moyen", "Vaut.", "Indicateur", "", "", "", ""],
    ])
    let english = table([
      ["Acronym", "Name", "Definition", "Kind", "Example", "Aliases", "Tags", "See also"],
      ["FDR", "Field Demo Rep", "Montre.", "Role", "Le FDR est là.", "Démonstrateur", "terrain|été", "PMO"],
      ["PMO", "Panier moyen", "Vaut.", "metric", "", "", "", ""],
    ])
    for text in [french, english] {
      let deck = try imported("\u{FEFF}" + text, "mots.csv")
      #expect(deck.format == .separated)
      #expect(deck.terms.map(\.line) == [2, 3])
      let term = try #require(deck.deck.terms.first)
      #expect(term.inOneLine == "FDR | Field Demo Rep | ~Démonstrateur | Montre.")
      #expect(term.kind == .role)
      #expect(term.example == "Le FDR est là.")
      #expect(term.tags == ["terrain", "été"])
      #expect(term.seeAlso.map(\.text) == ["pmo"])
      #expect(deck.deck.terms[1].kind == .metric)
    }
  }

  @Test func quotesLineBreaksAndSeparatorsInsideFieldsAreText() throws {
    let deck = try imported(
      "terme;définition\r\n\"Relance\";\"Reprendre; \"\"doucement\"\"\r\ncontact.\"\r\nÉcran 12\" plat;Un \"objet\".\r\n"
        + "\r\nDevis;Un prix.", "mots.csv")
    #expect(
      deck.inLines == [
        "Relance | Reprendre; \"doucement\" contact.", "Écran 12\" plat | Un \"objet\".", "Devis | Un prix.",
      ])
    #expect(deck.terms.map(\.line) == [2, 4, 6])
  }

  @Test func oneBadQuotationMarkCostsOneLine() throws {
    let deck = try imported(
      "terme,définition\nUn,\"Premier\nDeux,Second.\nTrois,\"a\" b\nQuatre,\"Quatrième, bien.\"\n", "mots.csv")
    #expect(deck.inLines == ["Deux | Second.", "Quatre | Quatrième, bien."])
    #expect(deck.unread.map(\.reason) == [.quotes, .quotes])
    #expect(deck.unreadLines == [2, 4])
  }

  @Test func whatARowLacksOrHasTooMuchOfIsSaid() throws {
    let deck = try imported(
      "terme,définition,couleur\nUn,Premier.,bleu\nDeux,,\n,Seul.,\nTrois,a,b,c\n,,\n", "mots.csv")
    #expect(deck.inLines == ["Un | Premier."])
    #expect(deck.unread.map(\.reason) == [.noDefinition, .noTerm, .tooManyFields])
    #expect(deck.unread.map(\.line) == [3, 4, 5])
    #expect(deck.unread[2].text == "Trois | a | b | c")
    #expect(deck.remarks.contains(.unknownColumn("couleur", filled: 1)))
  }

  @Test func aTableWithIdsIsTakenAtItsWord() throws {
    let deck = try imported(
      "id,acronym,name,definition\nold-fdr,FDR,Field Demo Rep,Un. Deux.\nÀ revoir,X,Y,Z.\nold-fdr,V,W,Z.\n", "d.csv")
    #expect(deck.deck.terms.map(\.id.text) == ["old-fdr", "a-revoir", "old-fdr-2"])
    #expect(deck.deck.terms[0].definition == "Un. Deux.")
    #expect(deck.terms[0].guesses == [.kind(.role, word: "rep")])
    #expect(deck.terms[1].guesses.contains(.idCorrected(from: "À revoir")))
    #expect(deck.terms[2].guesses.contains(.idMadeUnique(wanted: "old-fdr")))
  }

  @Test func ourOwnTableComesBackTheSame() throws {
    let tricky = ImportExactTests.yaml.replacing(
      "    see-also: [pmo]",
      with: "    aliases: [\"Vente, terrain / été\", B]\n    tags: [\"a, b\"]\n    see-also: [pmo]")
    let deck = try imported(tricky, "x.yaml").deck
    let back = try imported(DeckCSV.write(deck), "mine.csv")
    #expect(back.deck.terms == deck.terms)
    #expect(back.unread.isEmpty)
  }

  @Test func aCellOfTheTermMayHoldMore() throws {
    let deck = try imported("Terme;Définition\nPanier moyen (PMO);Vaut.\nFDR - Field Demo Rep;Montre.\n", "mots.csv")
    #expect(deck.inLines == ["PMO | Panier moyen | Vaut.", "FDR | Field Demo Rep | Montre."])
  }

  @Test func withoutAHeaderTwoColumnsAreATermAndItsDefinition() throws {
    let deck = try imported("Relance,Reprendre contact.\nDevis,\"Un prix, écrit.\"\n", "mots.csv")
    #expect(deck.inLines == ["Relance | Reprendre contact.", "Devis | Un prix, écrit."])
    #expect(deck.remarks.contains(.columnsAssumed))
    #expect(try problem(Array("a,b,c\nd,e,f\n".utf8), "mots.csv") == DeckProblem(.noHeader, line: 1))
  }

  @Test func excelsOwnFirstLineTellsTheSeparator() throws {
    let deck = try imported("sep=|\nterme|définition\nUn|Premier, sûr.\n", "mots.csv")
    #expect(deck.inLines == ["Un | Premier, sûr."])
    #expect(deck.terms[0].line == 3)
  }

  @Test func quizletIsATermATabAndItsDefinition() throws {
    let deck = try imported("FDR\tField Demo Rep. Montre.\nRelance\tReprendre \"contact.\nrien\nPMO\tPanier moyen\n")
    #expect(deck.format == .quizlet)
    #expect(
      deck.inLines == ["FDR | Field Demo Rep | Montre.", "Relance | Reprendre \"contact.", "PMO | Panier moyen"])
    #expect(deck.unread.map(\.line) == [3])
  }

  @Test func ankisExportTellsItsOwnColumns() throws {
    let deck = try imported(
      "#separator:tab\n#html:true\n#guid column:1\n#notetype column:2\n#deck column:3\n#tags column:6\n"
        + "x{1\tBasic\tVente\tFDR - Field Demo Rep\t<b>Montre</b>&nbsp;le&nbsp;\"\"produit.<br>Il voyage&hellip;\tterrain été\n"
        + "# une remarque\ny\tBasic\tVente\tRelance\t\"Reprendre\n\"\"contact\"\" &lt;3 &#233;t&#xE9;.\"\t\n",
      "export.txt")
    #expect(deck.format == .anki)
    #expect(deck.deck.title == "Vente")
    #expect(
      deck.inLines == [
        "FDR | Field Demo Rep | Montre le \"\"produit. | Il voyage…", "Relance | Reprendre \"contact\" <3 été.",
      ])
    #expect(deck.deck.terms[0].tags == ["terrain", "été"])
    #expect(deck.terms.map(\.line) == [7, 9])
    #expect(deck.terms[0].guesses.contains(.markupRemoved))
    #expect(deck.unread.map(\.reason) == [.notContent])
  }

  @Test func ankiMayNameItsColumnsAndItsSeparator() throws {
    let deck = try imported(
      "#separator:Semicolon\n#html:false\n#columns:Nom;Couleur;Définition\n#deck:Mes mots\nUn;bleu;\"<b> 1 &amp; 2\"\n")
    #expect(deck.inLines == ["Un | <b> 1 &amp; 2"])
    #expect(deck.deck.title == "Mes mots")
    #expect(deck.remarks.contains(.unknownColumn("Couleur", filled: 1)))
    #expect(deck.terms[0].line == 5)
  }

  @Test func aSignThatPartsOnlySomeRowsStandsInTheirTexts() throws {
    let deck = try imported(
      """
      Terme;Signification;Maj
      Devis;Prix que l'on propose par écrit, avant la commande.;2025
      Avoir;Somme que l'on doit rendre au client.;2024
      Relance;Deuxième message, après un premier sans réponse.;2025
      """, "mots.csv")
    #expect(deck.deck.terms.map(\.names) == [["Devis"], ["Avoir"], ["Relance"]])
    #expect(deck.unread == [])
  }
}
