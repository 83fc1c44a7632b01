// The planner of a day's duels: for each pair of terms that the learner confuses, one question that shows both terms. A
// duel replaces the question of one term's `name` card; if neither card is planned, the duel is practice. Practice
// asks the two terms in turn: who finds the definition of the one may still take it for the other's.

import Glossary
import Learning

struct Duels {
  private let morning: Progress
  private let deck: Deck

  init(_ morning: Progress, _ deck: Deck) {
    self.morning = morning
    self.deck = deck
  }

  /// Returns the planned cards, with the duels that replace some of them, and the practice duels of the other pairs.
  func join(_ asked: [PlannedCard], on day: Day) -> (asked: [PlannedCard], practice: [PlannedCard]) {
    let pairs = morning.confusions.duels
    if pairs.isEmpty { return (asked, []) }
    var cards = asked
    var indices = Dictionary(asked.enumerated().map { ($1.card.id, $0) }, uniquingKeysWith: { first, _ in first })
    for pair in pairs {
      guard let first = card(of: pair.first), let second = card(of: pair.second) else { continue }
      if let index = [first, second].compactMap({ indices[$0.id] }).filter({ cards[$0].isScheduled }).min() {
        cards[index] = Self.duel(cards[index].card, of: pair, isPractice: cards[index].isPractice)
        continue
      }
      let last = morning.confusions.lastAsked(of: pair)
      let isSecondsTurn = last.map { $0 == pair.first } ?? !day.number.isMultiple(of: 2)
      let turns = isSecondsTurn ? [second, first] : [first, second]
      if let card = turns.first(where: { indices[$0.id] == nil }) {
        indices[card.id] = cards.count
        cards.append(Self.duel(card, of: pair, isPractice: true))
      }
    }
    return (Array(cards.prefix(asked.count)), Array(cards.dropFirst(asked.count)))
  }

  private static func duel(_ card: Card, of pair: Confusions.Pair, isPractice: Bool) -> PlannedCard {
    PlannedCard(card, .duel(against: pair.other(than: card.id.address)), isPractice: isPractice)
  }

  /// The `name` card of a term; `nil` when it is suspended or not in the deck.
  private func card(of term: TermAddress) -> Card? {
    let id = Card.ID(term, .name)
    return morning.marks.isSuspended(id) ? nil : deck[id]
  }
}

extension PlannedCard {
  /// Whether the schedule asks the card and no duel has replaced its question.
  fileprivate var isScheduled: Bool { reason == .due || reason == .weak }
}
