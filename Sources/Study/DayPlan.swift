// What a day asks: planned once, from the history of the days before, so that a restart or an undo finds the same plan.

import Glossary
import Learning

/// Why a card is asked today.
package enum Reason: Hashable, Sendable {
  case due
  case new
  /// Not due, but too weak for the ramp date as things stand.
  case check
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

package struct DayPlan: Equatable, Sendable {
  package let cards: [PlannedCard]
  /// What could be asked today and is not. A card that is suspended, or not due and good enough, could not.
  package let delayed: [DelayedCard]
  /// Minutes that the cards take at the learner's median.
  package let minutes: Int
  /// Minutes that the learner means to give; `nil` for as many as it takes.
  package let allowedMinutes: Int?
  /// Cards that a quiz asks before their day.
  let practised: Set<Card.ID>

  /// One card in this many is new, while cards are due.
  private static let newEvery = 4

  /// `morning` is the progress before any answer of `day`.
  package init(_ morning: Progress, of deck: Deck, on day: Day, _ options: PlanOptions) {
    let candidates = Candidates(morning, deck, day)
    let ramp = Ramp(options, morning.attendance, deck, on: day)
    var selection = Selection(room: options.minutes.map { morning.pace.cards(inMinutes: $0) })
    let due = Self.due(candidates, options, &selection)
    let isCatchingUp = !selection.delayed.isEmpty
    let checks = Self.checks(candidates, ramp, isCatchingUp, on: day, &selection)
    let duels = Duels(morning, deck).join(due + checks, on: day)
    let asked = duels.asked + selection.select(duels.practice, atMost: isCatchingUp ? 0 : .max, otherwise: .catchUp)
    let new = Self.new(candidates, besides: asked, ramp, isCatchingUp, options, on: day, &selection)
    let mixed = Self.mix(asked, new)
    cards = Array(mixed.prefix(max(0, options.limit ?? .max)))
    selection.delay(mixed.dropFirst(cards.count).lazy.map(\.card.id), .limit)
    let isAsked = Set(cards.lazy.map(\.card.id))
    delayed = selection.delayed.filter { !isAsked.contains($0.card) }
    minutes = morning.pace.minutes(for: cards.count)
    allowedMinutes = options.minutes
    practised = []
  }

  /// A plan of cards chosen otherwise.
  init(_ cards: [PlannedCard]) {
    self.cards = cards
    delayed = []
    minutes = 0
    allowedMinutes = nil
    practised = Set(cards.lazy.filter { $0.reason == .practice }.map(\.card.id))
  }

  /// Minutes that the plan takes beyond those that the learner means to give.
  package var minutesOver: Int { allowedMinutes.map { max(0, minutes - max(0, $0)) } ?? 0 }

  /// What is due is asked whatever time it takes, unless the learner chose a pace.
  private static func due(
    _ candidates: Candidates, _ options: PlanOptions, _ selection: inout Selection
  ) -> [PlannedCard] {
    let due = candidates.due.map { PlannedCard($0, .due) }
    return selection.select(due, atMost: options.catchUp ?? .max, otherwise: .catchUp, evenWithoutRoom: true)
  }

  /// No more than can be helped: the later a check, the more it is worth on the ramp date.
  private static func checks(
    _ candidates: Candidates, _ ramp: Ramp?, _ isCatchingUp: Bool, on day: Day, _ selection: inout Selection
  ) -> [PlannedCard] {
    guard let ramp else { return [] }
    let waiting = candidates.checks(ramp).map { PlannedCard($0, .check) }
    let most = min(ramp.rules.mostChecks, max(1, selection.room ?? .max))
    let pulled = ramp.checks(waiting: waiting.count, on: day, mostADay: most)
    return selection.select(waiting, atMost: isCatchingUp ? 0 : pulled, otherwise: isCatchingUp ? .catchUp : .later)
  }

  /// A card that a duel brings is not new on that day as well.
  private static func new(
    _ candidates: Candidates, besides asked: [PlannedCard], _ ramp: Ramp?, _ isCatchingUp: Bool,
    _ options: PlanOptions, on day: Day, _ selection: inout Selection
  ) -> [PlannedCard] {
    let new = candidates.new
    let isAsked = Set(asked.lazy.map(\.card.id))
    selection.delay(new.siblings.lazy.map(\.id), .sibling)
    let first = new.first.filter { !isAsked.contains($0.id) }.map { PlannedCard($0, .new) }
    if isCatchingUp { return selection.select(first, atMost: 0, otherwise: .catchUp) }
    let called = ramp?.newCards(new.unseen, on: day)
    let most = min(called ?? options.newCards ?? PlanOptions.steadyNewCards, options.newCards ?? .max)
    return selection.select(first, atMost: most, otherwise: most == options.newCards ? .limit : .spread)
  }

  private static func mix(_ asked: [PlannedCard], _ new: [PlannedCard]) -> [PlannedCard] {
    var mixed: [PlannedCard] = []
    var askedLeft = asked[...]
    var newLeft = new[...]
    while !askedLeft.isEmpty || !newLeft.isEmpty {
      let isTurnOfNew = askedLeft.isEmpty || (mixed.count % newEvery == newEvery - 1 && !newLeft.isEmpty)
      if let card = isTurnOfNew ? newLeft.popFirst() : askedLeft.popFirst() { mixed.append(card) }
    }
    return mixed
  }
}
