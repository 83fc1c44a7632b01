// The messages that the trainer receives, the effects that it requests from `LiveSession`, and how the program exits.

import DeckFormats
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
  /// The event is on the disk, and so are again lines of this session that were missing from the journal: their number.
  case restored(Event, lines: Int, InputTime)
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
  /// What became of the file that the learner named on the first start.
  case file(FileReply, InputTime)
  /// The learner's own term is written; the day was read again with it.
  case termKept(KeptTerm, LoadedDay, InputTime)
  /// The learner's own term is not written.
  case termNotKept(StorageProblem)
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
  /// What came of saying a term aloud.
  case heard(Hearing)
}

package enum Effect: Equatable, Sendable {
  case record(Event)
  case reopen(Day)
  case readSettings
  /// Writes these settings, all or none, then plans the day again. `keeping`: a deck made from a file, written first.
  case set([SettingChange], keeping: Deck? = nil)
  case file(FileRequest)
  /// Takes the lock, then opens the journal.
  case open
  /// Accepts the journal as it is. `restoring`: first appends the lines that only the copies hold.
  case acceptJournal(restoring: Bool)
  /// The learner says what is right, the clock or the journals.
  case trust(ClockTrust, ClockDoubt)
  case export
  /// Says a term aloud, without waiting for the end; what was being said stops.
  case speak(Speech)
  case repaint
  /// Opens the deck's file in the learner's editor, at the line of a term.
  case edit(TermAddress)
  /// Writes a term of the learner's own, then reads the deck and the day again.
  case keepTerm(OwnTerm)
  /// Takes a term of the learner's own out of its file.
  case dropTerm(TermAddress)
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

// The clock readings of one input, and the id of the event that it may become. `LiveSession` takes them, so that the
// trainer itself reads no clock.

package struct InputTime: Equatable, Sendable {
  /// The time of the wall clock.
  package let now: Instant
  /// The study day at `now`.
  package let day: Day
  /// Milliseconds on a clock that never goes back: for durations only.
  package let uptime: Int
  /// The id of the event that this input may become.
  package let id: Event.ID

  package init(now: Instant, day: Day, uptime: Int, id: Event.ID) {
    self.now = now
    self.day = day
    self.uptime = uptime
    self.id = id
  }
}

extension InputTime {
  /// Milliseconds. A Space or Enter that comes sooner after the last one is taken for a held key and ignored.
  package static let holdGuard = 250

  /// The event that this input becomes. Its time is at least 1 ms after `latest`, even when the clock went back.
  package func event(_ content: Event.Content, on day: Day, after latest: Instant?) -> Event {
    Event(id: id, at: max(now, latest.map { $0 + 1 } ?? now), day: day, content: content)
  }
}
