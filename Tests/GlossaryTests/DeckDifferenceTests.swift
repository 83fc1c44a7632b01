// A glossary is corrected all the time: what changed is said, and no history is lost.

import Glossary
import Harness
import Testing

@Suite struct DeckDifferenceTests {
  func term(_ id: String, _ definition: String, was: [String] = [], name: String? = nil) throws -> Term {
    var term = Term(id: try #require(Term.ID(id)), names: [name ?? id], kind: .concept, definition: definition)
    term.was = was.compactMap { Term.ID($0) }
    return term
  }

  func deck(_ id: String, _ terms: [Term]) throws -> Deck {
    Deck(id: try #require(Deck.ID(id)), title: "T", language: "fr", terms: terms)
  }

  func names(_ difference: DeckDifference) -> [String] {
    difference.changes.map { change in
      switch change {
      case .new(let term): "new \(term.id)"
      case .reworded(_, let term): "reworded \(term.id)"
      case .renamed(let former, let term): "renamed \(former.id) \(term.id)"
      case .removed(let term): "removed \(term.id)"
      case .settings: "settings"
      case .reordered: "reordered"
      }
    }
  }

  @Test func everyKindOfChangeIsTold() throws {
    let old = try deck("mine", [term("a", "A."), term("b", "B."), term("c", "C."), term("d", "D."), term("e", "E.")])
    let new = try deck(
      "theirs",
      [
        term("a", "A."), term("b", "B, autrement."), term("c2", "C !"), term("d2", "Tout autre.", was: ["d"]),
        term("f", "F."),
      ])
    let difference = DeckDifference(from: old, to: new, unsaid: .none)
    #expect(names(difference) == ["reworded b", "renamed c c2", "renamed d d2", "new f", "removed e"])
    #expect(difference.unchanged == 1)
  }

  @Test func theResultKeepsTheDecksIdAndRemembersEveryFormerId() throws {
    let old = try deck("mine", [term("b", "Le même.", was: ["a"])])
    let new = try deck("theirs", [term("c", "Le même.")])
    let result = DeckDifference(from: old, to: new, unsaid: .none).result
    #expect(result.id.text == "mine")
    #expect(result.terms[0].was.map(\.text) == ["a", "b"])
    let card = try #require(Card.ID("mine/a/name"))
    #expect(Renames(result).resolve(card)?.term.text == "c")
  }

  @Test func anIdThatLivesAgainIsFormerNoMore() throws {
    let old = try deck("mine", [term("b", "Le même.", was: ["a"])])
    let new = try deck("mine", [term("a", "Un nouveau."), term("b", "Le même.")])
    #expect(DeckDifference(from: old, to: new, unsaid: .none).result.terms[1].was.isEmpty)
  }

  @Test func aFormerIdThatTheAuthorGivesToAnotherTermLeavesTheOneThatHadIt() throws {
    let old = try deck("mine", [term("x", "X.", was: ["old"])])
    let new = try deck("mine", [term("x", "X."), term("y", "Y.", was: ["old"])])
    let result = DeckDifference(from: old, to: new, unsaid: .none).result
    #expect(result.terms.map { $0.was.map(\.text) } == [[], ["old"]])
  }

  /// A glossary's ids are guessed from its words: the newcomer gives way, and what points at it follows.
  @Test func aNewcomerOfAPlainGlossaryNeverInheritsARenamedTermsHistory() throws {
    let old = try deck("mine", [term("bdr", "Prospecte.", was: ["sdr"])])
    var other = try term("z", "Z.")
    other.seeAlso = [try #require(Term.ID("sdr"))]
    let new = try deck("theirs", [term("bdr", "Prospecte."), term("sdr", "Tout autre chose."), other])
    let difference = DeckDifference(from: old, to: new, unsaid: .all)
    #expect(names(difference) == ["new sdr-2", "new z"])
    #expect(difference.result.terms[2].seeAlso.map(\.text) == ["sdr-2"])
    let card = try #require(Card.ID("mine/sdr/name"))
    #expect(Renames(difference.result).resolve(card)?.term.text == "bdr")
  }

  @Test func anotherOrderIsAChange() throws {
    let old = try deck("mine", [term("a", "A."), term("b", "B.")])
    let new = try deck("mine", [term("b", "B."), term("a", "A.")])
    #expect(names(DeckDifference(from: old, to: new, unsaid: .none)) == ["reordered"])
  }

  @Test func aTitleAloneIsAChangeToo() throws {
    let old = try deck("mine", [term("a", "A.")])
    var new = old
    new.title = "Autre"
    let difference = DeckDifference(from: old, to: new, unsaid: .none)
    #expect(names(difference) == ["settings"])
    #expect(difference.unchanged == 1)
    #expect(difference.result.title == "Autre")
  }

  @Test func aTermThatTakesItsFormerIdAgainIsTheSame() throws {
    let old = try deck("mine", [term("b", "B.", was: ["a"])])
    let difference = DeckDifference(from: old, to: try deck("mine", [term("a", "Autrement.")]), unsaid: .none)
    #expect(names(difference) == ["renamed b a"])
    #expect(difference.result.terms[0].was.map(\.text) == ["b"])
  }

  /// Churn became Attrition, was removed, and comes back under the one name or the other.
  @Test(arguments: ["churn", "attrition"])
  func aRenamedTermThatWasRemovedComesBackWithAllItsHistory(_ id: String) throws {
    let churn = try deck("mine", [term("churn", "C."), term("x", "X.")])
    let attrition = try deck("mine", [term("attrition", "C."), term("x", "X.")])
    let renamed = DeckDifference(from: churn, to: attrition, unsaid: .all).result
    let without = DeckDifference(from: renamed, to: try deck("mine", [term("x", "X.")]), unsaid: .all).result
    #expect(without.gone.map(\.id.text) == ["attrition"])
    let other = DeckDifference(from: without, to: try deck("mine", [term("x", "Y.")]), unsaid: .all).result
    let back = DeckDifference(from: other, to: try deck("mine", [term(id, "C."), term("x", "X.")]), unsaid: .all)
    #expect(names(back).first == "new \(id)")
    #expect(back.result.gone.isEmpty)
    for former in ["mine/churn/name", "mine/attrition/name"] {
      let card = try #require(Card.ID(former))
      #expect(Renames(back.result).resolve(card)?.term.text == id)
    }
  }

  @Test func aRemovedTermThatIsTypedInAgainByHandHasItsHistoryToo() throws {
    var byHand = try deck("mine", [term("attrition", "C.")])
    byHand.gone = [Deck.Gone(id: byHand.terms[0].id, was: try term("x", "X.", was: ["churn"]).was)]
    let card = try #require(Card.ID("mine/churn/name"))
    #expect(Renames(byHand).resolve(card)?.term.text == "attrition")
    byHand = Deck(id: byHand.id, title: "T", language: "fr", terms: [try term("churn", "C.")])
    byHand.gone = [Deck.Gone(id: try term("attrition", "").id, was: [byHand.terms[0].id])]
    #expect(Renames(byHand).resolve(card)?.term.text == "churn")
  }

  @Test func aliasesThatAPlainGlossaryCannotSayAreKept() throws {
    var said = try term("a", "A.")
    said.aliases = ["alpha"]
    let new = try deck("mine", [term("a", "Autrement.")])
    #expect(
      DeckDifference(from: try deck("mine", [said]), to: new, unsaid: .all).result.terms[0].aliases == ["alpha"])
  }

  @Test func twoTermsNeverClaimTheSameFormerOne() throws {
    let old = try deck("mine", [term("a", "Le même.")])
    let new = try deck("mine", [term("b", "Le même."), term("c", "Le même.")])
    let difference = DeckDifference(from: old, to: new, unsaid: .none)
    #expect(names(difference) == ["renamed a b", "new c"])
  }

  @Test func anIdThatIsTakenOverIsNotARename() throws {
    let old = try deck("mine", [term("a", "Un."), term("b", "Deux.")])
    let new = try deck("mine", [term("a", "Deux."), term("b", "Un.")])
    #expect(names(DeckDifference(from: old, to: new, unsaid: .none)) == ["reworded a", "reworded b"])
  }

  @Test func whatAPlainGlossaryCannotSayStays() throws {
    var rich = try term("a", "Un.")
    rich.tags = ["x"]
    rich.example = "Exemple."
    rich.kind = .role
    rich.confusedWith = [try #require(Term.ID("b"))]
    let old = try deck("mine", [rich, term("b", "Deux.")])
    let new = try deck("mine", [term("a", "Un, corrigé."), term("b2", "Deux.")])
    let kept = DeckDifference(from: old, to: new, unsaid: .all).result.terms[0]
    #expect(kept.tags == ["x"])
    #expect(kept.kind == .role)
    #expect(kept.example == "Exemple.")
    #expect(kept.confusedWith.map(\.text) == ["b2"])
    let said = DeckDifference(from: old, to: new, unsaid: .none).result.terms[0]
    #expect(said.tags.isEmpty && said.kind == .concept)
  }

  @Test func manyRemovedTermsAreSoughtByTheirIds() throws {
    let ratio = try growth(from: 300) { count in
      let id = { (text: String) in try #require(Term.ID(text)) }
      var old = try deck("mine", (0..<count).map { try term("t\($0)", "T \($0).") })
      old.gone = try (0..<count).map { Deck.Gone(id: try id("g\($0)"), was: [try id("g\($0)a"), try id("g\($0)b")]) }
      let new = try deck("mine", (0..<count).map { try term("n\($0)", "N \($0).") })
      _ = DeckDifference(from: old, to: new, unsaid: .none)
    }
    #expect(ratio < linearGrowth, "four times the terms, \(ratio) times the work")
  }

  @Test func freeIdsAreNotTriedAgainForEveryTerm() throws {
    let start = String(repeating: "a", count: 42)
    let ratio = try growth(from: 300) { count in
      let ids = (0..<count).map { start + "\(100_000 + $0)" }
      let old = try deck("mine", [term("t", "T.", was: ids)])
      let new = try deck("mine", ids.map { try term($0, "De \($0).") })
      _ = DeckDifference(from: old, to: new, unsaid: .all)
    }
    #expect(ratio < linearGrowth, "four times the terms, \(ratio) times the work")
  }

  @Test func aRemovedTermComesBackUnderAnyOfItsIds() throws {
    var old = try deck("mine", [term("a", "A.")])
    let gone = try ["g", "h", "k"].map { text in
      Deck.Gone(id: try #require(Term.ID(text)), was: [try #require(Term.ID(text + "0"))])
    }
    old.gone = gone
    let new = try deck("mine", [term("a", "A."), term("g", "G."), term("h0", "H."), term("x", "X.", was: ["k"])])
    let result = DeckDifference(from: old, to: new, unsaid: .none).result
    #expect(result.terms.map { $0.was.map(\.text) } == [[], ["g0"], ["h"], ["k", "k0"]])
    #expect(result.gone.isEmpty)
  }
}

@Suite struct RenamesTests {
  @Test func anIdThatLivesIsNobodysFormerOne() throws {
    func id(_ text: String) throws -> Term.ID { try #require(Term.ID(text)) }
    var first = Term(id: try id("a"), names: ["A"], kind: .concept, definition: "It is a.")
    first.was = [try id("b"), try id("c")]
    let second = Term(id: try id("b"), names: ["B"], kind: .concept, definition: "It is b.")
    let deck = Deck(id: try #require(Deck.ID("test")), title: "Test", language: "en", terms: [first, second])
    let resolved = try ["a", "b", "c"].map {
      Renames(deck).resolve(TermAddress(deck: deck.id, term: try id($0)))?.term.text
    }
    #expect(resolved == ["a", "b", "a"])
  }

  @Test func answersOfADeckReachItsCopyAndNeverTheReverse() throws {
    var copy = Deck(
      id: try #require(Deck.ID("copy")), title: "", language: "fr",
      terms: [Term(id: try #require(Term.ID("a")), names: ["A"], kind: .concept, definition: "A.")])
    copy.was = [try #require(Deck.ID("original"))]
    let original = Deck(id: try #require(Deck.ID("original")), title: "", language: "fr", terms: copy.terms)
    let answered = try #require(Card.ID("original/a/name"))
    #expect(Renames(copy).resolve(answered)?.description == "copy/a/name")
    let reverse = try #require(Card.ID("copy/a/name"))
    #expect(Renames(original).resolve(reverse) == nil)
  }
}

@Suite struct SuggestionTests {
  @Test func theNearestWordIsSuggestedAndAFarOneIsNot() {
    #expect(Suggestion.nearest(to: "nams", among: ["names", "tags"]) == "names")
    #expect(Suggestion.nearest(to: "colour", among: ["names", "tags"]) == nil)
    #expect(Suggestion.nearest(to: "x", among: [String]()) == nil)
  }
}
