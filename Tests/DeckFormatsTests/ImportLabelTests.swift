// Labels of grammar and of job advertisements behind a name: they are taken off, and said; what is no label stays.

import DeckFormats
import Glossary
import Testing

@Suite struct ImportLabelTests {
  // In prose: the line, and the term without its label.
  @Test(arguments: [
    ("Upsell (n.) : vendre plus.", "Upsell | vendre plus."),
    ("Upsell (n) - Selling more.", "Upsell | Selling more."),
    ("Upsell (noun): selling more.", "Upsell | selling more."),
    ("Upsell (n.) Selling more.", "Upsell | Selling more."),
    ("Upsell [n.] : vendre plus.", "Upsell | vendre plus."),
    ("churn, n. m. : perte de clients.", "churn | perte de clients."),
    ("churn, n.m. : perte de clients.", "churn | perte de clients."),
    ("churn, n. m.: perte de clients.", "churn | perte de clients."),
    ("churn, n. m. Perte de clients.", "churn | Perte de clients."),
    ("churn n. m. : perte de clients.", "churn | perte de clients."),
    ("churn *n. m.* : perte de clients.", "churn | perte de clients."),
    ("churn, _n. m._ : perte de clients.", "churn | perte de clients."),
    ("churn (*n. m.*) : perte de clients.", "churn | perte de clients."),
    ("churn *(n. m.)* : perte de clients.", "churn | perte de clients."),
    ("**churn** (n. m.) : perte de clients.", "churn | perte de clients."),
    ("**churn**, n. m. : perte de clients.", "churn | perte de clients."),
    ("**churn** *n. m.* Perte de clients.", "churn | Perte de clients."),
    ("**churn** n. m. Perte de clients.", "churn | Perte de clients."),
    ("- **churn (n. m.)** : perte de clients.", "churn | perte de clients."),
    ("prospecter (v. tr.) : chercher.", "prospecter | chercher."),
    ("prospecter, v. tr. : chercher.", "prospecter | chercher."),
    ("prospecter, v. tr. et intr. : chercher.", "prospecter | chercher."),
    ("prospecter (verbe transitif) : chercher.", "prospecter | chercher."),
    ("lead (nom masculin) : un contact.", "lead | un contact."),
    ("lead, nom masculin : un contact.", "lead | un contact."),
    ("lead (Nom masculin) : un contact.", "lead | un contact."),
    ("affaires (n. f. pl.) : ventes.", "affaires | ventes."),
    ("to upsell, v. : to sell more.", "to upsell | to sell more."),
    ("to upsell, verb: to sell more.", "to upsell | to sell more."),
    ("close the loop (phrasal verb): to answer.", "close the loop | to answer."),
    ("sales-led (adj.): sold by people.", "sales-led | sold by people."),
    ("KPI (abbr.) : un indicateur.", "KPI | un indicateur."),
    ("KPI (abrév.) - Key Performance Indicator. Un indicateur.", "KPI | Key Performance Indicator | Un indicateur."),
    ("KPI (sigle, n. m.) : un indicateur.", "KPI | un indicateur."),
    ("SDR, n. m. - Sales Development Rep. Prospecte.", "SDR | Sales Development Rep | Prospecte."),
    ("SDR - Sales Development Rep (n. m.). Prospecte.", "SDR | Sales Development Rep | Prospecte."),
    (
      "Customer Lifetime Value (n.) (CLV) : ce que vaut un client.",
      "CLV | Customer Lifetime Value | ce que vaut un client."
    ),
    ("Vertriebsleiter (m/w/d): führt das Team.", "Vertriebsleiter | führt das Team."),
    ("Vertriebsleiter m/w/d: führt das Team.", "Vertriebsleiter | führt das Team."),
    ("SDR (h/f) : prospecte.", "SDR | prospecte."),
    ("SDR (H/F) - Sales Development Rep. Prospecte.", "SDR | Sales Development Rep | Prospecte."),
    ("Commercial H/F : vend.", "Commercial | vend."),
    ("Commercial (H/F) sédentaire : vend.", "Commercial sédentaire | vend."),
    ("Commercial(e) (F/H) : vend.", "Commercial | ~Commerciale | vend."),
    ("Chargé(e) d'affaires (F/H) : vend.", "Chargé d'affaires | ~Chargée d'affaires | vend."),
    ("Directeur·trice commercial·e : dirige.", "Directeur commercial | ~Directrice commerciale | dirige."),
    ("Vendeur(se) : vend.", "Vendeur | ~Vendeuse | vend."),
    ("Conseiller(ère) : conseille.", "Conseiller | ~Conseillère | conseille."),
    ("SDR (Chargé(e) de prospection) : appelle.", "SDR | Chargé de prospection | ~Chargée de prospection | appelle."),
  ])
  func aLabelIsNoPartOfTheName(_ line: String, _ term: String) throws {
    let deck = try imported(line, "notes.md")
    #expect(deck.inLines == [term])
    #expect(deck.unread.isEmpty)
  }

  @Test(arguments: [
    ("Account Executive (AE) : vend.", "AE | Account Executive | vend."),
    ("AE (Account Executive) : vend.", "AE | Account Executive | vend."),
    ("Nom (N) : une chose.", "Nom | ~N | une chose."),
    ("Vente (ADJ) : une chose.", "ADJ | Vente | une chose."),
    ("Relance (rappel) : un appel.", "Relance | ~rappel | un appel."),
    ("Prix (HT/TTC) : un prix.", "HT/TTC | Prix | un prix."),
    ("BANT (Budget, Authority, Need, Timing) : une grille.", "BANT | Budget, Authority, Need, Timing | une grille."),
    ("Sales verb: a word.", "Sales verb | a word."),
    ("Plan B : un autre.", "Plan B | un autre."),
    ("Vendeur(s) : ceux qui vendent.", "Vendeur | ~s | ceux qui vendent."),
    ("A/B. Deux essais.", "A/B | Deux essais."),
    ("snake_n_case : un mot.", "snake_n_case | un mot."),
  ])
  func whatIsNoLabelStays(_ line: String, _ term: String) throws {
    let deck = try imported(line, "notes.md")
    #expect(deck.inLines == [term])
    #expect(!deck.terms.flatMap(\.guesses).contains { if case .labelRemoved = $0 { true } else { false } })
  }

  @Test func whatWasTakenOffIsSaid() throws {
    let guesses = try imported("Chargé(e) d'affaires (F/H), n. : vend.").terms.flatMap(\.guesses)
    #expect(guesses.contains(.labelRemoved("F/H")))
    #expect(guesses.contains(.labelRemoved("n.")))
    #expect(guesses.contains(.gloss("Chargée d'affaires")))
  }

  @Test func aTermAloneOnItsLineLosesItsLabelToo() throws {
    #expect(try imported("churn, n. m.\n\tUne perte de clients.\n").inLines == ["churn | Une perte de clients."])
  }

  // MARK: Tables

  @Test func cellsOfATableLoseTheirLabels() throws {
    let deck = try imported(
      """
      terme;définition
      churn (n. m.);Perte de clients.
      lead, nom masculin;Un contact.
      Chargé(e) d'affaires (F/H);Vend.
      Upsell;(n.) Selling more.
      Account Executive (AE);Mène une affaire.
      """, "mots.csv")
    #expect(
      deck.inLines == [
        "churn | Perte de clients.", "lead | Un contact.", "Chargé d'affaires | ~Chargée d'affaires | Vend.",
        "Upsell | Selling more.", "AE | Account Executive | Mène une affaire.",
      ])
  }

  @Test func aColumnOfNamesLosesItsLabels() throws {
    let deck = try imported("sigle;nom;définition\nSDR (h/f);Chargé(e) de prospection (n.);Prospecte.\n", "mots.csv")
    #expect(deck.inLines == ["SDR | Chargé de prospection | ~Chargée de prospection | Prospecte."])
  }

  @Test func italicsOfAnAnkiExportAreLabelsToo() throws {
    let deck = try imported("#separator:tab\n#html:true\nchurn <i>n. m.</i>\tPerte de clients.\n")
    #expect(deck.inLines == ["churn | Perte de clients."])
  }

  @Test func pairsOfATermAndADefinitionLoseThem() throws {
    let deck = try imported("to upsell, v.\tTo sell more.\nKPI (abbr.)\tA figure.\n")
    #expect(deck.inLines == ["to upsell | To sell more.", "KPI | A figure."])
  }

  @Test func aTableThatRampWroteIsReadLetterForLetter() throws {
    let deck = try imported(
      "id,acronym,names,kind,definition,points,example,aliases,see-also,confused-with,tags\na,,Upsell (n.),concept,D.,,,,,,\n",
      "a.csv")
    #expect(deck.inLines == ["Upsell (n.) | D."])
  }
}
