// What a day asks: planned once, from the history of the days before, so that a restart or an undo finds the same plan.

import Glossary
import Learning

/// Why a card is asked today.
package enum Reason: String, Equatable, Sendable {
  case due
  case new
  /// Failed earlier today; asked again until it passes once.
  case again
}

package struct PlannedCard: Equatable, Sendable {
  package let card: Card
  package let reason: Reason

  package init(card: Card, reason: Reason) {
    self.card = card
    self.reason = reason
  }
}

/// What the learner asked of the day.
package struct PlanOptions: Equatable, Sendable {
  /// New cards a day at most.
  package var newCards: Int
  /// Cards a day at most, of all kinds; `nil` for no limit.
  package var limit: Int?

  package init(newCards: Int = 10, limit: Int? = nil) {
    self.newCards = newCards
    self.limit = limit
  }
}

package struct DayPlan: Equatable, Sendable {
  package let cards: [PlannedCard]

  /// One card in this many is new, while cards are due.
  private static let newEvery = 4

  /// `morning` is the progress before any answer of `day`.
  package init(_ morning: Progress, of deck: Deck, on day: Day, _ options: PlanOptions) {
    let due = Self.due(morning, deck, day)
    let new = Self.new(morning, deck).prefix(max(0, options.newCards))
    let mixed = Self.mix(due, Array(new))
    cards = options.limit.map { Array(mixed.prefix(max(0, $0))) } ?? mixed
  }

  package func count(_ reason: Reason) -> Int { cards.count { $0.reason == reason } }

  /// The longest overdue first; among cards of one day, in an order that favours none.
  private static func due(_ morning: Progress, _ deck: Deck, _ day: Day) -> [PlannedCard] {
    let ranked = deck.cards.compactMap { card -> (card: Card, due: Day, rank: UInt64)? in
      guard let progress = morning[card.id], progress.due <= day else { return nil }
      var random = SplitMix64(card.id.description, progress.reviews)
      return (card, progress.due, random.next())
    }
    return ranked.sorted { ($0.due, $0.rank) < ($1.due, $1.rank) }.map { PlannedCard(card: $0.card, reason: .due) }
  }

  /// The next unseen face of each term; every term once before any term twice, in deck order.
  private static func new(_ morning: Progress, _ deck: Deck) -> [PlannedCard] {
    let next = deck.terms.enumerated().compactMap { place, term -> (card: Card, depth: Int, place: Int)? in
      let cards = term.faces.map { Card(deck: deck.id, term: term, face: $0) }
      guard let depth = cards.firstIndex(where: { morning[$0.id] == nil }) else { return nil }
      return (cards[depth], depth, place)
    }
    return next.sorted { ($0.depth, $0.place) < ($1.depth, $1.place) }
      .map { PlannedCard(card: $0.card, reason: .new) }
  }

  private static func mix(_ due: [PlannedCard], _ new: [PlannedCard]) -> [PlannedCard] {
    var mixed: [PlannedCard] = []
    var dueLeft = due[...]
    var newLeft = new[...]
    while !dueLeft.isEmpty || !newLeft.isEmpty {
      let isTurnOfNew = dueLeft.isEmpty || (mixed.count % newEvery == newEvery - 1 && !newLeft.isEmpty)
      if let card = isTurnOfNew ? newLeft.popFirst() : dueLeft.popFirst() { mixed.append(card) }
    }
    return mixed
  }
}
