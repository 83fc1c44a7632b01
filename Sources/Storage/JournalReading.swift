// All journals of a folder, read together: what stands, in the order of the fold, and what had to be set aside.
// Two passes: the first finds what was undone and what is odd, the second streams the rest.

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
    var latest: AnswerScanner.Place?
    var isOrdered = true
    var cards = CardNames()
    var aside: Set<Int> = []
    var cursor = text.lines
    while let result = cursor.next({ Self.place(of: $1, now, &cards, &undone) }) {
      lines += 1
      switch result {
      case .failure(let problem):
        aside.insert(cursor.number)
        problems.append(Problem(file: text.name, line: cursor.number, why: problem.why, claimed: problem.claimed))
      case .success(let place):
        if let latest, place < latest { isOrdered = false }
        latest = place
        latestDay = max(latestDay ?? place.day, place.day)
        if text.isOwn { latestOwn = max(latestOwn ?? place.at, place.at) }
      }
    }
    sources.append(JournalMerge.Source(text: text, isOrdered: isOrdered, aside: aside, cards: cards))
  }

  private struct Aside: Error {
    let why: LineProblem
    let claimed: Event.ID?
  }

  private static func place(
    of line: UnsafeBufferPointer<UInt8>, _ now: Moment, _ cards: inout CardNames, _ undone: inout Set<Event.ID>
  ) -> Result<AnswerScanner.Place, Aside> {
    let why: LineProblem
    switch JournalLine.survey(line, &cards) {
    case .success(.answer(let place)):
      if now.admits(place.at, place.day) { return .success(place) }
      why = .fromAnotherTime
    case .success(.undo(let target, let place)):
      if now.admits(place.at, place.day) {
        undone.insert(target)
        return .success(place)
      }
      why = .fromAnotherTime
    case .success(.event(let event)):
      if now.admits(event) {
        if let target = event.undone { undone.insert(target) }
        return .success(AnswerScanner.Place(event))
      }
      why = .fromAnotherTime
    case .failure(let problem): why = problem
    }
    return .failure(Aside(why: why, claimed: JournalLine.claimedID(Array(line)[...])))
  }

  /// A line set aside whose event stands elsewhere, or was taken back, is no problem any more. Looked into only when
  /// there is such a line.
  private mutating func settle() {
    let claimed = Set(problems.compactMap(\.claimed))
    guard !claimed.isEmpty else { return }
    var settled = undone.intersection(claimed)
    for source in sources {
      for line in source.text.lines {
        guard let id = JournalLine.claimedID(line.bytes), claimed.contains(id), !source.aside.contains(line.number)
        else { continue }
        settled.insert(id)
      }
    }
    problems.removeAll { $0.claimed.map(settled.contains) ?? false }
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
  package func admits(_ event: Event) -> Bool { admits(event.at, event.day) }

  func admits(_ at: Instant, _ day: Day) -> Bool {
    at - instant <= 26 * 3_600_000 && abs(day - at.date) <= 2 && day <= self.day + 1
  }
}
