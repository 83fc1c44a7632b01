// Several journals as one stream in the order of the fold: (day, at, id). Merging is union by id, so copies, restored
// backups and sync conflicts are just more lines.

import Learning

struct JournalMerge {
  private(set) var cursors: [JournalCursor]
  /// Of each journal its next event, until it is over.
  private var heads: [Head] = []

  private struct Head {
    var recorded: Recorded
    var isOver = false
  }

  init(_ cursors: [JournalCursor]) throws(StorageProblem) {
    self.cursors = cursors
    for place in cursors.indices {
      heads.append(Head(recorded: Recorded(event: .none, isOwn: false)))
      try advance(place)
    }
  }

  /// Hands on every event, its copies in other journals left out.
  mutating func replay(_ take: (Recorded) -> Void) throws(StorageProblem) {
    while let place = earliest() {
      let id = heads[place].recorded.event.id
      heads[place].recorded.isOwn = heads.contains { !$0.isOver && $0.recorded.isOwn && $0.recorded.event.id == id }
      take(heads[place].recorded)
      for place in heads.indices {
        while !heads[place].isOver, heads[place].recorded.event.id == id { try advance(place) }
      }
    }
  }

  private mutating func advance(_ place: Int) throws(StorageProblem) {
    heads[place].isOver = try !cursors[place].read(to: &heads[place].recorded.event)
    heads[place].recorded.isOwn = cursors[place].isOwn
  }

  private func earliest() -> Int? {
    var earliest: Int?
    for place in heads.indices where !heads[place].isOver {
      if let found = earliest, !(heads[place].recorded.event < heads[found].recorded.event) { continue }
      earliest = place
    }
    return earliest
  }
}
