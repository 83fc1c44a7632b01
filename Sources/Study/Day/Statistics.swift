// The figures of a learner's progress: for the deck, and for one term.

import Glossary
import Learning

package struct Statistics: Equatable, Sendable {
  /// The number of terms of one kind, and of those among them that are known.
  package struct Family: Equatable, Sendable {
    package let kind: Kind
    package let known: Int
    package let terms: Int
  }

  package let known: Int
  package let terms: Int
  /// Days with at least one answer.
  package let days: Int
  /// Study days in a row with at least one answer, up to today, or up to yesterday while today has none.
  package let streak: Int
  /// Standing answers to the deck's cards: repeats and wrong answers of ended exams are included, practice is not.
  package let answers: Int
  /// The share of passed answers, 0…1, among the answers that change the schedule of a card seen on an earlier day;
  /// `nil` without any. Unlike the retention of reports (docs/REPORTS.md), it includes the wrong answers of ended
  /// exams.
  package let retention: Double?
  /// The mean expected recall today over the cards with an answer, 0…1; `nil` without any.
  package let recall: Double?
  package let lapses: Int
  package let families: [Family]

  package init(_ studyDay: StudyDay) {
    let progress = studyDay.progress
    let deck = studyDay.deck
    known = studyDay.knownTerms
    terms = deck.terms.count
    days = progress.attendance.count
    streak = progress.attendance.streak(upTo: studyDay.day, studyDay.options.calendar)
    let counts = deck.cards.map { progress.counts(of: $0.id) }
    answers = counts.map(\.answers).reduce(0, +)
    lapses = counts.map(\.lapses).reduce(0, +)
    let calibration = progress.calibration
    retention = calibration.answers == 0 ? nil : Double(calibration.passed) / Double(calibration.answers)
    let recalls = deck.cards.compactMap { progress.recall(of: $0.id, on: studyDay.day) }
    recall = recalls.isEmpty ? nil : recalls.reduce(0, +) / Double(recalls.count)
    var kinds: [Kind] = []
    for term in deck.terms where !kinds.contains(term.kind) { kinds.append(term.kind) }
    families = kinds.map { kind in
      let all = deck.terms.filter { $0.kind == kind }
      return Family(kind: kind, known: all.count(where: studyDay.isKnown), terms: all.count)
    }
  }
}

// MARK: One term

/// The state of a term, as the list of terms shows it.
package enum TermStanding: Equatable, Sendable {
  /// No card has an answer.
  case new
  /// The learner claims to know the term, and the question that confirms it has no answer yet.
  case claimed
  /// At least one card is suspended.
  case suspended
  /// At least one card is due today or overdue.
  case due
  /// At least one card has an answer, no card is due, and the term is not known.
  case learning
  case known
}

extension StudyDay {
  package func standing(of term: Term) -> TermStanding {
    if progress.marks.isSuspended(term.address) { return .suspended }
    let cards = cards(of: term)
    guard let due = cards.map(\.due).min() else { return isClaimed(term) ? .claimed : .new }
    if due <= day { return .due }
    return isKnown(term) ? .known : .learning
  }

  /// The earliest due day of the term's cards, which may be past; `nil` when no card has an answer.
  package func nextDue(of term: Term) -> Day? { cards(of: term).map(\.due).min() }

  /// The lapses of all cards of the term: from a limit on, the list of terms calls a term stubborn.
  package func lapses(of term: Term) -> Int { cards(of: term).map(\.lapses).reduce(0, +) }

  /// The strength of the weakest card with an answer, 0 (no card has one) to 8: the bit length of its interval in days,
  /// so that each step doubles the interval.
  package func strength(of term: Term) -> Int {
    guard let interval = cards(of: term).map(\.schedule.interval).min() else { return 0 }
    return min(8, Int.bitWidth - interval.leadingZeroBitCount)
  }

  func cards(of term: Term) -> [CardProgress] {
    term.cardIDs.compactMap { progress[$0] }
  }
}
