// Heads that look like something else: acronyms that are also pronouns, compounds with a verb in them, letters with stops.

import DeckFormats
import Glossary
import Testing

@Suite struct HeadTests {
  @Test(arguments: [
    ("IT - Information Technology. Le service.", "IT | Information Technology | Le service."),
    ("IT. Le service informatique.", "IT | Le service informatique."),
    ("ON - Offre nouvelle. Un prix.", "ON | Offre nouvelle | Un prix."),
    ("SE - IT Manager. Il choisit.", "SE | IT Manager | Il choisit."),
    ("C-level : les dirigeants.", "C-level | les dirigeants."),
    ("C-suite. Les dirigeants.", "C-suite | Les dirigeants."),
    ("On-premise : installé chez le client.", "On-premise | installé chez le client."),
    ("Must-have : une fonction.", "Must-have | une fonction."),
    ("Nice-to-have. A comfort.", "Nice-to-have | A comfort."),
    ("Aide à la vente : un guide.", "Aide à la vente | un guide."),
    ("R.O.I. Le retour. Il se mesure.", "R.O.I | Le retour. | Il se mesure."),
    ("SDR : Sales Development Rep ; prospecte.", "SDR | Sales Development Rep | prospecte."),
    ("SDR - Sales development reps find leads.", "SDR | Sales development reps find leads."),
    ("SDR - Sales Development Rep.", "SDR | Sales Development Rep"),
    ("CAC - Coût d'acquisition d'un client.", "CAC | Coût d'acquisition d'un client"),
    ("ACV Annual Contract Value", "ACV | Annual Contract Value"),
    ("ACV (Annual Contract Value)", "ACV | Annual Contract Value"),
  ])
  func aHeadIsReadForWhatItIs(_ line: String, _ term: String) throws {
    #expect(try imported(line).inLines == [term])
  }

  /// What was written from it is read alike: a blank at the edge of a name would not be.
  @Test func aSlashBetweenBlanksThatDoNotBreakPartsNoWord() throws {
    #expect(
      try imported("term,definition\nabc\u{A0}\u{A0}/def,Une chose.\n", "a.csv").inLines == [
        "abc\u{A0}\u{A0}/def | Une chose."
      ])
  }

  @Test func markdownsOtherSignsAreNoPartOfAName() throws {
    let deck = try imported(
      "- [ ] Relance : un.\n- [x] **Devis** : deux.\n- ~~Rappel~~ : trois.\n> Visio : quatre.\n\n[^1]: Une note.\n",
      "a.md")
    #expect(deck.inLines == ["Relance | un.", "Devis | deux.", "Rappel | trois.", "Visio | quatre."])
    #expect(deck.unread.map(\.reason) == [.notContent])
  }

  @Test(arguments: [
    "C'est la vie : rien.", "On verra : rien.", "Il faut le dire. Oui.", "C’est dit. Oui.", "It depends. Yes.",
    "e.g. a thing.",
  ])
  func whatSaysSomethingIsNoHead(_ line: String) throws {
    #expect(try problem(Array(line.utf8)).reason == .noEntries)
  }
}
