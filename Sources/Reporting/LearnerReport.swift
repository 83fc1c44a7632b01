// One learner's report: the summary, one row for each term, and the confused terms. Its text, tables and page are in
// other files.

import Glossary
import Learning
import Study

package struct LearnerReport: Equatable, Sendable {
  package let day: Day
  package let deck: Deck.ID
  package let title: String
  package let summary: LearnerSummary
  /// The number of rejected lines in the journals.
  package let badLines: Int
  package let terms: [TermRow]
  /// The deck, then those that it includes.
  package let decks: [DeckRow]
  package let unmatched: UnmatchedAnswers
  /// The scheduled answers of the period, by the card's interval before the answer.
  package let intervals: [IntervalClass: Tally.Count]
  /// Pairs of confused terms; both directions are added up. Most frequent first.
  package let confused: [ConfusedPair]
  /// Wrong answers as asked and given terms; the two directions are separate. Most frequent first.
  let given: [GivenTerm]
  /// The first day of the period; `nil` for the whole history.
  package let since: Day?

  package struct ConfusedPair: Equatable, Sendable {
    package let first: TermAddress
    package let second: TermAddress
    package let count: Int
  }

  package init(_ history: LearnerHistory, badLines: Int) {
    let studyDay = history.studyDay
    day = studyDay.day
    deck = studyDay.deck.id
    title = studyDay.deck.title
    since = history.since
    given = history.given.sorted { ($1.count, $0.pair.asked, $0.pair.got) < ($0.count, $1.pair.asked, $1.pair.got) }
    summary = LearnerSummary(history)
    self.badLines = badLines
    intervals = Dictionary(uniqueKeysWithValues: IntervalClass.allCases.map { ($0, history.counted($0)) })
    let confused = Self.confused(history)
    self.confused = confused
    let pairs = Dictionary(
      confused.flatMap { [($0.first, $0), ($0.second, $0)] }, uniquingKeysWith: { first, _ in first })
    decks = studyDay.deck.parts.map { DeckRow(studyDay.deck.deck($0.id), history) }
    unmatched = history.unmatched
    terms = studyDay.deck.terms.map { TermRow($0, history, pairs[$0.address]) }
  }

  func name(of term: TermAddress) -> String { terms.first { $0.term == term }?.title ?? term.name(in: deck) }

  private static func confused(_ history: LearnerHistory) -> [ConfusedPair] {
    let counts = Dictionary(
      history.given.map { (Confusions.Pair($0.pair.asked, $0.pair.got), $0.count) }, uniquingKeysWith: +)
    return counts.map { ConfusedPair(first: $0.key.first, second: $0.key.second, count: $0.value) }
      .sorted { ($1.count, $0.first, $0.second) < ($0.count, $1.first, $1.second) }
  }
}
