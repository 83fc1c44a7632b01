// All journals of a folder, read together: what stands, in the order of the fold, and what had to be set aside. Each file
// is read once, and its bytes are let go: what an event says takes less room than its line.

import Learning

package struct JournalReading: Sendable {
  /// Lines that were set aside, in the order of files and lines.
  package private(set) var problems: [Problem] = []
  /// The latest day of any event that is applied.
  package private(set) var latestDay: Day?
  /// The latest moment in this device's journal.
  package private(set) var latestOwn: Instant?
  /// Why this device's journal cannot be the one that its last session left.
  package private(set) var alarm: JournalAlarm?
  /// Lines that are not blank, those set aside among them.
  package private(set) var lines = 0
  /// Copies made at different times may give one line two places in its day.
  private var areCopies = false
  private var sources: [JournalMerge.Source] = []
  private var undone: Set<Event.ID> = []

  package struct Problem: Equatable, Sendable {
    /// The file's name, without its folder.
    package let file: String
    /// From 1.
    package let line: Int
    package let why: LineProblem
    /// The id that the line begins with, if it does.
    let claimed: Event.ID?
  }

  /// Needs no lock: the last line of a file counts once it has its end. A folder that is not there yet is an empty
  /// history.
  package init(_ folder: DataFolder, device: Device, now: Moment) throws(StorageProblem) {
    let names = try FolderListing.names(in: folder.journal, ending: ".jsonl")
    for name in names {
      guard let bytes = try WholeFile.read("\(folder.journal)/\(name)") else { continue }
      add(JournalText(name: name, bytes: bytes, isOwn: name == "\(device.id).jsonl"), now: now)
    }
    settle()
    alarm = try JournalAlarm(device, in: folder)
  }

  init(texts: [JournalText], now: Moment) {
    for text in texts { add(text, now: now) }
    settle()
  }

  /// No journal at all.
  package static let none = JournalReading(texts: [], now: Moment(Instant(milliseconds: 0), day: Day(number: 0)))

  /// Copies of somebody's journals: every odd line is a problem, whatever stands elsewhere.
  init(copies: [JournalText], now: Moment) {
    for text in copies { add(text, now: now) }
    areCopies = true
  }

  /// The standing events, merged.
  package var standing: JournalMerge { JournalMerge(sources: sources, undone: undone, areCopies: areCopies) }

  private mutating func add(_ text: JournalText, now: Moment) {
    var events: [Event] = []
    events.reserveCapacity(text.likelyLines)
    var cards = CardNames()
    text.forEachLine { number, line in
      lines += 1
      if let event = JournalLine.scanned(line, &cards), now.admits(event) {
        events.append(event)
      } else {
        switch JournalLine.read(Array(line)[...]).flatMap({ Self.admitted($0, now) }) {
        case .success(let event): events.append(event)
        case .failure(let why):
          let claimed = JournalLine.claimedID(Array(line)[...])
          problems.append(Problem(file: text.name, line: number, why: why, claimed: claimed))
        }
      }
    }
    let isOrdered = note(events, isOwn: text.isOwn)
    if !isOrdered { events.sort() }
    // A device's journal is empty until its first answer.
    if !events.isEmpty { sources.append(JournalMerge.Source(events: events, isOwn: text.isOwn)) }
  }

  /// A line set aside whose event stands elsewhere, or was taken back, is no problem any more. Looked into only when
  /// there is such a line.
  private mutating func settle() {
    let claimed = Set(problems.compactMap(\.claimed))
    guard !claimed.isEmpty else { return }
    var settled = undone.intersection(claimed)
    for source in sources {
      for event in source.events where claimed.contains(event.id) { settled.insert(event.id) }
    }
    problems.removeAll { $0.claimed.map(settled.contains) ?? false }
  }

  /// Whether they are in order. By places: taking an event out of the list would copy it.
  private mutating func note(_ events: [Event], isOwn: Bool) -> Bool {
    var isOrdered = true
    var latest = latestDay
    var own = latestOwn
    for place in events.indices {
      if place > 0, events[place] < events[place - 1] { isOrdered = false }
      if let target = events[place].undone { undone.insert(target) }
      latest = max(latest ?? events[place].day, events[place].day)
      if isOwn { own = max(own ?? events[place].at, events[place].at) }
    }
    latestDay = latest
    latestOwn = own
    return isOrdered
  }

  /// A line dated far ahead waits for its day: one wrong date never moves the schedule.
  static func event(_ line: ArraySlice<UInt8>, now: Moment) -> Result<Event, LineProblem> {
    JournalLine.read(line).flatMap { admitted($0, now) }
  }

  private static func admitted(_ event: Event, _ now: Moment) -> Result<Event, LineProblem> {
    now.admits(event) ? .success(event) : .failure(.fromAnotherTime)
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
    event.at - instant <= 26 * 3_600_000 && abs(event.day - event.at.date) <= 2 && event.day <= day + 1
  }
}
