// Advice on what the definitions of a deck say and on whose names its aliases are: each with both terms and both lines.

import DeckFormats
import Glossary
import Testing

@Suite struct DefinitionAdviceTests {
  private func advice(_ terms: String) -> [DeckAdvice] {
    DeckYAML.advice(Array(("deck: mine\ntitle: \"Mine\"\nlanguage: fr\nterms:\n" + terms).utf8)).listed
  }

  private func reasons(_ definitions: [String], kind: String = "concept") -> [DeckAdvice.Reason] {
    let terms = zip("ABCDEFGH", definitions).map { name, definition in
      "  - {id: \(name.lowercased()), names: [\"Terme \(name)\"], kind: \(kind), definition: \"\(definition)\"}\n"
    }
    return advice(terms.joined()).map(\.reason)
  }

  // MARK: Definitions that cannot be told apart

  @Test(arguments: [
    ("Part des clients qui quittent l'entreprise en un mois.", "La part de clients quittant l'entreprise sur un mois."),
    ("Qualifies inbound leads for the sales team.", "Qualifying an inbound lead, for sales teams."),
    ("Suit de près les comptes signés et les garde.", "Garde et suit les comptes signés, de près et de loin."),
    ("Revenue of the first year from new customers.", "Revenue that new customers bring in the first full year."),
  ])
  func twoDefinitionsOfTheSameWordsAreFound(_ one: String, _ two: String) {
    #expect(reasons([one, two]) == [.alikeDefinitions(of: "Terme B", and: "Terme A", line: 5)])
  }

  @Test(arguments: [
    // Opposites, spans of time, numbers and negations set apart.
    ("Monthly recurring revenue from paying subscribers.", "Annual recurring revenue from paying subscribers."),
    ("Revenu récurrent des abonnés payants par mois.", "Revenu récurrent des abonnés payants par an."),
    ("Société de 20 à 99 salariés en France.", "Société de 100 à 999 salariés en France."),
    ("Qualifie les leads entrants du site.", "Qualifie les leads sortants du site."),
    ("Échange où chacun répond en direct à l'autre.", "Échange où chacun répond à l'autre, pas en direct."),
    ("Vente menée avant la signature du contrat client.", "Vente menée après la signature du contrat client."),
    // Other words do too.
    ("Prospecte à froid une région ou un secteur.", "Prospecte quelques dizaines d'entreprises d'un secteur."),
    ("Share of customers that a company loses.", "Share of revenue that renewals bring back."),
  ])
  func twoDefinitionsThatDifferInSenseAreNot(_ one: String, _ two: String) {
    #expect(reasons([one, two]).isEmpty)
  }

  @Test func thePairIsSaidAtTheLaterTermAndNamesTheNearest() {
    let found = advice(
      """
        - id: a
          names: [Alpha]
          definition: "Part des clients qui quittent une entreprise chaque mois."
        - id: b
          names: [Bravo]
          definition: "Temps qu'il faut pour signer une affaire."
        - id: c
          acronym: CH
          names: [Charlie]
          definition: "Part des clients qui quittent chaque mois leur entreprise."
      """)
    #expect(found == [DeckAdvice(.alikeDefinitions(of: "CH", and: "Alpha", line: 7), line: 14, column: 17)])
  }

  @Test func theSameTextTwiceIsSaidOnce() {
    let text = "Part des clients qui quittent une entreprise."
    #expect(reasons([text, text]) == [.sameQuestion(as: "a")])
  }

  // MARK: Aliases that are names of other terms

  @Test func anAliasThatIsTheUsualNameOfAnotherTermIsFound() {
    let found = advice(
      """
        - id: se
          acronym: SE
          names: [Sales Engineer]
          definition: "Répond aux questions techniques de l'acheteur."
          aliases:
            - "Avant-vente"
            - "ingenieur  COMMERCIAL"
            - "ae"
        - id: ae
          acronym: AE
          names: [Ingénieur commercial, Account Executive]
          definition: "Mène une affaire du premier échange à la signature."
          aliases: [SE, Account Executive]
      """)
    #expect(
      found == [
        DeckAdvice(.foreignAlias("ingenieur COMMERCIAL", of: "SE", owner: "AE", line: 15), line: 11, column: 9),
        DeckAdvice(.foreignAlias("ae", of: "SE", owner: "AE", line: 14), line: 12, column: 9),
        DeckAdvice(.foreignAlias("SE", of: "AE", owner: "SE", line: 6), line: 17, column: 15),
      ])
  }

  @Test func anAliasThatIsASecondNameOfAnotherTermIsNotItsUsualName() {
    let found = advice(
      """
        - {id: a, names: [Alpha], aliases: [Second], definition: "Mène une affaire à la signature."}
        - {id: b, names: [Bravo, Second], definition: "Répond aux questions techniques."}
      """)
    #expect(found.isEmpty)
  }

  // MARK: Definitions that say nothing but a kind

  @Test(arguments: [
    ("A metric.", "metric"), ("Un rôle commercial.", "role"), ("Méthode de vente.", "method"), ("Taux.", "metric"),
    ("Une technique commerciale utilisée dans le secteur de la vente.", "method"),
    ("The role of a person in a sales company.", "role"), ("Un outil que l'entreprise utilise.", "outil"),
    ("Taux important pour toute entreprise commerciale.", "metric"),
  ])
  func aDefinitionThatSaysNothingButAKindIsFound(_ definition: String, _ kind: String) {
    #expect(reasons([definition], kind: kind).contains(.thinDefinition(of: "Terme A")))
  }

  @Test(arguments: [
    ("Taux de clics par appel.", "metric"), ("De 20 à 999 salariés.", "concept"),
    ("Méthode de vente par paliers.", "method"), ("Everything spent to win one account.", "metric"),
    ("初回の商談で顧客の課題を聞き出す", "concept"), ("Первая встреча", "concept"),
  ])
  func aShortDefinitionThatSaysSomethingIsNot(_ definition: String, _ kind: String) {
    #expect(reasons([definition], kind: kind).isEmpty)
  }
}
