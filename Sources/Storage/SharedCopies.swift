// What of a learner's journals leaves for a team: the answers, without their hours. The moment of each line becomes its
// number in the day; the ids, which carry the time too, become others worked out from them, so that a copy made again is
// the same; notes, and the time to the first key, stay at home.

import Glibc
import Learning

package struct SharedCopies: Sendable {
  package let files: [File]

  package struct File: Equatable, Sendable {
    /// Tells nothing of the device, nor of whoever made a copy of its journal.
    package let name: String
    let bytes: [UInt8]
    package let lines: Int
    /// The latest day in it: when the copy says it was made.
    let day: Day
    /// Written by this device alone.
    let isOwn: Bool
  }

  /// The lines that count here, each once. What is set aside stays at home.
  package init(of folder: DataFolder, _ device: Device, now: Moment) throws(StorageProblem) {
    let own = "\(device.id).jsonl"
    let names = try FolderListing.names(in: folder.journal, ending: ".jsonl")
    var events: [(event: Event, file: String)] = []
    for name in names {
      guard let bytes = try WholeFile.read("\(folder.journal)/\(name)") else { continue }
      for line in JournalText(name: name, bytes: bytes, isOwn: name == own).lines {
        if let event = try? JournalReading.event(line.bytes, now: now).get() { events.append((event, name)) }
      }
    }
    files = Self.files(events, own: own)
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
        name: "\(renamed(file)).jsonl", bytes: events.flatMap(JournalLine.write), lines: events.count,
        day: events.map(\.day).max() ?? Day(number: 0), isOwn: file == own)
    }
  }

  package var lines: Int { files.reduce(0) { $0 + $1.lines } }

  /// The copies as the manager's computer reads them.
  package func reading(now: Moment) throws(StorageProblem) -> JournalReading {
    let sources = files.map { JournalSource(name: $0.name, isOwn: false, isCopy: true, content: .bytes($0.bytes)) }
    return try JournalReading(sources, areCopies: true, now: now)
  }

  /// Puts them into a learner's folder of a team, each whole or not at all. Another device's journal may lag behind here:
  /// its longer copy stays.
  package func write(to folder: String, calls: Syscalls = .real) throws(StorageProblem) {
    if mkdir(folder, 0o755) == 0 {
      // The process may hide what it makes from others: this is meant to be seen.
      chmod(folder, 0o755)
    } else if errno != EEXIST {
      throw .cannotCreate(path: folder, ErrorNumber(errno))
    }
    var status = stat()
    guard lstat(folder, &status) == 0, status.st_mode & S_IFMT == S_IFDIR else { throw .noFolder(path: folder) }
    for file in files {
      let path = "\(folder)/\(file.name)"
      if !file.isOwn, let there = try WholeFile.read(path), there.count >= file.bytes.count { continue }
      try WholeFile.replace(path, with: file.bytes, mode: 0o644, calls)
      Self.date(path, file.day)
    }
  }

  /// The file's own time would tell when the session ended.
  private static func date(_ path: String, _ day: Day) {
    let moment = timespec(tv_sec: day.number * 86_400, tv_nsec: 0)
    utimensat(AT_FDCWD, path, [moment, moment], 0)
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
