// What is found as it is typed, and in which order.

import Glossary
import Testing

@testable import Study

@Suite struct TermSearchTests {
  private static func term(_ id: String, _ acronym: String?, _ name: String, _ definition: String) throws -> Term {
    Term(
      id: try #require(Identifier<Term>(id)), acronym: acronym, names: [name], kind: .role, definition: definition)
  }

  private func deck() throws -> Deck {
    Deck(
      id: try #require(Deck.ID("d")), title: "D", language: "fr",
      terms: [
        try Self.term("pme", "PME", "Petite entreprise", "Une société."),
        try Self.term("sm", "SM", "Sales Manager", "Encadre des représentants, à l’œuvre chaque jour."),
        try Self.term("sdr", "SDR", "Sales Development Rep", "Prospecte à froid."),
        try Self.term("rep", nil, "Repérage", "Avant la vente."),
      ])
  }

  private func found(_ query: String) throws -> [String] {
    TermSearch(try deck()).matches(query).map { ($0.found == nil ? "" : "~") + $0.term.term.text }
  }

  @Test(arguments: [
    ("", ["pme", "sm", "sdr", "rep"]), ("rep", ["rep", "sdr", "~sm"]), ("REPÉ", ["rep"]), ("dr", ["sdr"]),
    ("sales rep", ["sdr"]), ("rep sales", ["sdr"]), ("oeuvre", ["~sm"]), ("entrep", ["pme"]), ("zzz", []),
    ("froid prosp", ["~sdr"]), (" - ", ["pme", "sm", "sdr", "rep"]),
  ])
  func namesComeFirstThenWordsOfDefinitions(_ query: String, _ expected: [String]) throws {
    #expect(try found(query) == expected, "\(query)")
  }

  @Test func theFoundWordIsNamed() throws {
    let match = try #require(TermSearch(try deck()).matches("œuv").first?.found)
    #expect(match.words[match.index] == "l’œuvre")
  }

  // MARK: What the judge takes as the name finds it

  private static func named(_ id: String, _ acronym: String?, _ names: [String]) throws -> Term {
    Term(
      id: try #require(Identifier<Term>(id)), acronym: acronym, names: Array(names.prefix(1)), kind: .role,
      definition: "Ainsi.", aliases: Array(names.dropFirst()))
  }

  private static func names() throws -> Deck {
    Deck(
      id: try #require(Deck.ID("n")), title: "N", language: "fr",
      terms: [
        try named("sdr", "S.D.R.", ["Sales Development Rep", "Prospecteur"]),
        try named("ae", "AE", ["Chargé d’affaires"]),
        try named("onboarding", nil, ["On boarding"]),
        try named("upsell", nil, ["Processus d’up-selling"]),
        try named("net", nil, ["Revenu net récurrent"]),
        try named("recherche", "R&D", ["Recherche & développement"]),
        try named("delai", nil, ["Paiement à 30 jours"]),
        try named("cout", nil, ["Coût à servir", "Cœur de métier"]),
        try named("offre", nil, ["L’offre"]),
        try named("manager", nil, ["Onboarding Manager"]),
        try named("cible", nil, ["🎯"]),
      ])
  }

  /// The case, the text, and the terms in their order.
  private static let asJudged: [(String, String, [String])] = [
    ("dots", "sdr", ["sdr"]), ("dots", "s.d.r", ["sdr"]), ("dots", "S. D. R.", ["sdr"]), ("dots", "s.d", ["sdr"]),
    ("an acronym's plural", "SDRs", ["sdr"]), ("an acronym's plural", "AEs", ["ae"]),
    ("an ampersand", "rd", ["recherche"]),
    ("an ampersand", "recherche et développement", ["recherche"]),
    ("an ampersand", "recherche développement", ["recherche"]),
    ("ligatures", "coeur", ["cout"]), ("ligatures", "CŒUR", ["cout"]), ("accents", "cout a servir", ["cout"]),
    ("joined", "onboarding", ["onboarding", "manager"]), ("joined", "on-boarding", ["onboarding", "manager"]),
    ("joined", "on boarding", ["onboarding", "manager"]), ("joined", "onbo", ["onboarding", "manager"]),
    ("joined", "on board", ["onboarding", "manager"]), ("joined", "upselling", ["upsell"]),
    ("joined", "up selling", ["upsell"]), ("joined", "on-boarding manager", ["manager"]),
    ("plural", "revenus nets", ["net"]), ("plural", "chargés d'affaires", ["ae"]),
    ("feminine", "chargée d'affaires", ["ae"]), ("feminine", "prospecteuse", ["sdr"]),
    ("articles", "l'offre", ["offre"]), ("articles", "offre", ["offre"]), ("articles", "une offre", ["offre"]),
    ("articles", "les revenus", ["net"]), ("small words", "coût de servir", ["cout"]),
    ("small words", "paiement 30 jours", ["delai"]), ("small words", "coût d", ["cout"]),
    ("small words", "the onboarding", ["onboarding", "manager"]),
    ("numbers", "paiement trente jours", ["delai"]), ("numbers", "thirty", ["delai"]), ("numbers", "3", ["delai"]),
    ("short for", "mgr", ["manager"]), ("short for", "sales dev representative", ["sdr"]),
    ("both", "SDR prospecteur", ["sdr"]), ("both", "SDR (Sales Development Rep)", ["sdr"]),
    ("generic words", "onboarding client", ["onboarding", "manager"]), ("generic words", "client", []),
    ("signs", "🎯", ["cible"]), ("another name", "offboarding", []), ("the middle of a word", "arding", []),
    ("the middle of a word", "ette", []),
  ]

  @Test(arguments: asJudged)
  func whatTheJudgeTakesAsTheNameFindsTheTerm(_ rule: String, _ query: String, _ expected: [String]) throws {
    let found = TermSearch(try Self.names()).matches(query).map(\.term.term.text)
    #expect(found == expected, "\(rule): \(query)")
  }

  @Test func aWordOfADefinitionIsFoundInTheSingularAndWithoutItsArticle() throws {
    #expect(try found("sociétés") == ["~pme"])
    #expect(try found("l’œuvre") == ["~sm"])
    #expect(try found("les ventes") == ["sm", "sdr", "~rep"])
  }

  @Test func namesThatBeginWithTheTextComeBeforeThoseThatHoldIt() throws {
    #expect(TermSearch(try Self.names()).matches("manager").map(\.term.term.text) == ["manager"])
    #expect(TermSearch(try Self.names()).matches("onboarding m").map(\.term.term.text) == ["manager"])
  }
}
