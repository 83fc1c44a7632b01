// Which of a day's candidates are asked, and why the others wait. The day's minutes go to due cards first, then to
// checks, then to new cards.

import Glossary
import Learning

/// Why a card that could be asked today is not.
package enum Delay: String, CaseIterable, Sendable {
  /// Another new card of its term comes first: one a day.
  case sibling
  /// New cards are spread over several days.
  case spread
  /// A check that a later day before the ramp date has room for.
  case later
  /// The day's minutes are used up.
  case minutes
  /// The learner chose a pace for catching up after an absence: due cards come at that pace, and all others wait.
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
  /// The cards that are not asked, in the order in which they were delayed; each once, with its first reason.
  private(set) var delayed: [DelayedCard] = []
  private var isDelayed: Set<Card.ID> = []

  init(room: Int?) { self.room = room }

  /// The first `most` candidates, as far as there is room for them. Candidates past `most` are delayed for `delay`,
  /// those without room because of the day's minutes.
  mutating func select(
    _ candidates: [PlannedCard], atMost most: Int = .max, otherwise delay: Delay, evenWithoutRoom: Bool = false
  ) -> [PlannedCard] {
    let allowed = candidates.prefix(max(0, most))
    let selected = evenWithoutRoom ? allowed : allowed.prefix(room ?? .max)
    room = room.map { max(0, $0 - selected.count) }
    self.delay(allowed.dropFirst(selected.count).lazy.map(\.card.id), .minutes)
    self.delay(candidates.dropFirst(allowed.count).lazy.map(\.card.id), delay)
    return Array(selected)
  }

  /// A card that is delayed already keeps its first reason: a duel may ask for a card that waits.
  mutating func delay(_ cards: some Sequence<Card.ID>, _ delay: Delay) {
    for card in cards where isDelayed.insert(card).inserted { delayed.append(DelayedCard(card: card, delay: delay)) }
  }
}
