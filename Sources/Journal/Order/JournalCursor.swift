// An iterator over the events of one journal, ordered by (day, at, id); it also collects the findings. A journal whose
// lines are not in order is read whole and sorted first.

import Learning

struct JournalCursor {
  private(set) var findings = JournalFindings()
  let isOwn: Bool
  private let name: String
  private let now: ClockReading
  private var lines: JournalLines
  private var scanner = AnswerScanner()
  /// The remaining events of a journal that is not in order, the next event last; `nil` for a journal in order.
  private var sorted: [Event]?

  init(_ source: JournalSource, _ survey: JournalSurvey, now: ClockReading) throws(StorageProblem) {
    name = source.name
    isOwn = source.isOwn
    self.now = now
    lines = JournalLines(survey.bytes, isCopy: source.isCopy, limit: survey.size)
    if !survey.isOrdered { try sort() }
  }

  /// Overwrites `event` with the next event, copies and undos included; returns `false` at the end. Events are large:
  /// overwriting one in place takes half the time of returning it.
  mutating func read(to event: inout Event) throws(StorageProblem) -> Bool {
    if sorted == nil { return try readLine(to: &event) }
    guard let next = sorted?.popLast() else { return false }
    event = next
    return true
  }

  private mutating func sort() throws(StorageProblem) {
    var events: [Event] = []
    var event = Event.none
    while try readLine(to: &event) { events.append(event) }
    // The sort is stable: of equal lines, the first stays first, as in a journal in order.
    sorted = events.sorted().reversed()
  }

  private mutating func readLine(to event: inout Event) throws(StorageProblem) -> Bool {
    while let line = try lines.next() {
      findings.lines += 1
      if read(line, to: &event) {
        if isOwn { findings.addOwn(event.at) }
        return true
      }
    }
    return false
  }

  private mutating func read(_ line: UnsafeBufferPointer<UInt8>, to event: inout Event) -> Bool {
    if JournalLine.scan(line, with: &scanner, into: &event), now.admits(event) { return true }
    switch JournalReading.event(Array(line)[...], now: now) {
    case .success(let read):
      event = read
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
