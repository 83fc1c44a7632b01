// The reader of all journals of a learner. It gives the events that were not undone, ordered by (day, at, id), and the
// rejected lines. Each file is read twice, in pieces: first for its survey, then for its events, which are not kept. So
// memory does not grow with the number of answers. Three exceptions: the events of a journal whose lines are not in
// order are kept and sorted, the events of many journals too, and for copies in a team's folder the ids are kept.

import Learning

package struct JournalReading: Sendable {
  /// The latest day of any valid event; `nil` if there is none.
  package private(set) var latestDay: Day?
  /// The alarm if this device's journal is not the journal that its last session left; `nil` otherwise.
  package let alarm: JournalAlarm?
  /// Why journals of other devices are left out; empty if all are read.
  package let unreadable: [StorageProblem]
  /// Set if the clock is behind the newest plausible line; `nil` otherwise.
  package let doubt: ClockDoubt?
  private let sources: [(source: JournalSource, survey: JournalSurvey)]
  private let undone: UndoneEvents
  /// Whether the sources are copies made at different times: one line may have another position within its day in each.
  private let areCopies: Bool
  private let now: ClockReading

  /// The most journals that are read side by side: each needs an open file and a buffer, and each event is compared with
  /// the next one of every journal. Sync programs can leave thousands of copies.
  package static let mostAtOnce = 16

  /// Reads the sources for the first time, for their surveys. Another device's journal that cannot be read is left out.
  package init(
    _ sources: [JournalSource], areCopies: Bool = false, unreadable: [StorageProblem] = [],
    alarm: JournalAlarm? = nil, now: ClockReading
  ) throws(StorageProblem) {
    var surveyed: [(source: JournalSource, survey: JournalSurvey)] = []
    var unreadable = unreadable
    for source in sources {
      do throws(StorageProblem) {
        surveyed.append((source, try JournalSurvey(source, now: now)))
      } catch {
        if source.isOwn || areCopies { throw error }
        unreadable.append(error)
      }
    }
    self.sources = surveyed
    self.areCopies = areCopies
    self.unreadable = unreadable
    self.alarm = alarm
    self.now = now
    latestDay = surveyed.compactMap(\.survey.latestDay).max()
    let undone = UndoneEvents(surveyed.reduce(into: []) { $0.formUnion($1.survey.undone) })
    self.undone = undone
    doubt = Self.doubt(surveyed.map(\.survey), undone, latestDay, now)
  }

  /// A line that several journals have counts once, and one that was taken back, even later than now, not at all.
  private static func doubt(
    _ surveys: [JournalSurvey], _ undone: UndoneEvents, _ latestDay: Day?, _ now: ClockReading
  ) -> ClockDoubt? {
    var seen = surveys.reduce(into: Set<Event.ID>()) { $0.formUnion($1.undoneAhead) }
    let ahead = surveys.flatMap(\.ahead).filter { !undone.contains($0.id) && seen.insert($0.id).inserted }
    return ClockDoubt(now, ahead: ahead, latestDay: latestDay, admitted: surveys.reduce(0) { $0 + $1.admitted })
  }

  private init() {
    sources = []
    undone = UndoneEvents([])
    areCopies = false
    unreadable = []
    alarm = nil
    doubt = nil
    now = ClockReading(Instant(milliseconds: 0), day: Day(number: 0))
  }

  /// A reader of no journal.
  package static let none = JournalReading()

  // MARK: Events

  /// Reads the sources for the second time. Calls `body` with each event that was not undone, in order; returns the
  /// findings.
  package func replay(_ body: (JournaledEvent) -> Void) throws(StorageProblem) -> JournalFindings {
    // Empty journals are left out: that of a device before its first answer is.
    let filled = sources.filter { $0.survey.size > 0 }
    let findings = try filled.count > Self.mostAtOnce ? gather(filled, body) : merge(filled, body)
    // In copies, every rejected line is a problem, even if another copy has the line intact.
    return areCopies ? findings : try settled(findings)
  }

  /// The usual case of one journal needs no merge. Copies of a line are adjacent.
  private func replay(_ cursor: inout JournalCursor, _ body: (JournaledEvent) -> Void) throws(StorageProblem) {
    var latest: Event.ID?
    var next = JournaledEvent(event: .none, isOwn: cursor.isOwn)
    while try cursor.read(to: &next.event) {
      let id = next.event.id
      if let latest, latest == id { continue }
      latest = id
      if stands(next.event) { body(next) }
    }
  }

  private typealias Surveyed = (source: JournalSource, survey: JournalSurvey)

  /// Reads the journals side by side.
  private func merge(
    _ sources: [Surveyed], _ body: (JournaledEvent) -> Void
  ) throws(StorageProblem) -> JournalFindings {
    var cursors: [JournalCursor] = []
    for (source, survey) in sources { cursors.append(try JournalCursor(source, survey, now: now)) }
    if cursors.count == 1 {
      try replay(&cursors[0], body)
    } else {
      var merge = try JournalMerge(cursors)
      cursors = []
      var seen: Set<Event.ID> = []
      try merge.replay { if passes($0, &seen) { body($0) } }
      cursors = merge.cursors
    }
    return cursors.reduce(into: JournalFindings()) { $0.add($1.findings) }
  }

  /// Reads the journals one after the other, keeps each event once, and sorts. So the time is linear in the bytes, and
  /// many copies of one journal need the memory of one.
  private func gather(
    _ sources: [Surveyed], _ body: (JournaledEvent) -> Void
  ) throws(StorageProblem) -> JournalFindings {
    var findings = JournalFindings()
    var gathered = GatheredEvents()
    for (source, survey) in sources {
      var cursor = try JournalCursor(source, survey, now: now)
      var event = Event.none
      while try cursor.read(to: &event) { gathered.add(event, isOwn: source.isOwn) }
      findings.add(cursor.findings)
    }
    var seen: Set<Event.ID> = []
    for journaled in gathered.sorted() where passes(journaled, &seen) { body(journaled) }
    return findings
  }

  /// Whether an event was not undone. Copies made at different times may have one line at two positions: only the first
  /// is passed on.
  private func passes(_ journaled: JournaledEvent, _ seen: inout Set<Event.ID>) -> Bool {
    let id = journaled.event.id
    return stands(journaled.event) && (!areCopies || seen.insert(id).inserted)
  }

  private func stands(_ event: Event) -> Bool { event.isFinal || !undone.contains(event.id) }

  // MARK: Rejected lines

  /// The findings without those rejected lines whose event is intact on another line, or was undone. This reads the
  /// journals a third time, but only if a rejected line has an id.
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

  /// Parses one line. A line dated far ahead is rejected until that day: a wrong clock must not move the schedule.
  package static func event(_ line: ArraySlice<UInt8>, now: ClockReading) -> Result<Event, LineProblem> {
    JournalLine.decode(line).flatMap { now.admits($0) ? .success($0) : .failure(.fromAnotherTime) }
  }
}

/// The time at which journals are read.
package struct ClockReading: Equatable, Sendable {
  package let instant: Instant
  /// The study day by the local clock.
  package let day: Day

  package init(_ instant: Instant, day: Day) {
    self.instant = instant
    self.day = day
  }

  /// Whether the date of an event is possible: its moment is at most 26 hours ahead, its day is at most tomorrow, and
  /// the moment is less than about two days away from the day. Time zones explain no larger differences.
  package func admits(_ event: Event) -> Bool {
    !isBehind(event) && event.hasDayOfItsMoment && event.day <= day + 1
  }

  /// Whether a line is ahead of the clock, and its own moment and day agree.
  func isDoubted(by event: Event) -> Bool { isBehind(event) && event.hasDayOfItsMoment }

  private func isBehind(_ event: Event) -> Bool { latest < event.at }

  /// The latest moment that a line may have.
  var latest: Instant { instant + 26 * 3_600_000 }
}

extension Event {
  fileprivate var hasDayOfItsMoment: Bool {
    let midnight = day.number * 86_400_000
    return (midnight - 2 * 86_400_000..<midnight + 3 * 86_400_000).contains(at.milliseconds)
  }
}
