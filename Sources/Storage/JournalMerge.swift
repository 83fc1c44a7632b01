// Several journals as one stream in the order of the fold: (day, at, id). Merging is union by id, so copies, restored
// backups and sync conflicts are just more lines.

import Learning

struct JournalMerge {
  private(set) var cursors: [JournalCursor] = []
  /// Of each journal its next event, and whether there is none.
  private var heads: [(event: Event, isOver: Bool)] = []
  /// What was handed on, where copies of a line may lie apart.
  private var seen: Set<Event.ID>?

  /// `areCopies`: one line may have two moments, so that its copies are no neighbours.
  init(_ cursors: [JournalCursor], areCopies: Bool) throws(StorageProblem) {
    self.cursors = cursors
    seen = areCopies && cursors.count > 1 ? [] : nil
    for place in cursors.indices {
      heads.append((.none, false))
      try advance(place)
    }
  }

  /// The earliest event that is left, without its copies.
  mutating func next() throws(StorageProblem) -> Recorded? {
    while let recorded = try nextOfAll() {
      if seen?.insert(recorded.event.id).inserted ?? true { return recorded }
    }
    return nil
  }

  private mutating func nextOfAll() throws(StorageProblem) -> Recorded? {
    guard let event = earliest() else { return nil }
    var isOwn = false
    for place in heads.indices {
      while !heads[place].isOver, heads[place].event.id == event.id {
        isOwn = isOwn || cursors[place].isOwn
        try advance(place)
      }
    }
    return Recorded(event: event, isOwn: isOwn)
  }

  private mutating func advance(_ place: Int) throws(StorageProblem) {
    heads[place].isOver = try !cursors[place].read(to: &heads[place].event)
  }

  private func earliest() -> Event? {
    var earliest: Int?
    for place in heads.indices where !heads[place].isOver {
      if let found = earliest, !(heads[place].event < heads[found].event) { continue }
      earliest = place
    }
    return earliest.map { heads[$0].event }
  }
}
