// The effect handler of the trainer: it adds the time to each input, and carries out effects on the journal, the deck
// and the settings.

import DeckFormats
import Glossary
import Journal
import Learning
import Platform
import Reporting
import Storage
import Study
import Terminal
import Trainer

struct LiveSession: ~Copyable, World {
  var configuration: Configuration
  private var journal: JournalWriter?
  /// The problem that prevented writing at the start. The learner is asked about a shortened journal and about another
  /// session; after any other problem, the first answer tries again.
  let openingProblem: StorageProblem?
  /// The lines that this session has written. They restore a replaced journal, and are rescued if the journal is in
  /// doubt.
  private(set) var written: [[UInt8]] = []
  /// What the journal had when this session began; `nil` until it was opened.
  private var floor: JournalCounters?
  /// Whether lines of this session may be missing from the journal: giving them back failed, and is tried again.
  private var isIncomplete = false
  /// The number of lines of `written` at the latest attempt to write the counters.
  private var counted = 0
  /// The number of lines that were missing from the journal and written again, and of which the learner does not know yet.
  private(set) var untoldLines = 0
  /// Whether an earlier session left counters; `nil` until it is asked for the first time.
  private var hasCounters: Bool?
  /// Whether this session has written terms of the learner's own.
  private var hasKeptTerms = false
  private var voice = Voice()
  private var random = SystemRandomNumberGenerator()

  /// Opens the journal and takes its lock.
  init(_ configuration: Configuration) {
    self.configuration = configuration
    do throws(StorageProblem) {
      journal = try JournalWriter.open(configuration.device, in: configuration.folder)
      openingProblem = nil
    } catch {
      journal = nil
      openingProblem = error
    }
  }

  // MARK: World

  mutating func message(for input: Input) -> Message {
    if case .childEnded = input, !voiceGoesOn() { return .heard(.failed) }
    return .input(input, inputTime())
  }

  /// Lets the next program speak if one has failed; `false` if none is left.
  mutating func voiceGoesOn() -> Bool { voice.goOn() }

  mutating func perform(_ effect: Effect) -> Outcome<Message, Exit> {
    switch effect {
    case .record(let event): .message(record(event))
    case .reopen(let day): .message(reopen(day))
    case .edit(let term): .message(edit(term))
    case .keepTerm(let term): .message(keep(term))
    case .dropTerm(let term): .message(drop(term))
    case .readSettings: .message(readSettings())
    case .set(let changes, let deck): .message(set(changes, keeping: deck))
    case .file(let request): .message(.file(reply(to: request), inputTime()))
    case .open: .message(open())
    case .acceptJournal(let restoring): .message(accept(restoring: restoring))
    case .trust(let trust, let doubt): .message(settle(doubt, trusting: trust))
    case .export: .message(.exported(export()))
    case .speak(let speech): .message(.heard(voice.say(speech)))
    case .repaint: .repaint
    case .leave(let exit): .leave(exit)
    }
  }

  func needsTerminal(_ effect: Effect) -> Bool {
    if case .edit = effect { true } else { false }
  }

  func isLong(_ effect: Effect) -> Bool {
    if case .file(.read) = effect { true } else { false }
  }

  mutating func inputTime() -> InputTime {
    let now = configuration.clock.now
    return InputTime(
      now: now, day: configuration.clock.day(of: now), uptime: Clock.uptime,
      id: Event.ID(at: now, random: &random))
  }

  private mutating func record(_ event: Event) -> Message {
    do throws(StorageProblem) {
      let restored = try append(event) + untoldLines
      untoldLines = 0
      return restored == 0 ? .recorded(event, inputTime()) : .restored(event, lines: restored, inputTime())
    } catch {
      return .refused(event, error, rescued: rescue(event, after: error))
    }
  }

  /// Appends an event and returns when the disk has it. If the journal file was replaced or lost lines, the lines of this
  /// session are written again; returns the number of those that were missing.
  @discardableResult
  mutating func append(_ event: Event) throws(StorageProblem) -> Int {
    let line = JournalLine.encode(event)
    var restored = 0
    do throws(StorageProblem) {
      if isIncomplete { throw .replaced(path: configuration.folder.journal(of: configuration.device)) }
      if journal == nil { journal = try JournalWriter.open(configuration.device, in: configuration.folder) }
      try journal?.append(event)
    } catch .replaced {
      restored = try restore(written + [line]) - 1
    }
    written.append(line)
    return restored
  }

  /// Opens the journal again, by its name, and appends those lines of this session that it lacks; returns their number.
  /// Throws `shortened` if it also lacks lines of earlier sessions: then the learner is asked.
  private mutating func restore(_ lines: [[UInt8]]) throws(StorageProblem) -> Int {
    isIncomplete = true
    floor = journal?.floor ?? floor
    let former = journal.take()
    journal =
      if let former { try former.reopened(configuration.device, in: configuration.folder) } else {
        try JournalWriter.open(configuration.device, in: configuration.folder, since: floor)
      }
    let missing = try MissingLines(configuration.device, in: configuration.folder, among: lines)
    try journal?.append(lines: missing.lines)
    isIncomplete = false
    return missing.lines.count
  }

  /// If earlier lines of this session may be lost, writes all of them and this event to a rescue file, and returns its
  /// path. `nil` if that is not needed or not possible.
  private func rescue(_ event: Event, after problem: StorageProblem) -> String? {
    guard problem.doubtsTheSession else { return nil }
    return RescueFile.write(
      written + [JournalLine.encode(event)], of: configuration.device, in: configuration.folder, at: event.at)
  }

  // MARK: Problems at the start

  /// Tries again to open the journal, after another session had it, or to read it, after the clock was behind it.
  private mutating func open() -> Message {
    do throws(StorageProblem) {
      if journal == nil { journal = try JournalWriter.open(configuration.device, in: configuration.folder) }
      return .opened(try settled(configuration.store.loadedDay()), inputTime())
    } catch {
      return .notOpened(error, StartBlocker(error, in: configuration))
    }
  }

  private mutating func settle(_ doubt: ClockDoubt, trusting trust: ClockTrust) -> Message {
    configuration = configuration.trusting(trust, in: doubt)
    return open()
  }

  /// Throws `clockBehind` if the clock is behind the journals of this day.
  private func settled(_ loaded: LoadedDay) throws(StorageProblem) -> LoadedDay {
    if let doubt = loaded.doubt { throw .clockBehind(doubt) }
    return loaded
  }

  /// The day for a session that cannot ask. Throws `clockBehind`, unless the command line says that the journals are
  /// right.
  mutating func loadedDay() throws(StorageProblem) -> LoadedDay {
    let loaded = try configuration.store.loadedDay()
    guard let doubt = loaded.doubt, configuration.trust == .journals else { return try settled(loaded) }
    configuration = configuration.trusting(.journals, in: doubt)
    Output.problem(ClockWords.dated(doubt))
    return try configuration.store.loadedDay()
  }

  /// Accepts the journal as it is; `restoring` first adds the lines that only the copies have. The accepted length is
  /// stored as the new reference.
  private mutating func accept(restoring: Bool) -> Message {
    do throws(StorageProblem) {
      var repair = try Repair(
        configuration.folder, configuration.device, on: configuration.moment.day)
      if restoring { try repair.restoreMissing() }
      let loaded = try configuration.store.keepState(after: repair)
      journal = repair.end()
      return .opened(try settled(loaded), inputTime())
    } catch {
      return .notOpened(error, StartBlocker(error, in: configuration))
    }
  }

  private mutating func reopen(_ day: Day) -> Message {
    do throws(StorageProblem) {
      let loaded = try configuration.store.loadedDay(atLeast: day)
      // Lines of another device may have come since the start.
      if let doubt = loaded.doubt { return .notOpened(.clockBehind(doubt), .clockBehind(doubt)) }
      return .reopened(loaded, inputTime())
    } catch {
      return .notReopened(error)
    }
  }

  /// Opens the deck in the learner's editor and reads it again. If the file cannot be read, the current deck stays.
  private mutating func edit(_ term: TermAddress) -> Message {
    do throws(StorageProblem) {
      guard let path = configuration.opened.paths[term.deck] else {
        return .reopened(try configuration.store.loadedDay(), inputTime())
      }
      let line = DeckYAML.line(of: term.term, in: try DeckShelf.bytes(ofFile: path)) ?? 1
      guard Editor.open(path, line: line) else { return .noEditor(Editor.command) }
      let edited = try configuration.rereadingDeck(path)
      let loaded = try edited.store.loadedDay()
      configuration = edited
      return .reopened(loaded, inputTime())
    } catch {
      return .notEdited(error)
    }
  }

  mutating func keptTerm() { hasKeptTerms = true }

  // MARK: The counters

  /// The number of lines after which the counters follow; fewer in a first session, which has none yet: a session that is
  /// killed must not leave a journal that may be emptied without an alarm.
  private static let countedEvery = 20
  private static let firstCounted = 10

  mutating func rest(_ trainer: Trainer) {
    let lines = written.count - counted
    guard lines >= Self.firstCounted, lines >= Self.countedEvery || !leftCounters() else { return }
    // The next attempt is as many lines away, whether this one succeeds or not: a disk that refuses is not asked at every
    // key. A problem here loses nothing: the end of the session tries again, and tells it.
    try? count(trainer.studyDay, aside: trainer.rejectedLines)
    counted = written.count
  }

  private mutating func leftCounters() -> Bool {
    let left =
      hasCounters ?? ((try? StateFile.counters(of: configuration.device, in: configuration.folder).value) != nil)
    hasCounters = left
    return left
  }

  /// Writes the state file with the counters of the journal. A journal that lost lines of this session gets them back
  /// first: what is missing must not become the new length.
  private mutating func count(_ studyDay: StudyDay, aside: Int) throws(StorageProblem) {
    try secure()
    guard let counters = journal?.counters(aside: aside) else { return }
    let store = configuration.store
    try store.state(of: studyDay, store.remembering(counters)).write(to: configuration.folder)
    hasCounters = true
  }

  /// Gives back to the journal the lines of this session that it lacks.
  private mutating func secure() throws(StorageProblem) {
    do throws(StorageProblem) {
      guard journal != nil, !isIncomplete else {
        throw .replaced(path: configuration.folder.journal(of: configuration.device))
      }
      try journal?.check()
    } catch .replaced {
      untoldLines += try restore(written)
    }
  }

  // MARK: The end of a session

  /// Writes the state file, the daily copies and the shared copies, if this session wrote anything. All of these can be
  /// made again from the journal. If the journal lacks lines of this session and they cannot be given back, it writes
  /// them to a rescue file. `aside` is the number of rejected lines that the learner knows of.
  mutating func close(_ studyDay: StudyDay, aside: Int) -> ClosingProblem? {
    voice.stop()
    if written.isEmpty { return hasKeptTerms ? shareAlone() : nil }
    do throws(StorageProblem) {
      try secure()
    } catch {
      let rescued = RescueFile.write(
        written, of: configuration.device, in: configuration.folder, at: configuration.clock.now)
      return .journal(error, rescued: rescued)
    }
    do throws(StorageProblem) {
      try count(studyDay, aside: aside)
      try DailyCopies(configuration.folder).make(on: studyDay.day, of: configuration.device)
      try share()
      return nil
    } catch {
      return .derived(error)
    }
  }
}
