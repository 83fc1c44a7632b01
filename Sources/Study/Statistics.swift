// How it goes, in figures.

import Glossary
import Learning

package struct Statistics: Equatable, Sendable {
  /// Terms of one kind, and how many of them are known.
  package struct Family: Equatable, Sendable {
    package let kind: Kind
    package let known: Int
    package let terms: Int
  }

  package let known: Int
  package let terms: Int
  /// Days with at least one answer, and the working days in a row up to today.
  package let days: Int
  package let streak: Int
  /// Standing answers to cards of the deck.
  package let answers: Int
  /// Counting answers that passed, of those to cards seen on an earlier day; `nil` without any.
  package let retention: Double?
  /// The mean expected recall today over the cards that were met, 0 to 1; `nil` without any.
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
    let cards = deck.cards.compactMap { progress[$0.id] }
    answers = cards.map(\.reviews).reduce(0, +)
    lapses = cards.map(\.lapses).reduce(0, +)
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
