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
  private(set) var size = 0
  /// What was read, for whoever reads it again.
  let input: JournalInput

  init(_ source: JournalSource, now: Moment) throws(StorageProblem) {
    let input = try source.open()
    var surveyor = Surveyor(input, now: now)
    var lines = JournalLines(input, isCopy: source.isCopy)
    while let line = try lines.next() { surveyor.note(line) }
    self = surveyor.survey
    size = lines.size
  }

  fileprivate init(of input: JournalInput) { self.input = input }
}

private struct Surveyor {
  private(set) var survey: JournalSurvey
  private var latest = LinePlace.first
  private var latestSound = LinePlace.first
  private var scanner = AnswerScanner()
  private var event = Event.none
  private let now: Moment

  init(_ input: JournalInput, now: Moment) {
    survey = JournalSurvey(of: input)
    self.now = now
  }

  mutating func note(_ line: UnsafeBufferPointer<UInt8>) {
    let place = LinePlace(line)
    if let place, LinePlace.isOfCard(line), !place.isLater(than: latestSound) {
      follow(place)
    } else {
      read(line, place)
    }
  }

  private mutating func follow(_ place: LinePlace) {
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
    follow(place)
    if place.isLater(than: latestSound) { latestSound = place }
    survey.latestDay = max(survey.latestDay ?? event.day, event.day)
    if let target = event.undone { survey.withdrawn.formUnion([target, event.id]) }
  }
}
