// The plan of a day's cards, made once from the progress before the day's first answer, so that a restart or an undo on
// that day finds the same plan. The next card is computed from the plan and the answers of the day; no queue is stored,
// so the same answers give the same card.

import Glossary
import Learning

/// Why a card is asked today.
package enum Reason: Hashable, Sendable {
  case due
  case new
  /// Not due, but its expected recall on the ramp date is too low.
  case check
  /// A question that shows the term beside another one, with which it was confused, until the pair is settled
  /// (`Confusions`).
  case duel(against: Term.ID)
  /// Failed earlier today; it is asked again until it passes once.
  case again
  /// Asked by a quiz before it is due: its schedule does not change.
  case practice
}

package struct PlannedCard: Equatable, Sendable {
  package let card: Card
  package let reason: Reason
  /// Whether an answer does not change the card's schedule.
  package let isPractice: Bool

  package init(_ card: Card, _ reason: Reason, isPractice: Bool = false) {
    self.card = card
    self.reason = reason
    self.isPractice = isPractice
  }
}

package struct DayPlan: Equatable, Sendable {
  package let cards: [PlannedCard]
  /// The cards that could be asked today and are not, each with the reason: due, weak and new cards, and duels.
  /// Suspended cards are not among them.
  package let delayed: [DelayedCard]
  /// The minutes that all cards of the plan take, at the median time of the learner's answers.
  package let minutes: Int
  /// The minutes a day that the learner set; `nil` without a limit.
  package let allowedMinutes: Int?
  /// The cards that a quiz asks before they are due.
  let practised: Set<Card.ID>

  /// While other cards are left, one card in four is new.
  private static let newEvery = 4

  /// `morning` is the progress before any answer of `day`.
  package init(_ morning: Progress, of deck: Deck, on day: Day, _ options: PlanOptions) {
    let candidates = Candidates(morning, deck, day)
    let ramp = RampSchedule(options, morning.attendance, deck, on: day)
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

  /// The plan of a quiz.
  init(_ cards: [PlannedCard]) {
    self.cards = cards
    delayed = []
    minutes = 0
    allowedMinutes = nil
    practised = Set(cards.lazy.filter { $0.reason == .practice }.map(\.card.id))
  }

  /// The minutes of the plan beyond `allowedMinutes`; 0 without a limit.
  package var minutesOver: Int { allowedMinutes.map { max(0, minutes - max(0, $0)) } ?? 0 }

  /// The due cards, whatever time they take, unless the learner limits them to catch up.
  private static func due(
    _ candidates: Candidates, _ options: PlanOptions, _ selection: inout Selection
  ) -> [PlannedCard] {
    let due = candidates.due.map { PlannedCard($0, .due) }
    return selection.select(due, atMost: options.catchUp ?? .max, otherwise: .catchUp, evenWithoutRoom: true)
  }

  /// The checks of today: as few as possible, while the rest still fits into the later study days before the ramp date.
  /// The later a check, the more it raises the recall on that date.
  private static func checks(
    _ candidates: Candidates, _ ramp: RampSchedule?, _ isCatchingUp: Bool, on day: Day, _ selection: inout Selection
  ) -> [PlannedCard] {
    guard let ramp else { return [] }
    let waiting = candidates.checks(ramp).map { PlannedCard($0, .check) }
    let most = min(ramp.rules.mostChecks, max(1, selection.room ?? .max))
    let pulled = ramp.checks(waiting: waiting.count, on: day, mostADay: most)
    return selection.select(waiting, atMost: isCatchingUp ? 0 : pulled, otherwise: isCatchingUp ? .catchUp : .later)
  }

  /// New cards, without those that a duel asks on this day.
  private static func new(
    _ candidates: Candidates, besides asked: [PlannedCard], _ ramp: RampSchedule?, _ isCatchingUp: Bool,
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

// MARK: The next card

extension DayPlan {
  /// A failed card is asked again after this many other answers; sooner when no other card is left.
  private static let ripeAfter = 4

  /// The next card; `nil` when none is left. First the failed cards with at least `ripeAfter` answers since, the oldest
  /// failure first; then the plan; then the other failed cards. The term of the last answer is avoided while another
  /// term is left. Suspended and buried cards (`isSetAside`) are left out.
  package func next(after today: Today, in deck: Deck, isSetAside: (Card.ID) -> Bool) -> PlannedCard? {
    let debts = debts(after: today, in: deck, isSetAside: isSetAside)
    let last = today.lastTerm
    return first(debts, today, deck, where: { $0.term != last && !isSetAside($0) })
      ?? first(debts, today, deck, where: { !isSetAside($0) })
  }

  private func first(
    _ debts: [Today.Debt], _ today: Today, _ deck: Deck, where isMeant: (Card.ID) -> Bool
  ) -> PlannedCard? {
    let meant = debts.first { isMeant($0.card) }
    if let meant, meant.age >= Self.ripeAfter { return again(meant.card, in: deck) }
    if let planned = cards.first(where: { isLeft($0, after: today) && isMeant($0.card.id) }) { return planned }
    return meant.flatMap { again($0.card, in: deck) }
  }

  /// The planned cards that have no answer yet.
  package func left(after today: Today, isSetAside: (Card.ID) -> Bool) -> [PlannedCard] {
    cards.filter { isLeft($0, after: today) && !isSetAside($0.card.id) }
  }

  /// The number of cards in `left`.
  package func countLeft(after today: Today, isSetAside: (Card.ID) -> Bool) -> Int {
    cards.count { isLeft($0, after: today) && !isSetAside($0.card.id) }
  }

  private func isLeft(_ planned: PlannedCard, after today: Today) -> Bool {
    !today.hasAnswer(to: planned.card.id, withPractice: planned.isPractice)
  }

  /// The cards whose latest answer of the day failed: they are asked again.
  package func owed(after today: Today, in deck: Deck, isSetAside: (Card.ID) -> Bool) -> [PlannedCard] {
    debts(after: today, in: deck, isSetAside: isSetAside).compactMap { again($0.card, in: deck) }
  }

  /// The number of cards in `owed`.
  package func countOwed(after today: Today, in deck: Deck, isSetAside: (Card.ID) -> Bool) -> Int {
    debts(after: today, in: deck, isSetAside: isSetAside).count
  }

  /// The failures to repeat, oldest first. Failed practice is repeated only in a quiz that has practice cards.
  private func debts(after today: Today, in deck: Deck, isSetAside: (Card.ID) -> Bool) -> [Today.Debt] {
    today.owed(withPractice: !practised.isEmpty).filter { deck.contains($0.card) && !isSetAside($0.card) }
  }

  private func again(_ card: Card.ID, in deck: Deck) -> PlannedCard? {
    deck[card].map { PlannedCard($0, .again, isPractice: practised.contains(card)) }
  }
}
