// The reduced copies of a learner's journals that a team gets. In each line, its number within the day (from 0)
// replaces the time of day. Ids contain the time too: each is replaced by an id computed from it, so that a later copy
// has the same ids. Notes and the times to the first key are left out. So are aliases, and the lines about the learner's own
// terms, unless the learner shares them too.

import Glossary
import Learning

package struct SharedCopies: Sendable {
  package let files: [File]
  /// The file of the learner's own terms; `nil` if it is not shared, or there is none.
  package var terms: [UInt8]?
  package struct File: Equatable, Sendable {
    /// A hash of the journal's name, which may contain the name of a device or of a sync program.
    package let name: String
    package let bytes: [UInt8]
    package let lines: Int
    /// The latest day of any line, which becomes the modification time of the file.
    package let day: Day
    /// Whether it is the copy of this device's journal.
    package let isOwn: Bool
  }

  /// Copies the valid lines of journals, each once, without the rejected lines.
  package init(of texts: [JournalText], withAliases: Bool, withTerms: Bool, now: ClockReading) {
    var events: [(event: Event, file: String)] = []
    for text in texts {
      for line in text.lines {
        if let event = try? JournalReading.event(line.bytes, now: now).get() { events.append((event, text.name)) }
      }
    }
    let undone = Set(events.compactMap(\.event.undone))
    let ownTerms = OwnTermLines(of: events.lazy.map(\.event))
    files = Self.files(
      events.filter { event, _ in
        (event.alias == nil || withAliases && !undone.contains(event.id)) && (withTerms || !ownTerms.contains(event))
      }, ownTerms, own: texts.first(where: \.isOwn)?.name ?? "")
  }

  /// A line is numbered among all lines of its day, from all devices, so that the events of the copies have the same
  /// order as those of the journals.
  private static func files(
    _ events: [(event: Event, file: String)], _ ownTerms: OwnTermLines, own: String
  ) -> [File] {
    var seen: Set<Event.ID> = []
    var numbers: [Day: Int] = [:]
    var ownNumbers: [Day: Int] = [:]
    var shared: [String: [Event]] = [:]
    // If several journals have the same line, the line of this device's journal is kept.
    let ordered = events.sorted {
      ($0.event, $0.file == own ? "" : $0.file) < ($1.event, $1.file == own ? "" : $1.file)
    }
    for (event, file) in ordered where seen.insert(event.id).inserted {
      guard isShared(event) else { continue }
      // Aliases take no number, and lines about own terms have numbers of their own: the other lines of the day are the
      // same whether these are shared or not.
      let isOwnTerm = ownTerms.contains(event)
      let number = isOwnTerm ? ownNumbers[event.day, default: firstOwnNumber] : numbers[event.day, default: 0]
      if isOwnTerm { ownNumbers[event.day] = number + 1 } else if event.alias == nil { numbers[event.day] = number + 1 }
      shared[file, default: []].append(coarse(event, number: number))
    }
    return shared.sorted { $0.key < $1.key }.map { file, events in
      File(
        name: "\(renamed(file)).jsonl", bytes: events.flatMap(JournalLine.encode), lines: events.count,
        day: events.map(\.day).max() ?? Day(number: 0), isOwn: file == own)
    }
  }

  /// Whether an event leaves the learner's computer at all: notes and games do not.
  private static func isShared(_ event: Event) -> Bool {
    switch event.content {
    case .note, .game: false
    case .review, .alias, .remark, .mark, .exam, .examAnswer, .examEnd, .undo: true
    }
  }

  /// The number of a day's first line about own terms. More lines than that fit into no day.
  private static let firstOwnNumber = 43_200_000

  // MARK: Names

  /// Whether a file's name is that of a copy: an id of version 5 and the ending. A sync program may have added words
  /// between the two, to a copy of a copy.
  package static func isCopy(_ name: String) -> Bool { name.hasSuffix(".jsonl") && startsWithID(name) }

  /// Whether a file's name is that of a copy whose writing was interrupted.
  package static func isUnfinished(_ name: String) -> Bool { name.hasSuffix(".jsonl.tmp") && startsWithID(name) }

  private static func startsWithID(_ name: String) -> Bool {
    let id = name.prefix(36)
    return Event.ID(String(id)) != nil && id.dropFirst(14).first == "5"
  }

  package var lines: Int { files.reduce(0) { $0 + $1.lines } }

  /// The lines of an older copy that a new one must have: an alias may have been taken back since, or is not shared any
  /// more; nor need the own terms be.
  package func wanted(of former: [UInt8]) -> [UInt8] {
    let lines = former.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
    let events = lines.map { try? JournalLine.decode($0).get() }
    let ownTerms = OwnTermLines(of: events.compactMap(\.self))
    let wanted = zip(lines, events).filter { _, event in
      event.map { $0.alias == nil && !ownTerms.contains($0) } ?? true
    }
    return Array(wanted.map(\.0).joined(separator: "\n".utf8))
  }

  /// A reader of the copies in memory, with the rules for copies in a team's folder.
  package func reading(now: ClockReading) throws(StorageProblem) -> JournalReading {
    let sources = files.map {
      JournalSource(name: $0.name, isOwn: false, isCopy: true, bytes: BytesInMemory($0.bytes))
    }
    return try JournalReading(sources, areCopies: true, now: now)
  }

  // MARK: Removing the time of day

  private static func coarse(_ event: Event, number: Int) -> Event {
    let at = Instant(milliseconds: event.day.number * 86_400_000 + number)
    return Event(id: renamed(event.id), at: at, day: event.day, content: coarse(event.content))
  }

  private static func coarse(_ content: Event.Content) -> Event.Content {
    switch content {
    case .review(let review): .review(review.withoutFirstKey)
    case .examAnswer(let answer): .examAnswer(answer.of(exam: renamed(answer.exam)))
    case .examEnd(let end): .examEnd(ExamEnd(exam: renamed(end.exam), score: end.score, isPassed: end.isPassed))
    case .undo(let target): .undo(renamed(target))
    case .note, .alias, .remark, .game, .mark, .exam: content
    }
  }

  /// An id of version 5, computed from an event id or a journal name: it contains no time and no name.
  private static func renamed(_ name: some CustomStringConvertible) -> Event.ID {
    Event.ID(version5: "shared:\(name)", namespace: .urls)
  }
}

extension Review {
  fileprivate var withoutFirstKey: Review {
    var review = Review(card: card, form: form, grade: grade, duration: duration)
    review.intervalBefore = intervalBefore
    review.intervalAfter = intervalAfter
    review.isRepeat = isRepeat
    // An own term is named in no other line, so that these are the same whether own terms are shared or not.
    review.got = got.flatMap { isTold($0) ? $0 : nil }
    review.against = against.flatMap { isTold($0) ? $0 : nil }
    review.hints = hints
    review.overruled = overruled
    review.isPractice = isPractice
    review.isDrill = isDrill
    return review
  }

  private func isTold(_ other: TermAddress) -> Bool { card.deck.isOfOwnTerms || !other.deck.isOfOwnTerms }
}

extension ExamAnswer {
  fileprivate func of(exam: Event.ID) -> ExamAnswer {
    ExamAnswer(exam: exam, card: card, given: given, isRight: isRight, duration: duration)
  }
}
