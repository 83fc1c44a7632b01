// A glossary written for people, in every shape that was met: what becomes the acronym, the names, the definition, and
// what is said of each guess.

import DeckFormats
import Glossary
import Testing

@Suite struct ImportProseTests {
  struct Shape: Sendable, CustomTestStringConvertible {
    let text: String
    let term: String
    var guesses: [Guess] = []

    init(_ text: String, _ term: String, _ guesses: Guess...) {
      self.text = text
      self.term = term
      self.guesses = guesses
    }

    var testDescription: String { text }
  }

  @Test(arguments: [
    Shape(
      "FDR - Field Demo Rep. Il montre le produit sur place.",
      "FDR | Field Demo Rep | Il montre le produit sur place.",
      .acronym(.beforeSeparator), .names(.afterSeparator)),
    Shape(
      "Prix de sortie / Prix final \"PDS\". Ce que paie le client.",
      "PDS | Prix de sortie + Prix final | Ce que paie le client.", .acronym(.inQuotes), .names(.besideSlash)),
    Shape("Panier moyen (PMO). Ce que vaut une vente.", "PMO | Panier moyen | Ce que vaut une vente."),
    Shape(
      "NPV - Net Present Value (valeur actuelle nette). Ce que vaudrait tout de suite un gain futur.",
      "NPV | Net Present Value | ~valeur actuelle nette | Ce que vaudrait tout de suite un gain futur.",
      .gloss("valeur actuelle nette")),
    Shape(
      "AV. Avant-vente technique. L'équipe qui prépare les essais.",
      "AV | Avant-vente technique | L'équipe qui prépare les essais.", .acronym(.alone), .names(.secondSentence)),
    Shape(
      "PaaS. Sigle de \"Platform as a Service\" ou de \"Product as a Story\".",
      "PaaS | Platform as a Service + Product as a Story | Sigle de \"Platform as a Service\" ou de \"Product as a "
        + "Story\".", .acronym(.alone), .names(.definition)),
    Shape("RC - Chef de rayon. Il tient le stand.", "RC | Chef de rayon | Il tient le stand."),
    Shape("ETI. Une société de taille moyenne.", "ETI | Une société de taille moyenne."),
    Shape("Visio/Appel. Un échange à distance.", "Visio + Appel | Un échange à distance."),
    Shape("A/B. Deux essais comparés.", "A/B | Deux essais comparés."),
    Shape("Relance. Reprendre contact.", "Relance | Reprendre contact."),
    Shape("Relance : reprendre contact.", "Relance | reprendre contact."),
    Shape("Relance – reprendre contact.", "Relance | reprendre contact."),
    Shape("Relance — reprendre contact.", "Relance | reprendre contact."),
    Shape("Relance—reprendre contact.", "Relance | reprendre contact."),
    Shape("Relance: reprendre contact.", "Relance | reprendre contact."),
    Shape("Relance = reprendre contact.", "Relance | reprendre contact."),
    Shape("- Relance : reprendre contact.", "Relance | reprendre contact."),
    Shape("• Relance : reprendre contact.", "Relance | reprendre contact."),
    Shape("1. Relance : reprendre contact.", "Relance | reprendre contact."),
    Shape("12) Relance : reprendre contact.", "Relance | reprendre contact."),
    Shape("(3) Relance : reprendre contact.", "Relance | reprendre contact."),
    Shape("**Relance** : reprendre contact.", "Relance | reprendre contact."),
    Shape("- **Relance :** reprendre contact.", "Relance | reprendre contact."),
    Shape("* __Relance__ - reprendre contact.", "Relance | reprendre contact."),
    Shape("« Relance » : reprendre contact.", "Relance | reprendre contact."),
    Shape("“Follow-up”: getting in touch again.", "Follow-up | getting in touch again."),
    Shape("- **FDR** — Field Demo Rep. Montre le produit.", "FDR | Field Demo Rep | Montre le produit."),
    Shape("- **FDR** (Field Demo Rep) : montre le produit.", "FDR | Field Demo Rep | montre le produit."),
    Shape("- **FDR — Field Demo Rep** : montre le produit.", "FDR | Field Demo Rep | montre le produit."),
    Shape("**FDR.** Field Demo Rep. Montre le produit.", "FDR | Field Demo Rep | Montre le produit."),
    Shape("[Relance](https://exemple.fr) : reprendre contact.", "Relance | reprendre contact.", .markupRemoved),
    Shape(
      "CHAMP (Challenges, Authority, Money, Priority). Une grille de questions.",
      "CHAMP | Challenges, Authority, Money, Priority | Une grille de questions.",
      .acronym(.beforeParentheses), .names(.inParentheses), .kind(.method, word: "grille")),
    Shape("FDR (Field Demo Rep) - Montre le produit.", "FDR | Field Demo Rep | Montre le produit."),
    Shape("FDR : Field Demo Rep : montre le produit.", "FDR | Field Demo Rep | montre le produit."),
    Shape("Field Demo Rep - FDR. Montre le produit.", "FDR | Field Demo Rep | Montre le produit."),
    Shape("FDR / Field Demo Rep : montre le produit.", "FDR | Field Demo Rep | montre le produit."),
    Shape("FDR — The person who shows the product.", "FDR | The person who shows the product."),
    Shape("FDR — Shows the product, e.g. Acme. Then leaves.", "FDR | Shows the product, e.g. Acme. | Then leaves."),
    Shape("VP of Sales - Il dirige. Il décide.", "VP of Sales | Il dirige. | Il décide."),
    Shape("eNPS : ce que l'équipe pense de nous.", "eNPS | ce que l'équipe pense de nous."),
    Shape("B2B. Vendre aux entreprises.", "B2B | Vendre aux entreprises."),
    Shape("Relance (rappel). Reprendre contact.", "Relance | ~rappel | Reprendre contact.", .gloss("rappel")),
  ])
  func everyShapeIsRead(_ shape: Shape) throws {
    let deck = try imported(shape.text)
    #expect(deck.inLines == [shape.term])
    #expect(deck.unread.isEmpty)
    let guesses = deck.terms.flatMap(\.guesses)
    for guess in shape.guesses { #expect(guesses.contains(guess), "\(guess) among \(guesses)") }
  }

  @Test func ofSeveralSentencesTheFirstDefinesAndTheOthersArePoints() throws {
    let term = try #require(
      try imported(
        "Remise. Baisse de 3.5 points, p. ex. sur un devis (voir le tarif. Il change). Décidée par un VP of Sales. "
          + "Rare ! 2 par an."
      ).terms.first)
    #expect(term.term.definition == "Baisse de 3.5 points, p. ex. sur un devis (voir le tarif. Il change).")
    #expect(term.term.points == ["Décidée par un VP of Sales.", "Rare !", "2 par an."])
    #expect(term.guesses.contains(.points(3)))
  }

  @Test func aParenthesisThatNeverClosesSwallowsNoSentence() throws {
    let term = try #require(try imported("Remise. Une baisse (rare. Elle se décide. Elle se paie.").terms.first?.term)
    #expect(term.definition == "Une baisse (rare.")
    #expect(term.points == ["Elle se décide.", "Elle se paie."])
  }

  static let two = "Relance. Reprendre contact.\n"

  @Test(arguments: [
    ("Rappel. Un appel de plus (voir Relance).", "Un appel de plus."),
    ("Rappel. Un appel de plus (connexe : voir relance)", "Un appel de plus"),
    ("Rappel. Un appel de plus (see also Relance).", "Un appel de plus."),
    ("Rappel. Un appel de plus. Voir aussi : Relance.", "Un appel de plus."),
  ])
  func aReferenceAtTheEndBecomesALink(_ line: String, _ definition: String) throws {
    let rappel = try imported(Self.two + line).terms[1]
    #expect(rappel.term.definition == definition)
    #expect(rappel.term.points.isEmpty)
    #expect(rappel.term.seeAlso.map(\.text) == ["relance"])
    #expect(rappel.guesses.contains { if case .seeAlso = $0 { true } else { false } })
  }

  @Test func aReferenceToNothingStaysInTheTextAndIsSaid() throws {
    let rappel = try imported(Self.two + "Rappel. Un appel de plus (voir Devis et Relance).").terms[1]
    #expect(rappel.term.definition == "Un appel de plus (voir Devis et Relance).")
    #expect(rappel.term.seeAlso.map(\.text) == ["relance"])
    #expect(rappel.guesses.contains(.linkNotFound("Devis")))
  }

  @Test(arguments: [
    ("FDR - Field Demo Rep. Montre.", Kind.role), ("Chef de rayon. Il range.", .role),
    ("Tuteur. Ce rôle aide les nouveaux.", .role), ("Coût d'un essai. Ce qu'il faut payer.", .metric),
    ("Attrition. Le taux de départ des clients.", .metric), ("Net. Les ventes, divisées par deux.", .metric),
    ("Win rate. What is won.", .metric), ("Pipe. The average number of open deals.", .metric),
    ("Filtre. Une méthode pour trier.", .method), ("Grid. A framework of questions.", .method),
    ("Cold call. Nobody expects it.", .interaction), ("Déclic. Un appel très court.", .interaction),
    ("Nuage. Un endroit lointain.", .concept), ("Revenus passifs. Une société à revenus.", .concept),
  ])
  func theKindIsGuessedFromTheWords(_ line: String, _ kind: Kind) throws {
    let term = try #require(try imported(line).terms.first)
    #expect(term.term.kind == kind)
    #expect(term.guesses.contains(.kindByDefault) == (kind == .concept))
  }

  @Test func idsAreSlugsOfTheAcronymElseOfTheNameAndStayApart() throws {
    let word = "anticonstitutionnellement"
    let deck = try imported(
      "FDR - Field Demo Rep. Un.\nCoût à part. Deux.\n\(word) \(word)s. Trois.\n\(word) \(word). Quatre.\n顧客 : cinq.")
    let slug = String("\(word)-\(word)".prefix(48))
    #expect(deck.deck.terms.map(\.id.text) == ["fdr", "cout-a-part", slug, "\(slug.prefix(46))-2", "unnamed"])
    #expect(deck.terms.flatMap(\.guesses).contains(.idMadeUnique(wanted: slug)))
    #expect(deck.terms.last?.guesses.contains(.idMadeUp) == true)
  }
}

@Suite struct ImportPageTests {
  @Test func eachLineIsAnEntryWithItsNumber() throws {
    let deck = try imported("Un. Premier.\nDeux : second\n\n\nTrois. Troisième.\n")
    #expect(deck.inLines == ["Un | Premier.", "Deux | second", "Trois | Troisième."])
    #expect(deck.terms.map(\.line) == [1, 2, 5])
    #expect(deck.format == .prose)
  }

  @Test func aWrappedParagraphIsOneEntry() throws {
    let deck = try imported(
      """
      FDR - Field Demo
      Rep. Montre le produit
      aux clients. Il voyage.

      Relance. Reprendre contact avec
      un client. Sans insister.
      """)
    #expect(
      deck.inLines == [
        "FDR | Field Demo Rep | Montre le produit aux clients. | Il voyage.",
        "Relance | Reprendre contact avec un client. | Sans insister.",
      ])
    #expect(deck.terms[0].guesses.contains(.joined(lines: 3)))
    #expect(deck.terms.map(\.line) == [1, 5])
  }

  @Test func aLineThatGoesOnJoinsOnlyTheOneBeforeIt() throws {
    let deck = try imported("Relance : reprendre\ncontact vite\nDevis : prix\nchurn : perte\n")
    #expect(deck.inLines == ["Relance | reprendre contact vite", "Devis | prix", "churn | perte"])
  }

  @Test func aTermAloneOnItsLineTakesTheTextUnderIt() throws {
    let deck = try imported("Relance\nReprendre contact.\n\nDevis\nLe prix est écrit. Il engage.\n")
    #expect(deck.inLines == ["Relance | Reprendre contact.", "Devis | Le prix est écrit. | Il engage."])
  }

  @Test func indentedLinesBelongToTheEntryAboveThem() throws {
    let deck = try imported(
      "- Relance : reprendre contact\n  avec tact.\n  - Par écrit.\n  - Par\n    téléphone.\n- Devis : prix.\n")
    #expect(deck.inLines == ["Relance | reprendre contact avec tact. | Par écrit. + Par téléphone.", "Devis | prix."])
  }

  @Test func whatIsNoEntryIsNamedWithItsLineAndReason() throws {
    let deck = try imported(
      """
      Voici nos mots. Ils changent.
      Relance. Reprendre contact.
      FDR - Field Demo Rep.
      rien à dire ici
      ----
      ## Prix
      <!-- à revoir -->
      """)
    #expect(deck.inLines == ["Relance | Reprendre contact.", "FDR | Field Demo Rep"])
    #expect(deck.unreadLines == [1, 4, 6, 7])
    #expect(deck.unread.map(\.reason) == [.noTerm, .noTerm, .heading, .notContent])
    #expect(deck.unread[1].text == "rien à dire ici")
  }

  @Test func aMarkdownPageHasATitleListsAndTables() throws {
    let deck = try imported(
      """
      ---
      author: moi
      ---
      # Nos mots

      - **Relance** — reprendre `contact`.

      | Sigle | Nom | Définition | Couleur |
      |:--|---|---|---|
      | FDR | Field Demo Rep | Montre.<br>Voyage. | bleu |
      | AB | A \\| B | Deux [choses](https://exemple.fr). | |

      ```
      code : rien
      ```
      """, "mots.md")
    #expect(deck.format == .markdown)
    #expect(deck.deck.title == "Nos mots")
    #expect(deck.deck.id.text == "mots")
    #expect(
      deck.inLines == [
        "Relance | reprendre contact.", "FDR | Field Demo Rep | Montre. | Voyage.", "AB | A + B | Deux choses.",
      ])
    #expect(deck.terms.map(\.line) == [6, 10, 11])
    #expect(deck.unreadLines == [1, 13])
    #expect(deck.remarks.contains(.unknownColumn("Couleur", filled: 1)))
    #expect(deck.remarks.contains(.named(.heading)))
  }

  @Test func theLanguageIsThatOfItsCommonestWords() throws {
    #expect(try imported("Relance. Reprendre contact avec le client pour la suite.").deck.language == "fr")
    #expect(try imported("Follow-up. Getting in touch with the buyer to ask for a date.").deck.language == "en")
  }

  @Test func aFileWithNothingToReadIsRefusedAtItsFirstLine() throws {
    #expect(try problem(Array("rien\n".utf8)) == DeckProblem(.noEntries, line: 1))
    #expect(try problem([]) == DeckProblem(.noEntries))
  }
}
