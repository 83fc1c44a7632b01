// Layouts in which people write lists of terms, each as it was met: what introduces the list is no entry, and every entry
// keeps its acronym, its name and its whole definition.

import DeckFormats
import Glossary
import Testing

@Suite struct LayoutTests {
  private static let four = [
    "ARR | Revenu récurrent annuel | Ce que les abonnements rapportent.",
    "BANT | Budget, autorité, besoin, échéance | Quatre questions à poser.",
    "Devis | Prix proposé par écrit ; sinon, rien.",
    "SLA | Accord de niveau de service | Délais promis ; sinon, pénalités.",
  ]

  // Each the same four entries.
  @Test(arguments: [
    (
      "page.md",
      """
      # Nos mots à nous

      Cette page explique les mots de l'équipe. Demandez s'il en manque un.

      - ARR – Revenu récurrent annuel : Ce que les abonnements rapportent.
      - BANT – Budget, autorité, besoin, échéance : Quatre questions à poser.
      - Devis : Prix proposé par écrit ; sinon, rien.
      - SLA – Accord de niveau de service : Délais promis ; sinon, pénalités.
      """
    ),
    (
      "page.txt",
      """
      Nos mots à nous
      Cette page explique les mots de l'équipe. Demandez s'il en manque un.
          • ARR (Revenu récurrent annuel) : Ce que les abonnements rapportent.
          • BANT (Budget, autorité, besoin, échéance) : Quatre questions à poser.
          • Devis : Prix proposé par écrit ; sinon, rien.
          • SLA (Accord de niveau de service) : Délais promis ; sinon, pénalités.
      """
    ),
    (
      "page.txt",
      """
      Les mots de la vente
      Cette page explique les mots de l'équipe. Demandez s'il en manque un.
      Revenu récurrent annuel (ARR) – Ce que les abonnements rapportent.
      Budget, autorité, besoin, échéance (BANT) – Quatre questions à poser.
      Devis – Prix proposé par écrit ; sinon, rien.
      Accord de niveau de service (SLA) – Délais promis ; sinon, pénalités.
      """
    ),
    (
      "page.txt",
      """
      Lexique de la vente

      Cette page explique les mots de l'équipe. Demandez s'il en manque un.

      Revenu récurrent annuel (ARR)
      Ce que les abonnements
      rapportent.

      Budget, autorité, besoin, échéance (BANT)
      Quatre questions à poser.

      Devis
      Prix proposé par écrit ;
      sinon, rien.

      Accord de niveau de service (SLA)
      Délais promis ; sinon,
      pénalités.
      """
    ),
    (
      "page.org",
      """
      #+TITLE: Nos mots

      Cette page explique les mots de l'équipe. Demandez s'il en manque un.

      - ARR – Revenu récurrent annuel :: Ce que les abonnements rapportent.
      - BANT – Budget, autorité, besoin, échéance :: Quatre questions à poser.
      - Devis :: Prix proposé par écrit ; sinon, rien.
      - SLA – Accord de niveau de service :: Délais promis ; sinon, pénalités.
      """
    ),
    (
      "page.adoc",
      """
      = Nos mots à nous

      Cette page explique les mots de l'équipe. Demandez s'il en manque un.

      == ARR (Revenu récurrent annuel)

      Ce que les abonnements rapportent.

      == BANT (Budget, autorité, besoin, échéance)

      Quatre questions à poser.

      == Devis

      Prix proposé par écrit ; sinon, rien.

      == SLA (Accord de niveau de service)

      Délais promis ; sinon, pénalités.
      """
    ),
  ])
  func entriesAreWholeAndWhatIntroducesThemIsNone(_ name: String, _ text: String) throws {
    let lines = try imported(text, name).inLines
    #expect(lines == Self.four)
    #expect(try imported(text.replacing("\n", with: "\r\n"), name).inLines == lines)
  }

  // One sign between term and definition, one between rows, whichever the author chose.
  @Test(arguments: [
    "Devis ; Prix écrit, daté.\nAvoir ; Somme à rendre.\nRelance ; Rappel poli.\n",
    "Devis | Prix écrit, daté.\nAvoir | Somme à rendre.\nRelance | Rappel poli.\n",
    "Devis => Prix écrit, daté.\nAvoir => Somme à rendre.\nRelance => Rappel poli.\n",
    "Devis::Prix écrit, daté.\nAvoir::Somme à rendre.\nRelance::Rappel poli.\n",
    "Devis\tPrix écrit, daté.;Avoir\tSomme à rendre.;Relance\tRappel poli.",
    "Devis|Prix écrit, daté.;Avoir|Somme à rendre.;Relance|Rappel poli.",
    "Devis\tPrix écrit,\ndaté.\n\nAvoir\tSomme\nà rendre.\n\nRelance\tRappel poli.\n",
  ])
  func pairsHaveAnySign(_ text: String) throws {
    #expect(
      try imported(text, "quizlet.txt").inLines == [
        "Devis | Prix écrit, daté.", "Avoir | Somme à rendre.", "Relance | Rappel poli.",
      ])
  }

  @Test func wordsInCapitalsAreNoAcronymsWhereAllHeadsAreInCapitals() throws {
    let deck = try imported(
      """
      COÛT D'ACQUISITION
      Ce que coûte un client de plus.

      DEVIS
      Prix proposé par écrit, avant la commande.

      CRM
      Logiciel où se note ce que l'on sait d'un client.

      TAUX DE DÉPART
      Part des clients perdus dans le mois.

      PRISE EN CHARGE
      Décrocher, se nommer, dire ce qui sera fait.
      """, "mots.txt")
    #expect(deck.deck.terms.map(\.acronym) == [nil, nil, "CRM", nil, nil])
    #expect(
      deck.deck.terms.map { $0.names.first } == [
        "COÛT D'ACQUISITION", "DEVIS", nil, "TAUX DE DÉPART", "PRISE EN CHARGE",
      ])
  }

  @Test func aLongGermanWordInParenthesesIsAName() throws {
    let deck = try imported(
      "CAC (Kundenakquisekosten): Was ein weiterer Kunde kostet.\nAngebot: Ein schriftlicher Preis.\n", "a.txt")
    #expect(deck.inLines.first == "CAC | Kundenakquisekosten | Was ein weiterer Kunde kostet.")
  }

  @Test func aListOfTermsIsNoYAML() throws {
    let text =
      "- Devis: Prix que l'on propose.\n- Avoir: Somme que l'on doit.\n- Relance: Rappel poli.\n- Barrage: Filtre.\n"
    for name in ["a.md", "a.txt"] { #expect(try imported(text, name).deck.terms.count == 4, "\(name)") }
  }

  @Test func blanksPartTwoColumnsAndAWrappedLineGoesOn() throws {
    let deck = try imported(
      "ACO  Aircraft Certification Office\nADF  Automatic direction finder\nACARS  ARINC Communication Addressing and\nReporting System\nQuote  A price in writing.\n",
      "acronyms.txt")
    #expect(
      deck.inLines == [
        "ACO | Aircraft Certification Office", "ADF | Automatic direction finder",
        "ACARS | ARINC Communication Addressing and Reporting System", "Quote | A price in writing.",
      ])
  }

  @Test func aLineAboveTheRowsOfTwoColumnsIsTold() throws {
    let deck = try imported(
      "Our words.  See the wiki.\n\nACO  Aircraft Certification Office\nADF  Automatic direction finder\nQuote  A price in writing.\n",
      "acronyms.txt")
    #expect(
      deck.inLines == [
        "ACO | Aircraft Certification Office", "ADF | Automatic direction finder", "Quote | A price in writing.",
      ])
    #expect(deck.unread.map(\.text) == ["Our words. See the wiki."])
  }

  @Test func markupThatDataHoldsAsTextIsTakenOut() throws {
    let json = """
      {"glossary": [
        {"title": "Devis", "body": "<p>Prix que l'on propose <b>par écrit</b>&nbsp;;</p><p>il est daté.</p>"},
        {"title": "Avoir", "body": "Somme que l'on **doit** rendre, voir [le guide](https://exemple.fr)."}
      ]}
      """
    let deck = try imported(json, "notes.json")
    #expect(
      deck.inLines == [
        "Devis | Prix que l'on propose par écrit ; il est daté.",
        "Avoir | Somme que l'on doit rendre, voir le guide.",
      ])
    #expect(deck.summary.isSound)
  }

  @Test func inLaTeXWhatAnAcronymStandsForIsEnough() throws {
    let entry = { (key: String, long: String) in
      "\\newglossaryentry{\(key.lowercased())}\n{ name={\(key)}\n, description={}\n, first={\(long) (\(key))}\n, long={\(long)}\n}\n"
    }
    let deck = try imported(entry("AAP", "Analog Auto Placer") + entry("ABE", "Advanced Boolean Engine"), "a.tex")
    #expect(deck.inLines == ["AAP | Analog Auto Placer", "ABE | Advanced Boolean Engine"])
  }

  @Test func signsMayChangeFromLineToLine() throws {
    let deck = try imported(
      "cross-sell = produit en plus\nclosing : moment de la signature\nupsell= version au-dessus\nramp-up -> montée en charge\npipe - les affaires en cours\n",
      "notes.txt")
    #expect(
      deck.inLines == [
        "cross-sell | produit en plus", "closing | moment de la signature", "upsell | version au-dessus",
        "ramp-up | montée en charge", "pipe | les affaires en cours",
      ])
  }

  // A word that names glossaries is a term like any other, where a table or a list says that it is one.
  @Test(arguments: [
    (
      "a.csv",
      "Term,Definition\nTerms of service,The rules that a customer accepts.\nChurn,Customers lost in a month.\nSlip,A late deal.\nLead,A company that may buy.\n"
    ),
    (
      "a.html",
      "<dl><dt>Terms of service<dd>The rules that a customer accepts.<dt>Churn<dd>Lost customers.<dt>Slip<dd>A late deal.<dt>Lead<dd>It may buy.</dl>"
    ),
    (
      "a.md",
      "## Terms of service\n\nThe rules that a customer accepts.\n\n## Churn\n\nLost customers.\n\n## Slip\n\nA late deal.\n\n## Lead\n\nIt may buy.\n"
    ),
  ])
  func theFirstTermIsNoTitle(_ name: String, _ text: String) throws {
    let deck = try imported(text, name)
    #expect(deck.deck.terms.count == 4)
    #expect(deck.deck.terms.first?.names == ["Terms of service"])
  }

  @Test func fieldsOfAPageAreLeftOutAndTold() throws {
    let deck = try imported(
      "Status: Draft\nOwner: Mia Fox\n\nChurn: customers lost\nSlip: a late deal\nUpsell: a larger plan\nLead: it may buy\n",
      "page.txt")
    #expect(deck.deck.terms.map { $0.names.first } == ["Churn", "Slip", "Upsell", "Lead"])
    #expect(deck.unread.map(\.reason) == [.notContent, .notContent])
  }

  @Test func noLineOfAListIsLostWithoutAWord() throws {
    let text =
      "No-show: prospect did not come\nchurn: customers lost\nslip: a late deal\nClose rate, deals won over deals closed\n"
    for shape in [Shape.separator, .lines] {
      let deck = try DeckImport.read(Array(text.utf8), fileName: "a.txt", ImportChoice(shape: shape)).get()
      #expect(deck.deck.terms.count == 3)
      #expect(deck.unreadLines == [4], "\(shape)")
    }
  }

  @Test(arguments: [("fr", "fr"), ("en", "en"), ("de", "de")])
  func whereNoWordTellsTheLanguageItIsTheReaders(_ language: String, _ expected: String) throws {
    let text = "CA - Chiffre affaires\nDN - Distribution numérique\n"
    let deck = try DeckImport.read(Array(text.utf8), fileName: "a.txt", language: language).get()
    #expect(deck.deck.language == expected)
  }

  @Test func aSignThatOpensNoTagBreaksNoPage() throws {
    let words = (1...250).map { "mot\($0)" }.joined(separator: " ")
    let page =
      "<html><body><p>Le cas où a <b et \(words)</p><dl><dt>Devis<dd>Prix écrit.<dt>Avoir<dd>Somme rendue.</dl></body></html>"
    #expect(try !imported(page, "a.html").deck.terms.isEmpty)
  }
}
