// A reading of all journals of a learner: the events that stand, in the order of the fold, and what was set aside. Each
// file is read twice, in pieces: first for its survey, then for its events, of which none is kept. So memory grows with
// the number of cards, not of answers. Two exceptions: a journal whose lines are not in order is held whole, and for
// several copies the ids are held.

import Learning

package struct JournalReading: Sendable {
  /// The latest day of any event that is applied.
  package private(set) var latestDay: Day?
  /// Why this device's journal cannot be the one that its last session left; `nil` when all is well.
  package let alarm: JournalAlarm?
  private let sources: [(source: JournalSource, survey: JournalSurvey)]
  private let undone: UndoneEvents
  /// Whether the sources are copies made at different times: they may give one line two positions within its day.
  private let areCopies: Bool
  private let now: ClockReading

  /// Surveys the sources.
  package init(
    _ sources: [JournalSource], areCopies: Bool = false, alarm: JournalAlarm? = nil, now: ClockReading
  ) throws(StorageProblem) {
    var surveyed: [(source: JournalSource, survey: JournalSurvey)] = []
    for source in sources { surveyed.append((source, try JournalSurvey(source, now: now))) }
    self.sources = surveyed
    self.areCopies = areCopies
    self.alarm = alarm
    self.now = now
    latestDay = surveyed.compactMap(\.survey.latestDay).max()
    undone = UndoneEvents(surveyed.reduce(into: []) { $0.formUnion($1.survey.undone) })
  }

  private init() {
    sources = []
    undone = UndoneEvents([])
    areCopies = false
    alarm = nil
    now = ClockReading(Instant(milliseconds: 0), day: Day(number: 0))
  }

  /// A reading of no journal.
  package static let none = JournalReading()

  // MARK: Events

  /// Calls `body` with each event that stands, in order, and returns the findings.
  package func replay(_ body: (JournaledEvent) -> Void) throws(StorageProblem) -> JournalFindings {
    var cursors: [JournalCursor] = []
    // A device's journal is empty until its first answer.
    for (source, survey) in sources where survey.size > 0 {
      cursors.append(try JournalCursor(source, survey, now: now))
    }
    if cursors.count == 1 { try replay(&cursors[0], body) } else { try merge(&cursors, body) }
    let findings = cursors.reduce(into: JournalFindings()) { $0.add($1.findings) }
    // In copies every line that cannot be read is a problem, even when another copy has it whole.
    return areCopies ? findings : try settled(findings)
  }

  /// One journal, the usual case, needs no merging: copies of a line follow each other.
  private func replay(_ cursor: inout JournalCursor, _ body: (JournaledEvent) -> Void) throws(StorageProblem) {
    var latest: Event.ID?
    var next = JournaledEvent(event: .none, isOwn: cursor.isOwn)
    while try cursor.read(to: &next.event) {
      let id = next.event.id
      if let latest, latest == id { continue }
      latest = id
      if stands(id) { body(next) }
    }
  }

  private func merge(_ cursors: inout [JournalCursor], _ body: (JournaledEvent) -> Void) throws(StorageProblem) {
    var merge = try JournalMerge(cursors)
    cursors = []
    // Copies made at different times may hold a line at two positions; it counts once.
    var seen: Set<Event.ID> = []
    try merge.replay { journaled in
      let id = journaled.event.id
      if stands(id), !areCopies || seen.insert(id).inserted { body(journaled) }
    }
    cursors = merge.cursors
  }

  private func stands(_ id: Event.ID) -> Bool { !undone.contains(id) }

  // MARK: What was set aside

  /// The findings without those lines set aside whose event stands elsewhere or was taken back. The journals are read once
  /// more, but only when there is such a line.
  private func settled(_ findings: JournalFindings) throws(StorageProblem) -> JournalFindings {
    let claimed = Set(findings.problems.compactMap(\.claimed))
    guard !claimed.isEmpty else { return findings }
    var found = undone.ids.intersection(claimed)
    for (source, survey) in sources {
      var cursor = try JournalCursor(source, survey, now: now)
      var event = Event.none
      while try cursor.read(to: &event) { if claimed.contains(event.id) { found.insert(event.id) } }
    }
    var settled = findings
    settled.problems.removeAll { $0.claimed.map(found.contains) ?? false }
    return settled
  }

  /// Reads one line. A line dated far ahead is set aside until its day comes: one wrong date never moves the schedule.
  package static func event(_ line: ArraySlice<UInt8>, now: ClockReading) -> Result<Event, LineProblem> {
    JournalLine.read(line).flatMap { now.admits($0) ? .success($0) : .failure(.fromAnotherTime) }
  }
}

/// What the clock says when journals are read.
package struct ClockReading: Equatable, Sendable {
  package let instant: Instant
  /// The study day by the local clock.
  package let day: Day

  package init(_ instant: Instant, day: Day) {
    self.instant = instant
    self.day = day
  }

  /// Whether an event is at most 26 hours ahead, and on a day that is near its moment and at most tomorrow: time zones
  /// explain no more than that. An event written now is always admitted when it is read back.
  package func admits(_ event: Event) -> Bool {
    let midnight = event.day.number * 86_400_000
    let isNear = (midnight - 2 * 86_400_000..<midnight + 3 * 86_400_000).contains(event.at.milliseconds)
    return event.at - instant <= 26 * 3_600_000 && isNear && event.day <= day + 1
  }
}
