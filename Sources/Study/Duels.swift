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
  func join(_ asked: [Pick], on day: Day) -> (asked: [Pick], besides: [Pick]) {
    let pairs = morning.confusions.duels
    if pairs.isEmpty { return (asked, []) }
    var picks = asked
    var ranks = Dictionary(asked.enumerated().map { ($1.place, $0) }, uniquingKeysWith: { first, _ in first })
    for pair in pairs {
      guard let first = place(of: pair.first), let second = place(of: pair.second) else { continue }
      let sides = [first, second]
      if let rank = sides.compactMap({ ranks[$0] }).filter({ picks[$0].isPlain }).min() {
        picks[rank].reason = .duel(against: pair.other(than: term(at: picks[rank].place)))
      } else {
        let side = sides[abs(day.number) % 2]
        let place = ranks[side] == nil ? side : sides[1 - abs(day.number) % 2]
        guard ranks[place] == nil else { continue }
        ranks[place] = picks.count
        picks.append(Pick(place, .duel(against: pair.other(than: term(at: place))), isPractice: true))
      }
    }
    return (Array(picks.prefix(asked.count)), Array(picks.dropFirst(asked.count)))
  }

  private func term(at place: Int) -> Term.ID { deck.cards[place].id.term }

  private func place(of term: Term.ID) -> Int? {
    let card = Card.ID(deck: deck.id, term: term, face: .name)
    return morning.marks.isSuspended(card) ? nil : deck.place(of: card)
  }
}

extension Pick {
  /// Asked by the schedule, and in no duel yet.
  fileprivate var isPlain: Bool { reason == .due || reason == .check }
}
