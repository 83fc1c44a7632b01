// Spreadsheets as people make them: a column twice, an acronym with its meaning, our own guards against formulas.

import Glossary
import Study
import Testing

@testable import DeckFormats

@Suite struct ImportSpreadsheetTests {
  @Test func aSecondColumnOfTheSameNameIsLeftOutAndSaid() throws {
    let deck = try imported("Terme;Définition;Définition;Alias;Alias\nRelance;Un.;Deux.;a;b\n", "mots.csv")
    #expect(deck.inLines == ["Relance | ~a + b | Un."])
    #expect(deck.remarks.contains(.unknownColumn("Définition", filled: 1)))
  }

  @Test(arguments: [
    ("Sigle;Signification;Explication", "FDR | Field Demo Rep | Montre."),
    ("Acronym;Meaning;Description", "FDR | Field Demo Rep | Montre."),
    ("Terme;Signification;Définition", "FDR | Field Demo Rep | Montre."),
    ("Terme;Nom complet;Définition", "FDR | Field Demo Rep | Montre."),
  ])
  func anAcronymWithItsMeaningIsKnown(_ header: String, _ term: String) throws {
    let deck = try imported("\(header)\nFDR;Field Demo Rep;Montre.\n", "mots.csv")
    #expect(deck.inLines == [term])
  }

  @Test func aMinusSignIsNoSeparator() throws {
    let deck = try imported("Terme;Définition\nRemise;-10 % au plus.\nDevis;- Un prix.\n", "mots.csv")
    #expect(deck.inLines == ["Remise | -10 % au plus.", "Devis | Un prix."])
  }

  /// A byte order mark inside a text is dropped by whoever reads it, and a guard then stands where there was none.
  @Test(arguments: [("'\u{FEFF}|", "'|"), ("\u{FEFF}'@prix", "'@prix"), ("\u{FEFF}=prix", "=prix")])
  func aByteOrderMarkHidesNoGuard(_ definition: String, _ back: String) throws {
    let term = Term(id: try #require(Term.ID("t")), names: ["T"], kind: .concept, definition: definition)
    let deck = Deck(id: try #require(Deck.ID("d")), title: "D", language: "fr", terms: [term])
    #expect(try imported(DeckCSV.write(deck), "mots.csv").deck.terms.map(\.definition) == [back])
  }

  /// Lists lose their bars and kinds their spelling; all else comes back, and no apostrophe with it.
  @Test(arguments: [1, 2, UInt64.random(in: 3 ... .max)])
  func ourOwnTableComesBackWhateverItHolds(seed: UInt64) throws {
    print("Reading hostile spreadsheets with seed \(seed)")
    var decks = HostileDecks(seed: seed)
    for round in 0..<150 {
      let deck = try decks.deck()
      if deck.terms.contains(where: OwnCardsTests.isBeyondUs) { continue }
      let back = try imported(DeckCSV.write(deck), "mine.csv")
      let context: Comment = "seed \(seed), round \(round)"
      try #require(back.deck.terms.map(\.id) == deck.terms.map(\.id), context)
      for (term, found) in zip(deck.terms, back.deck.terms) {
        #expect(found.acronym == term.acronym.map(OwnCardsTests.kept), context)
        #expect(found.definition == OwnCardsTests.kept(term.definition), context)
        #expect(found.names == Self.items(term.names), context)
        #expect(found.points == Self.items(term.points), context)
        #expect(found.seeAlso == Self.once(term.seeAlso.filter { $0 != term.id }), context)
      }
    }
  }

  static func items(_ texts: [String]) -> [String] {
    texts.map { OwnCardsTests.kept($0).replacingScalars(["|": "¦"]) }
  }

  static func once(_ ids: [Term.ID]) -> [Term.ID] {
    ids.reduce(into: []) { if !$0.contains($1) { $0.append($1) } }
  }
}
