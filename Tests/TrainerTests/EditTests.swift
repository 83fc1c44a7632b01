// The deck's file edited while its terms are on the screen.

import Glossary
import Testing

@testable import Trainer

@Suite struct EditTests {
  var simulation: Simulation
  let deck: Deck

  init() throws {
    deck = try Simulation.bundledDeck()
    simulation = try Simulation(deck)
    simulation.press(.enter, .space, .character("i"))
  }

  func deck(_ terms: [Term]) -> Deck { Deck(id: deck.id, title: deck.title, language: deck.language, terms: terms) }

  @Test mutating func theAnswerUnderTheFicheIsTheCorrectedOne() throws {
    #expect(simulation.drawing.contains("Fiche"))
    var terms = deck.terms
    terms[0].names[0] = "Sales Corrected Rep"
    simulation.edit(deck(terms))
    #expect(simulation.drawing.contains("Sales Corrected Rep"))
    simulation.press(.escape)
    #expect(simulation.drawing.contains("Sales Corrected Rep"))
    #expect(simulation.drawing.contains("Oublié"))
  }

  @Test mutating func aTermThatIsGoneLeavesNoEmptyScreen() throws {
    simulation.edit(deck(Array(deck.terms.dropFirst())))
    #expect(simulation.drawing.contains("Ce terme n’est plus dans le fichier."))
    #expect(simulation.drawing.contains("1 sur 10"))
    #expect(!simulation.drawing.contains("Fiche"))
    simulation.press(.space)
    #expect(!simulation.drawing.contains("Sales Development Rep"))
  }
}
