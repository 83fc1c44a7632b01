// The accumulator of the fold (a reduction of events in order): a learner's progress on one deck, computed from the
// history alone. Its size grows with the number of cards and days, not with the number of answers.

import Glossary

package struct Progress: Equatable, Sendable {
  package private(set) var cards: [Card.ID: CardProgress] = [:]
  package private(set) var personalStability = PersonalStability()
  package private(set) var habits = Habits()
  package private(set) var calibration = Calibration()
  package private(set) var pace = Pace()
  package private(set) var latency = Latency()
  package private(set) var attendance = Attendance()
  package private(set) var tallies = Tallies()
  package private(set) var confusions = Confusions()
  package private(set) var marks = Marks()
  package private(set) var exams = Exams()
  /// The learner's notes, by the current addresses of the terms.
  package private(set) var notes: [TermAddress: String] = [:]
  package private(set) var aliases = Aliases()
  package private(set) var remarks = Remarks()
  package private(set) var fluency = Fluency()
  package private(set) var games = Games()
  private(set) var knownTerms = KnownTerms()
  /// The inherited answers of each card, after a split: they count for the first heir alone.
  private var inherited: [Card.ID: AnswerCounts] = [:]

  package init() {}

  package subscript(card: Card.ID) -> CardProgress? { cards[card] }

  /// The index of a card in `cards`, so that the caller looks up each card once.
  package typealias CardIndex = Dictionary<Card.ID, CardProgress>.Index

  /// `nil` for a card that was never answered.
  package func index(of card: Card.ID) -> CardIndex? { cards.index(forKey: card) }

  /// Adds one event that was not undone. The caller passes events in order (`Event.<`), and with the current ids of the
  /// deck's terms.
  package mutating func apply(_ recorded: JournaledEvent) {
    let event = recorded.event
    for heir in recorded.heirs { inherit(event, heir) }
    switch event.content {
    case .review(let review): apply(review, on: event.day)
    case .note(let note): notes[note.term] = note.text.isEmpty ? nil : note.text
    case .alias(let alias): aliases.apply(alias, event.id)
    case .remark(let remark): remarks.apply(remark, event.id, on: event.day)
    case .game(let result): games.apply(result)
    case .mark(let mark): marks.apply(mark, on: event.day)
    case .exam(let exam): exams.begin(exam, recorded)
    case .examAnswer(let answer):
      guard exams.answer(answer, heirs: recorded.heirs) else { break }
      tallies.addExamAnswer(milliseconds: answer.duration, of: answer.card.deck, on: event.day)
    case .examEnd(let end): close(end, event)
    case .undo: break
    }
  }

  /// Adds an event to a term that inherits it. What the learner said of the former term, and the schedule and memory of its
  /// cards, are those of each heir; flags, aliases and remarks are for the first one only, because they would count twice.
  private mutating func inherit(_ event: Event, _ heir: TermAddress) {
    switch event.content {
    case .review(let review):
      if !review.isPractice { inherit(Card.ID(heir, review.card.face), review.grade, on: event.day) }
    case .note(let note): notes[heir] = note.text.isEmpty ? nil : note.text
    case .mark(let mark):
      if mark.kind != .flag, mark.kind != .unflag { marks.apply(mark.of(heir), on: event.day) }
    case .alias, .remark, .game, .exam, .examAnswer, .examEnd, .undo: break
    }
  }

  private mutating func inherit(_ card: Card.ID, _ grade: Grade, on day: Day) {
    let former = cards[card]
    let after = answering(card, grade, on: day)
    cards[card] = after
    inherited[card, default: AnswerCounts()].add(AnswerCounts(after) - former.map(AnswerCounts.init))
    let mayStay =
      former.map { $0.isRepeat(on: day) || $0.recall(on: day, personalStability) >= KnownTerms.lostBelow.recall }
      ?? false
    updateKnown(card, grade, on: day, mayStay: mayStay)
  }

  package mutating func apply(_ review: Review, on day: Day) { apply(review, at: index(of: review.card), on: day) }

  /// Adds an answer. `index`: the index of its card; `nil` for a card that was never answered.
  package mutating func apply(_ review: Review, at index: CardIndex?, on day: Day) {
    attendance.add(day)
    tallies.addReview(milliseconds: review.duration, of: review.card.deck, on: day)
    latency.add(review)
    confusions.apply(review, on: day)
    guard !review.isPractice else {
      if review.isDrill { fluency.add(review, on: day) }
      return
    }
    if let kind = kind(at: index, on: day) { pace.add(milliseconds: review.duration, kind) }
    if let interval = answer(review.card, review.grade, at: index, on: day) {
      tallies.addCounted(passed: review.grade.passed, after: interval, on: day)
    }
  }

  /// What an answer is to the cost of its card (`Pace`); `nil` for a further answer that no failure asked for.
  private func kind(at index: CardIndex?, on day: Day) -> Pace.Kind? {
    guard let index else { return .new }
    let card = cards.values[index]
    guard card.isRepeat(on: day) else { return .seen }
    if card.latest.passed { return nil }
    return card.first == day ? .repeatOfNew : .repeatOfSeen
  }

  /// Adds an answer to its card and, if it is scheduled, to the statistics. Returns the interval in days before the
  /// answer (0 for a card's first answer); `nil` for a repeat.
  @discardableResult
  private mutating func answer(_ card: Card.ID, _ grade: Grade, at index: CardIndex?, on day: Day) -> Int? {
    guard let index else {
      habits.add(grade, isFirst: true)
      cards[card] = answering(card, grade, on: day)
      updateKnown(card, grade, on: day, mayStay: false)
      return 0
    }
    guard let before = cards.values[index].answer(grade, on: day, personalStability) else {
      updateKnown(card, grade, on: day, mayStay: true)
      return nil
    }
    calibration.add(passed: grade.passed, expected: before.recall)
    personalStability.update(passed: grade.passed, expected: before.recall)
    habits.add(grade, isFirst: false)
    updateKnown(card, grade, on: day, mayStay: before.recall >= KnownTerms.lostBelow.recall)
    return before.interval
  }

  /// Updates whether the term of a card just answered is held as known. `mayStay`: whether it stays held if it was;
  /// false for a card's first answer, and after the card had fallen too low. Whether another card has fallen too low is
  /// asked by `knows`, and at that card's own next answer.
  private mutating func updateKnown(_ card: Card.ID, _ grade: Grade, on day: Day, mayStay: Bool) {
    let wasHeld = knownTerms.contains(card.address)
    if wasHeld, mayStay, grade.passed { return }
    let isHeld = grade.passed && gains(card, on: day)
    if isHeld != wasHeld { knownTerms.set(card.address, isKnown: isHeld) }
  }

  /// Ends an exam. Each wrong answer becomes a failure on the day of the end, except for cards never answered before.
  private mutating func close(_ end: ExamEnd, _ event: Event) {
    guard let sitting = exams.end(end, event) else { return }
    attendance.add(event.day)
    for card in sitting.wrong {
      for heir in sitting.heirs[card, default: []] where self[Card.ID(heir, card.face)] != nil {
        inherit(Card.ID(heir, card.face), .again, on: event.day)
      }
      if let index = index(of: card) { answer(card, .again, at: index, on: event.day) }
    }
  }

  /// The progress that a card would have after an answer; `self` does not change.
  package func answering(_ card: Card.ID, _ grade: Grade, on day: Day) -> CardProgress {
    cards[card]?.answered(grade, on: day)
      ?? CardProgress(first: grade, on: day, saidKnown: marks.known[card.address] != nil)
  }

  /// The answers to a card that count for it: without those that it inherits and that count for another heir.
  package func counts(of card: Card.ID) -> AnswerCounts {
    guard let answered = cards[card].map(AnswerCounts.init) else { return AnswerCounts() }
    return inherited.isEmpty ? answered : answered - inherited[card]
  }

  /// Whether any card of a term was ever answered.
  package func hasHistory(_ term: Term) -> Bool {
    term.cardIDs.contains { cards[$0] != nil }
  }
}
