// What the columns of a table are: by their headings, and by what is in them. Title rows above the headings are passed
// over.

import Documents
import Glossary

struct ColumnGuess {
  private(set) var columns: Columns
  /// How many rows come before the first entry.
  private(set) var skipped: Int
  /// The table's title, above its headings.
  private(set) var title: String?
  /// Whether headings name both a term and what it means.
  private(set) var isNamed: Bool
  /// How many columns hold numbers, dates or addresses, a number for each row aside.
  private(set) var dataColumns: Int

  private static let mostRows = 200

  /// `nil` if the table holds no glossary, as far as its headings and its cells tell.
  init?(_ rows: [[String]], chosen: ColumnChoice? = nil, isHeaderMarked: Bool = false) {
    let widest = rows.prefix(Self.mostRows).map(\.count).max() ?? 0
    guard widest > 0, !rows.isEmpty else { return nil }
    let first = Self.namedRow(in: rows) ?? Self.titleRows(in: rows)
    title = first > 0 ? rows[0].first { !$0.isEmpty } : nil
    guard first < rows.count else { return nil }
    let body = Array(rows[first...].prefix(Self.mostRows))
    let below = ColumnFacts.all(in: Array(body.dropFirst()), width: widest)
    let headings = body[0].map { ColumnWords.column($0) }
    let isHeader =
      isHeaderMarked || chosen?.names(oneOf: body[0]) == true
      || Self.isHeader(body[0], headings, below, rows: body.count)
    let width = isHeader ? Self.width(of: body, widest: widest) : widest
    let facts = isHeader ? Array(below.prefix(width)) : ColumnFacts.all(in: body, width: width)
    skipped = first + (isHeader ? 1 : 0)
    let names = isHeader ? body[0] : []
    var guess = ColumnRoles(names, width: width, facts)
    if let chosen, !guess.choose(chosen, names) { return nil }
    isNamed = guess.areNamed
    dataColumns = facts.dropFirst().count { $0.isFilled && $0.numbers >= 60 }
    guard chosen != nil || guess.decide() else { return nil }
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

  /// Whether the first row names the columns: known words, or short words over long texts.
  private static func isHeader(_ row: [String], _ known: [Column?], _ facts: [ColumnFacts], rows: Int) -> Bool {
    let filled = row.filter { !$0.isEmpty }
    guard filled.count > 1 || row.count == 1, filled.allSatisfy({ WordCount.of($0) <= 7 && !$0.hasSuffix(".") }) else {
      return false
    }
    let words = known.compactMap(\.self).filter { $0 != .kind && $0 != .tags }
    if words.count > 1 || (words.count == 1 && rows > 2) { return Set(filled).count == filled.count || words.count > 1 }
    guard rows > 2 else { return false }
    return zip(row, facts).contains { cell, facts in
      facts.medianWords >= 6 && !cell.isEmpty && WordCount.of(cell) * 2 <= facts.medianWords
        && !facts.values.contains(cell)
    }
  }
}

/// The columns that the user names: `acronym=A,name=B,definition=D`, by letter, number or heading.
package struct ColumnChoice: Equatable, Sendable {
  package enum Role: String, CaseIterable, Sendable { case acronym, name, term, definition, example, alias }

  package let roles: [(role: Role, column: String)]

  package init?(_ text: String) {
    var roles: [(Role, String)] = []
    for part in text.split(separator: ",") {
      let sides = part.split(separator: "=", maxSplits: 1).map { String($0[...].trimmed) }
      guard sides.count == 2, let role = Role(rawValue: sides[0].lowercased()), !sides[1].isEmpty else { return nil }
      roles.append((role, sides[1]))
    }
    guard !roles.isEmpty else { return nil }
    self.roles = roles
  }

  package static func == (left: ColumnChoice, right: ColumnChoice) -> Bool {
    left.roles.map { "\($0.role)=\($0.column)" } == right.roles.map { "\($0.role)=\($0.column)" }
  }

  /// Whether one of the columns is named by its heading.
  func names(oneOf headings: [String]) -> Bool {
    roles.contains { role in headings.contains { !$0.isEmpty && Folded.key($0) == Folded.key(role.column) } }
  }

  /// The index of a column named by its letter, its number or its heading.
  static func index(of name: String, in headings: [String], width: Int) -> Int? {
    if let found = headings.firstIndex(where: { Folded.key($0) == Folded.key(name) && !$0.isEmpty }) { return found }
    if let number = Int(name) { return (1...max(1, width)).contains(number) ? number - 1 : nil }
    let letters = name.uppercased()
    return (1...max(1, width)).first { Place.letters(ofColumn: $0) == letters }.map { $0 - 1 }
  }
}
