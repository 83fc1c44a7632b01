// The people of a team: the roster that tells who has which pseudonym (the manager's own table
// `id,name,cohort,ramp_date`, which stays with the manager; nothing of it is in the team's folder), and the members of
// a report.

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
    /// The first row does not name the column `id`.
    case noHeader
    /// A row whose quotation marks do not pair.
    case badRow(line: Int)
    /// A text that is no date.
    case badDay(line: Int, String)
    /// Two rows of one learner.
    case twice(line: Int, id: String)
  }

  private var entries: [String: Entry] = [:]

  package init() {}

  /// A row as it was read; `cells` is `nil` where its quotation marks do not pair.
  package typealias Row = (line: Int, cells: [String]?)

  /// Columns are found by their names, in any order; only `id` must be there.
  package init(_ rows: [Row]) throws(Problem) {
    guard let header = rows.first?.cells?.map({ Self.plain($0).lowercased() }), let id = header.firstIndex(of: "id")
    else { throw .noHeader }
    for row in rows.dropFirst() {
      guard let cells = row.cells else { throw .badRow(line: row.line) }
      func cell(_ name: String) -> String? {
        header.firstIndex(of: name).flatMap { cells.indices.contains($0) ? Self.plain(cells[$0]) : nil }
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

  /// Learners of whom the folder holds nothing, in order.
  package func missing(from ids: some Sequence<String>) -> [String] {
    Set(entries.keys).subtracting(ids).sorted()
  }

  private static func plain(_ text: String) -> String {
    let scalars = text.drop { $0.isWhitespace }
    return String(scalars.reversed().drop { $0.isWhitespace }.reversed())
  }

  /// « 2026-11-23 », or « 23/11/2026 », as a French spreadsheet saves it.
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
  /// A random pseudonym: the name of the learner's folder.
  package let id: String
  /// From the roster; `nil` without one.
  package let name: String?
  package let cohort: String
  package let summary: LearnerSummary
  package let dataUntil: Day?
  package let badLines: Int

  init(_ id: String, _ entry: Roster.Entry?, _ summary: LearnerSummary, _ source: TeamReport.Source) {
    self.id = id
    name = entry?.name
    cohort = entry?.cohort ?? summary.start.map { String($0.description.prefix(7)) } ?? ""
    self.summary = summary
    dataUntil = source.latestDay
    badLines = source.badLines.count
  }

  /// What people call the learner.
  package var shownName: String { name ?? id }

  /// The order of the report: 0 comes first.
  var urgency: Int {
    switch summary.status {
    case .stopped: 0
    case .atRisk: 1
    case .onTrack: 2
    case .ready: 3
    }
  }

  /// On the ramp date, today where there is none; 0 to 1.
  var readinessByDate: Double { summary.readiness.ifGoesOn ?? summary.readiness.today }
}
