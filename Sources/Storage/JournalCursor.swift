// The events of one journal, one after the other in the order of the fold, and what had to be set aside on the way. A journal
// that is not in order is read whole first.

import Learning

struct JournalCursor {
  private(set) var findings = JournalFindings()
  /// The latest event, after `advance` found one.
  private(set) var recorded: Recorded
  private let name: String
  private let now: Moment
  private var lines: JournalLines
  private var cards = CardNames()
  /// Of a journal that is not in order: its events, the next one last.
  private var sorted: [Event]?

  init(_ source: JournalSource, _ survey: JournalSurvey, now: Moment) throws(StorageProblem) {
    name = source.name
    recorded = Recorded(event: .none, isOwn: source.isOwn)
    self.now = now
    lines = try source.lines(upTo: survey.size)
    if !survey.isOrdered { try sort() }
  }

  /// To the next event, copies and undos among them; `false` at the end.
  mutating func advance() throws(StorageProblem) -> Bool {
    guard sorted != nil else { return try advanceByLines() }
    guard let next = sorted?.popLast() else { return false }
    recorded.event = next
    return true
  }

  private mutating func sort() throws(StorageProblem) {
    var events: [Event] = []
    while try advanceByLines() { events.append(recorded.event) }
    sorted = events.sorted { $1 < $0 }
  }

  private mutating func advanceByLines() throws(StorageProblem) -> Bool {
    while let line = try lines.next() {
      findings.lines += 1
      if read(line) {
        if recorded.isOwn { findings.note(own: recorded.event.at) }
        return true
      }
    }
    return false
  }

  private mutating func read(_ line: UnsafeBufferPointer<UInt8>) -> Bool {
    if JournalLine.scan(line, into: &recorded.event, &cards), now.admits(recorded.event) { return true }
    switch JournalReading.event(Array(line)[...], now: now) {
    case .success(let read):
      recorded.event = read
      return true
    case .failure(let why):
      setAside(line, why)
      return false
    }
  }

  private mutating func setAside(_ line: UnsafeBufferPointer<UInt8>, _ why: LineProblem) {
    let claimed = JournalLine.claimedID(Array(line)[...])
    findings.problems.append(.init(file: name, line: lines.number, why: why, claimed: claimed))
  }
}
