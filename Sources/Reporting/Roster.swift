// The people of a team: the roster, a table `id,name,cohort,ramp_date` that maps pseudonyms to people, and the members
// of a report. Only the manager has the roster; the team's folder holds none of it.

import Learning

package struct Roster: Equatable, Sendable {
  package struct Entry: Equatable, Sendable {
    package let name: String?
    package let cohort: String?
    package let rampDate: Day?

    package init(name: String?, cohort: String?, rampDate: Day?) {
      self.name = name
      self.cohort = cohort
      self.rampDate = rampDate
    }
  }

  package enum Problem: Error, Equatable, Sendable {
    /// The first row has no column `id`.
    case noHeader
    /// The quotation marks of a row do not match.
    case badRow(line: Int)
    /// A text in the column `ramp_date` is not a date.
    case badDay(line: Int, String)
    /// Two rows have the same id.
    case twice(line: Int, id: String)
  }

  private var entries: [String: Entry] = [:]

  package init() {}

  /// A row of the file; `line` counts from 1, and `cells` is `nil` if the quotation marks do not match.
  package typealias Row = (line: Int, cells: [String]?)

  /// Columns are found by name, in any order; only `id` is required. Rows without an id are skipped.
  package init(_ rows: [Row]) throws(Problem) {
    guard let header = rows.first?.cells?.map({ Self.plain($0).lowercased() }), let id = header.firstIndex(of: "id")
    else { throw .noHeader }
    let columns = Dictionary(header.enumerated().map { ($1, $0) }, uniquingKeysWith: { first, _ in first })
    for row in rows.dropFirst() {
      guard let cells = row.cells else { throw .badRow(line: row.line) }
      func cell(_ name: String) -> String? {
        columns[name].flatMap { cells.indices.contains($0) ? Self.plain(cells[$0]) : nil }
          .flatMap { $0.isEmpty ? nil : $0 }
      }
      guard cells.indices.contains(id), case let learner = Self.plain(cells[id]), !learner.isEmpty else { continue }
      guard entries[learner] == nil else { throw .twice(line: row.line, id: learner) }
      let date = cell("ramp_date")
      if let date, Self.day(date) == nil { throw .badDay(line: row.line, date) }
      entries[learner] = Entry(name: cell("name"), cohort: cell("cohort"), rampDate: date.flatMap(Self.day))
    }
  }

  package subscript(id: String) -> Entry? { entries[id] }

  /// The ids of the roster that are not in `ids`, sorted.
  package func missing(from ids: some Sequence<String>) -> [String] {
    Set(entries.keys).subtracting(ids).sorted()
  }

  private static func plain(_ text: String) -> String {
    let scalars = text.drop { $0.isWhitespace }
    return String(scalars.reversed().drop { $0.isWhitespace }.reversed())
  }

  /// Parses « 2026-11-23 », or « 23/11/2026 » as a French spreadsheet saves it; nil for other texts.
  private static func day(_ text: String) -> Day? {
    if let day = Day(text) { return day }
    let parts = text.split(separator: "/", omittingEmptySubsequences: false).map { Int($0) }
    guard parts.count == 3, let day = parts[0], let month = parts[1], let year = parts[2], year >= 1000 else {
      return nil
    }
    return Day(year: year, month: month, day: day)
  }
}

/// One learner of a team.
package struct Member: Equatable, Sendable {
  /// The random pseudonym, which is the name of the learner's folder.
  package let id: String
  /// The name in the roster; `nil` if it has none.
  package let name: String?
  /// From the roster, otherwise the month of the first answer (2026-11); empty without either.
  package let cohort: String
  package let summary: LearnerSummary
  /// The deck, then those that it includes.
  package let decks: [DeckRow]
  package let dataUntil: Day?
  package let badLines: Int

  init(_ id: String, _ entry: Roster.Entry?, _ summary: LearnerSummary, _ decks: [DeckRow], _ source: TeamReport.Source)
  {
    self.id = id
    name = entry?.name
    cohort = entry?.cohort ?? summary.start.map { String($0.description.prefix(7)) } ?? ""
    self.summary = summary
    self.decks = decks
    dataUntil = source.latestDay
    badLines = source.badLines.count
  }

  /// The name in the roster, otherwise the pseudonym.
  package var shownName: String { name ?? id }

  /// The place of the status in the report's order: 0 comes first.
  var urgency: Int {
    switch summary.status {
    case .stopped: 0
    case .atRisk: 1
    case .onTrack: 2
    case .ready: 3
    }
  }

  /// The forecast readiness on the ramp date, 0 to 1; today's readiness if there is no forecast.
  var readinessByDate: Double { summary.readiness.ifGoesOn ?? summary.readiness.today }
}
