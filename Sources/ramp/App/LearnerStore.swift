// A learner's journals, read and folded: the day, the history for a report, what is shared, the derived state.

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

  /// Reads the journals and folds them. `day`, when given, is the earliest study day that it may be.
  func loadedDay(atLeast day: Day? = nil) throws(StorageProblem) -> LoadedDay {
    let (reading, today) = try reading(atLeast: day)
    let (studyDay, findings) = try fold(reading, on: today)
    return LoadedDay(
      studyDay: studyDay, now: configuration.clock.now, latestOwn: findings.latestOwn,
      deckFile: configuration.deckFile, problems: findings.problems,
      knownRejected: try StateFile.counters(of: device, in: folder).value?.aside ?? 0, alarm: reading.alarm,
      isUsualDeck: configuration.isUsualDeck)
  }

  /// For a command that only reads. A journal that got shorter is told on standard error, and hides nothing.
  func loadedDayToRead() throws(StorageProblem) -> LoadedDay {
    let loaded = try loadedDay()
    if let alarm = loaded.alarm { Self.tell(alarm) }
    return loaded
  }

  /// The day for a command that only reads.
  func studyDay() throws(StorageProblem) -> StudyDay { try loadedDayToRead().studyDay }

  static func tell(_ alarm: JournalAlarm) {
    Output.problem(StorageProblem.shortened(alarm).sentence)
  }

  // MARK: Reports, and what is shared

  /// What a report is made from, the number of lines set aside, and whether the journal got shorter.
  func history(since: Day?) throws(StorageProblem) -> (LearnerHistory, badLines: Int, JournalAlarm?) {
    let (reading, today) = try reading()
    var fold = LearnerFold(of: configuration.deck, until: today, since: since)
    let findings = try reading.replay { fold.add($0) }
    return (LearnerHistory(fold, options: configuration.options), findings.problems.count, reading.alarm)
  }

  /// What leaves for a team, if the learner shares.
  func sharedCopies() throws(StorageProblem) -> SharedCopies {
    try SharedCopies(of: folder, device, now: configuration.moment)
  }

  /// What a learner shared in a folder, on this deck.
  func shared(_ folder: String) throws(StorageProblem) -> LoadedDay {
    let now = configuration.moment
    let (studyDay, findings) = try fold(try TeamFolder.reading(at: folder, now: now), on: now.day)
    return LoadedDay(
      studyDay: studyDay, now: now.instant, latestOwn: nil, deckFile: nil, problems: findings.problems)
  }

  // MARK: The derived state

  /// As it is written for others.
  func state(of studyDay: StudyDay, _ counters: JournalCounters) -> StateFile {
    StateFile(device, studyDay.deck, on: studyDay.day, studyDay.progress, journal: counters)
  }

  /// After a repair: what the journal holds now is what it held, and is written down as such.
  func keepState(after repair: borrowing Repair) throws(StorageProblem) -> LoadedDay {
    var loaded = try loadedDay()
    try state(of: loaded.studyDay, repair.counters(aside: 0)).write(to: folder)
    loaded.alarm = nil
    loaded.knownRejected = 0
    return loaded
  }

  // MARK: Reading and folding

  /// The journals, and the study day: the clock's, or the latest one already recorded.
  private func reading(atLeast day: Day? = nil) throws(StorageProblem) -> (JournalReading, today: Day) {
    let now = configuration.moment
    let reading = try JournalReading(folder, device: device, now: now)
    return (reading, today: [now.day, day, reading.latestDay].compactMap(\.self).max() ?? now.day)
  }

  private func fold(
    _ reading: JournalReading, on today: Day
  ) throws(StorageProblem) -> (StudyDay, JournalFindings) {
    var fold = HistoryFold(of: configuration.deck, until: today)
    let findings = try reading.replay { fold.add($0) }
    return (StudyDay(fold, options: configuration.options), findings)
  }
}
