// The duels of a day: for each pair of terms that a learner takes for one another, one question that sets them side by
// side. It is a form of the `name` card; where that card is not due, the answer is practice.

import Glossary
import Learning

struct Duels {
  private let morning: Progress
  private let deck: Deck

  init(_ morning: Progress, _ deck: Deck) {
    self.morning = morning
    self.deck = deck
  }

  /// The cards that are asked, with the day's duels in the place of those they are about; and the duels about others.
  func join(_ asked: [PlannedCard], on day: Day) -> (asked: [PlannedCard], besides: [PlannedCard]) {
    var cards = asked
    var places = Dictionary(asked.enumerated().map { ($1.card.id, $0) }, uniquingKeysWith: { first, _ in first })
    for pair in morning.confusions.duels {
      let sides = [card(pair.first), card(pair.second)].compactMap(\.self)
      guard sides.count == 2 else { continue }
      if let place = sides.compactMap({ places[$0.id] }).filter({ cards[$0].isPlain }).min() {
        cards[place] = PlannedCard(cards[place].card, .duel(against: pair.other(than: cards[place].card.term.id)))
      } else {
        let side = sides[abs(day.number) % 2]
        let card = places[side.id] == nil ? side : sides[1 - abs(day.number) % 2]
        guard places[card.id] == nil else { continue }
        places[card.id] = cards.count
        cards.append(PlannedCard(card, .duel(against: pair.other(than: card.term.id)), isPractice: true))
      }
    }
    return (Array(cards.prefix(asked.count)), Array(cards.dropFirst(asked.count)))
  }

  private func card(_ term: Term.ID) -> Card? {
    let card = deck[Card.ID(deck: deck.id, term: term, face: .name)]
    return card.flatMap { morning.marks.isSuspended($0.id) ? nil : $0 }
  }
}

extension PlannedCard {
  /// Asked by the schedule, and in no duel yet.
  fileprivate var isPlain: Bool { reason == .due || reason == .check }
}
