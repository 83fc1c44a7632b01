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
    #expect(deck.judged("pricing consulting", .name, term: 15).missing == ["Consultant"])
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

  /// The whole name must be there but for that one word: an answer about something else is no contrary.
  @Test func theContraryIsSaidOnlyWhereTheRestIsRight() throws {
    let deck = try JudgedDeck(
      "Meeting-Free Interaction, Interaction sans réunion", "Annual Review", "Discount", "Reseller")
    let said: [(String, Int, Contradiction?)] = [
      ("interaction avec réunion", 0, .opposite), ("interaction sans déplacement", 0, nil), ("sans doute", 0, nil),
      ("monthly review", 1, nil), ("count", 2, nil), ("seller", 3, nil),
    ]
    for (typed, term, contradiction) in said {
      let judgement = deck.judged(typed, .name, term: term)
      #expect(judgement.verdict == .wrong, "\(typed)")
      #expect(judgement.reason == contradiction.map { .contradiction($0) }, "\(typed)")
    }
  }

  @Test func aSmallWordBesideAHyphenIsPartOfTheName() throws {
    let deck = try JudgedDeck("Opt-in", "Add-on", "In-Person Meeting")
    for typed in ["opt in", "optin", "the opt-in"] {
      #expect(deck.verdict(typed, .name, term: 0) == .equivalent, "\(typed)")
    }
    for typed in ["opt-on", "the opt out", "opt-out"] {
      #expect(deck.verdict(typed, .name, term: 0) == .wrong, "\(typed)")
    }
    #expect(deck.verdict("opt", .name, term: 0) == .close)
    #expect(deck.verdict("add to", .name, term: 1) == .close)
    for typed in ["in person meetings", "in-person meetings", "meeting in person"] {
      #expect(deck.verdict(typed, .name, term: 2) == .equivalent, "\(typed)")
    }
  }

  @Test func theAcronymOfTheQuestionHelpsNoOtherWord() throws {
    let deck = try JudgedDeck("CLV = Customer Lifetime Value")
    for typed in ["CLV team", "client CLV", "CLV (client)", "CLV value"] {
      #expect(deck.verdict(typed, .expand) == .wrong, "\(typed)")
    }
    #expect(deck.verdict("CLV (customer lifetime value)", .expand) == .equivalent)
    for typed in ["CLV value", "the CLV team", "CLV's", "CLVs"] { #expect(deck.verdict(typed, .name) == .equivalent) }
  }

  @Test func severalNamesOfTheTermAreRightTogether() throws {
    let deck = try JudgedDeck("CLV = Customer Lifetime Value; LTV", "CAC = Customer Acquisition Cost")
    for typed in ["CLV / LTV", "CLV, customer lifetime value", "LTV; CLV"] {
      #expect(deck.verdict(typed, .name) == .equivalent, "\(typed)")
    }
    for typed in ["CLV / CAC", "CLV, or so", "LTV, CLV, CAC"] {
      #expect(deck.verdict(typed, .name) != .equivalent, "\(typed)")
    }
    #expect(deck.verdict("CLV, LTV", .expand) != .equivalent)
  }

  @Test func whatTwoTermsShareBesideTheirParenthesesNamesNeither() throws {
    let deck = try JudgedDeck("Churn (net)", "Churn (brut)", "Quota (n.)")
    #expect(deck.verdict("churn", .name, term: 0) != .equivalent)
    #expect(deck.verdict("churn net", .name, term: 0) == .equivalent)
    #expect(deck.verdict("quota", .name, term: 2) == .equivalent)
  }

  @Test func anotherEndingIsNoTypoWhereItMakesAPerson() throws {
    let deck = try JudgedDeck("Close", "Account Manager", "Account Management")
    #expect(deck.verdict("closer", .name, term: 0) == .close)
    #expect(deck.verdict("account management", .name, term: 1) == .otherTerm)
    #expect(try JudgedDeck("Account Manager").verdict("account management", .name) == .close)
  }

  @Test func ordinalsAreValues() throws {
    let deck = try JudgedDeck("First Quarter, Premier trimestre", "2nd Meeting")
    for typed in ["1st quarter", "1er trimestre", "1ère trimestre"] {
      #expect(deck.verdict(typed, .name, term: 0) == .equivalent, "\(typed)")
    }
    #expect(deck.verdict("3rd quarter", .name, term: 0) == .wrong)
    #expect(deck.verdict("2 meeting", .name, term: 1) == .equivalent)
  }

  /// A generic word alone is no half of a name, and a word with another ending none that is there.
  @Test func nearlyMeansThatSomethingOfTheNameIsThere() throws {
    let deck = try JudgedDeck("Customer Churn", "Chargé de prospection", "Win Rate")
    #expect(deck.verdict("customer", .name, term: 0) == .wrong)
    #expect(deck.verdict("prospecteur", .name, term: 1) == .wrong)
    #expect(deck.verdict("win", .name, term: 2) == .close)
  }

  @Test func wordsOfTwoLanguagesMayMeet() { expect([("closing ratios", .equivalent), ("clozing ratio", .typo)], 19) }
}
