// An exam in the journal: one line that freezes the questions, one for each answer, one for the end.

import Glossary

/// What an exam asks, frozen before the first question. Its event's id is the exam's.
package struct ExamStart: Equatable, Sendable {
  package var deck: Deck.ID
  package var cards: [Card.ID]
  /// What the order of the questions was drawn from.
  package let seed: UInt32
  /// The share of right answers that passes, in percent.
  package let pass: Int
  package let minutes: Int

  /// Questions at most, so that the line of the longest ids stays one line.
  package static let mostQuestions = 60

  package init(deck: Deck.ID, cards: [Card.ID], seed: UInt32, pass: Int, minutes: Int) {
    self.deck = deck
    self.cards = Array(cards.prefix(Self.mostQuestions))
    self.seed = seed
    self.pass = min(max(1, pass), 100)
    self.minutes = min(max(1, minutes), 24 * 60)
  }
}

package struct ExamAnswer: Equatable, Sendable {
  package let exam: Event.ID
  package var card: Card.ID
  package let given: String
  package let isRight: Bool
  /// Milliseconds, 0 to a day.
  package let duration: Int

  /// Bytes of a given answer; longer ones are cut.
  package static let longest = 2000

  package init(exam: Event.ID, card: Card.ID, given: String, isRight: Bool, duration: Int) {
    self.exam = exam
    self.card = card
    self.given = given.oneLine(bytes: Self.longest)
    self.isRight = isRight
    self.duration = Review.capped(duration)
  }
}

package struct ExamEnd: Equatable, Sendable {
  package let exam: Event.ID
  /// Right answers.
  package let score: Int
  package let isPassed: Bool

  package init(exam: Event.ID, score: Int, isPassed: Bool) {
    self.exam = exam
    self.score = score
    self.isPassed = isPassed
  }
}
