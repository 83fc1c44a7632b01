// The loader of a learner's journals. It reduces (folds) them to the day's state, to the history of a report, to the
// shared copies and to the state file.

import Journal
import Learning
import Reporting
import Storage
import Study
import Trainer

struct LearnerStore: Sendable {
  let configuration: Configuration

  init(_ configuration: Configuration) { self.configuration = configuration }

  private var folder: DataFolder { configuration.folder }
  private var device: Device { configuration.device }

  // MARK: The day

  /// Loads the current study day. It is at least `day`, if that is given.
  func loadedDay(atLeast day: Day? = nil) throws(StorageProblem) -> LoadedDay {
    let (reading, today) = try reading(atLeast: day)
    let (studyDay, findings) = try fold(reading, on: today)
    var loaded = LoadedDay(
      studyDay: studyDay, now: configuration.clock.now, latestOwn: findings.latestOwn,
      deckPaths: configuration.opened.paths, problems: findings.problems,
      knownRejected: try StateFile.counters(of: device, in: folder).value?.aside ?? 0, alarm: reading.alarm,
      doubt: try doubt(of: reading), isUsualDeck: configuration.isUsualDeck)
    loaded.unreadable = reading.unreadable
    loaded.deckFallback = configuration.opened.fallback
    loaded.inclusionProblems = configuration.opened.problems
    loaded.ownDeck = configuration.opened.ownTerms(in: folder)
    loaded.sharing = sharing
    return loaded
  }

  /// What goes to a team's folder. A file that cannot be read shares nothing; the end of the session says why.
  private var sharing: LearnerSharing {
    guard let sharing = (try? Sharing.current(in: folder)) ?? nil else { return .off }
    return .on(withTerms: sharing.withTerms)
  }

  /// For a command that only reads: what is wrong with the journals is printed to standard error, once, and the command
  /// goes on with the rest.
  func loadedDayToRead() throws(StorageProblem) -> LoadedDay {
    let loaded = try loadedDay()
    if let doubt = loaded.doubt, !configuration.clock.isChosen {
      return try following(doubt).loadedDayToRead()
    }
    if let alarm = loaded.alarm { Self.tell(alarm) }
    loaded.tellDamage()
    return loaded
  }

  /// The same journals for a command that only reads. A clock that is behind them is told on standard error, and the
  /// command goes on at the time of their newest line, at which their figures mean something.
  func toRead() throws(StorageProblem) -> LearnerStore {
    guard !configuration.clock.isChosen, let doubt = try doubt else { return self }
    return following(doubt)
  }

  /// Set if the clock is behind the journals and it is not known which of them is right.
  var doubt: ClockDoubt? {
    get throws(StorageProblem) { try doubt(of: reading().journals) }
  }

  private func following(_ doubt: ClockDoubt) -> LearnerStore {
    Output.problem(ClockWords.followed(doubt))
    return LearnerStore(configuration.trusting(.journals, in: doubt))
  }

  static func tell(_ alarm: JournalAlarm) { Output.problem(StorageProblem.shortened(alarm).sentence) }

  /// Journals of other devices that are left out.
  static func tell(_ unreadable: [StorageProblem]) {
    if let first = unreadable.first { Output.problem(Words.leftOut(first.sentence, others: unreadable.count - 1)) }
  }

  /// `count`: the number of rejected lines.
  static func tell(rejected count: Int) {
    if count > 0 { Output.problem(Words.rejected(count)) }
  }

  // MARK: Reports and shared copies

  /// The input of a report, the number of rejected lines, and what else is wrong with the journals.
  func history(
    since: Day?
  ) throws(StorageProblem) -> (LearnerHistory, badLines: Int, JournalAlarm?, unreadable: [StorageProblem]) {
    let (reading, today) = try reading()
    var fold = LearnerFold(of: configuration.deck, until: today, since: since)
    let findings = try reading.replay { fold.add($0) }
    return (
      LearnerHistory(fold, options: configuration.options), findings.problems.count, reading.alarm, reading.unreadable
    )
  }

  /// The copies of the journals for a team's folder.
  func sharedCopies(for sharing: Sharing?) throws(StorageProblem) -> SharedCopies {
    try SharedCopies(
      of: folder, device, withAliases: sharing?.withAliases ?? false, withTerms: sharing?.withTerms ?? false,
      now: configuration.moment)
  }

  /// The study day from the copies that a learner shares in `folder`, for this deck.
  func shared(_ folder: String) throws(StorageProblem) -> LoadedDay {
    let now = configuration.moment
    let reading = try TeamFolder.reading(at: folder, now: now)
    if let doubt = reading.doubt, !configuration.clock.isChosen { return try following(doubt).shared(folder) }
    let (studyDay, findings) = try fold(reading, on: now.day)
    return LoadedDay(
      studyDay: studyDay, now: now.instant, latestOwn: nil, problems: findings.problems)
  }

  // MARK: The state file

  /// The content of the state file, which other programs read.
  func state(of studyDay: StudyDay, _ counters: JournalCounters) -> StateFile {
    StateFile(device, studyDay.deck, on: studyDay.day, studyDay.progress, journal: counters)
  }

  /// The counters, with the clock that the learner trusts, so that a doubt is asked about once.
  func remembering(_ counters: JournalCounters) throws(StorageProblem) -> JournalCounters {
    var counters = counters
    counters.trusted =
      if configuration.trust == .clock, let doubt = try reading().journals.doubt { TrustedClock(doubt) } else {
        try trustedClock
      }
    return counters
  }

  private var trustedClock: TrustedClock? {
    get throws(StorageProblem) { try StateFile.counters(of: device, in: folder).value?.trusted }
  }

  /// Accepts the repaired journal: writes a new state file, and returns the day without alarm and without rejected
  /// lines.
  func keepState(after repair: borrowing Repair) throws(StorageProblem) -> LoadedDay {
    var loaded = try loadedDay()
    try state(of: loaded.studyDay, remembering(repair.counters(aside: 0))).write(to: folder)
    loaded.alarm = nil
    loaded.knownRejected = 0
    return loaded
  }

  // MARK: Reading and folding

  /// The journals, and the study day: the latest of the clock's day, `day` and the days in the journals.
  private func reading(atLeast day: Day? = nil) throws(StorageProblem) -> (journals: JournalReading, today: Day) {
    let now = configuration.moment
    let reading = try JournalReading(folder, device: device, now: now)
    return (reading, today: [now.day, day, reading.latestDay].compactMap(\.self).max() ?? now.day)
  }

  /// `nil` also if the learner has said that the clock is right.
  private func doubt(of reading: JournalReading) throws(StorageProblem) -> ClockDoubt? {
    guard let doubt = reading.doubt, configuration.trust != .clock else { return nil }
    return try trustedClock?.settles(doubt) ?? false ? nil : doubt
  }

  private func fold(
    _ reading: JournalReading, on today: Day
  ) throws(StorageProblem) -> (StudyDay, JournalFindings) {
    var fold = HistoryFold(of: configuration.deck, until: today)
    let findings = try reading.replay { fold.add($0) }
    return (StudyDay(fold, options: configuration.options), findings)
  }
}

extension LoadedDay {
  /// Prints what is left out of the day to standard error: journals that cannot be read, rejected lines.
  func tellDamage() {
    LearnerStore.tell(unreadable)
    LearnerStore.tell(rejected: problems.count)
  }
}
