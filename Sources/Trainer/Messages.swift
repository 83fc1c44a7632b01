// The messages that the trainer receives, the effects that it requests from `LiveSession`, and how the program exits.

import Glossary
import Journal
import Learning
import Study
import Terminal

package enum Message: Sendable {
  /// The first of all, on Today or on a first question; or, when wanted, on the exam.
  case started(opensExam: Bool, InputTime)
  case input(Input, InputTime)
  /// The event is on the disk.
  case recorded(Event, InputTime)
  /// The event is not on the disk. `rescued`: the file that now holds the session's lines as well.
  case refused(Event, StorageProblem, rescued: String?)
  /// The journal can be written, and what it holds.
  case opened(LoadedDay, InputTime)
  /// It still cannot. `StartBlocker`: what the learner has to answer, if anything.
  case notOpened(StorageProblem, StartBlocker?)
  case reopened(LoadedDay, InputTime)
  case settings(LoadedSettings)
  /// Settings are written, and the day is planned anew with them.
  case changed(LoadedSettings, LoadedDay, InputTime)
  /// A deck that the learner named before the first session.
  case foundDeck(name: String, Deck, InputTime)
  case notFound(StorageProblem)
  /// A setting that could not be read or written.
  case notSet(StorageProblem, InputTime)
  /// The journals could not be read again.
  case notReopened(StorageProblem)
  /// The deck's file cannot be read as it is now; the deck that was read before stays.
  case notEdited(StorageProblem)
  /// The report is in that file, or why it is not.
  case exported(Result<String, StorageProblem>)
  /// The learner's editor, this command, does not start.
  case noEditor(String)
}

package enum Effect: Equatable, Sendable {
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
package enum Exit: Equatable, Sendable {
  /// The learner is done for now.
  case left
  case unreadable(StorageProblem)
  case ended(Ending)
}
