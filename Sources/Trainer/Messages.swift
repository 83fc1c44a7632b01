// The messages that the trainer receives, the effects that it requests from `LiveSession`, and how the program exits.

import Glossary
import Journal
import Learning
import Study
import Terminal

package enum Message: Sendable {
  /// The first message of a session. `opensExam`: the session begins with the exam.
  case started(opensExam: Bool, InputTime)
  case input(Input, InputTime)
  /// The event is on the disk.
  case recorded(Event, InputTime)
  /// The event is not confirmed on the disk. `rescued`: the path of a second file with the session's lines, if written.
  case refused(Event, StorageProblem, rescued: String?)
  /// The journal can now be written; the day was read again from it.
  case opened(LoadedDay, InputTime)
  /// The journal still cannot be written. `StartBlocker`: the question for the learner, or `nil`.
  case notOpened(StorageProblem, StartBlocker?)
  /// The day was read again.
  case reopened(LoadedDay, InputTime)
  case settings(LoadedSettings)
  /// The settings are written, and the day is planned again with them.
  case changed(LoadedSettings, LoadedDay, InputTime)
  /// The deck that the learner named on the first start.
  case foundDeck(name: String, Deck, InputTime)
  /// The deck that the learner named could not be read.
  case notFound(StorageProblem)
  /// Settings could not be read or written.
  case notSet(StorageProblem, InputTime)
  /// The journals could not be read again.
  case notReopened(StorageProblem)
  /// The deck's file cannot be read after the edit; the deck in memory stays in use.
  case notEdited(StorageProblem)
  /// The path of the exported report, or why there is none.
  case exported(Result<String, StorageProblem>)
  /// The learner's editor did not start. The text is its command.
  case noEditor(String)
}

package enum Effect: Equatable, Sendable {
  case record(Event)
  case reopen(Day)
  case readSettings
  /// Writes these settings, all or none, then plans the day again.
  case set([SettingChange])
  case findDeck(String)
  /// Takes the lock, then opens the journal.
  case open
  /// Accepts the journal as it is. `restoring`: first appends the lines that only the copies hold.
  case acceptJournal(restoring: Bool)
  case export
  case repaint
  /// Opens the deck's file in the learner's editor, at the line of a term.
  case edit(Term.ID)
  case leave(Exit)
}

/// How the program ends.
package enum Exit: Equatable, Sendable {
  /// The learner quit.
  case left
  /// The journals could not be read again.
  case unreadable(StorageProblem)
  /// A signal, or the end of the terminal.
  case ended(Ending)
}
