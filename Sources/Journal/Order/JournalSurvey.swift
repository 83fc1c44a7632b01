// The first of two passes over a journal: whether its lines are in order, which events its undos remove, and its latest
// day. For most answers the first 104 bytes of the line are enough.

import Learning

struct JournalSurvey: Sendable {
  /// Whether the lines are known to be in order; `false` when they may be not.
  fileprivate(set) var isOrdered = true
  /// The latest day of any event that is applied.
  fileprivate(set) var latestDay: Day?
  /// The ids of the events that undos take back, and of the undos.
  fileprivate(set) var undone: Set<Event.ID> = []
  /// The journal's size in bytes.
  private(set) var size = 0
  /// The open file, for the second reading.
  let bytes: any ByteSource

  init(_ source: JournalSource, now: ClockReading) throws(StorageProblem) {
    var surveyor = Surveyor(source.bytes, now: now)
    var lines = JournalLines(source.bytes, isCopy: source.isCopy)
    while let line = try lines.next() { surveyor.add(line) }
    self = surveyor.survey
    size = lines.size
  }

  fileprivate init(of bytes: any ByteSource) { self.bytes = bytes }
}

private struct Surveyor {
  private(set) var survey: JournalSurvey
  private var latest = LinePosition.first
  private var latestSound = LinePosition.first
  private var scanner = AnswerScanner()
  private var event = Event.none
  private let now: ClockReading

  init(_ bytes: any ByteSource, now: ClockReading) {
    survey = JournalSurvey(of: bytes)
    self.now = now
  }

  mutating func add(_ line: UnsafeBufferPointer<UInt8>) {
    let position = LinePosition(line)
    if let position, LinePosition.isOfCard(line), !position.isLater(than: latestSound) {
      checkOrder(position)
    } else {
      read(line, position)
    }
  }

  private mutating func checkOrder(_ position: LinePosition) {
    if !position.follows(latest) { survey.isOrdered = false }
    latest = position
  }

  /// Reads a line whole: any line that may be more than an answer, and the first of a day, because a day counts only
  /// when a sound line names it.
  private mutating func read(_ line: UnsafeBufferPointer<UInt8>, _ position: LinePosition?) {
    if !JournalLine.scan(line, with: &scanner, into: &event) {
      guard case .success(let read) = JournalLine.read(Array(line)[...]) else { return }
      event = read
    }
    guard now.admits(event) else { return }
    let position = position ?? LinePosition(event)
    checkOrder(position)
    if position.isLater(than: latestSound) { latestSound = position }
    survey.latestDay = max(survey.latestDay ?? event.day, event.day)
    if let target = event.undone { survey.undone.formUnion([target, event.id]) }
  }
}
