// How far an exam in progress has come: its next question, and the time that is left.

import Glossary
import Learning

extension Sitting {
  /// The next question; one whose term has left the deck meanwhile cannot be asked, and stays unanswered.
  package func next(in deck: Deck) -> Card? {
    let answered = Set(answers.map(\.card))
    return exam.cards.lazy.filter { !answered.contains($0) }.compactMap { deck[$0] }.first
  }

  /// Whether no answer is taken any more.
  package func isOver(at now: Instant, in deck: Deck) -> Bool { !(now < limit) || next(in: deck) == nil }

  /// Minutes left, the last one begun counting as one. A clock that was set back gives none.
  package func minutesLeft(at now: Instant) -> Int { min(exam.minutes, max(0, (limit - now + 59_999) / 60_000)) }

  package var questions: Int { exam.cards.count }

  /// The place of the question at hand, from 1.
  package var place: Int { min(answers.count + 1, questions) }

  package var end: ExamEnd { ExamEnd(exam: start.id, score: score, isPassed: isPassed) }
}

extension ExamStart {
  /// Right answers that pass.
  package var needed: Int { Self.needed(pass, of: cards.count) }

  package static func needed(_ pass: Int, of questions: Int) -> Int { (pass * questions + 99) / 100 }
}
