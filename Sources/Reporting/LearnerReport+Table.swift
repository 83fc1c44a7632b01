// A learner's terms as a table: a row a term, under the names that docs/REPORTS.md promises.

import Learning

extension LearnerReport {
  package var table: Spreadsheet {
    Spreadsheet(
      columns: [
        "term_id", "term", "kind", "state", "seen", "correct", "lapses", "first_seen", "last_review", "interval_days",
        "due", "ease", "expected_recall_today", "confused_with_1", "confused_with_1_n", "leech",
      ],
      rows: terms.map(\.cells))
  }
}

extension TermRow {
  fileprivate var cells: [Cell] {
    [
      .text(term.text), .text(title), .text(kind.word), .text(state.word), .count(seen), .count(correct),
      .count(lapses), .day(firstSeen), .day(lastReview), .count(interval), .day(due), .number(ease, decimals: 2),
      .number(recall, decimals: 3), .text(confusedWith?.term.text ?? ""), .count(confusedWith?.count),
      .count(isLeech ? 1 : 0),
    ]
  }
}
