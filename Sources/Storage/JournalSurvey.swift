// What has to be known of a journal before its events can be folded one by one: whether they are in order, what they take back,
// and the latest day. An answer tells all that by its head.

import Learning

struct JournalSurvey: Sendable {
  /// Whether the lines are surely in order.
  fileprivate(set) var isOrdered = true
  /// Of any event that is applied.
  fileprivate(set) var latestDay: Day?
  /// The events that undos take back, and the undos.
  fileprivate(set) var withdrawn: Set<Event.ID> = []
  /// Bytes of the journal.
  fileprivate(set) var size = 0

  init(_ source: JournalSource, now: Moment) throws(StorageProblem) {
    var surveyor = Surveyor(now: now)
    var lines = try source.lines()
    while let line = try lines.next() { surveyor.note(line) }
    self = surveyor.survey
    size = lines.size
  }

  fileprivate init() {}
}

private struct Surveyor {
  private(set) var survey = JournalSurvey()
  private var latest = LinePlace.first
  private var latestSound = LinePlace.first
  private var scanner = AnswerScanner()
  private var event = Event.none
  private let now: Moment

  init(now: Moment) { self.now = now }

  mutating func note(_ line: UnsafeBufferPointer<UInt8>) {
    let place = LinePlace(line)
    if let place, LinePlace.isOfCard(line), !place.isLater(than: latestSound) { note(place) } else { read(line, place) }
  }

  private mutating func note(_ place: LinePlace) {
    if !place.follows(latest) { survey.isOrdered = false }
    latest = place
  }

  /// Whatever may be more than an answer, and the first line of a day: that counts once a sound line names it.
  private mutating func read(_ line: UnsafeBufferPointer<UInt8>, _ place: LinePlace?) {
    if !JournalLine.scan(line, with: &scanner, into: &event) {
      guard case .success(let read) = JournalLine.read(Array(line)[...]) else { return }
      event = read
    }
    guard now.admits(event) else { return }
    let place = place ?? LinePlace(event)
    note(place)
    if place.isLater(than: latestSound) { latestSound = place }
    survey.latestDay = max(survey.latestDay ?? event.day, event.day)
    if let target = event.undone { survey.withdrawn.formUnion([target, event.id]) }
  }
}
