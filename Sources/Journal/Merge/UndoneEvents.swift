// The events that do not count: those that an undo took back, and the undos themselves.

import Learning

struct UndoneEvents: Sendable {
  let ids: Set<Event.ID>
  /// Asked before the set: each event of a history is looked up, and nearly none is undone.
  private let filter: BloomFilter

  init(_ ids: Set<Event.ID>) {
    self.ids = ids
    filter = BloomFilter(ids)
  }

  func contains(_ id: Event.ID) -> Bool { filter.mayContain(id) && ids.contains(id) }
}
