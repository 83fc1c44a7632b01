// An event together with the journal that it was read from: this device's, or another one.

package struct JournaledEvent: Equatable, Sendable {
  package var event: Event
  /// Whether this device wrote the event. A device offers to undo its own events only.
  package var isOwn: Bool

  package init(event: Event, isOwn: Bool) {
    self.event = event
    self.isOwn = isOwn
  }
}
