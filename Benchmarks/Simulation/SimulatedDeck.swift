// A made-up deck of 39 terms, and what a learner truly knows of it.

import Glossary

struct SimulatedDeck {
  let deck: Deck
  let numbers: [Card.ID: Int]
  /// The numbers of each term's cards.
  private let terms: [[Int]]

  /// As in the bundled decks: 20 terms with an acronym and 4 faces, 19 without and 2: 118 cards.
  init?() {
    guard let id = Deck.ID("simulated") else { return nil }
    let terms = (0..<39).compactMap { index in
      Term.ID("t\(index)").map {
        Term(
          id: $0, acronym: index < 20 ? "T\(index)" : nil, names: ["Term \(index)"], kind: .concept,
          definition: "What term \(index) means.")
      }
    }
    deck = Deck(id: id, title: "Simulated", language: "en", terms: terms)
    let cards = terms.map { term in term.faces.map { Card.ID(deck: id, term: term.id, face: $0) } }
    let numbers = Dictionary(uniqueKeysWithValues: cards.joined().enumerated().map { ($1, $0) })
    self.numbers = numbers
    self.terms = cards.map { $0.compactMap { numbers[$0] } }
  }

  var cards: Int { numbers.count }

  /// The cards of every second term.
  var everySecondTerm: Set<Int> {
    Set(terms.enumerated().filter { $0.offset.isMultiple(of: 2) }.flatMap(\.element))
  }

  /// Terms of which every card has a true recall of 0.9.
  func known(to learner: Learner, on day: Int) -> Int {
    terms.count { cards in cards.allSatisfy { learner.recall(of: $0, on: day) >= 0.9 } }
  }

  /// The mean true recall of all cards.
  func recall(of learner: Learner, on day: Int) -> Double {
    let cards = terms.joined()
    return cards.reduce(0) { $0 + learner.recall(of: $1, on: day) } / Double(cards.count)
  }
}
