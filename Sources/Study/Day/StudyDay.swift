// A learner's day on one deck: the progress before the day's first answer (`morning`), the plan made from it, and the
// events since. The only change is `append`; an undo of an earlier event needs a new value, built from the journals.

import Glossary
import Learning

package struct StudyDay: Sendable {
  package let deck: Deck
  package let day: Day
  package let options: PlanOptions
  /// Made from the progress before the day's first answer, and from today's claims to know a term.
  package private(set) var plan: DayPlan
  package private(set) var today = Today()
  /// The progress after all events, those of today included.
  package private(set) var progress: Progress
  /// The progress before the first event of today.
  let morning: Progress
  /// This device's latest undoable event before today; `nil` if there is none.
  private let latestBefore: Event?
  private let renames: Renames
  /// The number of terms that were known on the morning of this week's Monday; `nil` without an event in this week before
  /// today.
  private let knownBefore: Int?
  /// The claims of today (`Claim`) that the plan takes into account.
  private var claimsInPlan: [Event.ID] = []

  /// `history`: the standing events (those that no undo takes back), in the order (day, at, id).
  package init(_ deck: Deck, on day: Day, history: some Sequence<JournaledEvent>, options: PlanOptions) {
    var fold = HistoryFold(of: deck, until: day)
    for recorded in history { fold.add(recorded) }
    self.init(fold, options: options)
  }

  /// The day at the end of a fold.
  package init(_ fold: HistoryFold, options: PlanOptions) {
    self.init(
      fold.deck, fold.day, options, Renames(fold.deck), fold.morning, fold.today, fold.latest, fold.knownAtWeekStart)
  }

  /// A day before its first answer, from the fold of the days before.
  package init(_ deck: Deck, on day: Day, morning: Progress, options: PlanOptions) {
    self.init(deck, day, options, Renames(deck), morning, Today(), nil, nil)
  }

  private init(
    _ deck: Deck, _ day: Day, _ options: PlanOptions, _ renames: Renames, _ morning: Progress, _ today: Today,
    _ latestBefore: Event?, _ knownBefore: Int?
  ) {
    self.deck = deck
    self.day = day
    self.options = options
    self.renames = renames
    self.morning = morning
    self.today = today
    self.latestBefore = latestBefore
    self.knownBefore = knownBefore
    plan = DayPlan(morning, of: deck, on: day, options)
    progress = morning
    fold()
  }

  private mutating func fold() {
    progress = morning
    for recorded in today.events { progress.apply(recorded) }
    makePlan()
  }

  /// Makes the plan anew if the learner's claims of today have changed: a term said to be known leaves the day at once,
  /// and the next new card takes its place.
  private mutating func makePlan() {
    let claims = today.events.filter { $0.event.mark?.kind == .known }
    guard claims.map(\.event.id) != claimsInPlan else { return }
    claimsInPlan = claims.map(\.event.id)
    var planned = morning
    for claim in claims { planned.apply(claim) }
    plan = DayPlan(planned, of: deck, on: day, options)
  }
}

// MARK: What happens in a day

extension StudyDay {
  /// Adds an event of this device after it was written to the journal: an event of today, or an undo of one of today.
  package mutating func append(_ event: Event) {
    if let target = event.undone {
      today.remove(target)
      return fold()
    }
    guard let recorded = renames.resolve(JournaledEvent(event: event, isOwn: true), in: deck) else { return }
    let resolved = recorded.event
    let isLatest = today.events.last.map { $0.event < resolved } ?? true
    today.insert(recorded)
    // If another device's clock is ahead, its events come after this one, and the whole day is folded again.
    guard isLatest else { return fold() }
    progress.apply(recorded)
    if resolved.mark != nil { makePlan() }
  }
}

// MARK: The cards of the day

extension StudyDay {
  package func isSetAside(_ card: Card.ID) -> Bool { progress.marks.isSetAside(card, on: day) }

  /// The next card of the day, or of a quiz.
  package func next(in quiz: Quiz?) -> PlannedCard? {
    guard let quiz else { return plan.next(after: today, in: deck) { isSetAside($0) } }
    return quiz.plan.next(after: quiz.today(self), in: deck) { isSetAside($0) }
  }

  /// The planned cards that have no answer yet.
  package var planLeft: [PlannedCard] { plan.left(after: today) { isSetAside($0) } }

  /// The number of cards that failed today and are asked again today.
  package var owed: Int { plan.countOwed(after: today, in: deck) { isSetAside($0) } }

  var owedCards: [Card] { plan.owed(after: today, in: deck) { isSetAside($0) }.map(\.card) }

  /// The number of planned cards without an answer, plus the failed cards that are asked again.
  package func left(in quiz: Quiz?) -> Int {
    guard let quiz else { return plan.countLeft(after: today) { isSetAside($0) } + owed }
    let today = quiz.today(self)
    return quiz.plan.countLeft(after: today) { isSetAside($0) }
      + quiz.plan.countOwed(after: today, in: deck) { isSetAside($0) }
  }

  /// The minutes of the cards that are left, at the mean times of the learner's answers.
  package func minutesLeft(in quiz: Quiz? = nil) -> Int {
    let plan = quiz?.plan ?? plan
    let today = quiz?.today(self) ?? today
    let left = plan.left(after: today) { isSetAside($0) } + plan.owed(after: today, in: deck) { isSetAside($0) }
    return Pace.minutes(progress.pace.milliseconds(left))
  }

  /// Whether a card that failed now would be asked again today.
  package func repeats(_ card: Card.ID, in quiz: Quiz? = nil) -> Bool {
    let (plan, today) = repeating(quiz)
    return plan.repeats(card, after: today)
  }

  /// Whether a card failed today and is asked again today.
  package func isOwed(_ card: Card.ID, in quiz: Quiz? = nil) -> Bool {
    let (plan, today) = repeating(quiz)
    return plan.owed(after: today, in: deck) { isSetAside($0) }.contains { $0.card.id == card }
  }

  /// The plan that asks a failed card again: strengthening leaves that to the day's plan.
  private func repeating(_ quiz: Quiz?) -> (DayPlan, Today) {
    guard let quiz, quiz.subject != .strengthening else { return (plan, today) }
    return (quiz.plan, quiz.today(self))
  }

  package var next: PlannedCard? { next(in: nil) }
  package var left: Int { left(in: nil) }
  package var total: Int { total(in: nil) }

  /// The number of cards of the day, or of a quiz: the planned ones, and others that were answered.
  package func total(in quiz: Quiz?) -> Int {
    guard let quiz else { return total(of: plan, today, withPractice: false) }
    return total(of: quiz.plan, quiz.today(self), withPractice: true)
  }

  private func total(of plan: DayPlan, _ today: Today, withPractice: Bool) -> Int {
    let unanswered = plan.cards.count {
      !today.hasAnswer(to: $0.card.id, withPractice: withPractice) && !isSetAside($0.card.id)
    }
    return today.answeredCards(withPractice: withPractice) + unanswered
  }

  package func quiz(on focus: Focus) -> Quiz { Quiz(focus, self) }

  /// The mode in which a card is asked now.
  package func mode(of planned: PlannedCard) -> QuestionMode {
    FormPolicy(progress, wanted: options.form).mode(of: planned)
  }

  /// The number of answers to a card, with today's practice but without earlier practice: the seed of the card's random
  /// choices.
  package func answerCount(of card: Card.ID) -> Int {
    (progress[card]?.reviews ?? 0) + today.answers.count { $0.card == card && $0.review.isPractice }
  }

  /// Whether a `name` card gives its situation now: every other time, after the definition.
  package func asksSituation(of card: Card.ID) -> Bool { !answerCount(of: card).isMultiple(of: 2) }
}

// MARK: Questions about the day

extension StudyDay {
  /// The event that an undo would take back: this device's latest undoable event on this deck.
  package var undoable: Event? { today.latestOwn ?? latestBefore }

  /// An event of today, or the latest one before that can be undone; `nil` for any other.
  package func event(_ id: Event.ID) -> Event? { today.event(id) ?? latestBefore.flatMap { $0.id == id ? $0 : nil } }

  /// Whether undoing an event needs the journals to be read again, because it is not of today.
  package func needsReopening(toUndo id: Event.ID) -> Bool { !today.contains(id) }

  /// Completes an answer given now with its intervals in days (before, after) and whether it is a repeat of the day.
  package func scheduled(_ review: Review) -> Review {
    let before = progress[review.card]
    let interval = before?.schedule.interval ?? 0
    var review = review
    review.intervalBefore = interval
    review.intervalAfter =
      review.isPractice ? interval : progress.answering(review.card, review.grade, on: day).schedule.interval
    review.isRepeat = !review.isPractice && (before?.isRepeat(on: day) ?? false)
    return review
  }

  /// A card is a leech each time its lapses reach a multiple of this.
  package static let leechAfter = 4

  /// Whether this answer, the latest of its card, made the card a leech (again).
  package func isNewLeech(_ review: Review) -> Bool {
    guard !review.grade.passed, !review.isPractice, !review.isRepeat, let card = progress[review.card] else {
      return false
    }
    return card.lapses > 0 && card.lapses % Self.leechAfter == 0
  }

  /// The day on which a card would be due after a grade given now.
  package func due(_ card: Card.ID, after grade: Grade) -> Day { progress.answering(card, grade, on: day).due }

  package var knownTerms: Int { deck.terms.count(where: isKnown) }

  /// The number of new cards in the day's plan, answered or not.
  package var plannedNew: Int { plan.cards.count { $0.reason == .new } }

  /// The number of terms that were known before today's answers.
  package var knownInTheMorning: Int { morning.knownTerms(of: deck, on: day) }

  /// The number of terms that were known on the morning of this week's Monday.
  var knownAtWeekStart: Int { knownBefore ?? morning.knownTerms(of: deck, on: day.monday) }

  /// Whether a term is known today.
  package func isKnown(_ term: Term) -> Bool { progress.knows(term, on: day) }

  /// The next day with a card to ask; `nil` when there is none.
  package var nextDay: Day? {
    if let ramp { return nextDay(on: ramp) ?? nextDueDay }
    return nextDueDay
  }

  /// The next study day before the ramp date whose plan has a card: a weak card comes before it is due.
  private func nextDay(on ramp: RampSchedule) -> Day? {
    options.calendar.days(after: day, before: ramp.date).first { !plan(on: $0).cards.isEmpty }
  }

  /// The first day after today on which a card is due, weak (`PlanRules.lastingFloor`), new or to be confirmed.
  private var nextDueDay: Day? {
    let cards = deck.cards.filter { !progress.marks.isSuspended($0.id) }
    if (options.newCards ?? PlanOptions.steadyNewCards) > 0, cards.contains(where: isNew) { return day + 1 }
    let factor = progress.personalStability.factor
    let days = cards.compactMap { card in
      progress[card.id].map { min($0.due, $0.firstDay(below: options.rules.lastingFloor, factor: factor)) }
    }
    let claims = Candidates(progress, deck, day).confirming(options.calendar).map(\.from)
    return (days + claims).min().map { max($0, day + 1) }
  }

  private func isNew(_ card: Card) -> Bool { progress[card.id] == nil && !progress.isSpared(card) }

  /// The plan of a later day, from today's progress.
  package func plan(on later: Day) -> DayPlan { DayPlan(progress, of: deck, on: later, options) }
}
