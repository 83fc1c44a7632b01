// A term of the learner's own: what it may lack, whose name it may not have, its id, and what a correction keeps.

import DeckFormats
import Glossary
import Testing

@Suite struct OwnTermTests {
  func deck(_ terms: [Term] = []) throws -> Deck {
    Deck(id: try #require(Deck.ID("mine-l-1")), title: "Mes termes", language: "fr", terms: terms)
  }

  func term(_ id: String, _ acronym: String? = nil, names: [String] = [], _ definition: String = "") throws -> Term {
    Term(id: try #require(Term.ID(id)), acronym: acronym, names: names, kind: .concept, definition: definition)
  }

  func form(_ acronym: String, _ name: String, _ definition: String, correcting: Term.ID? = nil) -> OwnTerm {
    OwnTerm(correcting: correcting, acronym: acronym, name: name, definition: definition)
  }

  @Test func aTermNeedsANameAndADefinitionUnlessItIsAnAcronymWithItsName() throws {
    let deck = try deck()
    #expect(form("", " ", "Un prix.").refusal(in: deck, correcting: nil) == .noName)
    #expect(form("MQL", "", " ").refusal(in: deck, correcting: nil) == .noDefinition)
    #expect(form("", "Devis", "").refusal(in: deck, correcting: nil) == .noDefinition)
    for kept in [form("MQL", "Lead mûr", ""), form("MQL", "", "Un lead."), form("", "Devis", "Un prix.")] {
      #expect(kept.refusal(in: deck, correcting: nil) == nil)
    }
  }

  @Test func anotherTermsNameIsRefusedHoweverItIsWritten() throws {
    let known = try term("cout", "CAS", names: ["Coût à servir"], "Un coût.")
    let deck = try deck([known])
    #expect(form("", "cout a  SERVIR", "x").refusal(in: deck, correcting: nil) == .taken(known, isByAcronym: false))
    #expect(form("cas", "Autre", "x").refusal(in: deck, correcting: nil) == .taken(known, isByAcronym: true))
    #expect(form("coût à servir", "", "x").refusal(in: deck, correcting: nil) == .taken(known, isByAcronym: true))
    #expect(form("cas", "Autre", "x").refusal(in: deck, correcting: try #require(deck.terms.first).address) == nil)
  }

  @Test func signsWithoutALetterAreNobodysName() throws {
    let deck = try deck([try term("a", "++", names: ["A"], "x")])
    #expect(form("**", "B", "x").refusal(in: deck, correcting: nil) == nil)
  }

  @Test func theIdIsThatOfTheTitleAndUnique() throws {
    let first = form("MQL", "Lead mûr", "").kept(in: try deck())
    #expect(first.id.text == "mql")
    let second = form("mql!", "Autre", "").kept(in: first.deck)
    #expect(second.id.text == "mql-2" && second.deck.terms.map(\.id.text) == ["mql", "mql-2"])
    #expect(form("作者", "", "Un auteur.").kept(in: try deck()).id == .unnamed)
  }

  @Test func theIdOfATermThatIsGoneIsNotGivenAgain() throws {
    var deck = try deck()
    deck.gone = [.init(id: try #require(Term.ID("mql")), was: [try #require(Term.ID("mql-2"))])]
    #expect(form("MQL", "Lead", "").kept(in: deck).id.text == "mql-3")
  }

  @Test func theSameFormSentTwiceIsOneTerm() throws {
    let form = form("MQL", "Lead mûr", "Un lead.")
    let once = form.kept(in: try deck())
    let twice = form.kept(in: once.deck)
    #expect(twice.deck == once.deck && twice.id == once.id)
  }

  @Test func aCorrectionKeepsTheIdAndWhatTheFormDoesNotAskFor() throws {
    var known = try term("mql", "MQL", names: ["Lead mûr", "Lead chaud"], "Un lead.")
    known.aliases = ["prospect mûr"]
    known.example = "Trois MQL ce matin."
    let corrected = form("MQL", "Lead marketing", "Un lead prêt.", correcting: known.id).kept(in: try deck([known]))
    let term = try #require(corrected.deck.terms.first)
    #expect(corrected.id == known.id && corrected.deck.terms.count == 1)
    #expect(term.names == ["Lead marketing", "Lead chaud"] && term.definition == "Un lead prêt.")
    #expect(term.aliases == ["prospect mûr"] && term.example == "Trois MQL ce matin.")
  }

  @Test func aNameThatIsTakenAwayIsGone() throws {
    let known = try term("mql", "MQL", names: ["Lead mûr"], "Un lead.")
    let corrected = form("MQL", "", "Un lead.", correcting: known.id).kept(in: try deck([known]))
    #expect(corrected.deck.terms.first?.names == [])
  }

  @Test func spacesAreTakenOut() {
    let form = form(" MQL ", "Lead\u{20}\u{20}mûr", "\tUn lead. ")
    #expect(form.acronym == "MQL" && form.name == "Lead mûr" && form.definition == "Un lead.")
  }
}
