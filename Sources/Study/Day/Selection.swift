// The selector of a day's cards from its candidates; it records why each other card is delayed. Each selected card takes
// its part of the day's minutes.

import Glossary
import Learning

/// Why a card that could be asked today is not.
package enum Delay: String, CaseIterable, Sendable {
  /// Another new card of its term comes first: a term gets one new card a day.
  case sibling
  /// New cards are spread over several days.
  case spread
  /// The day's minutes are used up.
  case minutes
  /// The learner limits the due cards a day to catch up after an absence: due cards above the limit are delayed, and
  /// while there are any, also weak cards, new cards and practice duels.
  case catchUp = "catch-up"
  /// The learner's limit on cards or on new cards a day.
  case limit
}

package struct DelayedCard: Equatable, Sendable {
  package let card: Card.ID
  package let delay: Delay
}

struct Selection {
  private let pace: Pace
  /// The minutes of the day; `nil` for no limit.
  private let minutes: Int?
  /// The expected milliseconds of the cards selected so far.
  private(set) var milliseconds = 0
  /// The cards that are not asked, in the order in which they were delayed; each once, with its first reason.
  private(set) var delayed: [DelayedCard] = []
  private var isDelayed: Set<Card.ID> = []

  init(_ pace: Pace, minutes: Int?) {
    self.pace = pace
    self.minutes = minutes
  }

  /// Selects the first `most` candidates, whatever minutes they take. The others are delayed with the reason `delay`.
  mutating func selectAll(
    _ candidates: [PlannedCard], atMost most: Int = .max, otherwise delay: Delay
  ) -> [PlannedCard] {
    let selected = take(candidates.prefix(max(0, most)))
    self.delay(candidates.dropFirst(selected.count).lazy.map(\.card.id), delay)
    return selected
  }

  /// Selects the first `most` candidates, as far as the minutes allow: those of the day, else `assumed`; `nil` for no
  /// limit. The candidates after the first `most` are delayed with the reason `delay`, those without enough minutes with
  /// the reason `minutes`.
  mutating func select(
    _ candidates: [PlannedCard], atMost most: Int = .max, otherwise delay: Delay, assumed: Int? = nil
  ) -> [PlannedCard] {
    let allowed = candidates.prefix(max(0, most))
    let selected = fill(candidates.prefix(allowed.count), assumed: assumed)
    self.delay(allowed.dropFirst(selected.count).lazy.map(\.card.id), .minutes)
    self.delay(candidates.dropFirst(allowed.count).lazy.map(\.card.id), delay)
    return selected
  }

  /// Selects the first candidates, as far as the minutes allow. The others need not be asked today: they are not delayed.
  mutating func fill(_ candidates: some Collection<PlannedCard>, assumed: Int? = nil) -> [PlannedCard] {
    guard let minutes = minutes ?? assumed else { return take(candidates) }
    var left = min(max(0, minutes), PlanOptions.longestDay) * 60_000 - milliseconds
    let selected = candidates.prefix { card in
      left -= pace.milliseconds(card)
      return left >= 0
    }
    // However slow the learner is, a day is not empty for want of minutes.
    return take(selected.isEmpty && milliseconds == 0 ? candidates.prefix(1) : selected)
  }

  private mutating func take(_ selected: some Collection<PlannedCard>) -> [PlannedCard] {
    milliseconds += pace.milliseconds(selected)
    return Array(selected)
  }

  /// Delays cards. A card keeps its first reason: it may be delayed twice, as a due card and in a duel.
  mutating func delay(_ cards: some Sequence<Card.ID>, _ delay: Delay) {
    for card in cards where isDelayed.insert(card).inserted { delayed.append(DelayedCard(card: card, delay: delay)) }
  }
}

extension Pace {
  /// The expected milliseconds of planned cards, with the repeats that their failures will bring.
  package func milliseconds(_ cards: some Sequence<PlannedCard>) -> Int {
    cards.reduce(0) { $0 + milliseconds($1) }
  }

  func milliseconds(_ planned: PlannedCard) -> Int {
    switch planned.reason {
    case .new: newCard
    case .again: repeatAnswer
    case .due, .weak, .confirmation, .duel, .strengthening, .practice: seenCard
    }
  }
}
