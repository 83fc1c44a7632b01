// All journals of a folder, read together: what stands, in the order of the fold, and what had to be set aside. They are read
// twice, in pieces: a survey, then the events, which nobody keeps. Memory grows with the cards of a history, not with its
// answers; but a journal that is not in order is read whole, and of several copies the ids are remembered.

import Learning

package struct JournalReading: Sendable {
  /// The latest day of any event that is applied.
  package private(set) var latestDay: Day?
  /// Why this device's journal cannot be the one that its last session left.
  package private(set) var alarm: JournalAlarm?
  private let sources: [(source: JournalSource, survey: JournalSurvey)]
  /// What was taken back, and what did it: an undo has done its work.
  private let withdrawn: Withdrawn
  /// Copies made at different times may give one line two places in its day.
  private let areCopies: Bool
  private let now: Moment

  /// Needs no lock: the last line of a file counts once it has its end. A folder that is not there yet is an empty
  /// history.
  package init(_ folder: DataFolder, device: Device, now: Moment) throws(StorageProblem) {
    let names = try FolderListing.names(in: folder.journal, ending: ".jsonl")
    try self.init(
      names.map {
        JournalSource(
          name: $0, isOwn: $0 == "\(device.id).jsonl", isCopy: false, content: .file(path: "\(folder.journal)/\($0)"))
      }, now: now)
    alarm = try JournalAlarm(device, in: folder)
  }

  /// `areCopies`: of somebody's journals, copied at different times.
  init(_ sources: [JournalSource], areCopies: Bool = false, now: Moment) throws(StorageProblem) {
    var surveyed: [(source: JournalSource, survey: JournalSurvey)] = []
    for source in sources { surveyed.append((source, try JournalSurvey(source, now: now))) }
    self.sources = surveyed
    self.areCopies = areCopies
    self.now = now
    latestDay = surveyed.compactMap(\.survey.latestDay).max()
    withdrawn = Withdrawn(surveyed.reduce(into: []) { $0.formUnion($1.survey.withdrawn) })
  }

  private init() {
    sources = []
    withdrawn = Withdrawn([])
    areCopies = false
    now = Moment(Instant(milliseconds: 0), day: Day(number: 0))
  }

  /// No journal at all.
  package static let none = JournalReading()

  // MARK: Events

  /// Hands on every standing event, in order: what nothing took back.
  package func replay(_ take: (Recorded) -> Void) throws(StorageProblem) -> JournalFindings {
    var cursors: [JournalCursor] = []
    // A device's journal is empty until its first answer.
    for (source, survey) in sources where survey.size > 0 {
      cursors.append(try JournalCursor(source, survey, now: now))
    }
    if cursors.count == 1 { try replay(&cursors[0], take) } else { try merge(&cursors, take) }
    let findings = cursors.reduce(into: JournalFindings()) { $0.add($1.findings) }
    // Of somebody's copies every odd line is a problem, whatever stands elsewhere.
    return areCopies ? findings : try settled(findings)
  }

  /// One journal, the usual case, needs no merging: the copies of a line are neighbours.
  private func replay(_ cursor: inout JournalCursor, _ take: (Recorded) -> Void) throws(StorageProblem) {
    var latest: Event.ID?
    var recorded = Recorded(event: .none, isOwn: cursor.isOwn)
    while try cursor.read(to: &recorded.event) {
      let id = recorded.event.id
      if let latest, latest == id { continue }
      latest = id
      if stands(id) { take(recorded) }
    }
  }

  private func merge(_ cursors: inout [JournalCursor], _ take: (Recorded) -> Void) throws(StorageProblem) {
    var merge = try JournalMerge(cursors)
    cursors = []
    // Of copies made at different times, each line once.
    var seen: Set<Event.ID> = []
    try merge.replay { recorded in
      let id = recorded.event.id
      if stands(id), !areCopies || seen.insert(id).inserted { take(recorded) }
    }
    cursors = merge.cursors
  }

  private func stands(_ id: Event.ID) -> Bool { !withdrawn.contains(id) }

  // MARK: What was set aside

  /// A line set aside whose event stands elsewhere, or was taken back, is no problem any more. Looked into only when
  /// there is such a line.
  private func settled(_ findings: JournalFindings) throws(StorageProblem) -> JournalFindings {
    let claimed = Set(findings.problems.compactMap(\.claimed))
    guard !claimed.isEmpty else { return findings }
    var found = withdrawn.ids.intersection(claimed)
    for (source, survey) in sources {
      var cursor = try JournalCursor(source, survey, now: now)
      var event = Event.none
      while try cursor.read(to: &event) { if claimed.contains(event.id) { found.insert(event.id) } }
    }
    var settled = findings
    settled.problems.removeAll { $0.claimed.map(found.contains) ?? false }
    return settled
  }

  /// A line dated far ahead waits for its day: one wrong date never moves the schedule.
  static func event(_ line: ArraySlice<UInt8>, now: Moment) -> Result<Event, LineProblem> {
    JournalLine.read(line).flatMap { now.admits($0) ? .success($0) : .failure(.fromAnotherTime) }
  }
}

/// What the clock says when journals are read.
package struct Moment: Equatable, Sendable {
  package let instant: Instant
  /// The study day by the clock on the wall.
  package let day: Day

  package init(_ instant: Instant, day: Day) {
    self.instant = instant
    self.day = day
  }

  /// Not more than 26 hours ahead, on a day that is near its moment and at most tomorrow: time zones explain that much.
  /// So whatever is written now will be read back.
  package func admits(_ event: Event) -> Bool {
    let midnight = event.day.number * 86_400_000
    let isNear = (midnight - 2 * 86_400_000..<midnight + 3 * 86_400_000).contains(event.at.milliseconds)
    return event.at - instant <= 26 * 3_600_000 && isNear && event.day <= day + 1
  }
}
