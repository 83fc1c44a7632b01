// The set of events that are not applied: events that an undo took back, and the undos themselves.

import Learning

struct UndoneEvents: Sendable {
  let ids: Set<Event.ID>
  /// Checked before the set, because each event of a history is looked up and almost none is undone.
  private let filter: BloomFilter

  init(_ ids: Set<Event.ID>) {
    self.ids = ids
    filter = BloomFilter(ids)
  }

  func contains(_ id: Event.ID) -> Bool { filter.mayContain(id) && ids.contains(id) }
}
