// A k-way merge of several journals into one stream of events, ordered by (day, at, id). Lines with the same id, day
// and moment (copies, restored backups, sync conflicts) give one event.

import Learning

struct JournalMerge {
  private(set) var cursors: [JournalCursor]
  /// The next event of each cursor.
  private var heads: [Head] = []

  private struct Head {
    var next: JournaledEvent
    var isOver = false
  }

  init(_ cursors: [JournalCursor]) throws(StorageProblem) {
    self.cursors = cursors
    for index in cursors.indices {
      heads.append(Head(next: JournaledEvent(event: .none, isOwn: false)))
      try advance(index)
    }
  }

  /// Calls `body` with each event once, even if several journals contain it. `isOwn` is true if this device's journal
  /// contains it.
  mutating func replay(_ body: (JournaledEvent) -> Void) throws(StorageProblem) {
    while let index = earliest() {
      let id = heads[index].next.event.id
      heads[index].next.isOwn = heads.contains { !$0.isOver && $0.next.isOwn && $0.next.event.id == id }
      body(heads[index].next)
      for index in heads.indices {
        while !heads[index].isOver, heads[index].next.event.id == id { try advance(index) }
      }
    }
  }

  private mutating func advance(_ index: Int) throws(StorageProblem) {
    heads[index].isOver = try !cursors[index].read(to: &heads[index].next.event)
    heads[index].next.isOwn = cursors[index].isOwn
  }

  /// The index of the earliest head; of equal heads, the first. `nil` when all journals are at their end.
  private func earliest() -> Int? {
    var earliest: Int?
    for index in heads.indices where !heads[index].isOver {
      if let found = earliest, !(heads[index].next.event < heads[found].next.event) { continue }
      earliest = index
    }
    return earliest
  }
}

/// The events of many journals, each line once, in memory.
struct GatheredEvents {
  private var events: [JournaledEvent] = []
  private var indices: [Line: Int] = [:]

  /// Copies of a line have the same id, day and moment.
  private struct Line: Hashable {
    let id: Event.ID
    let at: Instant
    let day: Day
  }

  /// `isOwn`: whether this device's journal contains the event.
  mutating func add(_ event: Event, isOwn: Bool) {
    let line = Line(id: event.id, at: event.at, day: event.day)
    if let index = indices[line] {
      if isOwn { events[index].isOwn = true }
    } else {
      indices[line] = events.count
      events.append(JournaledEvent(event: event, isOwn: isOwn))
    }
  }

  /// The events, ordered by (day, at, id).
  func sorted() -> [JournaledEvent] { events.sorted { $0.event < $1.event } }
}
