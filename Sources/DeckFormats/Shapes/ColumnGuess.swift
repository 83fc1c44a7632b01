// What the columns of a table are: by their headings, and by what is in them. Title rows above the headings are passed
// over.

import Documents
import Glossary

struct ColumnGuess {
  private(set) var columns: Columns
  /// How many rows come before the first entry.
  private(set) var skipped: Int
  /// Whether the last of them has the headings.
  private(set) var isHeaded: Bool
  /// The table's title, above its headings.
  private(set) var title: String?
  /// Whether headings name both a term and what it means.
  private(set) var isNamed: Bool
  /// How many columns hold numbers, dates or addresses, a number for each row aside.
  private(set) var dataColumns: Int

  private static let mostRows = 200

  /// `nil` if the table holds no glossary, as far as its headings and its cells tell.
  /// `numbers`: the number of each column in its file, from 1. `marked`: how many rows the file marks as headings.
  init?(_ rows: [[String]], chosen: ColumnChoice? = nil, numbers: [Int] = [], marked: Int = 0) {
    let widest = rows.prefix(Self.mostRows).map(\.count).max() ?? 0
    guard widest > 0, !rows.isEmpty else { return nil }
    let first = Self.namedRow(in: rows) ?? Self.titleRows(in: rows)
    title = first > 0 ? rows[0].first { !$0.isEmpty } : nil
    guard first < rows.count else { return nil }
    let body = Array(rows[first...].prefix(Self.mostRows))
    let below = ColumnFacts.all(in: Array(body.dropFirst()), width: widest)
    let headings = body[0].map { ColumnWords.column($0) }
    let isHeader =
      first < marked || chosen?.names(oneOf: body[0]) == true
      || Self.isHeader(body[0], headings, below, rows: body.count)
    let width = isHeader ? Self.width(of: body, widest: widest) : widest
    let facts = isHeader ? Array(below.prefix(width)) : ColumnFacts.all(in: body, width: width)
    skipped = first + (isHeader ? 1 : 0)
    isHeaded = isHeader
    let names = isHeader ? body[0] : []
    var guess = ColumnRoles(names, width: width, facts)
    if let chosen, !guess.choose(chosen, names, numbers) { return nil }
    dataColumns = facts.dropFirst().count { $0.isFilled && $0.numbers >= 60 && $0.links < 60 }
    guard chosen != nil || guess.decide() else { return nil }
    isNamed = guess.areNamed
    columns = Columns(guess.roles, headings: names, isAssumed: !isHeader && chosen == nil)
  }

  /// The row of headings, by its words, if rows of another kind come before it.
  private static func namedRow(in rows: [[String]]) -> Int? {
    rows.prefix(12).firstIndex { row in
      let known = row.compactMap { cell in
        WordCount.of(cell) <= 4 && cell.utf8.count < 40 ? ColumnWords.column(cell) : nil
      }
      return known.contains(.definition) && known.contains { [.term, .acronym, .names].contains($0) }
    }
  }

  /// As many columns as have headings, unless many rows go on behind them.
  private static func width(of body: [[String]], widest: Int) -> Int {
    let named = (body[0].lastIndex { !$0.isEmpty } ?? -1) + 1
    let longer = body.dropFirst().count { $0.dropFirst(named).contains { !$0.isEmpty } }
    return named == 0 || longer * 10 > body.count * 4 ? widest : named
  }

  /// The rows above the headings: one filled cell in a table of several columns, or none.
  private static func titleRows(in rows: [[String]]) -> Int {
    let filled = rows.prefix(mostRows).map { $0.count { !$0.isEmpty } }
    let sorted = filled.filter { $0 > 0 }.sorted()
    guard !sorted.isEmpty, sorted[sorted.count / 2] > 1 else { return 0 }
    return filled.firstIndex { $0 > 1 } ?? 0
  }

  /// Few words and no sentence; `Nr.` and `Abk.` are none.
  private static func mayBeHeading(_ text: String) -> Bool {
    WordCount.of(text) <= 7 && (!text.hasSuffix(".") || (WordCount.of(text) == 1 && text.utf8.count <= 10))
  }

  /// Whether the first row names the columns: known words, or short words over long texts.
  private static func isHeader(_ row: [String], _ known: [Column?], _ facts: [ColumnFacts], rows: Int) -> Bool {
    let filled = row.filter { !$0.isEmpty }
    guard filled.count > 1 || row.count == 1, filled.allSatisfy(mayBeHeading) else { return false }
    let words = known.compactMap(\.self).filter { $0 != .kind && $0 != .tags }
    if words.count > 1 || (words.count == 1 && rows > 2) { return Set(filled).count == filled.count || words.count > 1 }
    guard rows > 2 else { return false }
    return zip(row, facts).contains { cell, facts in
      facts.medianWords >= 6 && !cell.isEmpty && WordCount.of(cell) * 2 <= facts.medianWords
        && !facts.values.contains(cell)
    }
  }
}
