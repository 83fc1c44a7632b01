// The columns of tables as people keep them: few rows, headings of all kinds, columns about other things, none of headings.

import DeckFormats
import Glossary
import Testing

@Suite struct ColumnTests {
  private static let two = [
    "CAC | Coût d'acquisition | Ce que coûte un client de plus, en vente et en publicité.",
    "Devis | Prix que l'on propose par écrit, avant la commande.",
    "NPS | Indice de recommandation | Part des clients qui nous conseilleraient.",
  ]

  // Each the same three entries.
  @Test(arguments: [
    """
    N°;Sigle;Libellé long;Définition;Maj
    1;CAC;Coût d'acquisition;Ce que coûte un client de plus, en vente et en publicité.;2024
    2;;Devis;Prix que l'on propose par écrit, avant la commande.;2025
    3;NPS;Indice de recommandation;Part des clients qui nous conseilleraient.;2025
    """,
    """
    Abrév.;Nom complet;Sens;Responsable
    CAC;Coût d'acquisition;Ce que coûte un client de plus, en vente et en publicité.;Julie P.
    ;Devis;Prix que l'on propose par écrit, avant la commande.;Omar B.
    NPS;Indice de recommandation;Part des clients qui nous conseilleraient.;Omar B.
    """,
    """
    Intitulé;En clair;Lien
    Coût d'acquisition (CAC);Ce que coûte un client de plus, en vente et en publicité.;https://exemple.fr/a
    Devis;Prix que l'on propose par écrit, avant la commande.;https://exemple.fr/b
    Indice de recommandation (NPS);Part des clients qui nous conseilleraient.;https://exemple.fr/c
    """,
    """
    Validé;Terme métier;Abk.;Commentaire
    oui;Coût d'acquisition;CAC;Ce que coûte un client de plus, en vente et en publicité.
    oui;Devis;;Prix que l'on propose par écrit, avant la commande.
    non;Indice de recommandation;NPS;Part des clients qui nous conseilleraient.
    """,
    """
    Coût d'acquisition;CAC;Ce que coûte un client de plus, en vente et en publicité.
    Devis;;Prix que l'on propose par écrit, avant la commande.
    Indice de recommandation;NPS;Part des clients qui nous conseilleraient.
    """,
  ])
  func headingsAndCellsTellWhatAColumnIs(_ text: String) throws {
    let deck = try imported(text, "mots.csv")
    #expect(deck.inLines == Self.two)
    #expect(deck.summary.isSound)
  }

  // Acronyms and what they stand for, without definitions.
  @Test(arguments: [
    "Acronyme\tEn toutes lettres\nCAC\tCoût d'acquisition\nDN\tDistribution numérique\nMDD\tMarque de distributeur\n",
    "Sigle\tDéveloppé\tDate\nCAC\tCoût d'acquisition\t2024\nDN\tDistribution numérique\t2025\nMDD\tMarque de distributeur\t2025\n",
    "Abk.\tBedeutung\nCAC\tCoût d'acquisition\nDN\tDistribution numérique\nMDD\tMarque de distributeur\n",
    "Bezeichnung\tKürzel\tAbteilung\nCoût d'acquisition\tCAC\tEinkauf\nDistribution numérique\tDN\tVertrieb\nMarque de distributeur\tMDD\tEinkauf\n",
  ])
  func acronymsNeedNoDefinition(_ text: String) throws {
    let deck = try imported(text, "sigles.tsv")
    #expect(
      deck.inLines == ["CAC | Coût d'acquisition", "DN | Distribution numérique", "MDD | Marque de distributeur"])
    #expect(deck.summary.isSound)
  }

  @Test func aRowOfEmptyHeadingsTakesNoEntry() throws {
    let deck = try imported(
      "| | |\n|--|--|\n| Devis | Prix que l'on propose par écrit. |\n| Avoir | Somme que l'on doit rendre. |\n| Relance | Un rappel poli. |\n",
      "a.md")
    #expect(deck.deck.terms.map(\.names) == [["Devis"], ["Avoir"], ["Relance"]])
  }

  @Test func aTableIsReadAsATableWhereItsCellsHaveDashes() throws {
    let deck = try imported(
      "| Libellé long | Sigle | Responsable |\n|--|--|--|\n| Coût d'acquisition | CAC | Julie – vente |\n| Distribution numérique | DN | Léa – achats |\n| Marque de distributeur | MDD | Léa – achats |\n",
      "a.md")
    #expect(deck.summary.shape == .table)
    #expect(
      deck.inLines == ["CAC | Coût d'acquisition", "DN | Distribution numérique", "MDD | Marque de distributeur"])
  }
}
