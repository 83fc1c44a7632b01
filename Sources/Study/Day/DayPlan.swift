// The plan of a day's cards, made once from the progress before the day's first answer, so that a restart or an undo on
// that day finds the same plan. The next card is computed from the plan and the answers of the day; no queue is stored,
// so the same answers give the same card.

import Glossary
import Learning

/// Why a card is asked today.
package enum Reason: Hashable, Sendable {
  case due
  case new
  /// Not due, but its expected recall today is too low.
  case weak
  /// The first question on a term that the learner claims to know (`Claim`).
  case confirmation
  /// A question that shows the term beside another one, with which it was confused, until the pair is settled
  /// (`Confusions`).
  case duel(against: TermAddress)
  /// Failed earlier today; it is asked again, but not without end (`PlanRules.plannedAttempts`).
  case again
  /// Asked because the learner wants to go on after the day's plan (`Quiz.strengthening`): an ordinary answer.
  case strengthening
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
  /// The minutes that all cards of the plan take, with the repeats that failures will bring, at the mean times of the
  /// learner's answers.
  package let minutes: Int
  /// The minutes a day that the learner set; `nil` without a limit.
  package let allowedMinutes: Int?
  /// The cards that a quiz asks before they are due.
  let practised: Set<Card.ID>
  /// How often a card that fails is asked.
  private let plannedAttempts: Int

  /// While other cards are left, one card in four is new.
  private static let newEvery = 4

  /// `morning` is the progress before any answer of `day`.
  package init(_ morning: Progress, of deck: Deck, on day: Day, _ options: PlanOptions) {
    let candidates = Candidates(morning, deck, day)
    let ramp = RampSchedule(options, morning.attendance, deck, on: day)
    var selection = Selection(morning.pace, minutes: options.minutes)
    let due = selection.selectAll(
      candidates.due.map { PlannedCard($0, .due) }, atMost: options.catchUp ?? .max, otherwise: .catchUp)
    let isCatchingUp = !selection.delayed.isEmpty
    let claimed = Self.claimed(candidates, ramp, isCatchingUp, options, on: day, &selection)
    let weak = Self.weak(candidates, ramp, isCatchingUp, options, &selection)
    let duels = Duels(morning, deck).join(due + claimed + weak, on: day)
    let asked = duels.asked + selection.select(duels.practice, atMost: isCatchingUp ? 0 : .max, otherwise: .catchUp)
    let new = Self.new(candidates, besides: asked, ramp, isCatchingUp, options, on: day, &selection)
    let most = options.limit.map { max(0, $0 - asked.count - new.count) } ?? .max
    let spare = Self.spare(
      candidates, besides: asked, ramp, options, on: day, atMost: isCatchingUp ? 0 : most, &selection)
    let mixed = Self.mix(asked + spare, new)
    cards = Array(mixed.prefix(max(0, options.limit ?? .max)))
    selection.delay(mixed.dropFirst(cards.count).lazy.map(\.card.id), .limit)
    let isAsked = Set(cards.lazy.map(\.card.id))
    delayed = selection.delayed.filter { !isAsked.contains($0.card) }
    minutes = Pace.minutes(morning.pace.milliseconds(cards))
    allowedMinutes = options.minutes
    practised = []
    plannedAttempts = options.rules.plannedAttempts
  }

  /// The plan of a quiz. `plannedAttempts`: how often the quiz asks a card that fails.
  init(_ cards: [PlannedCard], plannedAttempts: Int = PlanRules.mostAttempts) {
    self.cards = cards
    self.plannedAttempts = plannedAttempts
    delayed = []
    minutes = 0
    allowedMinutes = nil
    practised = Set(cards.lazy.filter { $0.reason == .practice }.map(\.card.id))
  }

  /// The minutes of the plan beyond `allowedMinutes`; 0 without a limit.
  package var minutesOver: Int { allowedMinutes.map { max(0, minutes - max(0, $0)) } ?? 0 }

  /// The cards that confirm what the learner claims to know: on their day or later, on the last study day before the ramp
  /// date at the latest. A few a day, since an older version's claims may all wait at once.
  private static func claimed(
    _ candidates: Candidates, _ ramp: RampSchedule?, _ isCatchingUp: Bool, _ options: PlanOptions, on day: Day,
    _ selection: inout Selection
  ) -> [PlannedCard] {
    let isLast = ramp.map { $0.lastDay(from: day) <= day } ?? false
    let waiting = candidates.confirming(options.calendar).filter { isLast || $0.from <= day }
    let planned = waiting.map { PlannedCard($0.card, .confirmation) }
    let most = isLast ? .max : PlanOptions.steadyNewCards
    return selection.selectAll(
      planned, atMost: isCatchingUp ? 0 : most, otherwise: isCatchingUp ? .catchUp : .spread)
  }

  /// The cards that go before new ones although they are not due: the floor under what is learnt. It holds after the
  /// ramp date too, so that those who go on practising stay ready.
  private static func weak(
    _ candidates: Candidates, _ ramp: RampSchedule?, _ isCatchingUp: Bool, _ options: PlanOptions,
    _ selection: inout Selection
  ) -> [PlannedCard] {
    let floor = ramp == nil ? options.rules.lastingFloor : options.rules.floor
    return selection.select(
      candidates.weak(below: floor).map { PlannedCard($0, .weak) }, atMost: isCatchingUp ? 0 : .max,
      otherwise: .catchUp, assumed: PlanOptions.assumedMinutes)
  }

  /// What fills the day's other minutes before the ramp date: the weakest cards. So knowledge rises from day to day, and
  /// does not rest on the last ones.
  private static func spare(
    _ candidates: Candidates, besides asked: [PlannedCard], _ ramp: RampSchedule?, _ options: PlanOptions,
    on day: Day, atMost most: Int, _ selection: inout Selection
  ) -> [PlannedCard] {
    guard let ramp else { return [] }
    let rules = options.rules
    let target = ramp.studyDays(from: day) <= rules.finalDays ? rules.finalTarget : rules.target
    let isAsked = Set(asked.lazy.map(\.card.id))
    let weak = candidates.weak(below: target).filter { !isAsked.contains($0.id) }.prefix(most)
    return selection.fill(weak.map { PlannedCard($0, .weak) }, assumed: PlanOptions.assumedMinutes)
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
    return first(debts, today, deck, where: { $0.address != last && !isSetAside($0) })
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

  /// The cards whose latest answer of the day failed and that are asked again on it.
  package func owed(after today: Today, in deck: Deck, isSetAside: (Card.ID) -> Bool) -> [PlannedCard] {
    debts(after: today, in: deck, isSetAside: isSetAside).compactMap { again($0.card, in: deck) }
  }

  /// The number of cards in `owed`.
  package func countOwed(after today: Today, in deck: Deck, isSetAside: (Card.ID) -> Bool) -> Int {
    debts(after: today, in: deck, isSetAside: isSetAside).count
  }

  /// The failures to repeat, oldest first. Failed practice is repeated only in a quiz that has practice cards.
  private func debts(after today: Today, in deck: Deck, isSetAside: (Card.ID) -> Bool) -> [Today.Debt] {
    today.owed(withPractice: !practised.isEmpty).filter {
      $0.attempts < plannedAttempts && deck.contains($0.card) && !isSetAside($0.card)
    }
  }

  /// Whether a card that fails now is asked again in the same session.
  package func repeats(_ card: Card.ID, after today: Today) -> Bool {
    today.attempts(of: card, withPractice: !practised.isEmpty) + 1 < plannedAttempts
  }

  private func again(_ card: Card.ID, in deck: Deck) -> PlannedCard? {
    deck[card].map { PlannedCard($0, .again, isPractice: practised.contains(card)) }
  }
}
