// The fold: a learner's progress on one deck is what its history adds up to, and nothing else. It grows with the cards
// and the days, not with the reviews.

import Glossary

package struct Progress: Equatable, Sendable {
  package private(set) var cards: [Card.ID: CardProgress] = [:]
  package private(set) var pace = Pace()
  package private(set) var attendance = Attendance()
  /// The learner's notes, by the id that the deck gives a term now.
  package private(set) var notes: [Term.ID: String] = [:]

  package init() {}

  package subscript(card: Card.ID) -> CardProgress? { cards[card] }

  /// Takes in one standing answer. Answers come in the order of their days; `card` is the id by which the deck knows
  /// the card now.
  package mutating func apply(_ review: Review, to card: Card.ID, on day: Day) {
    attendance.note(day)
    pace.note(milliseconds: review.duration)
    if !review.isPractice { cards[card] = answering(card, review.grade, on: day) }
  }

  package mutating func apply(_ note: Note, to term: Term.ID) { notes[term] = note.text.isEmpty ? nil : note.text }

  /// What an answer would make of a card, before it is given.
  package func answering(_ card: Card.ID, _ grade: Grade, on day: Day) -> CardProgress {
    cards[card]?.answered(grade, on: day) ?? CardProgress(first: grade, on: day)
  }
}
