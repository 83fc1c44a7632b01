// Several journals as one stream in the order of the fold: (day, at, id). Merging is union by id, so copies, restored
// backups and sync conflicts are just more lines.

import Learning

package struct JournalMerge: Sequence, Sendable {
  /// Those that hold anything.
  let sources: [Source]
  let undone: Set<Event.ID>
  /// Whether one line may have two moments, so that its copies are no neighbours.
  let areCopies: Bool

  /// One file's events, in order.
  struct Source: Sendable {
    let events: [Event]
    let isOwn: Bool
  }

  /// Hands on every standing event in order. One journal, the usual case, needs no merging.
  package func replay(_ take: (Recorded) -> Void) {
    guard sources.count == 1, let source = sources.first else {
      for recorded in self { take(recorded) }
      return
    }
    var latest: Event.ID?
    for event in source.events {
      // Copies of a line are neighbours.
      if event.id == latest { continue }
      latest = event.id
      if event.undone == nil, !undone.contains(event.id) { take(Recorded(event: event, isOwn: source.isOwn)) }
    }
  }

  package func makeIterator() -> Iterator {
    Iterator(
      streams: sources.map { Stream(events: $0.events, isOwn: $0.isOwn) }, undone: undone,
      seen: areCopies && sources.count > 1 ? [] : nil)
  }

  package struct Iterator: IteratorProtocol {
    fileprivate var streams: [Stream]
    fileprivate let undone: Set<Event.ID>
    /// What was handed on, where copies may lie apart.
    fileprivate var seen: Set<Event.ID>?

    /// The next standing event: an answer that nothing took back. Undos themselves have done their work.
    package mutating func next() -> Recorded? {
      while let recorded = nextOfAll() {
        guard recorded.event.undone == nil, !undone.contains(recorded.event.id),
          seen?.insert(recorded.event.id).inserted ?? true
        else { continue }
        return recorded
      }
      return nil
    }

    /// The earliest event, with all its copies.
    private mutating func nextOfAll() -> Recorded? {
      var earliest: Int?
      for index in streams.indices where !streams[index].isAtEnd {
        if let found = earliest, !(streams[index].head < streams[found].head) { continue }
        earliest = index
      }
      guard let earliest else { return nil }
      let event = streams[earliest].head
      var isOwn = false
      for index in streams.indices {
        while !streams[index].isAtEnd, streams[index].head.id == event.id {
          isOwn = isOwn || streams[index].isOwn
          streams[index].place += 1
        }
      }
      return Recorded(event: event, isOwn: isOwn)
    }
  }

  /// By places: what is taken off a list is copied.
  fileprivate struct Stream {
    let events: [Event]
    let isOwn: Bool
    var place = 0

    var isAtEnd: Bool { place == events.count }
    /// Not at the end.
    var head: Event { events[place] }
  }
}
