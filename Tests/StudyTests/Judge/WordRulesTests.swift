// The judge compares words, not letters: a table of answers for each of its rules.

import Glossary
import Learning
import Study
import Testing

@Suite struct WordRulesTests {
  let deck: JudgedDeck

  init() throws {
    deck = try JudgedDeck(
      "PRM = Partner Relations Manager, Responsable des relations partenaires", "Warm Lead, Contact tiède",
      "Break-even Point, Seuil de rentabilité", "Rule of 78", "Q3 Forecast, Prévision du troisième trimestre",
      "Incoming Call, Appel entrant", "Unpaid Invoice, Facture impayée", "Gross Profit, Bénéfice brut",
      "Vente sans engagement", "Win/Loss Review", "Upgrade (n.)", "AOV = Average Order Value, Panier moyen",
      "Rebate, Remise de fin d'année", "Bundle & Save Offer", "Kick-off Meeting", "Pricing Consultant",
      "Delivery Date, Date de livraison", "Churned Accounts", "Direct Mail", "Closing Ratio")
  }

  private func expect(
    _ verdicts: [(typed: String, verdict: Verdict)], _ term: Int, _ face: Face = .name,
    _ location: SourceLocation = #_sourceLocation
  ) {
    for (typed, verdict) in verdicts {
      #expect(deck.verdict(typed, face, term: term) == verdict, "\(typed)", sourceLocation: location)
    }
  }

  @Test func smallWordsStandAnywhereOrNowhere() {
    expect(
      [
        ("responsable relations partenaires", .equivalent), ("responsable de la relation partenaire", .equivalent),
        ("the partner relations manager", .equivalent),
      ], 0)
    expect([("seuil de la rentabilité", .equivalent), ("seuil rentabilité", .equivalent)], 2)
  }

  @Test func pluralsAndFemininesAreTheWord() {
    expect([("warm leads", .equivalent), ("contacts tièdes", .equivalent)], 1)
    expect([("facture impayé", .equivalent), ("unpaid invoices", .equivalent)], 6)
    expect([("churned account", .equivalent)], 17)
  }

  @Test func numbersAreValuesAndNeverSlips() {
    expect(
      [("rule of 87", .wrong), ("rule of 79", .wrong), ("rule of seventy-eight", .equivalent), ("rule of 7", .wrong)], 3
    )
    #expect(deck.judged("rule of 79", .name, term: 3).reason == .contradiction(.number))
    expect([("Q2 forecast", .wrong), ("Q3 forcast", .typo), ("prévision du second trimestre", .wrong)], 4)
  }

  @Test func oppositesAreWrongAndItIsSaid() {
    let opposites: [(String, Int)] = [
      ("outgoing call", 5), ("appel sortant", 5), ("paid invoice", 6), ("facture payée", 6), ("net profit", 7),
      ("bénéfice net", 7), ("vente avec engagement", 8), ("vente engagement", 8), ("indirect mail", 18),
      ("non-direct mail", 18), ("cold lead", 1), ("downgrade", 10),
    ]
    for (typed, term) in opposites {
      let judgement = deck.judged(typed, .name, term: term)
      #expect(judgement.verdict == .wrong, "\(typed)")
      #expect(judgement.reason == .contradiction(.opposite), "\(typed)")
    }
    expect([("not paid invoice", .equivalent), ("in-paid invoice", .wrong)], 6)
  }

  @Test func acronymsAreExactButForAPluralDotsAndAnArticle() {
    expect(
      [("AOVs", .equivalent), ("a.o.v.", .equivalent), ("l'AOV", .equivalent), ("AVO", .wrong), ("AOW", .wrong)], 11)
  }

  @Test func theAcronymAndTheNameTogetherAreRight() {
    expect(
      [
        ("AOV (average order value)", .equivalent), ("average order value (AOV)", .equivalent),
        ("AOV average order value", .equivalent), ("AOV value", .equivalent), ("AOV (gross profit)", .wrong),
        ("PRM average order value", .wrong),
      ], 11)
  }

  @Test func aGenericWordMayBeAddedAndNoOther() {
    expect([("rebate process", .equivalent), ("customer rebate", .equivalent), ("rebate policy", .wrong)], 12)
  }

  @Test func aPrefixStandsForItsWordBesideAnother() {
    expect([("partner rel mgr", .equivalent), ("partner relations man", .equivalent), ("prm rel", .wrong)], 0)
    expect([("avg order value", .wrong)], 11)
    expect([("pricing cons", .equivalent)], 15)
    expect([("reb", .wrong)], 12)
  }

  @Test func anotherOrderIsRightWithASmallWordAndNearlyWithout() {
    expect([("date of delivery", .equivalent), ("date delivery", .close), ("livraison date", .close)], 16)
    #expect(deck.judged("date delivery", .name, term: 16).reason == .shortfall(.order))
  }

  @Test func wordsMissingIsNearlyAndTheyAreNamed() {
    let judgement = deck.judged("partner manager", .expand)
    #expect(judgement.verdict == .close && judgement.grade == .nearMiss)
    #expect(judgement.missing == ["Relations"])
    expect([("manager", .wrong), ("partner relations", .close), ("partner friends manager", .wrong)], 0)
    expect([("profit", .wrong)], 7)
  }

  @Test func anotherEndingIsNearly() {
    expect([("pricing consulting", .close), ("pricing consultants", .equivalent), ("pricing consultent", .typo)], 15)
    #expect(deck.judged("pricing consulting", .name, term: 15).reason == .shortfall(.ending))
  }

  @Test func signsAndWordsWrittenInOneAreNothing() {
    expect([("kickoff meeting", .equivalent), ("kick off meeting", .equivalent), ("kikoff meeting", .typo)], 14)
    expect([("breakeven point", .equivalent)], 2)
    expect([("bundle and save offer", .equivalent), ("bundle save offer", .equivalent)], 13)
    expect([("win loss review", .equivalent), ("win", .wrong)], 9)
    expect([("upgrade", .equivalent), ("n.", .wrong)], 10)
  }

  @Test func anAbbreviationHasAPluralToo() throws {
    let deck = try JudgedDeck("Document Review")
    #expect(deck.verdict("docs review", .name) == .equivalent)
  }

  @Test func wordsOfTwoLanguagesMayMeet() { expect([("closing ratios", .equivalent), ("clozing ratio", .typo)], 19) }
}
