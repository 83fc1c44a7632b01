// Reports as JSON: rows with the column names of the tables, and values that no table has.

import Glossary
import Learning

/// The output of `ramp report --format json`.
package struct LearnerJSON: Encodable {
  let day: String
  let since: String?
  let deck: String
  let learner: JSONRow
  let decks: [JSONRow]
  let terms: [JSONRow]
  let confused: [Pair]
  let unmatched: Unmatched?
  /// The day of the last good copy of the deck, if it is used.
  let deckCopy: String?

  private enum CodingKeys: String, CodingKey {
    case day, since, deck, learner, decks, terms, confused, unmatched
    case deckCopy = "deck-copy"
  }

  struct Pair: Encodable {
    let term: String
    let got: String
    let n: Int
  }

  package init(_ report: LearnerReport, deckCopy: Day? = nil) {
    day = report.day.description
    deck = report.deck.text
    learner = JSONRow(
      LearnerSummary.columns + ["bad_lines"], report.summary.cells + [.count(report.badLines)])
    decks = report.decks.map { JSONRow(DeckRow.columns, $0.cells) }
    unmatched = Unmatched(report.unmatched)
    self.deckCopy = deckCopy?.description
    terms = report.termsTable.objects
    confused = report.given.map {
      Pair(term: $0.pair.asked.name(in: report.deck), got: $0.pair.got.name(in: report.deck), n: $0.count)
    }
    since = report.since?.description
  }
}

/// The output of `ramp report --team FOLDER --format json`.
package struct TeamJSON: Encodable {
  let day: String
  let since: String?
  let deck: String
  let reviews: Int
  let lines: Int
  let badLines: [BadLine]
  let learners: [JSONRow]
  /// The decks, each with the means and the sums of the team.
  let decks: [JSONRow]
  let unmatched: Unmatched?
  /// The day of the last good copy of the deck, if it is used.
  let deckCopy: String?
  let terms: [JSONRow]
  let retention: [Bucket]
  let confused: [Confused]
  /// `nil` if no learner shares any.
  let aliases: [KeptAlias]?

  private enum CodingKeys: String, CodingKey {
    case day, since, deck, reviews, lines, learners, decks, unmatched, terms, retention, confused, aliases
    case deckCopy = "deck-copy"
    case badLines = "bad_lines"
  }

  struct BadLine: Encodable {
    let file: String
    let line: Int
    let why: String
  }

  struct Bucket: Encodable {
    let bucket: String
    let n: Int
    let ok: Int
  }

  struct Confused: Encodable {
    let term: String
    let got: String
    let n: Int
    let learners: Int
  }

  struct KeptAlias: Encodable {
    let term: String
    let alias: String
    let learners: Int
  }

  package init(_ report: TeamReport, deckCopy: Day? = nil) {
    day = report.day.description
    since = report.since?.description
    deck = report.deck.id.text
    reviews = report.reviews
    lines = report.lines
    badLines = report.badLines.map { BadLine(file: $0.file, line: $0.line, why: $0.why) }
    learners = report.learnersTable.objects
    decks = report.decks.map { JSONRow(TeamDeckRow.columns, $0.cells) }
    unmatched = Unmatched(report.unmatched)
    self.deckCopy = deckCopy?.description
    terms = report.glossaryTable.objects
    retention = IntervalClass.allCases.map { (interval: $0, count: report.counted($0)) }.filter { $0.count.answers > 0 }
      .map { Bucket(bucket: $0.interval.label, n: $0.count.answers, ok: $0.count.passed) }
    confused = report.confused.map {
      Confused(
        term: $0.asked.name(in: report.deck.id), got: $0.got.name(in: report.deck.id), n: $0.count,
        learners: $0.learners)
    }
    let kept = report.aliases.map {
      KeptAlias(term: $0.term.name(in: report.deck.id), alias: $0.text, learners: $0.learners)
    }
    aliases = kept.isEmpty ? nil : kept
  }
}

/// The answers that match no term of the deck; left out if there are none.
struct Unmatched: Encodable {
  let terms: Int
  let decks: Int

  init?(_ answers: UnmatchedAnswers) {
    guard answers != UnmatchedAnswers() else { return nil }
    terms = answers.toOtherTerms
    decks = answers.toOtherDecks
  }
}

/// A table's row as a JSON object. A cell without a value is `null`.
struct JSONRow: Encodable {
  private let columns: [String]
  private let cells: [Cell]

  init(_ columns: [String], _ cells: [Cell]) {
    self.columns = columns
    self.cells = cells
  }

  private struct Key: CodingKey {
    let stringValue: String
    var intValue: Int? { nil }

    init(stringValue: String) { self.stringValue = stringValue }
    init?(intValue: Int) { nil }
  }

  func encode(to encoder: any Encoder) throws {
    var row = encoder.container(keyedBy: Key.self)
    for (column, cell) in zip(columns, cells) {
      let key = Key(stringValue: column)
      switch cell {
      case .text(let text): try row.encode(text.isEmpty ? nil : text, forKey: key)
      case .count(let count): try row.encode(count, forKey: key)
      case .number(let value, let decimals): try row.encode(value.map { rounded($0, decimals) }, forKey: key)
      case .day(let day): try row.encode(day?.description, forKey: key)
      }
    }
  }

  private func rounded(_ value: Double, _ decimals: Int) -> Double {
    let scale = (0..<decimals).reduce(1.0) { scale, _ in scale * 10 }
    return (value * scale).rounded() / scale
  }
}

extension Spreadsheet {
  var objects: [JSONRow] { rows.map { JSONRow(columns, $0) } }
}

extension IntervalClass {
  /// The name of the class in JSON.
  var label: String {
    switch self {
    case .new: "0 new"
    case .day: "1 1d"
    case .week: "2 2-6d"
    case .threeWeeks: "3 7-20d"
    case .twoMonths: "4 21-59d"
    case .longer: "5 60d+"
    }
  }
}
