// The reduced copies of a learner's journals that a team gets. The time of day of each line is replaced by the line's
// number within the day. Ids contain the time too: each is replaced by an id derived from it, so that a second copy has
// the same ids. Notes and the time to the first key are left out.

import Learning

package struct SharedCopies: Sendable {
  package let files: [File]

  package struct File: Equatable, Sendable {
    /// Tells nothing of the device, nor of a program that copied its journal.
    package let name: String
    package let bytes: [UInt8]
    package let lines: Int
    /// The latest day in it, which becomes the date of the file.
    package let day: Day
    /// Written by this device alone.
    package let isOwn: Bool
  }

  /// Takes the lines that count in some journals, each once; lines set aside are left out.
  package init(of texts: [JournalText], now: ClockReading) {
    var events: [(event: Event, file: String)] = []
    for text in texts {
      for line in text.lines {
        if let event = try? JournalReading.event(line.bytes, now: now).get() { events.append((event, text.name)) }
      }
    }
    files = Self.files(events, own: texts.first(where: \.isOwn)?.name ?? "")
  }

  /// A line is numbered among all lines of its day, whichever device they come from, so that the copies are folded in the
  /// order of the journals.
  private static func files(_ events: [(event: Event, file: String)], own: String) -> [File] {
    var seen: Set<Event.ID> = []
    var numbers: [Day: Int] = [:]
    var shared: [String: [Event]] = [:]
    // Of the copies of a line, this device's own is the one that is kept.
    let ordered = events.sorted {
      ($0.event, $0.file == own ? "" : $0.file) < ($1.event, $1.file == own ? "" : $1.file)
    }
    for (event, file) in ordered where seen.insert(event.id).inserted {
      guard event.note == nil else { continue }
      let number = numbers[event.day, default: 0]
      numbers[event.day] = number + 1
      shared[file, default: []].append(coarse(event, number: number))
    }
    return shared.sorted { $0.key < $1.key }.map { file, events in
      File(
        name: "\(renamed(file)).jsonl", bytes: events.flatMap(JournalLine.encode), lines: events.count,
        day: events.map(\.day).max() ?? Day(number: 0), isOwn: file == own)
    }
  }

  package var lines: Int { files.reduce(0) { $0 + $1.lines } }

  /// The copies as the manager's computer reads them.
  package func reading(now: ClockReading) throws(StorageProblem) -> JournalReading {
    let sources = files.map {
      JournalSource(name: $0.name, isOwn: false, isCopy: true, bytes: BytesInMemory($0.bytes))
    }
    return try JournalReading(sources, areCopies: true, now: now)
  }

  // MARK: Without hours

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
    case .note, .mark, .exam: content
    }
  }

  /// Ids of version 7 tell the millisecond, and names of journals may tell more; these tell nothing.
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
    review.got = got
    review.against = against
    review.hints = hints
    review.overruled = overruled
    review.isPractice = isPractice
    return review
  }
}

extension ExamAnswer {
  fileprivate func of(exam: Event.ID) -> ExamAnswer {
    ExamAnswer(exam: exam, card: card, given: given, isRight: isRight, duration: duration)
  }
}
