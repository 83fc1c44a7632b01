// The fold: a learner's progress on one deck is what its history adds up to, and nothing else. It grows with the cards
// and the days, not with the reviews.

import Glossary

package struct Progress: Equatable, Sendable {
  package private(set) var cards: [Card.ID: CardProgress] = [:]
  package private(set) var kappa = Kappa()
  package private(set) var habits = Habits()
  package private(set) var calibration = Calibration()
  package private(set) var pace = Pace()
  package private(set) var latency = Latency()
  package private(set) var attendance = Attendance()
  package private(set) var tallies = Tallies()
  package private(set) var confusions = Confusions()
  package private(set) var marks = Marks()
  package private(set) var exams = Exams()
  /// The learner's notes, by the id that the deck gives a term now.
  package private(set) var notes: [Term.ID: String] = [:]

  package init() {}

  package subscript(card: Card.ID) -> CardProgress? { cards[card] }

  /// Where a card lies that was answered before: a long history asks once.
  package typealias Place = Dictionary<Card.ID, CardProgress>.Index

  package func place(of card: Card.ID) -> Place? { cards.index(forKey: card) }

  /// Takes in one standing event. Events come in the order of the fold, under the ids by which the deck knows its terms
  /// now.
  package mutating func apply(_ recorded: Recorded) {
    let event = recorded.event
    switch event.content {
    case .review(let review): apply(review, on: event.day)
    case .note(let note): notes[note.term.term] = note.text.isEmpty ? nil : note.text
    case .mark(let mark): marks.apply(mark, on: event.day)
    case .exam(let exam): exams.begin(exam, recorded)
    case .examAnswer(let answer):
      exams.answer(answer)
      tallies.note(milliseconds: answer.duration, on: event.day)
    case .examEnd(let end): close(end, event)
    case .undo: break
    }
  }

  /// Takes in one answer.
  package mutating func apply(_ review: Review, on day: Day) { apply(review, at: place(of: review.card), on: day) }

  /// The same, where it is known already where the card lies.
  package mutating func apply(_ review: Review, at place: Place?, on day: Day) {
    attendance.note(day)
    tallies.noteReview(milliseconds: review.duration, on: day)
    pace.note(milliseconds: review.duration)
    latency.note(review)
    confusions.apply(review, on: day)
    guard !review.isPractice else { return }
    if let interval = take(review.grade, on: review.card, at: place, day) {
      tallies.noteCounted(passed: review.grade.passed, after: interval, on: day)
    }
  }

  /// The learner's own strength is judged by what was expected of this answer before it came. Gives the interval that was
  /// in force when the answer counts, 0 for a card's first.
  @discardableResult
  private mutating func take(_ grade: Grade, on card: Card.ID, at place: Place?, _ day: Day) -> Int? {
    guard let place else {
      habits.note(grade, isFirst: true)
      cards[card] = answering(card, grade, on: day)
      return 0
    }
    guard let was = cards.values[place].take(grade, on: day, kappa) else { return nil }
    calibration.note(passed: grade.passed, expected: was.recall)
    kappa.note(passed: grade.passed, expected: was.recall)
    habits.note(grade, isFirst: false)
    return was.interval
  }

  /// What was wrong in an exam was forgotten on the day of its end. A card that was never studied cannot be forgotten.
  private mutating func close(_ end: ExamEnd, _ event: Event) {
    guard let sitting = exams.end(end, event) else { return }
    attendance.note(event.day)
    for card in sitting.wrong {
      if let place = place(of: card) { take(.again, on: card, at: place, event.day) }
    }
  }

  /// What an answer would make of a card, before it is given.
  package func answering(_ card: Card.ID, _ grade: Grade, on day: Day) -> CardProgress {
    cards[card]?.answered(grade, on: day)
      ?? CardProgress(first: grade, on: day, saidKnown: marks.known.contains(card.term))
  }

  /// Whether any card of a term was ever answered.
  package func hasHistory(_ term: Term, in deck: Deck.ID) -> Bool {
    term.faces.contains { cards[Card.ID(deck: deck, term: term.id, face: $0)] != nil }
  }
}
