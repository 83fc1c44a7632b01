// What has to be known of a journal before its events can be folded one by one: whether they are in order, what they take back,
// and the latest day. An answer tells all that by its head.

import Learning

struct JournalSurvey: Sendable {
  /// Whether the lines are surely in order.
  private(set) var isOrdered = true
  /// Of any event that is applied.
  private(set) var latestDay: Day?
  /// The events that undos take back, and the undos.
  private(set) var withdrawn: Set<Event.ID> = []
  /// Bytes of the journal.
  private(set) var size = 0
  private var latest = LinePlace.first
  private var latestSound = LinePlace.first
  private var event = Event.none
  private let now: Moment

  init(_ source: JournalSource, now: Moment) throws(StorageProblem) {
    self.now = now
    var lines = try source.lines()
    while let line = try lines.next() {
      let place = LinePlace(line)
      if let place, LinePlace.isOfCard(line), !place.isLater(than: latestSound) {
        note(place)
      } else {
        read(line, place)
      }
    }
    size = lines.size
  }

  private mutating func note(_ place: LinePlace) {
    if !place.follows(latest) { isOrdered = false }
    latest = place
  }

  /// Whatever may be more than an answer, and the first line of a day: that counts once a sound line names it.
  private mutating func read(_ line: UnsafeBufferPointer<UInt8>, _ place: LinePlace?) {
    if !JournalLine.scan(line, into: &event) {
      guard case .success(let read) = JournalLine.read(Array(line)[...]) else { return }
      event = read
    }
    guard now.admits(event) else { return }
    let place = place ?? LinePlace(event)
    note(place)
    if place.isLater(than: latestSound) { latestSound = place }
    latestDay = max(latestDay ?? event.day, event.day)
    if let target = event.undone { withdrawn.formUnion([target, event.id]) }
  }
}
