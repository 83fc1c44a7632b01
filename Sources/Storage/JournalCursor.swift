// The events of one journal, one after the other in the order of the fold, and what had to be set aside on the way. A journal
// that is not in order is read whole first.

import Learning

struct JournalCursor {
  private(set) var findings = JournalFindings()
  let isOwn: Bool
  private let name: String
  private let now: Moment
  private var lines: JournalLines
  private var scanner = AnswerScanner()
  /// Of a journal that is not in order: its events, the next one last.
  private var sorted: [Event]?

  init(_ source: JournalSource, _ survey: JournalSurvey, now: Moment) throws(StorageProblem) {
    name = source.name
    isOwn = source.isOwn
    self.now = now
    lines = JournalLines(survey.input, isCopy: source.isCopy, limit: survey.size)
    if !survey.isOrdered { try sort() }
  }

  /// Puts the next event, copies and undos among them, where one lies already; `false` at the end. Events are large: they are
  /// not handed from one to the next.
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
    // Of lines with one place the first one comes first, as in a journal that is in order.
    sorted = events.sorted().reversed()
  }

  private mutating func readLine(to event: inout Event) throws(StorageProblem) -> Bool {
    while let line = try lines.next() {
      findings.lines += 1
      if read(line, to: &event) {
        if isOwn { findings.note(own: event.at) }
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
