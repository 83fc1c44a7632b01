// The marking of exams: marks of typed answers, a check of recorded marks, and the state of an exam in progress. Only
// the judge's verdict counts, never the time of an answer.

import Glossary
import Learning

extension Verdict {
  /// Whether the answer is right in an exam: exact, equal up to folding, or with a typo.
  package var isRightInExam: Bool {
    switch self {
    case .exact, .equivalent, .typo: true
    case .close, .otherTerm, .wrong, .blank: false
    }
  }
}

extension Judge {
  /// The marked answer, as the journal stores it; `duration` in milliseconds. The mark is that of the stored text,
  /// which may be shorter than the typed one, so that a later check gives the same mark.
  package func mark(_ typed: String, to card: Card, in exam: Event.ID, duration: Int) -> ExamAnswer {
    let kept = ExamAnswer(exam: exam, card: card.id, given: typed, isRight: false, duration: duration)
    return ExamAnswer(
      exam: exam, card: card.id, given: kept.given, isRight: isRight(kept.given, for: card), duration: duration)
  }

  fileprivate func isRight(_ given: String, for card: Card) -> Bool {
    judge(given, for: card, firstKey: nil, usual: 0, hints: 0).verdict.isRightInExam
  }
}

/// A check of an exam's recorded result: the answers in the journal are judged again, with the deck as it is now.
package struct ExamCheck: Equatable, Sendable {
  package let result: ExamResult
  /// Answers that the judge now marks differently from the journal.
  package let disputed: [ExamAnswer]
  /// The number of answers about terms that the deck no longer has. Their marks cannot be checked.
  package let unknown: Int

  package init(_ result: ExamResult, _ deck: Deck, _ judge: Judge) {
    self.result = result
    let answers = result.sitting.answers
    unknown = answers.count { deck[$0.card] == nil }
    disputed = answers.filter { answer in
      deck[answer.card].map { judge.isRight(answer.given, for: $0) != answer.isRight } ?? false
    }
  }

  /// Whether the recorded marks add up to the recorded result, and the judge gives the same marks.
  package var isConsistent: Bool { result.isConsistent && disputed.isEmpty }
}

// MARK: An exam in progress

extension Sitting {
  /// The next question; `nil` when none is left. A question whose term was removed from the deck is skipped and stays
  /// unanswered.
  package func next(in deck: Deck) -> Card? {
    let answered = Set(answers.map(\.card))
    return exam.cards.lazy.filter { !answered.contains($0) }.compactMap { deck[$0] }.first
  }

  /// Whether the exam accepts no answer any more.
  package func isOver(at now: Instant, in deck: Deck) -> Bool { !(now < limit) || next(in: deck) == nil }

  /// The minutes left, rounded up: 0 to the exam's minutes, also after the clock was set back.
  package func minutesLeft(at now: Instant) -> Int { min(exam.minutes, max(0, (limit - now + 59_999) / 60_000)) }

  package var questions: Int { exam.cards.count }

  /// The number of the next question, from 1.
  package var questionNumber: Int { min(answers.count + 1, questions) }

  package var end: ExamEnd { ExamEnd(exam: start.id, score: score, isPassed: isPassed) }
}

extension ExamStart {
  /// The number of right answers that is needed to pass.
  package var needed: Int { Self.needed(pass, of: cards.count) }

  package static func needed(_ pass: Int, of questions: Int) -> Int { (pass * questions + 99) / 100 }
}
