// What of a learner's journals leaves for a team: the answers, without their hours. The moment of each line becomes its
// place in the day; the ids, which carry the time too, become others worked out from them, so that a copy made again is
// the same; notes, and the time to the first key, stay at home.

import Glibc
import Learning

package struct SharedCopies: Sendable {
  package let files: [File]

  package struct File: Equatable, Sendable {
    /// As the journal is called.
    package let name: String
    let bytes: [UInt8]
    package let lines: Int
    /// Written by this device alone.
    let isOwn: Bool
  }

  /// A line that stands in two journals is shared once; one that cannot be read stays at home.
  package init(of folder: DataFolder, _ device: Device) throws(StorageProblem) {
    let own = "\(device.id).jsonl"
    var seen: Set<Event.ID> = []
    var files: [File] = []
    let names = try FolderListing.names(in: folder.journal, ending: ".jsonl")
    for name in names.filter({ $0 == own }) + names.filter({ $0 != own }) {
      guard let bytes = try WholeFile.read("\(folder.journal)/\(name)") else { continue }
      let text = JournalText(name: name, bytes: bytes, isOwn: name == own)
      let events = text.lines.compactMap { try? JournalLine.read($0.bytes).get() }.filter {
        seen.insert($0.id).inserted
      }
      let shared = Self.coarse(events)
      if !shared.isEmpty {
        files.append(
          File(name: name, bytes: shared.flatMap(JournalLine.write), lines: shared.count, isOwn: name == own))
      }
    }
    self.files = files
  }

  package var lines: Int { files.reduce(0) { $0 + $1.lines } }

  /// The copies as the manager's computer reads them.
  package func reading(now: Moment) -> JournalReading {
    JournalReading(copies: files.map { JournalText(name: $0.name, bytes: $0.bytes, isOwn: false) }, now: now)
  }

  /// Puts them into a team's folder, each whole or not at all. Another device's journal may lag behind here: its longer
  /// copy stays.
  package func write(to place: String, calls: Syscalls = .real) throws(StorageProblem) {
    if mkdir(place, 0o755) != 0, errno != EEXIST { throw .cannotCreate(path: place, ErrorNumber(errno)) }
    chmod(place, 0o755)
    for file in files {
      let path = "\(place)/\(file.name)"
      if !file.isOwn, let there = try WholeFile.read(path), there.count >= file.bytes.count { continue }
      try WholeFile.replace(path, with: file.bytes, mode: 0o644, calls)
    }
  }

  // MARK: Without hours

  private static func coarse(_ events: [Event]) -> [Event] {
    var places: [Day: Int] = [:]
    return events.sorted().compactMap { event in
      guard event.note == nil else { return nil }
      let place = places[event.day, default: 0]
      places[event.day] = place + 1
      let at = Instant(milliseconds: event.day.number * 86_400_000 + place)
      return Event(id: renamed(event.id), at: at, day: event.day, content: coarse(event.content))
    }
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

  /// Ids of version 7 tell the millisecond; these tell nothing.
  private static func renamed(_ id: Event.ID) -> Event.ID {
    Event.ID(version5: "shared:\(id)", namespace: .urls)
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
