// The lines of a journal about a learner's own terms. They leave the learner's computer only with these terms.

import Glossary
import Learning

struct OwnTermLines {
  /// The exams on a deck of own terms: the later lines of an exam name no deck.
  private let exams: Set<Event.ID>

  init(of events: some Sequence<Event>) {
    exams = Set(events.filter { Self.exam($0)?.deck.isOfOwnTerms == true }.map(\.id))
  }

  func contains(_ event: Event) -> Bool {
    switch event.content {
    case .review(let review): review.card.deck.isOfOwnTerms
    case .note(let note): note.term.deck.isOfOwnTerms
    case .alias(let alias): alias.term.deck.isOfOwnTerms
    case .remark(let remark): remark.term.deck.isOfOwnTerms
    case .mark(let mark): mark.target.term.deck.isOfOwnTerms
    case .exam(let exam): exam.deck.isOfOwnTerms
    case .examAnswer(let answer): exams.contains(answer.exam)
    case .examEnd(let end): exams.contains(end.exam)
    // They name no term.
    case .undo, .game: false
    }
  }

  private static func exam(_ event: Event) -> ExamStart? {
    if case .exam(let exam) = event.content { exam } else { nil }
  }
}
