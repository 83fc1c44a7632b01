// The selector of a day's cards from its candidates; it records why each other card is delayed. The day's minutes go to
// due cards first, then to checks, then to new cards.

import Glossary
import Learning

/// Why a card that could be asked today is not.
package enum Delay: String, CaseIterable, Sendable {
  /// Another new card of its term comes first: a term gets one new card a day.
  case sibling
  /// New cards are spread over several days.
  case spread
  /// A check that can be done on a later day before the ramp date.
  case later
  /// The day's minutes are used up.
  case minutes
  /// The learner limits the due cards a day to catch up after an absence: due cards above the limit are delayed, and
  /// while there are any, also checks, new cards and practice duels.
  case catchUp = "catch-up"
  /// The learner's limit on cards or on new cards a day.
  case limit
}

package struct DelayedCard: Equatable, Sendable {
  package let card: Card.ID
  package let delay: Delay
}

struct Selection {
  /// The number of cards for which the day still has minutes; `nil` for no limit.
  private(set) var room: Int?
  /// The cards that are not asked, in the order in which they were delayed; each once, with its first reason.
  private(set) var delayed: [DelayedCard] = []
  private var isDelayed: Set<Card.ID> = []

  init(room: Int?) { self.room = room }

  /// Selects the first `most` candidates, as far as the minutes allow (`evenWithoutRoom` ignores the minutes). The
  /// candidates after the first `most` are delayed with the reason `delay`, those without enough minutes with the
  /// reason `minutes`.
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

  /// Delays cards. A card keeps its first reason: it may be delayed twice, as a due card and in a duel.
  mutating func delay(_ cards: some Sequence<Card.ID>, _ delay: Delay) {
    for card in cards where isDelayed.insert(card).inserted { delayed.append(DelayedCard(card: card, delay: delay)) }
  }
}
