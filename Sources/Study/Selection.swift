// What of a day's candidates is asked, and why the others wait. Time is given in the order of urgency: what is due takes
// what it needs, then come checks, then new cards.

import Glossary
import Learning

/// Why a card that could be asked today is not.
package enum Delay: String, CaseIterable, Sendable {
  /// Another new face of its term is to be met first: one a day.
  case sibling
  /// New cards are spread over several days.
  case spread
  /// A check before the ramp date that a later day has room for.
  case later
  /// The minutes of the day are taken.
  case minutes
  /// After an absence, cards that are due come at the pace that the learner chose; others wait behind them.
  case catchUp = "catch-up"
  /// The learner's own limit on cards or new cards.
  case limit
}

package struct DelayedCard: Equatable, Sendable {
  package let card: Card.ID
  package let delay: Delay
}

struct Selection {
  /// Cards that the day's minutes still hold; `nil` for no limit.
  private(set) var room: Int?
  /// By places, in the order of the reasons.
  private(set) var delayed: [(place: Int, delay: Delay)] = []
  private var isDelayed: Set<Int> = []

  init(room: Int?) { self.room = room }

  /// Takes the first cards that may and can be asked; the rest is delayed.
  mutating func take(
    _ picks: [Pick], atMost most: Int = .max, otherwise delay: Delay, evenWithoutRoom: Bool = false
  ) -> [Pick] {
    let meant = picks.prefix(max(0, most))
    let taken = evenWithoutRoom ? meant : meant.prefix(room ?? .max)
    room = room.map { max(0, $0 - taken.count) }
    self.delay(meant.dropFirst(taken.count).lazy.map(\.place), .minutes)
    self.delay(picks.dropFirst(meant.count).lazy.map(\.place), delay)
    return Array(taken)
  }

  /// The first reason stands: a duel may ask for a card that waits already.
  mutating func delay(_ places: some Sequence<Int>, _ delay: Delay) {
    for place in places where isDelayed.insert(place).inserted { delayed.append((place, delay)) }
  }
}
