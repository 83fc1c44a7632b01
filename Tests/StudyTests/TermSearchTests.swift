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
    TermSearch(try deck()).matches(query).map { ($0.found == nil ? "" : "~") + $0.term.text }
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
}
