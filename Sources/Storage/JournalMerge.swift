// Several journals as one stream in the order of the fold: (day, at, id). Merging is union by id, so copies, restored
// backups and sync conflicts are just more lines.

import Learning

struct JournalMerge {
  private(set) var cursors: [JournalCursor] = []
  /// Of each journal, whether it is at its end.
  private var isOver: [Bool] = []
  /// What was handed on, where copies of a line may lie apart.
  private var seen: Set<Event.ID>?

  /// `areCopies`: one line may have two moments, so that its copies are no neighbours.
  init(_ cursors: [JournalCursor], areCopies: Bool) throws(StorageProblem) {
    self.cursors = cursors
    seen = areCopies && cursors.count > 1 ? [] : nil
    for place in cursors.indices { isOver.append(try !self.cursors[place].advance()) }
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
    for place in cursors.indices {
      while !isOver[place], cursors[place].recorded.event.id == event.id {
        isOwn = isOwn || cursors[place].recorded.isOwn
        isOver[place] = try !cursors[place].advance()
      }
    }
    return Recorded(event: event, isOwn: isOwn)
  }

  private func earliest() -> Event? {
    var earliest: Int?
    for place in cursors.indices where !isOver[place] {
      if let found = earliest, !(cursors[place].recorded.event < cursors[found].recorded.event) { continue }
      earliest = place
    }
    return earliest.map { cursors[$0].recorded.event }
  }
}
