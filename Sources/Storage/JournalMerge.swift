// Several journals as one stream in the order of the fold: (day, at, id). Merging is union by id, so copies, restored
// backups and sync conflicts are just more lines.

import Learning

package struct JournalMerge: Sequence, Sendable {
  let sources: [Source]
  let undone: Set<Event.ID>
  /// Whether one line may have two moments, so that its copies are no neighbours.
  let areCopies: Bool

  /// One file; if its lines are not in order it is sorted alone.
  struct Source: Sendable {
    let text: JournalText
    let isOrdered: Bool
    /// The lines that the first pass set aside, by number.
    let aside: Set<Int>
    /// The ids of cards that it met.
    let cards: CardNames

    fileprivate var lines: Lines { Lines(lines: text.lines, aside: aside, cards: cards) }

    fileprivate func events() -> Events {
      isOrdered ? .ordered(lines) : .sorted(lines.map(\.self).sorted()[...])
    }
  }

  /// Hands on every standing event in order. One journal in order, the usual case, needs no merging.
  package func replay(_ take: (Recorded) -> Void) {
    guard sources.count == 1, let source = sources.first, source.isOrdered else {
      for recorded in self { take(recorded) }
      return
    }
    var lines = source.lines
    var latest: Event.ID?
    while let event = lines.next() {
      // Copies of a line are neighbours.
      if event.id == latest { continue }
      latest = event.id
      if event.undone == nil, !undone.contains(event.id) { take(Recorded(event: event, isOwn: source.text.isOwn)) }
    }
  }

  package func makeIterator() -> Iterator {
    Iterator(
      streams: sources.map { Stream(events: $0.events(), isOwn: $0.text.isOwn) }, undone: undone,
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
      guard let earliest = streams.count == 1 ? streams[0].head : streams.compactMap(\.head).min() else { return nil }
      var isOwn = false
      for index in streams.indices {
        while streams[index].head?.id == earliest.id {
          isOwn = isOwn || streams[index].isOwn
          streams[index].advance()
        }
      }
      return Recorded(event: earliest, isOwn: isOwn)
    }
  }
}

/// One file's events, with the next one in sight.
private struct Stream {
  private var events: Events
  let isOwn: Bool
  private(set) var head: Event?

  init(events: Events, isOwn: Bool) {
    self.events = events
    self.isOwn = isOwn
    head = self.events.next()
  }

  mutating func advance() { head = events.next() }
}

private enum Events {
  case ordered(Lines)
  case sorted(ArraySlice<Event>)

  mutating func next() -> Event? {
    switch self {
    case .ordered(var lines):
      defer { self = .ordered(lines) }
      return lines.next()
    case .sorted(var rest):
      defer { self = .sorted(rest) }
      return rest.popFirst()
    }
  }
}

/// The events of a text's sound lines, in the order of the file. The first pass has found them sound.
private struct Lines: Sequence, IteratorProtocol {
  var lines: JournalText.Lines
  let aside: Set<Int>
  private var cards: CardNames

  init(lines: JournalText.Lines, aside: Set<Int>, cards: CardNames) {
    self.lines = lines
    self.aside = aside
    self.cards = cards
  }

  mutating func next() -> Event? {
    while let event = lines.next({ aside.contains($0) ? nil : JournalLine.verified($1, &cards) }) {
      if let event { return event }
    }
    return nil
  }
}
