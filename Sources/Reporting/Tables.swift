// The tables of docs/REPORTS.md: one row a learner, one row a term of a learner, one row a term of the team. JSON uses
// the same names.

import Glossary
import Learning

extension TeamReport {
  /// terms.csv of a team: the columns, without rows.
  package static var termsTable: Spreadsheet { Spreadsheet(columns: ["learner_id"] + TermRow.columns, rows: []) }

  /// learners.csv. It has the column `display_name` only if the roster names a member.
  package var learnersTable: Spreadsheet {
    let isNamed = members.contains { $0.name != nil }
    let names = isNamed ? ["display_name"] : []
    return Spreadsheet(
      columns: ["learner_id"] + names + ["cohort", "deck_id"] + LearnerSummary.columns + ["data_until", "bad_lines"],
      rows: worstFirst.map { member in
        [.text(member.id)] + (isNamed ? [.text(member.name ?? "")] : []) + [.text(member.cohort), .text(deck.id.text)]
          + member.summary.cells + [.day(member.dataUntil), .count(member.badLines)]
      })
  }

  /// decks.csv of a team: the rows of each learner.
  package var decksTable: Spreadsheet {
    Spreadsheet(
      columns: ["learner_id"] + DeckRow.columns,
      rows: worstFirst.flatMap { member in DeckRow.table(member.decks).map { [.text(member.id)] + $0 } })
  }

  /// glossary.csv.
  package var glossaryTable: Spreadsheet {
    Spreadsheet(
      columns: [
        "term_id", "term", "learners_seen", "reviews_due", "failures_due", "failure_rate", "failure_rate_low95",
        "median_days_to_learn", "confused_with", "confused_n", "confused_learners", "flags",
      ],
      rows: glossary.map { row in
        [
          .text(row.term.name(in: deck.id)), .text(row.title), .count(row.learners), .count(row.due),
          .count(row.failures),
          .number(row.failureRate, decimals: 3), .number(row.surelyFailed, decimals: 3),
          .number(row.daysToLearn, decimals: 1),
          .text(row.confusedWith?.got.name(in: deck.id) ?? ""), .count(row.confusedWith?.count),
          .count(row.confusedWith?.learners), .count(row.flags),
        ]
      })
  }
}

extension LearnerReport {
  /// learners.csv of a learner's own report: one row, without a pseudonym.
  package var learnerTable: Spreadsheet {
    Spreadsheet(
      columns: ["deck_id"] + LearnerSummary.columns + ["bad_lines"],
      rows: [[.text(deck.text)] + summary.cells + [.count(badLines)]])
  }

  /// decks.csv.
  package var decksTable: Spreadsheet { Spreadsheet(columns: DeckRow.columns, rows: DeckRow.table(decks)) }

  /// terms.csv.
  package var termsTable: Spreadsheet {
    Spreadsheet(columns: TermRow.columns, rows: terms.map(\.cells))
  }
}

extension Spreadsheet {
  /// Adds the rows of a learner's table, each after the learner's pseudonym.
  package mutating func append(_ table: Spreadsheet, of learner: String) {
    rows += table.rows.map { [.text(learner)] + $0 }
  }
}

extension LearnerSummary {
  static let columns = [
    "start_date", "ramp_date", "days_to_ramp", "cards_total", "cards_seen", "terms_known", "readiness_today",
    "readiness_at_ramp_if_continues", "readiness_at_ramp_if_stops", "status", "retention_14d", "retention_14d_n",
    "retention_all", "retention_all_n", "reviews_7d", "reviews_30d", "minutes_30d", "active_days_14d",
    "working_days_idle", "last_review", "due_now", "weakest_1", "weakest_2", "weakest_3", "certified_on",
    "certification_score", "certification_expires",
  ]

  var cells: [Cell] {
    let weak = (0..<Self.weakestShown).map { Cell.text(weakest.indices.contains($0) ? weakest[$0].name(in: deck) : "") }
    let standing: [Cell] = [
      .day(start), .day(rampDate), .count(daysToRamp), .count(cards), .count(cardsSeen), .count(termsKnown),
      .number(readiness.today, decimals: 3), .number(readiness.ifGoesOn, decimals: 3),
      .number(readiness.ifStops, decimals: 3), .text(status.rawValue),
    ]
    let practice: [Cell] = [
      .number(retention14.share, decimals: 3), .count(retention14.answers), .number(retention.share, decimals: 3),
      .count(retention.answers), .count(reviews7), .count(reviews30), .count(minutes30), .count(activeDays14),
      .count(idleDays), .day(lastReview), .count(dueNow),
    ]
    return standing + practice + weak + [
      .day(certification?.on), .number(certification?.score, decimals: 3), .day(certification?.validUntil),
    ]
  }
}

extension TermRow {
  static let columns = [
    "term_id", "term", "kind", "state", "seen", "correct", "lapses", "first_seen", "last_review", "interval_days",
    "due", "ease", "expected_recall_today", "confused_with_1", "confused_with_1_n", "leech",
  ]

  var cells: [Cell] {
    [
      .text(id), .text(title), .text(kind.word), .text(state.word), .count(seen), .count(correct),
      .count(lapses), .day(firstSeen), .day(lastReview), .count(interval), .day(due), .number(ease, decimals: 2),
      .number(recall, decimals: 3), .text(confusedWith?.id ?? ""), .count(confusedWith?.count),
      .count(isLeech ? 1 : 0),
    ]
  }
}
