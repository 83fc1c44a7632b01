// What a day asks: planned once, from the history of the days before, so that a restart or an undo finds the same plan.

import Glossary
import Learning

/// Why a card is asked today.
package enum Reason: Hashable, Sendable {
  case due
  case new
  /// Taken for another term twice: the two side by side, until it is right twice in a row on different days.
  case duel(against: Term.ID)
  /// Failed earlier today; asked again until it passes once.
  case again
  /// Asked by a quiz before its day: the schedule stays as it is.
  case practice
}

package struct PlannedCard: Equatable, Sendable {
  package let card: Card
  package let reason: Reason
  /// Whether an answer leaves the schedule alone.
  package let isPractice: Bool

  package init(_ card: Card, _ reason: Reason, isPractice: Bool = false) {
    self.card = card
    self.reason = reason
    self.isPractice = isPractice
  }
}

/// What the learner asked of the day.
package struct PlanOptions: Equatable, Sendable {
  /// New cards a day at most.
  package var newCards: Int
  /// Cards a day at most, of all kinds; `nil` for no limit.
  package var limit: Int?
  /// The one way of asking that the learner wants; `nil` lets it follow the card's repetition.
  package var form: Form?

  package init(newCards: Int = 10, limit: Int? = nil, form: Form? = nil) {
    self.newCards = newCards
    self.limit = limit
    self.form = form
  }
}

package struct DayPlan: Equatable, Sendable {
  package let cards: [PlannedCard]

  /// One card in this many is new, while cards are due.
  private static let newEvery = 4

  /// `morning` is the progress before any answer of `day`.
  package init(_ morning: Progress, of deck: Deck, on day: Day, _ options: PlanOptions) {
    let due = Duels(morning, deck).join(Self.due(morning, deck, day), on: day)
    let new = Self.new(morning, deck).prefix(max(0, options.newCards))
    let mixed = Self.mix(due, Array(new))
    cards = options.limit.map { Array(mixed.prefix(max(0, $0))) } ?? mixed
  }

  init(_ cards: [PlannedCard]) { self.cards = cards }

  /// The longest overdue first; among cards of one day, in an order that favours none.
  private static func due(_ morning: Progress, _ deck: Deck, _ day: Day) -> [PlannedCard] {
    let ranked = deck.cards.compactMap { card -> (card: Card, due: Day, rank: UInt64)? in
      guard let progress = morning[card.id], progress.due <= day, !morning.marks.isSuspended(card.id) else {
        return nil
      }
      var random = SplitMix64(card.id.description, progress.reviews)
      return (card, progress.due, random.next())
    }
    return ranked.sorted { ($0.due, $0.rank) < ($1.due, $1.rank) }.map { PlannedCard($0.card, .due) }
  }

  /// The next unseen face of each term; every term once before any term twice, in deck order.
  private static func new(_ morning: Progress, _ deck: Deck) -> [PlannedCard] {
    let next = deck.terms.enumerated().compactMap { place, term -> (card: Card, depth: Int, place: Int)? in
      let cards = term.faces.map { Card(deck: deck.id, term: term, face: $0) }
      let depth = cards.firstIndex { morning[$0.id] == nil && !morning.marks.isSuspended($0.id) }
      return depth.map { (cards[$0], $0, place) }
    }
    return next.sorted { ($0.depth, $0.place) < ($1.depth, $1.place) }.map { PlannedCard($0.card, .new) }
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
