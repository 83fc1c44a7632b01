// An event as a journal holds it.

package struct JournaledEvent: Equatable, Sendable {
  package var event: Event
  /// Written by this device: only its own events can be undone here.
  package var isOwn: Bool

  package init(event: Event, isOwn: Bool) {
    self.event = event
    self.isOwn = isOwn
  }
}
