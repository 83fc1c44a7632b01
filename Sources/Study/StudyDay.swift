// A learner's day on one deck: the progress of the morning, the plan made from it, the answers since. It changes in two
// ways only: an event of today is appended, or the whole is made anew from the journals.

import Glossary
import Learning

package struct StudyDay: Sendable {
  package let deck: Deck
  package let day: Day
  package let options: PlanOptions
  package let plan: DayPlan
  package private(set) var today = Today()
  /// The fold of everything, today's answers included.
  package private(set) var progress: Progress
  private let morning: Progress
  /// This device's latest standing event of the days before.
  private let latestBefore: Event?
  private let renames: Renames

  /// `history` holds the standing events in the order of the fold, none of them later than `day`.
  package init(_ deck: Deck, on day: Day, history: some Sequence<Recorded>, options: PlanOptions) {
    let renames = Renames(deck)
    var morning = Progress()
    var today = Today()
    var latestBefore: Event?
    for recorded in history {
      guard let happening = Happening(recorded, deck, renames) else { continue }
      if recorded.event.day >= day {
        happening.insert(into: &today)
      } else {
        happening.apply(to: &morning)
        if recorded.isOwn { latestBefore = recorded.event }
      }
    }
    self.init(deck, day, options, renames, morning, today, latestBefore)
  }

  private init(
    _ deck: Deck, _ day: Day, _ options: PlanOptions, _ renames: Renames, _ morning: Progress, _ today: Today,
    _ latestBefore: Event?
  ) {
    self.deck = deck
    self.day = day
    self.options = options
    self.renames = renames
    self.morning = morning
    self.today = today
    self.latestBefore = latestBefore
    plan = DayPlan(morning, of: deck, on: day, options)
    progress = morning
    fold()
  }

  private mutating func fold() {
    progress = morning
    for answer in today.answers { progress.apply(answer.review, to: answer.card, on: answer.event.day) }
    for taken in today.notes { progress.apply(taken.note, to: taken.term) }
  }
}

// MARK: Questions about the day

extension StudyDay {
  package var next: PlannedCard? { plan.next(after: today, in: deck) }

  /// Cards planned and not answered, and cards owed.
  package var left: Int { plan.left(after: today).count + today.owed.count }

  /// Cards of the day: the planned ones, and those answered besides.
  package var total: Int {
    let planned = Set(plan.cards.map(\.card.id))
    return planned.count + today.firstAnswers.count { !planned.contains($0.card) }
  }

  /// What an undo would take back: this device's latest standing event.
  package var undoable: Event? { today.latestOwn ?? latestBefore }

  /// Whether undoing an event needs the journals again, because it lies before today.
  package func needsReopening(toUndo id: Event.ID) -> Bool { !today.contains(id) }

  /// The review that a grade given now would record.
  package func review(
    of card: Card.ID, form: Form, grade: Grade, duration: Int, firstKey: Int? = nil
  ) -> Review {
    let before = progress[card]
    let after = progress.answering(card, grade, on: day)
    return Review(
      card: card, form: form, grade: grade, duration: duration, firstKey: firstKey,
      intervalBefore: before?.schedule.interval ?? 0, intervalAfter: after.schedule.interval,
      isRepeat: before?.isRepeat(on: day) ?? false)
  }

  /// The day on which a card would be asked again after a grade given now.
  package func due(_ card: Card.ID, after grade: Grade) -> Day { progress.answering(card, grade, on: day).due }

  /// Terms known: every face introduced and passed twice in a row at least.
  package var knownTerms: Int {
    deck.terms.count { term in
      term.faces.allSatisfy { face in
        let card = progress[Card.ID(deck: deck.id, term: term.id, face: face)]
        return (card?.schedule.repetition ?? 0) >= 2
      }
    }
  }

  /// The next day that brings a card; `nil` when none does.
  package var nextDay: Day? {
    let cards = deck.cards
    if options.newCards > 0, cards.contains(where: { progress[$0.id] == nil }) { return day + 1 }
    return cards.compactMap { progress[$0.id]?.due }.min().map { max($0, day + 1) }
  }

  /// The plan of a later day, as things stand.
  package func plan(on later: Day) -> DayPlan { DayPlan(progress, of: deck, on: later, options) }
}

// MARK: What happens in a day

extension StudyDay {
  /// Takes in an event of this device that is on the disk: an answer of today, or an undo of one.
  package mutating func append(_ event: Event) {
    if let target = event.undone { today.remove(target) }
    Happening(Recorded(event: event, isOwn: true), deck, renames)?.insert(into: &today)
    fold()
  }
}

/// An event as this deck sees it. Events of another deck, or of a term that is no longer in this one, are not its affair.
private enum Happening {
  case answer(Today.Answer)
  case note(Today.NoteTaken)

  init?(_ recorded: Recorded, _ deck: Deck, _ renames: Renames) {
    let event = recorded.event
    switch event.content {
    case .review(let review):
      guard let card = renames.resolve(review.card), deck[card] != nil else { return nil }
      self = .answer(Today.Answer(event: event, review: review, card: card, isOwn: recorded.isOwn))
    case .note(let note):
      guard let term = renames.resolve(note.term), deck[term] != nil else { return nil }
      self = .note(Today.NoteTaken(event: event, note: note, term: term, isOwn: recorded.isOwn))
    case .undo: return nil
    }
  }

  func insert(into today: inout Today) {
    switch self {
    case .answer(let answer): today.insert(answer)
    case .note(let taken): today.insert(taken)
    }
  }

  func apply(to morning: inout Progress) {
    switch self {
    case .answer(let answer): morning.apply(answer.review, to: answer.card, on: answer.event.day)
    case .note(let taken): morning.apply(taken.note, to: taken.term)
    }
  }
}
