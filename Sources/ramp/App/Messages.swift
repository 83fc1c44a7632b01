// What can happen to the program, and what it can ask of the world.

import Glossary
import Journal
import Learning
import Study
import Terminal

enum Message: Sendable {
  /// The first of all, on Aujourd'hui or on a first question; or, when wanted, on the exam.
  case started(opensExam: Bool, Stamp)
  case input(Input, Stamp)
  /// The event is on the disk.
  case recorded(Event, Stamp)
  /// The event is not on the disk. `rescued`: the file that now holds the session's lines besides.
  case refused(Event, StorageProblem, rescued: String?)
  /// The journal can be written, and what it holds.
  case opened(Morning, Stamp)
  /// It still cannot; when that is to be answered, the gate says what.
  case notOpened(StorageProblem, Gate?)
  case reopened(Morning, Stamp)
  case settings(SettingsAtHand)
  /// Settings are written, and the day is planned anew with them.
  case changed(SettingsAtHand, Morning, Stamp)
  /// A deck that the learner named before the first session.
  case foundDeck(name: String, Deck)
  case notFound(StorageProblem)
  /// A setting that could not be read or written.
  case notSet(StorageProblem)
  /// The journals could not be read again.
  case notReopened(StorageProblem)
  /// The deck's file cannot be read as it is now; the deck at hand stays.
  case notEdited(StorageProblem)
  /// The report is in that file, or why it is not.
  case exported(Result<String, StorageProblem>)
  /// The learner's editor, this command, does not start.
  case noEditor(String)
}

/// What reading the journals gives: a day to study, and what to know before.
struct Morning: Sendable {
  let studyDay: StudyDay
  /// When they were read.
  let now: Instant
  /// The latest moment in this device's journal: the next event comes after it.
  let latestOwn: Instant?
  /// The deck's file, when the learner owns it.
  let deckFile: String?
  /// Lines that were set aside.
  let problems: [JournalFindings.Problem]
  /// How many there were at the end of the last session.
  var toldAside = 0
  /// Why this device's journal cannot be the one that its last session left.
  var alarm: JournalAlarm?
  /// Whether it is the deck of the settings, not one named on the command line.
  var isUsualDeck = true

  /// Milliseconds by which the clock is behind the journal's latest line.
  var clockLag: Int { max(0, latestOwn.map { $0 - now } ?? 0) }
}

enum Effect: Equatable, Sendable {
  case record(Event)
  case reopen(Day)
  case readSettings
  /// Settings, all of them or none, and then the day anew.
  case set([SettingChange])
  case findDeck(String)
  /// The lock, and then the journal.
  case open
  /// The journal as it is, `restoring` what the copies hold besides.
  case acceptJournal(restoring: Bool)
  case export
  case repaint
  /// The deck's file in the learner's editor, at a term.
  case edit(Term.ID)
  case leave(Exit)
}

/// How the program ends.
enum Exit: Equatable, Sendable {
  /// The learner is done for now.
  case left
  case unreadable(StorageProblem)
  case ended(Ending)
}
