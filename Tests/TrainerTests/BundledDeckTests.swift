// The deck that comes with the program: whole, right, and readable on every screen.

import DeckFormats
import Foundation
import Glossary
import Learning
import Terminal
import Testing

@testable import Trainer

@Suite struct BundledDeckTests {
  let deck: Deck

  init() throws { deck = try Simulation.bundledDeck() }

  func term(_ text: String) throws -> Term {
    let id = try #require(Term.ID(text))
    return try #require(deck[own: id])
  }

  static func fold(_ text: String) -> String {
    text.folding(options: [.caseInsensitive, .diacriticInsensitive], locale: nil)
  }

  @Test func everyTermOfTheGlossaryIsThereWithAllTwentyAcronyms() {
    #expect(deck.terms.count == 39)
    #expect(
      deck.terms.compactMap(\.acronym).sorted() == [
        "ABM", "ACV", "ADR", "AE", "AM", "CAC", "CLV", "CS", "CSM", "CTS", "ISR", "MDR", "PME", "PoC", "SA", "SDR",
        "SE", "SM", "SaaS", "TAM",
      ])
  }

  /// Ids are frozen, names are not: the name that gave the id is right for ever, but need not be the one that is shown.
  @Test func theNameThatGaveATermItsIdIsStillRight() {
    for term in deck.terms {
      let answers = [term.acronym].compactMap(\.self) + term.names + term.aliases
      #expect(answers.contains { Slug.of($0) == term.id.text }, "\(term.id)")
      #expect(!term.names.isEmpty, "\(term.id)")
    }
  }

  @Test func aDefinitionIsOneSentenceThatCanBeRecalled() {
    for term in deck.terms {
      #expect(term.definition.count <= 160, "\(term.id)")
      #expect(term.definition.hasSuffix("."), "\(term.id)")
      #expect(term.definition.filter { $0 == "." }.count == 1, "\(term.id)")
    }
  }

  @Test func noDefinitionTellsItsOwnTerm() {
    for term in deck.terms {
      let words = Set(Self.fold(term.definition).split { !$0.isLetter }.map(String.init))
      if let acronym = term.acronym { #expect(!words.contains(Self.fold(acronym)), "\(term.id)") }
      for name in term.names + term.aliases {
        #expect(!Self.fold(term.definition).contains(Self.fold(name)), "\(term.id): \(name)")
      }
    }
  }

  @Test func noTwoTermsShareAnAnswer() {
    var owners: [String: Term.ID] = [:]
    for term in deck.terms {
      for answer in Set(([term.acronym].compactMap(\.self) + term.names + term.aliases).map(Self.fold)) {
        #expect(owners[answer] == nil, "\(answer): \(term.id)")
        owners[answer] = term.id
      }
    }
  }

  @Test func whatIsConfusedIsConfusedBothWays() throws {
    for term in deck.terms {
      for other in term.confusedWith {
        #expect(try #require(deck[own: other]).confusedWith.contains(term.id), "\(term.id), \(other)")
      }
    }
  }

  @Test(arguments: [
    ["sdr", "mdr", "adr", "isr"], ["ae", "am"], ["csm", "tam", "am", "cs"], ["se", "sa"], ["acv", "clv"],
    ["cac", "cts"],
    ["asynchrone", "hybride", "interaction-sans-rencontre"], ["vente-en-ligne", "vente-a-distance", "ventes-internes"],
  ])
  func theFamiliesThatPeopleMixUpAreMarked(_ family: [String]) throws {
    for id in family {
      let term = try term(id)
      #expect(Set(family).subtracting([id]).isSubset(of: Set(term.confusedWith.map(\.text))), "\(id)")
    }
  }

  @Test func everyTermIsHeardInASentence() {
    for term in deck.terms { #expect((20...110).contains(term.example?.count ?? 0), "\(term.id)") }
  }

  @Test(arguments: ["ventes-fr", "sales-en"]) func theCheckerHasNothingToSay(_ name: String) throws {
    let text = DeckYAML.write(try Simulation.bundledDeck(name))
    #expect(DeckYAML.advice(Array(text.utf8)).listed.isEmpty)
  }

  /// The two decks are one vocabulary: same ids, same order, same families.
  @Test func theEnglishDeckIsTheSameVocabulary() throws {
    let english = try Simulation.bundledDeck("sales-en")
    #expect(english.language == "en")
    #expect(english.terms.map(\.id) == deck.terms.map(\.id))
    #expect(english.terms.map(\.kind) == deck.terms.map(\.kind))
    #expect(english.terms.map { Set($0.confusedWith) } == deck.terms.map { Set($0.confusedWith) })
    #expect(english.terms.map { $0.acronym == nil } == deck.terms.map { $0.acronym == nil })
    for term in english.terms {
      #expect(term.definition.count <= 160 && term.definition.hasSuffix("."), "\(term.id)")
      #expect((20...110).contains(term.example?.count ?? 0), "\(term.id)")
      for answer in [term.acronym].compactMap(\.self) + term.names + term.aliases {
        #expect(!" \(Folding.key(term.definition)) ".contains(" \(Folding.key(answer)) "), "\(term.id): \(answer)")
      }
    }
  }

  @Test func theEnglishAnswersFitOnTheirScreensToo() throws {
    let english = try Simulation.bundledDeck("sales-en")
    var simulation = try Simulation(english, language: .english)
    for card in english.cards {
      simulation.show(card)
      #expect(!simulation.drawing.contains("Tab more"), "\(card.id)\n\(simulation.drawing)")
    }
  }

  @Test func theSlipsOfTheSourceAreMended() throws {
    func first(_ id: String) throws -> String? { try term(id).names.first }
    #expect(try first("se") == "Sales Engineer")
    #expect(try first("sm") == "Sales Manager")
    #expect(try first("isr") == "Inside Sales Rep")
    #expect(try first("sa") == "Solution Architect")
    let all = deck.terms.flatMap { [$0.definition] + $0.points }.joined(separator: " ")
    #expect(!all.contains("RRSI"))
    #expect(!all.contains("AS "))
  }

  @Test func u16EveryAnswerFitsOnAScreenOf80x24WithoutScrolling() throws {
    var simulation = try Simulation(deck)
    for card in deck.cards {
      simulation.show(card)
      #expect(!simulation.drawing.contains("Tab suite"), "\(card.id)\n\(simulation.drawing)")
    }
  }

  @Test func u16At40x12TheEssentialIsVisibleAndTabShowsAllTheRest() throws {
    var simulation = try Simulation(deck)
    simulation.resize(12, 40)
    for card in deck.cards {
      simulation.show(card)
      let essential = simulation.drawing
      let words = card.term.definition.split(separator: " ").suffix(1).joined()
      #expect(essential.contains(words.replacingOccurrences(of: "'", with: "’")), "\(card.id)\n\(essential)")
      var seen = simulation.frame
      for _ in 0..<12 {
        simulation.press(.tab)
        seen += simulation.frame
      }
      for other in card.term.confusableTerms.compactMap({ deck[$0] }) where other.acronym != nil {
        #expect(seen.contains(other.title), "\(card.id): \(other.title)")
      }
    }
  }
}
