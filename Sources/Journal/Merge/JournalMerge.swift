// A k-way merge of several journals into one stream in the order of the fold: (day, at, id). The result is the union by id:
// copies, restored backups and sync conflicts are only more lines.

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

  /// Calls `body` with each event once, however many journals hold it. It is this device's when one of them is.
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

  /// The index of the earliest of the next events; the first journal's where two are equal.
  private func earliest() -> Int? {
    var earliest: Int?
    for index in heads.indices where !heads[index].isOver {
      if let found = earliest, !(heads[index].next.event < heads[found].next.event) { continue }
      earliest = index
    }
    return earliest
  }
}
