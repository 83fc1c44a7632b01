// The effect handler of the trainer: it stamps each input with the time, and carries out effects on the journal, the
// deck and the settings.

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
  private(set) var configuration: Configuration
  private var journal: JournalWriter?
  /// What stood in the way of writing when the program started. Of an alarm and of another session the learner is asked;
  /// any other problem meets the first answer, which tries again.
  let openingProblem: StorageProblem?
  /// This session's lines: what a replaced journal gets back, and what is rescued from a disk in doubt.
  private(set) var written: [[UInt8]] = []
  private var random = SystemRandomNumberGenerator()

  /// Takes the lock.
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

  mutating func message(for input: Input) -> Message { .input(input, inputTime()) }

  mutating func perform(_ effect: Effect) -> Outcome<Message, Exit> {
    switch effect {
    case .record(let event): .message(record(event))
    case .reopen(let day): .message(reopen(day))
    case .edit(let term): .message(edit(term))
    case .readSettings: .message(readSettings())
    case .set(let changes): .message(set(changes))
    case .findDeck(let name): .message(findDeck(name))
    case .open: .message(open())
    case .acceptJournal(let restoring): .message(accept(restoring: restoring))
    case .export: .message(.exported(export()))
    case .repaint: .repaint
    case .leave(let exit): .leave(exit)
    }
  }

  func needsTerminal(_ effect: Effect) -> Bool {
    if case .edit = effect { true } else { false }
  }

  mutating func inputTime() -> InputTime {
    let now = configuration.clock.now
    return InputTime(
      now: now, day: configuration.clock.day(of: now), uptime: Clock.uptime,
      id: Event.ID(at: now, random: &random))
  }

  private mutating func record(_ event: Event) -> Message {
    do throws(StorageProblem) {
      try append(event)
      return .recorded(event, inputTime())
    } catch {
      return .refused(event, error, rescued: rescue(event, after: error))
    }
  }

  /// Returns when the event is on the disk.
  mutating func append(_ event: Event) throws(StorageProblem) {
    let line = JournalLine.encode(event)
    do throws(StorageProblem) {
      if journal == nil { journal = try JournalWriter.open(configuration.device, in: configuration.folder) }
      try journal?.append(event)
    } catch .replaced {
      journal = nil
      journal = try JournalWriter.open(configuration.device, in: configuration.folder)
      let missing = try MissingLines(configuration.device, in: configuration.folder, among: written + [line])
      try journal?.append(lines: missing.lines)
    }
    written.append(line)
  }

  /// Where the journal is in doubt, the session's lines go to another file as well.
  private func rescue(_ event: Event, after problem: StorageProblem) -> String? {
    guard problem.doubtsTheSession else { return nil }
    return RescueFile.write(
      written + [JournalLine.encode(event)], of: configuration.device, in: configuration.folder, at: event.at)
  }

  // MARK: What the learner is asked at the start

  /// Once more, after another session had the journal.
  private mutating func open() -> Message {
    do throws(StorageProblem) {
      journal = try JournalWriter.open(configuration.device, in: configuration.folder)
      return .opened(try configuration.store.loadedDay(), inputTime())
    } catch {
      return .notOpened(error, StartBlocker(error, in: configuration))
    }
  }

  /// The journal is taken as it is, with what the copies hold besides if that is wished; from now on this is what it held.
  private mutating func accept(restoring: Bool) -> Message {
    do throws(StorageProblem) {
      var repair = try Repair(
        configuration.folder, configuration.device, on: configuration.moment.day)
      if restoring { try repair.restoreMissing() }
      let loaded = try configuration.store.keepState(after: repair)
      journal = repair.end()
      return .opened(loaded, inputTime())
    } catch {
      return .notOpened(error, StartBlocker(error, in: configuration))
    }
  }

  private mutating func readSettings() -> Message {
    do throws(StorageProblem) {
      return .settings(try configuration.loadedSettings())
    } catch {
      return .notSet(error, inputTime())
    }
  }

  /// Written last: what cannot be read back as a day to study is not written at all.
  private mutating func set(_ changes: [SettingChange]) -> Message {
    do throws(StorageProblem) {
      var settled: [SettingChange] = []
      for change in changes { settled.append(try self.settled(change)) }
      settled += try deckKept(settled)
      let draft = try SettingsFile.draft(settled, in: configuration.folder)
      let changed = try configuration.with(draft.settings)
      let loaded = try changed.store.loadedDay()
      let settings = try changed.loadedSettings(draft.texts)
      try draft.write()
      configuration = changed
      return .changed(settings, loaded, inputTime())
    } catch {
      return .notSet(error, inputTime())
    }
  }

  /// Without a deck in the settings the language chooses one: a learner who changes the language keeps theirs.
  private func deckKept(_ changes: [SettingChange]) throws(StorageProblem) -> [SettingChange] {
    guard changes.contains(where: { $0.key == .language }),
      try SettingsFile.texts(in: configuration.folder)[.deck] == nil
    else { return [] }
    return [SettingChange(.deck, configuration.deckFile ?? configuration.deck.id.text)]
  }

  private func settled(_ change: SettingChange) throws(StorageProblem) -> SettingChange {
    guard change.key == .deck, let text = change.text else { return change }
    let name = DeckShelf.lasting(text, home: Environment["HOME"])
    _ = try DeckShelf(configuration.folder).deck(named: name)
    return SettingChange(.deck, name)
  }

  private mutating func findDeck(_ text: String) -> Message {
    let name = DeckShelf.lasting(text, home: Environment["HOME"])
    do throws(StorageProblem) {
      return .foundDeck(name: name, try DeckShelf(configuration.folder).deck(named: name).deck, inputTime())
    } catch {
      return .notFound(error)
    }
  }

  private mutating func reopen(_ day: Day) -> Message {
    do throws(StorageProblem) {
      return .reopened(try configuration.store.loadedDay(atLeast: day), inputTime())
    } catch {
      return .notReopened(error)
    }
  }

  /// The deck as the learner leaves it in their editor; the deck in use stays when that file cannot be read.
  private mutating func edit(_ term: Term.ID) -> Message {
    do throws(StorageProblem) {
      guard let path = configuration.deckFile else {
        return .reopened(try configuration.store.loadedDay(), inputTime())
      }
      let line = DeckYAML.line(of: term, in: try DeckShelf.bytes(ofFile: path)) ?? 1
      guard Editor.open(path, line: line) else { return .noEditor(Editor.command) }
      let edited = try configuration.rereadingDeck()
      let loaded = try edited.store.loadedDay()
      configuration = edited
      return .reopened(loaded, inputTime())
    } catch {
      return .notEdited(error)
    }
  }

  /// Writes the learner's own report page. It replaces an earlier page of the same day.
  private func export() -> Result<String, StorageProblem> {
    Result { () throws(StorageProblem) in
      let (record, badLines, alarm) = try configuration.store.history(since: nil)
      if let alarm { throw .shortened(alarm) }
      let page = ReportPage(LearnerReport(record, badLines: badLines), configuration.appearance.language)
      let path = "\(configuration.folder.reports)/\(configuration.deck.id)-\(record.studyDay.day).html"
      try OutputFile.replace(page.html(), at: path)
      return Configuration.shown(path)
    }
  }

  // MARK: The end of a session

  /// Writes the derived state for others to read and the copies of the day, if anything was written. The journal is the
  /// truth: a problem here loses nothing, and is worth a sentence only. `aside`: lines that the learner was told of.
  func close(_ studyDay: StudyDay, aside: Int) -> StorageProblem? {
    guard !written.isEmpty else { return nil }
    do throws(StorageProblem) {
      guard let counters = try journal?.counters(aside: aside) else { return nil }
      try configuration.store.state(of: studyDay, counters).write(to: configuration.folder)
      try DailyCopies(configuration.folder).make(on: studyDay.day)
      if let sharing = try Sharing.current(in: configuration.folder) {
        try configuration.store.sharedCopies().write(to: sharing.folder)
      }
      return nil
    } catch {
      return error
    }
  }
}

extension StartBlocker {
  /// `nil` for a problem that the first answer may try again.
  init?(_ problem: StorageProblem, in configuration: Configuration) {
    switch problem {
    case .alreadyOpen: self = .occupied(Holder(LockHolder(in: configuration.folder), configuration.clock))
    case .shortened(let alarm):
      let missing = (try? MissingLines(configuration.device, in: configuration.folder).lines.count) ?? 0
      self = .shortened(alarm, missing: missing)
    default: return nil
    }
  }
}

extension StartBlocker.Holder {
  init?(_ holder: LockHolder?, _ clock: Clock) {
    guard let holder else { return nil }
    self.init(
      process: holder.process,
      terminal: holder.terminal.map { $0.hasPrefix("/dev/") ? String($0.dropFirst(5)) : $0 },
      day: clock.day(of: holder.since), time: clock.time(of: holder.since))
  }
}
