// The result of the first of two passes over a journal: whether its lines are in order, the events that its undos
// remove, its latest day. For most answers, the pass looks at the first 104 bytes of the line only.

import Learning

struct JournalSurvey: Sendable {
  /// `true` if the valid lines are in order; `false` if they may not be.
  fileprivate(set) var isOrdered = true
  /// The latest day of any valid event; `nil` if there is none.
  fileprivate(set) var latestDay: Day?
  /// The ids of the events that undos take back, and of the undos themselves.
  fileprivate(set) var undone: Set<Event.ID> = []
  /// The number of lines that are not blank, not rejected. Most are not validated here.
  fileprivate(set) var admitted = 0
  /// The valid lines ahead of the clock, undone ones included.
  fileprivate(set) var ahead: [LineAhead] = []
  /// The ids of the events that undos ahead of the clock take back.
  fileprivate(set) var undoneAhead: Set<Event.ID> = []
  /// The journal's size in bytes.
  private(set) var size = 0
  /// The open file, for the second pass.
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

/// The builder of a survey: it takes the lines one by one.
private struct Surveyor {
  private(set) var survey: JournalSurvey
  /// The position of the last line that was compared.
  private var latest = LinePosition.first
  /// The position of the first valid line of the latest day so far.
  private var latestSound = LinePosition.first
  private var scanner = AnswerScanner()
  private var event = Event.none
  private let now: ClockReading
  /// Lines after this moment are ahead of the clock.
  private let farthest: LinePosition

  init(_ bytes: any ByteSource, now: ClockReading) {
    survey = JournalSurvey(of: bytes)
    farthest = LinePosition(at: now.latest)
    self.now = now
  }

  mutating func add(_ line: UnsafeBufferPointer<UInt8>) {
    let position = LinePosition(line)
    if let position, LinePosition.isOfCard(line), !position.isLater(than: latestSound), !position.isAfter(farthest) {
      checkOrder(position)
    } else {
      read(line, position)
    }
  }

  private mutating func checkOrder(_ position: LinePosition) {
    survey.admitted += 1
    if !position.follows(latest) { survey.isOrdered = false }
    latest = position
  }

  /// Parses the whole line. Needed for lines that may be an undo, and for the first line of a day, because `latestDay`
  /// must come from a valid line.
  private mutating func read(_ line: UnsafeBufferPointer<UInt8>, _ position: LinePosition?) {
    if !JournalLine.scan(line, with: &scanner, into: &event) {
      guard case .success(let read) = JournalLine.decode(Array(line)[...]) else { return }
      event = read
    }
    guard now.admits(event) else {
      guard now.isDoubted(by: event) else { return }
      survey.ahead.append(LineAhead(event))
      if let target = event.undone { survey.undoneAhead.insert(target) }
      return
    }
    let position = position ?? LinePosition(event)
    checkOrder(position)
    if position.isLater(than: latestSound) { latestSound = position }
    survey.latestDay = max(survey.latestDay ?? event.day, event.day)
    if let target = event.undone { survey.undone.formUnion([target, event.id]) }
  }
}
