// Decks that include others: look-ups, former ids, overlaps, and what has changed.

import Testing

@testable import Glossary

@Suite struct IncludedDecksTests {
  static func term(_ id: String, _ definition: String, acronym: String? = nil, was: [String] = []) throws -> Term {
    Term(
      id: try #require(Term.ID(id)), was: was.compactMap { Term.ID($0) }, acronym: acronym, names: ["Name of \(id)"],
      kind: .concept, definition: definition)
  }

  static func deck(_ id: String, _ terms: [Term], was: [String] = []) throws -> Deck {
    var deck = Deck(id: try #require(Deck.ID(id)), title: "The \(id)", language: "en", terms: terms)
    deck.was = was.compactMap { Deck.ID($0) }
    return deck
  }

  static func address(_ text: String) throws -> TermAddress { try #require(TermAddress(text)) }

  @Test func itsOwnTermsComeFirstAndEachKeepsTheIdOfItsDeck() throws {
    let general = try Self.deck("general", [try Self.term("mql", "A."), try Self.term("sql", "B.")])
    let own = try Self.deck("acme", [try Self.term("zap", "C.")])
    let joined = own.including([general])
    #expect(joined.id == own.id)
    #expect(joined.terms.map(\.address.description) == ["acme/zap", "general/mql", "general/sql"])
    #expect(joined.cards.first { $0.term.id.text == "sql" }?.id.description == "general/sql/name")
    #expect(joined.parts.map(\.id.text) == ["acme", "general"])
    #expect(joined.cards.indices.allSatisfy { joined.index(of: joined.cards[$0].id) == $0 })
    #expect(joined.alone == own)
    #expect(joined.deck(general.id).terms == general.terms)
  }

  @Test func twoTermsWithOneIdAreTwoTerms() throws {
    let general = try Self.deck("general", [try Self.term("mql", "A.")])
    let joined = try Self.deck("acme", [try Self.term("mql", "B.")]).including([general])
    #expect(joined[try Self.address("acme/mql")]?.definition == "B.")
    #expect(joined[try Self.address("general/mql")]?.definition == "A.")
    #expect(joined.cards.count == 4 && Set(joined.cards.map(\.id)).count == 4)
  }

  @Test func aNameThatTwoDecksHaveIsToldAndQualifiedByItsDeck() throws {
    let general = try Self.deck("general", [try Self.term("a", "A.", acronym: "POC"), try Self.term("b", "B.")])
    let joined = try Self.deck("acme", [try Self.term("x", "X.", acronym: "poc"), try Self.term("y", "Y.")])
      .including([general])
    #expect(DeckOverlap.all(in: joined).map { "\($0.text) \($0.term) \($0.other)" } == ["POC acme/x general/a"])
    #expect(joined.terms.map(\.qualifier) == ["The acme", nil, "The general", nil])
    #expect(joined.alone.terms.allSatisfy { $0.qualifier == nil })
  }

  @Test func answersUnderTheFormerIdOfAnIncludedDeckCountForIt() throws {
    let general = try Self.deck("general", [try Self.term("mql", "A.", was: ["lead"])], was: ["old"])
    let joined = try Self.deck("acme", [try Self.term("zap", "C.")]).including([general])
    let renames = Renames(joined)
    #expect(renames.resolve(try Self.address("old/lead"))?.description == "general/mql")
    #expect(renames.resolve(try Self.address("acme/lead"))?.description == "acme/lead")
    #expect(renames.resolve(try Self.address("other/lead")) == nil)
  }

  /// A company's deck that began as a copy of the general one, and includes it too.
  @Test func anIncludedDeckKeepsItsAnswersFromADeckThatWasCopiedFromIt() throws {
    let general = try Self.deck("general", [try Self.term("mql", "A.")])
    let joined = try Self.deck("acme", [try Self.term("zap", "C.")], was: ["general"]).including([general])
    #expect(Renames(joined).resolve(try Self.address("general/mql"))?.description == "general/mql")
  }

  @Test func aTermThatWasSplitHasSeveralHeirs() throws {
    let deck = try Self.deck(
      "acme", [try Self.term("a", "A.", was: ["lead"]), try Self.term("b", "B.", was: ["lead"])])
    let renames = Renames(deck)
    #expect(renames.hasSplits)
    #expect(renames.resolve(try Self.address("acme/lead"))?.description == "acme/a")
    #expect(renames.heirs(of: try Self.address("acme/lead")).map(\.description) == ["acme/a", "acme/b"])
    #expect(renames.heirs(of: try Self.address("acme/a")).map(\.description) == ["acme/a"])
    #expect(!Renames(try Self.deck("acme", [try Self.term("c", "C.", was: ["a", "b"])])).hasSplits)
  }

  @Test func anUpdateGivesTheSecondHeirTheFormerIdsOfTheSplitTermToo() throws {
    let old = try Self.deck("acme", [try Self.term("lead", "L.", was: ["prospect"])])
    let new = try Self.deck("acme", [try Self.term("a", "A.", was: ["lead"]), try Self.term("b", "B.", was: ["lead"])])
    let terms = DeckDifference(from: old, to: new, unsaid: .none).result.terms
    #expect(terms.map { Set($0.was.map(\.text)) } == [["lead", "prospect"], ["lead", "prospect"]])
  }

  // MARK: What has changed

  @Test func newsAreTheNewTheRewordedTheRenamedAndTheRemovedTermsOfEveryDeck() throws {
    let general = try Self.deck("general", [try Self.term("g", "G."), try Self.term("h", "H.")])
    let old = try Self.deck("acme", [try Self.term("a", "A."), try Self.term("b", "B.")]).including([general])
    let corrected = try Self.deck("general", [try Self.term("g", "G, reworded.")])
    let new = try Self.deck("acme", [try Self.term("a2", "A.", was: ["a"]), try Self.term("c", "C, a new one.")])
      .including([corrected])
    let news = try #require(DeckNews(from: old, to: new))
    let words = news.changes.map { change in
      switch change {
      case .new(let term): "new \(term.address)"
      case .reworded(_, let term): "reworded \(term.address)"
      case .renamed(let former, let term): "renamed \(former.address) \(term.address)"
      case .removed(let term): "removed \(term.address)"
      case .lost(let lost): "lost \(lost.former.address)"
      case .lostDeck(let from, let to): "deck \(from) \(to)"
      }
    }
    #expect(
      Set(words) == [
        "renamed acme/a acme/a2", "new acme/c", "removed acme/b", "reworded general/g", "removed general/h",
      ])
    #expect(DeckNews(from: new, to: new) == nil)
  }

  @Test func aDeckThatIsIncludedNowBringsNewTerms() throws {
    let old = try Self.deck("acme", [try Self.term("a", "A.")])
    let new = old.including([try Self.deck("general", [try Self.term("g", "G.")])])
    #expect(DeckNews(from: old, to: new)?.changes.count == 1)
    #expect(DeckNews(from: new, to: old)?.changes.count == 1)
  }

  @Test func anIdThatChangedWithoutAWordIsFoundByDefinitionAcronymOrName() throws {
    let old = try Self.deck(
      "acme", [try Self.term("a", "A."), try Self.term("b", "B.", acronym: "BB"), try Self.term("c", "C.")])
    let new = try Self.deck(
      "acme",
      [try Self.term("a-1", "A."), try Self.term("b-1", "Otherwise said.", acronym: "BB"), try Self.term("d", "D.")])
    let lost = LostID.all(from: old, to: new)
    #expect(lost.map { "\($0.former.id) \($0.term.id) \($0.line)" } == ["a a-1 was: [a]", "b b-1 was: [b]"])
    #expect(DeckNews(from: old, to: new)?.lost == lost)
  }

  @Test func anIdWithItsFormerOneIsNotLost() throws {
    let old = try Self.deck("acme", [try Self.term("a", "A."), try Self.term("b", "B.")])
    let merged = try Self.deck("acme", [try Self.term("c", "A.", was: ["a", "b"])])
    #expect(LostID.all(from: old, to: merged).isEmpty)
    #expect(DeckNews(from: old, to: merged)?.lost.isEmpty == true)
  }

  @Test func theLineToAddKeepsTheFormerIdsThatAreThere() throws {
    let old = try Self.deck("acme", [try Self.term("a", "A.")])
    let new = try Self.deck("acme", [try Self.term("a-1", "A.", was: ["x"])])
    #expect(LostID.all(from: old, to: new).map(\.line) == ["was: [x, a]"])
  }
}
